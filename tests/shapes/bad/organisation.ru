### organisation-country
INSERT DATA { <army-of-norvania> orbat:country <ann-lee> }
### organisation-headquarters
INSERT DATA { <army-of-norvania> orbat:headquarters <ann-lee> }
### organisation-base
INSERT DATA { <army-of-norvania> orbat:base "Tavik"@en }
### organisation-location
INSERT DATA { <army-of-norvania> schema:location <hill-war> }
### organisation-garrison
INSERT DATA { <army-of-norvania> orbat:garrison <hill-war> }
### organisation-parent
INSERT DATA { <army-of-norvania> org:subOrganizationOf <norvania> }
### organisation-superior
INSERT DATA { <army-of-norvania> orbat:subordinateTo <hill-war> }
### organisation-kind
INSERT DATA { <army-of-norvania> org:classification <army> }
### organisation-day
INSERT DATA { <army-of-norvania> orbat:celebrates <norvania> }
### organisation-war
INSERT DATA { <army-of-norvania> orbat:participatedIn <norvania> }
