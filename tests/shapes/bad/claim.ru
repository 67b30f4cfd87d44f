### claim-class
DELETE DATA { <claim/motto> a rdf:Statement }
### claim-relation
DELETE WHERE { <claim/motto> orbat:relation ?relation }
### claim-relation
INSERT DATA { <claim/motto> orbat:relation orbat:relation-nickname }
### claim-evidence
DELETE WHERE { <claim/motto> orbat:evidence ?words }
### claim-evidence
INSERT DATA { <claim/motto> orbat:evidence <source/norvania> }
### claim-status
DELETE WHERE { <claim/motto> orbat:status ?status }
### claim-status
INSERT DATA { <claim/motto> orbat:status orbat:open }
### claim-confidence
DELETE WHERE { <claim/motto> orbat:confidence ?number }
### claim-confidence
INSERT DATA { <claim/motto> orbat:confidence 0.5 }
### claim-confidence
DELETE WHERE { <claim/motto> orbat:confidence ?number } ; INSERT DATA { <claim/motto> orbat:confidence 1.1 }
### claim-confidence
DELETE WHERE { <claim/motto> orbat:confidence ?number } ; INSERT DATA { <claim/motto> orbat:confidence -0.1 }
### claim-confidence
DELETE WHERE { <claim/motto> orbat:confidence ?number } ; INSERT DATA { <claim/motto> orbat:confidence 0.5e0 }
### claim-rank
DELETE WHERE { <claim/motto> wikibase:rank ?rank }
### claim-rank
INSERT DATA { <claim/motto> wikibase:rank wikibase:DeprecatedRank }
### claim-rule
DELETE WHERE { <claim/motto> prov:wasGeneratedBy ?rule }
### claim-origin
INSERT DATA { <claim/motto> orbat:relativeWords "later" ; orbat:computedFrom <norvania> }
### claim-step
INSERT DATA { <claim/motto> orbat:offset "two days" }
### relative-date-words
DELETE WHERE { <claim/deployed> orbat:relativeWords ?words }
