### author-work
INSERT DATA { <ann-lee> orbat:authorOf <norvania> }
