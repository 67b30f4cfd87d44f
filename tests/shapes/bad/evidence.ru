### evidence-source
DELETE { ?words oa:hasSource ?source } WHERE { <claim/motto> orbat:evidence ?words . ?words oa:hasSource ?source }
### evidence-selectors
DELETE { ?words oa:hasSelector ?place } WHERE { <claim/motto> orbat:evidence ?words . ?words oa:hasSelector ?place }
### evidence-selectors
DELETE { ?words oa:hasSelector ?place }
WHERE { <claim/motto> orbat:evidence ?words . ?words oa:hasSelector ?place . ?place oa:exact ?quote }
### evidence-selectors
DELETE { ?words oa:hasSelector ?place }
WHERE { <claim/motto> orbat:evidence ?words . ?words oa:hasSelector ?place . ?place oa:end ?end }
### evidence-length
DELETE { ?place oa:exact ?quote } INSERT { ?place oa:exact "Its motto" }
WHERE { <claim/motto> orbat:evidence ?words . ?words oa:hasSelector ?place . ?place oa:exact ?quote }
### evidence-address
DELETE { <claim/motto> orbat:evidence ?words . ?words ?says ?what }
INSERT { <claim/motto> orbat:evidence <source/norvania#char=0,9> . <source/norvania#char=0,9> ?says ?what }
WHERE { <claim/motto> orbat:evidence ?words . ?words ?says ?what }
### position-offsets
INSERT DATA { <source/norvania/position/9-9> a oa:TextPositionSelector ; oa:end 9 }
### position-offsets
INSERT DATA { <source/norvania/position/9-9> a oa:TextPositionSelector ; oa:start -9 ; oa:end 9 }
### position-offsets
INSERT DATA { <source/norvania/position/9-9> a oa:TextPositionSelector ; oa:start 9 }
### position-order
INSERT DATA { <source/norvania/position/9-9> a oa:TextPositionSelector ; oa:start 9 ; oa:end 9 }
### quote-words
INSERT DATA { <source/norvania/quote/9-9> a oa:TextQuoteSelector }
### quote-words
INSERT DATA { <source/norvania/quote/9-9> a oa:TextQuoteSelector ; oa:exact "" }
### quote-words
INSERT DATA { <source/norvania/quote/9-9> a oa:TextQuoteSelector ; oa:exact "one", "two" }
### quote-context
INSERT DATA { <source/norvania/quote/9-9> a oa:TextQuoteSelector ; oa:exact "one" ;
    oa:prefix "more than two and thirty characters" }
### quote-context
INSERT DATA { <source/norvania/quote/9-9> a oa:TextQuoteSelector ; oa:exact "one" ;
    oa:suffix "more than two and thirty characters" }
