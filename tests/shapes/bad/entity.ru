### entity-label
DELETE WHERE { <bo-marsh> skos:prefLabel ?name }
### entity-label-once
INSERT DATA { <bo-marsh> skos:prefLabel "B. Marsh"@en }
### entity-label-and-other-name
INSERT DATA { <ostrel> skos:altLabel "Ostrel"@en }
