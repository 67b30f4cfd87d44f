### duty-bearer
DELETE WHERE { <duty/border-guard-of-norvania-guards-the-passes> orbat:dutyOf ?body }
### duty-bearer
INSERT DATA { <duty/border-guard-of-norvania-guards-the-passes> orbat:dutyOf <hill-war> }
### duty-words
DELETE WHERE { <duty/border-guard-of-norvania-guards-the-passes> dct:description ?words }
