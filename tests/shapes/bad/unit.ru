### unit-class
DELETE DATA { <1st-hill-regiment> a org:OrganizationalUnit }
### unit-organisation
INSERT DATA { <3rd-company> a orbat:Unit, org:OrganizationalUnit ; skos:prefLabel "3rd Company"@en }
### unit-parent
INSERT DATA { <1st-hill-regiment> org:unitOf <hill-war> }
