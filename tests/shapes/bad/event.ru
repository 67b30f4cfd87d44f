### event-who
DELETE WHERE { <event/1st-hill-regiment-deployment-1999-04-02> orbat:participant ?who }
### event-time
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> time:hasTime <norvania> }
### event-participant
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> orbat:participant <hill-war> }
### event-original
INSERT DATA { <event/1st-hill-regiment-echelon-change-2002-05> org:originalOrganization <norvania> }
### event-result
INSERT DATA { <event/1st-hill-regiment-foundation> org:resultingOrganization <norvania> }
### event-location
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> schema:location <hill-war> }
### event-from
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> schema:fromLocation <hill-war> }
### event-to
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> schema:toLocation <hill-war> }
### event-act
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> orbat:legalBasis <hill-war> }
### event-orderer
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> orbat:orderedBy <hill-war> }
### event-count
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02> orbat:count 33 }
### event-from-echelon
INSERT DATA { <event/1st-hill-regiment-echelon-change-2002-05> orbat:fromEchelon "a battalion" }
### event-to-echelon
INSERT DATA { <event/1st-hill-regiment-echelon-change-2002-05> orbat:toEchelon "a regiment" }
### event-superior
INSERT DATA { <event/2nd-river-battalion-subordination-change-1993-24> orbat:newSuperior <hill-war> }
