### facility-organisation
INSERT DATA { <camp> a orbat:Facility, schema:Place ; skos:prefLabel "Camp"@en }
### facility-place
INSERT DATA { <camp> a orbat:Facility, org:Organization ; skos:prefLabel "Camp"@en }
### facility-unit
INSERT DATA { <ostrel-range> org:unitOf <army-of-norvania> }
