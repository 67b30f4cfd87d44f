### source-title
INSERT DATA { <source/norvania> dct:title "Another title" }
