"""Knowledge as RDF: every IRI (`terms`, `iris`), the three graphs (`emit`), Turtle (`turtle`), other libraries (`convert`)."""
