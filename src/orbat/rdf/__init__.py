"""Knowledge as RDF: all IRIs (`terms`, `iris`), the graphs (`emit`), Turtle (`turtle`), other libraries (`convert`)."""
