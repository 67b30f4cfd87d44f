### place-latitude
DELETE WHERE { <ostrel> geo:lat ?degrees } ; INSERT DATA { <ostrel> geo:lat 91.5 }
### place-latitude
DELETE WHERE { <ostrel> geo:lat ?degrees } ; INSERT DATA { <ostrel> geo:lat -91.5 }
### place-latitude
INSERT DATA { <ostrel> geo:lat 12.5 }
### place-longitude
DELETE WHERE { <ostrel> geo:long ?degrees } ; INSERT DATA { <ostrel> geo:long 180.5 }
### place-longitude
DELETE WHERE { <ostrel> geo:long ?degrees } ; INSERT DATA { <ostrel> geo:long -180.5 }
### place-longitude
INSERT DATA { <ostrel> geo:long 12.5 }
### place-match
INSERT DATA { <ostrel> skos:exactMatch <https://sws.geonames.org/1000002/> }
### place-located-latitude
DELETE WHERE { <ostrel> geo:lat ?degrees }
### place-located-longitude
DELETE WHERE { <ostrel> geo:long ?degrees }
