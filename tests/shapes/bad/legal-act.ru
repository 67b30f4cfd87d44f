### act-date
DELETE WHERE { <norvanian-decree-1992-03-12> eli:date_document ?date } ;
INSERT DATA { <norvanian-decree-1992-03-12> eli:date_document "12 March 1992" }
### act-date-once
INSERT DATA { <norvanian-decree-1992-03-12> eli:date_document "1993"^^xsd:gYear }
### act-issuer
INSERT DATA { <norvanian-decree-1992-03-12> eli:passed_by <hill-war> }
### act-kind
INSERT DATA { <norvanian-decree-1992-03-12> eli:type_document "decree" }
