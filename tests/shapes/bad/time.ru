### time-value
DELETE WHERE { <time/2005> orbat:edtf ?value }
### time-value
INSERT DATA { <time/2005> orbat:edtf "2005" }
### time-order
INSERT DATA { <time/1999--1990> a time:ProperInterval ; orbat:edtf "1999/1990"^^edtf:EDTF ;
    crm:P82a_begin_of_the_begin "1999-01-01"^^xsd:date ; crm:P81a_end_of_the_begin "1999-12-31"^^xsd:date ;
    crm:P81b_begin_of_the_end "1990-01-01"^^xsd:date ; crm:P82b_end_of_the_end "1990-12-31"^^xsd:date }
### time-begin
DELETE WHERE { <time/2005> crm:P82a_begin_of_the_begin ?day } ;
INSERT DATA { <time/2005> crm:P82a_begin_of_the_begin "2005-01-01" }
### time-begin-latest
DELETE WHERE { <time/1996--1999> crm:P81a_end_of_the_begin ?day } ;
INSERT DATA { <time/1996--1999> crm:P81a_end_of_the_begin "1996-12-31" }
### time-end-earliest
DELETE WHERE { <time/1996--1999> crm:P81b_begin_of_the_end ?day } ;
INSERT DATA { <time/1996--1999> crm:P81b_begin_of_the_end "1999-01-01" }
### time-end
DELETE WHERE { <time/2005> crm:P82b_end_of_the_end ?day } ;
INSERT DATA { <time/2005> crm:P82b_end_of_the_end "2005-12-31" }
### time-earliest-day
DELETE WHERE { <time/2005> crm:P82a_begin_of_the_begin ?day } ;
INSERT DATA { <time/2005> crm:P82a_begin_of_the_begin "2005-03-12"^^xsd:date }
### time-earliest-day
DELETE WHERE { <time/1993-24> crm:P82a_begin_of_the_begin ?day } ;
INSERT DATA { <time/1993-24> crm:P82a_begin_of_the_begin "1993-11-01"^^xsd:date }
### time-earliest-day
INSERT DATA { <time/2003--open> crm:P81b_begin_of_the_end "2010-01-01"^^xsd:date }
### time-earliest-day
DELETE WHERE { <time/1920approx> crm:P82a_begin_of_the_begin ?day } ;
INSERT DATA { <time/1920approx> crm:P82a_begin_of_the_begin "1920-01-02"^^xsd:date }
### time-latest-day
DELETE WHERE { <time/2002-05> crm:P82b_end_of_the_end ?day } ;
INSERT DATA { <time/2002-05> crm:P82b_end_of_the_end "2002-05-17"^^xsd:date }
### time-latest-day
DELETE WHERE { <time/199X> crm:P82b_end_of_the_end ?day } ;
INSERT DATA { <time/199X> crm:P82b_end_of_the_end "1990-12-31"^^xsd:date }
### time-latest-day
DELETE WHERE { <time/1993-24> crm:P82b_end_of_the_end ?day } ;
INSERT DATA { <time/1993-24> crm:P82b_end_of_the_end "1993-12-31"^^xsd:date }
### time-latest-day
DELETE WHERE { <time/1996--1999> crm:P81a_end_of_the_begin ?day } ;
INSERT DATA { <time/1996--1999> crm:P81a_end_of_the_begin "1996-06-30"^^xsd:date }
### time-bounds
DELETE WHERE { <time/2005> crm:P82a_begin_of_the_begin ?day }
### time-bounds
DELETE WHERE { <time/1996--1999> crm:P81a_end_of_the_begin ?day }
### time-bounds
DELETE WHERE { <time/1996--1999> crm:P81b_begin_of_the_end ?day }
### time-bounds
DELETE WHERE { <time/2005> crm:P82b_end_of_the_end ?day }
### time-literal
DELETE WHERE { <time/2005> time:inXSDgYear ?year } ;
INSERT DATA { <time/2005> time:inXSDDate "2005-01-01"^^xsd:date }
### time-address
INSERT DATA { <time/2030> a time:Instant ; orbat:edtf "2031"^^edtf:EDTF ; time:inXSDgYear "2031"^^xsd:gYear ;
    crm:P82a_begin_of_the_begin "2031-01-01"^^xsd:date ; crm:P82b_end_of_the_end "2031-12-31"^^xsd:date }
