### count-subject
DELETE WHERE { <count/hill-war-dead-150-200> orbat:observedEvent ?event }
### count-subject
INSERT DATA { <count/hill-war-dead-150-200> orbat:observedOrganization <army-of-norvania> }
### count-what
DELETE WHERE { <count/hill-war-dead-150-200> orbat:measureName ?words }
### count-measure
INSERT DATA { <count/hill-war-dead-150-200> orbat:measure "dead" }
### count-number
DELETE WHERE { <count/hill-war-dead-150-200> orbat:count ?number }
### count-number
INSERT DATA { <count/hill-war-dead-150-200> orbat:count 150 }
### count-time
INSERT DATA { <count/hill-war-dead-150-200> time:hasTime <norvania> }
### number-said
DELETE WHERE { <event/1st-hill-regiment-deployment-1999-04-02/count> schema:value ?number }
### number-value
DELETE WHERE { <event/1st-hill-regiment-deployment-1999-04-02/count> schema:value ?number } ;
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02/count> schema:value -33 }
### number-once
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02/count> schema:value 34 }
### number-order
INSERT DATA { <count/hill-war-dead-150-200/amount> schema:maxValue 100 }
### number-approximate
INSERT DATA { <count/hill-war-dead-150-200/amount> orbat:approximate "about" }
### number-lower-bound
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02/count> orbat:minExclusive true }
### number-upper-bound
INSERT DATA { <event/1st-hill-regiment-deployment-1999-04-02/count> orbat:maxExclusive true }
