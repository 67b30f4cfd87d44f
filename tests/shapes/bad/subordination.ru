### subordination-reason
DELETE WHERE { <subordination/border-guard-of-norvania-army-of-norvania> orbat:condition ?words }
### subordination-subordinate
DELETE WHERE { <subordination/border-guard-of-norvania-army-of-norvania> orbat:subordinate ?body }
### subordination-subordinate
INSERT DATA { <subordination/border-guard-of-norvania-army-of-norvania> orbat:subordinate <border-school> }
### subordination-superior
INSERT DATA { <subordination/border-guard-of-norvania-army-of-norvania> orbat:superior <border-school> }
### subordination-superior
DELETE WHERE { <subordination/border-guard-of-norvania-army-of-norvania> orbat:superior ?body } ;
INSERT DATA { <subordination/border-guard-of-norvania-army-of-norvania> orbat:superior <hill-war> }
### subordination-to
DELETE WHERE { <subordination/border-guard-of-norvania-army-of-norvania> orbat:superior ?body }
### subordination-self
DELETE WHERE { <subordination/border-guard-of-norvania-army-of-norvania> orbat:superior ?body } ;
INSERT DATA { <subordination/border-guard-of-norvania-army-of-norvania> orbat:superior <border-guard-of-norvania> }
### subordination-time
INSERT DATA { <subordination/border-guard-of-norvania-army-of-norvania> orbat:during <norvania> }
