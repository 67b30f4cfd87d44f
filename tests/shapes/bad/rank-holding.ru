### rank-holding-person
DELETE WHERE { <rank-holding/bo-marsh-colonel-2001> orbat:holder ?person }
### rank-holding-person
INSERT DATA { <rank-holding/bo-marsh-colonel-2001> orbat:holder <ann-lee> }
### rank-holding-rank
DELETE WHERE { <rank-holding/bo-marsh-colonel-2001> orbat:rank ?rank }
### rank-holding-rank
INSERT DATA { <rank-holding/bo-marsh-colonel-2001> orbat:rankName "colonel"@en }
### rank-holding-rank-concept
INSERT DATA { <rank-holding/bo-marsh-colonel-2001> orbat:rank <colonel> }
### rank-holding-time
INSERT DATA { <rank-holding/bo-marsh-colonel-2001> time:hasTime <norvania> }
