### decision-name
DELETE WHERE { <identity/ann-lee> orbat:mention ?name }
### decision-name
INSERT DATA { <identity/ann-lee> orbat:mention <ann-lee> }
### decision-state
DELETE WHERE { <identity/ann-lee> orbat:state ?state }
### decision-state
INSERT DATA { <identity/ann-lee> orbat:state orbat:different }
### decision-state
DELETE WHERE { <identity/ann-lee> orbat:state ?state } ; INSERT DATA { <identity/ann-lee> orbat:state orbat:open }
### decision-confidence
DELETE WHERE { <identity/ann-lee> orbat:confidence ?number } ; INSERT DATA { <identity/ann-lee> orbat:confidence 1.5 }
### decision-confidence
DELETE WHERE { <identity/ann-lee> orbat:confidence ?number } ; INSERT DATA { <identity/ann-lee> orbat:confidence "high" }
### decision-reason
DELETE WHERE { <identity/ann-lee> orbat:because ?words }
### decision-same
DELETE WHERE { <identity/ann-lee> orbat:resolvedTo ?thing }
