### war-place
INSERT DATA { <hill-war> schema:location <ann-lee> }
### war-time
INSERT DATA { <hill-war> time:hasTime <norvania> }
