### institution-class
INSERT DATA { <band> a orbat:Institution ; skos:prefLabel "Band"@en }
### institution-unit
INSERT DATA { <border-school> org:unitOf <army-of-norvania> }
