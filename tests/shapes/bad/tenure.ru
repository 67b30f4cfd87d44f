### tenure-person
DELETE WHERE { <tenure/ann-lee-1994> org:member ?person }
### tenure-person
INSERT DATA { <tenure/ann-lee-1994> org:member <cy-dole> }
### tenure-person
DELETE DATA { <tenure/ann-lee-1994> org:member <ann-lee> } ;
INSERT DATA { <tenure/ann-lee-1994> org:member <norvania> }
### tenure-post
DELETE WHERE { <tenure/ann-lee-1994> orbat:post ?post }
### tenure-post
INSERT DATA { <tenure/ann-lee-1994> orbat:post <post/border-guard-of-norvania-deputy-commander> }
### tenure-post
DELETE WHERE { <tenure/ann-lee-1994> orbat:post ?post } ;
INSERT DATA { <tenure/ann-lee-1994> orbat:post "commander"@en }
### tenure-organisation
INSERT DATA { <tenure/ann-lee-1994> org:organization <norvania> }
### tenure-rank
INSERT DATA { <tenure/ann-lee-1994> orbat:rank <general> }
### tenure-position
INSERT DATA { <tenure/ann-lee-2001> schema:position 0 }
### tenure-position
INSERT DATA { <tenure/ann-lee-2001> schema:position "first" }
### tenure-acting
INSERT DATA { <tenure/ann-lee-2001> orbat:acting "yes" }
### tenure-time
DELETE DATA { <tenure/ann-lee-2001> org:memberDuring <time/2001--unknown> } ;
INSERT DATA { <tenure/ann-lee-2001> org:memberDuring <time/2001> }
### tenure-attested
INSERT DATA { <tenure/ann-lee-2001> orbat:attestedAt "2002" }
### tenure-source
DELETE WHERE { <tenure/cy-dole-2003> orbat:ongoingAsOf ?source } ;
INSERT DATA { <tenure/cy-dole-2003> orbat:ongoingAsOf <time/2015> }
### tenure-ongoing
DELETE WHERE { <tenure/cy-dole-2003> orbat:ongoingAsOf ?source }
### tenure-ongoing-and-ended
INSERT DATA { <tenure/ann-lee-1994> orbat:ongoingAsOf <source/norvania> }
