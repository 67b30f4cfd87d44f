### statement-triple
INSERT DATA { <claim/motto/9> a rdf:Statement ; dct:isPartOf <claim/motto> ; rdf:predicate rdf:type ; rdf:object org:Post }
### statement-triple
INSERT DATA { <claim/motto/9> a rdf:Statement ; dct:isPartOf <claim/motto> ; rdf:subject <tavik> ; rdf:object org:Post }
### statement-triple
INSERT DATA { <claim/motto/9> a rdf:Statement ; dct:isPartOf <claim/motto> ; rdf:subject <tavik> ; rdf:predicate rdf:type }
### statement-triple
INSERT DATA { <claim/motto/9> a rdf:Statement ; dct:isPartOf <claim/motto> ; rdf:subject <tavik> , <ostrel> ;
    rdf:predicate rdf:type ; rdf:object schema:Place }
### statement-claim
INSERT DATA { <claim/motto/9> a rdf:Statement ; rdf:subject <tavik> ; rdf:predicate rdf:type ; rdf:object schema:Place }
