### succession-predecessor
DELETE WHERE { <succession/veterans-league-border-guard-of-norvania-2015> orbat:predecessor ?body }
### succession-predecessor
DELETE WHERE { <succession/veterans-league-border-guard-of-norvania-2015> orbat:predecessor ?body } ;
INSERT DATA { <succession/veterans-league-border-guard-of-norvania-2015> orbat:predecessor <border-school> }
### succession-successor
INSERT DATA { <succession/veterans-league-border-guard-of-norvania-2015> orbat:successor <army-of-norvania> }
### succession-time
INSERT DATA { <succession/veterans-league-border-guard-of-norvania-2015> time:hasTime <norvania> }
