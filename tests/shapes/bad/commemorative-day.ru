### day-date
DELETE WHERE { ?day orbat:monthDay ?date } ;
INSERT DATA { <day/border-guard-of-norvania-day-of-the-guard> orbat:monthDay "12 March" }
### day-date
INSERT DATA { <day/border-guard-of-norvania-day-of-the-guard> orbat:monthDay "--03-13"^^xsd:gMonthDay }
### day-act
INSERT DATA { <day/border-guard-of-norvania-day-of-the-guard> orbat:legalBasis <hill-war> }
