### conflict-member
INSERT DATA { <conflict/alone> a orbat:Conflict ; orbat:member <claim/founded-1> ; orbat:kind orbat:disjoint-times ;
    orbat:state orbat:open }
### conflict-member
INSERT DATA { <conflict/founded> orbat:member <ann-lee> }
### conflict-kind
DELETE WHERE { <conflict/founded> orbat:kind ?kind }
### conflict-kind
INSERT DATA { <conflict/founded> orbat:kind orbat:different-values }
### conflict-state
DELETE WHERE { <conflict/founded> orbat:state ?state }
### conflict-state
INSERT DATA { <conflict/founded> orbat:state orbat:settled }
