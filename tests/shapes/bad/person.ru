### person-name
DELETE WHERE { <bo-marsh> foaf:name ?name }
### person-birth-date
INSERT DATA { <bo-marsh> orbat:born "1960" }
### person-death-date
INSERT DATA { <bo-marsh> orbat:died "2020" }
### person-birth-place
INSERT DATA { <bo-marsh> schema:birthPlace <hill-war> }
### person-school
INSERT DATA { <bo-marsh> schema:alumniOf <norvania> }
### person-organisation
INSERT DATA { <bo-marsh> org:memberOf <norvania> }
### person-war
INSERT DATA { <bo-marsh> orbat:participatedIn <norvania> }
