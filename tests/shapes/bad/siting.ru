### siting-organisation
DELETE WHERE { <siting/1st-hill-regiment-ostrel-1994> orbat:sited ?body }
### siting-organisation
INSERT DATA { <siting/1st-hill-regiment-ostrel-1994> orbat:sited <2nd-river-battalion> }
### siting-place
INSERT DATA { <siting/1st-hill-regiment-ostrel-1994> orbat:place <tavik> }
### siting-place
DELETE WHERE { <siting/1st-hill-regiment-ostrel-1994> orbat:place ?place } ;
INSERT DATA { <siting/1st-hill-regiment-ostrel-1994> orbat:place <hill-war> }
### siting-time
INSERT DATA { <siting/1st-hill-regiment-ostrel-1994> orbat:during <norvania> }
