### entity-label
DELETE WHERE { <bo-marsh> skos:prefLabel ?name }
### entity-label-once
INSERT DATA { <bo-marsh> skos:prefLabel "B. Marsh"@en }
### entity-label-and-other-name
INSERT DATA { <ostrel> skos:altLabel "Ostrel"@en }
### entity-page
INSERT DATA { <bo-marsh> schema:subjectOf <urn:isbn:1> }
### entity-page
INSERT DATA { <bo-marsh> schema:subjectOf "https://example.org/wiki/Bo_Marsh" }
### entity-same
INSERT DATA { <bo-marsh> owl:sameAs <https://www.wikidata.org/wiki/Q42> }
### entity-same
INSERT DATA { <bo-marsh> owl:sameAs <https://en.wikipedia.org/wiki/Bo_Marsh> }
### entity-match
INSERT DATA { <tavik> skos:exactMatch <https://example.org/tavik> }
