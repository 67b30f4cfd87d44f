"""What can be asked of a built graph: named questions, a thing, the words behind a triple, the order of battle."""
