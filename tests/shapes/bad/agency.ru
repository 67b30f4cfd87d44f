### agency-class
INSERT DATA { <coast-watch> a orbat:Agency, org:Organization ; skos:prefLabel "Coast Watch"@en }
### agency-organisation
INSERT DATA { <coast-watch> a orbat:Agency, org:FormalOrganization ; skos:prefLabel "Coast Watch"@en }
### agency-unit
INSERT DATA { <army-of-norvania> org:unitOf <ministry-of-order-of-norvania> }
