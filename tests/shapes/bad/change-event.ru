### foundation
DELETE WHERE { <event/1st-hill-regiment-foundation> org:resultingOrganization ?body } ;
DELETE WHERE { ?body org:resultedFrom <event/1st-hill-regiment-foundation> } ;
INSERT DATA { <event/1st-hill-regiment-foundation> orbat:participant <1st-hill-regiment> }
### change
DELETE WHERE { <event/veterans-league-dissolution-2015> org:originalOrganization ?body } ;
DELETE WHERE { ?body org:changedBy <event/veterans-league-dissolution-2015> } ;
INSERT DATA { <event/veterans-league-dissolution-2015> orbat:participant <veterans-league> }
### change-event
INSERT DATA { <event/strange> a org:ChangeEvent ; org:originalOrganization <army-of-norvania> }
### change-class
DELETE DATA { <event/veterans-league-dissolution-2015> a org:ChangeEvent }
### echelon-change
DELETE WHERE { <event/1st-hill-regiment-echelon-change-2002-05> orbat:fromEchelon ?one ; orbat:toEchelon ?other }
### relocation
DELETE WHERE { <event/2nd-river-battalion-relocation-199X> schema:fromLocation ?one ; schema:toLocation ?other }
