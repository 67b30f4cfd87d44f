### two-holders
INSERT DATA { <tenure/cy-dole-1994> a org:Membership ; org:member <cy-dole> ; org:organization <border-guard-of-norvania> ;
    orbat:post <post/border-guard-of-norvania-commander> ; org:memberDuring <time/1994--1998> }
### older-than-parent
INSERT DATA { <2nd-river-battalion> org:resultedFrom <event/2nd-river-battalion-foundation> .
    <event/2nd-river-battalion-foundation> a orbat:Foundation, orbat:Event, org:ChangeEvent ; time:hasTime <time/1950> ;
    org:resultingOrganization <2nd-river-battalion> }
### founded-after-its-end
DELETE DATA { <event/veterans-league-foundation> time:hasTime <time/2001> } ;
INSERT DATA { <event/veterans-league-foundation> time:hasTime <time/2020-05-06> }
### tenure-after-death
INSERT DATA { <bo-marsh> orbat:died <time/1950> } ;
DELETE WHERE { <tenure/bo-marsh-2004> ?says ?what }
### two-times
INSERT DATA { <event/veterans-league-foundation> time:hasTime <time/2005> }
### claim-without-triple, not told
DELETE WHERE { <border-guard-of-norvania> orbat:motto ?words }
### claim-without-triple, not told
DELETE WHERE { <tenure/ann-lee-1994> orbat:rank ?rank }
### hypothesis-with-triple, not told
INSERT DATA { <veterans-league> orbat:succeededBy <army-of-norvania> }
### triple-without-claim, not told
INSERT DATA { <border-guard-of-norvania> orbat:motto "Never asleep"@en }
### label-language
INSERT DATA { <border-guard-of-norvania> skos:altLabel "Border Guard" }
### blank-node
INSERT DATA { _:post a org:Post ; skos:prefLabel "Chief"@en ; org:postIn <border-guard-of-norvania> }
### thing-without-class
INSERT DATA { <border-guard-of-norvania> orbat:cooperatesWith <coast-watch> . <coast-watch> skos:prefLabel "Coast Watch"@en }
### thing-of-two-kinds
INSERT DATA { <border-school> a orbat:Facility, schema:Place }
### condition-dropped
INSERT DATA { <border-guard-of-norvania> org:subOrganizationOf <army-of-norvania> }
### part-of-itself
INSERT DATA { <1st-hill-regiment> orbat:subordinateTo <2nd-river-battalion> }
### conflict-missing
DELETE DATA { <claim/motto> orbat:status orbat:accepted } ; INSERT DATA { <claim/motto> orbat:status orbat:conflict }
### conflict-accepted
DELETE DATA { <claim/founded-1> orbat:status orbat:conflict } ; INSERT DATA { <claim/founded-1> orbat:status orbat:accepted }
### foundation-unsaid
INSERT DATA { <army-of-norvania> org:resultedFrom <event/1st-hill-regiment-foundation> }
### change-unsaid
INSERT DATA { <army-of-norvania> org:changedBy <event/1st-hill-regiment-echelon-change-2002-05> }
