### post-organisation
DELETE WHERE { <post/border-guard-of-norvania-commander> org:postIn ?body }
### post-organisation-class
INSERT DATA { <post/border-guard-of-norvania-commander> org:postIn <norvania> }
