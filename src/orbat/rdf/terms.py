"""Every IRI that orbat writes, spelled once; and what a triple is made of.

A name that is not listed here cannot be written: `ORG.memebr` fails when the module that spells it so is imported.
The names of orbat's own namespace are declared in `ontology/orbat.ttl`, which a test compares with this list.
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple


class Iri(str):
    """An absolute IRI, without angle brackets."""

    __slots__ = ()


class Value(NamedTuple):
    """An RDF literal: its lexical form and a language tag, or a datatype, or neither (a plain string)."""

    text: str
    lang: str = ""
    datatype: str = ""


Node = Iri | Value
Triple = tuple[Iri, Iri, Node]
Graph = Set[Triple]
"""Triples, each once; those of one subject are best said together, for what lies apart in memory is slow to read."""


class Namespace:
    """A namespace and the names of it that orbat uses; a name is an attribute, or an item where Python reserves it."""

    def __init__(self, iri: str, names: str = "") -> None:
        self.iri = iri
        self.names = tuple(names.split())
        self.__dict__.update({name: Iri(iri + name) for name in self.names})

    def __getattr__(self, name: str) -> Iri:
        raise AttributeError(f"{self.iri}{name} is not among the terms that orbat writes")

    def __getitem__(self, name: str) -> Iri:
        value: Iri = getattr(self, name)
        return value


RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type Statement subject predicate object")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label comment")
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    "anyURI boolean date decimal duration gMonthDay gYear gYearMonth hexBinary integer nonNegativeInteger string",
)
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme prefLabel altLabel inScheme exactMatch definition topConceptOf",
)
ORG = Namespace(
    "http://www.w3.org/ns/org#",
    "Organization FormalOrganization OrganizationalUnit Post Membership ChangeEvent classification unitOf"
    " subOrganizationOf linkedTo memberOf member organization memberDuring postIn originalOrganization"
    " resultingOrganization resultedFrom changedBy",
)
OWL = Namespace("http://www.w3.org/2002/07/owl#", "sameAs")
FOAF = Namespace("http://xmlns.com/foaf/0.1/", "Person Agent homepage name primaryTopic topic")
SCHEMA = Namespace(
    "https://schema.org/",
    "Place CreativeWork Article Event QuantitativeValue location fromLocation toLocation containedInPlace birthPlace"
    " birthDate deathPlace deathDate alumniOf areaServed subjectOf spouse position value minValue maxValue unitText"
    " creditText softwareVersion",
)
TIME = Namespace(
    "http://www.w3.org/2006/time#",
    "Instant ProperInterval hasTime inXSDDate inXSDgYear inXSDgYearMonth",
)
CRM = Namespace(
    "http://www.cidoc-crm.org/cidoc-crm/",
    "P82a_begin_of_the_begin P81a_end_of_the_begin P81b_begin_of_the_end P82b_end_of_the_end",
)
EDTF = Namespace("http://id.loc.gov/datatypes/edtf/", "EDTF")
ELI = Namespace("http://data.europa.eu/eli/ontology#", "LegalResource type_document date_document passed_by title")
OA = Namespace(
    "http://www.w3.org/ns/oa#",
    "SpecificResource TextPositionSelector TextQuoteSelector hasSource hasSelector start end exact prefix suffix",
)
PROV = Namespace(
    "http://www.w3.org/ns/prov#",
    "Activity Entity SoftwareAgent used wasAssociatedWith wasDerivedFrom wasGeneratedBy wasQuotedFrom",
)
DCT = Namespace(
    "http://purl.org/dc/terms/",
    "conformsTo creator date description hasPart identifier isPartOf language license rights source title",
)
VOID = Namespace(
    "http://rdfs.org/ns/void#",
    "Dataset triples entities class property classPartition propertyPartition subset uriSpace vocabulary feature"
    " dataDump distinctSubjects properties classes DatasetDescription exampleResource",
)
DCAT = Namespace(
    "http://www.w3.org/ns/dcat#",
    "Dataset Distribution distribution mediaType accessURL byteSize compressFormat downloadURL landingPage",
)
SPDX = Namespace("http://spdx.org/rdf/terms#", "Checksum algorithm checksum checksumAlgorithm_sha256 checksumValue")
GEO = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#", "lat long")
SD = Namespace(
    "http://www.w3.org/ns/sparql-service-description#",
    "Service Dataset Graph NamedGraph endpoint supportedLanguage SPARQL11Query resultFormat feature defaultDataset"
    " defaultGraph namedGraph name graph UnionDefaultGraph",
)
WIKIBASE = Namespace("http://wikiba.se/ontology#", "rank NormalRank")

GEONAMES = "https://sws.geonames.org/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
TURTLE_FORMAT = Iri("http://www.w3.org/ns/formats/Turtle")
LICENCES = {
    "CC BY-SA 4.0": Iri("https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC BY-SA 3.0": Iri("https://creativecommons.org/licenses/by-sa/3.0/"),
    "CC BY 4.0": Iri("https://creativecommons.org/licenses/by/4.0/"),
    "CC0 1.0": Iri("https://creativecommons.org/publicdomain/zero/1.0/"),
}

CLASSES = """
    Account Situation Event
    Agency Unit Institution Facility ArmedConflict Publication
    Foundation Renaming EchelonChange Merger Split Dissolution Relocation SubordinationChange Reorganisation Expansion
    Reestablishment Deployment Engagement Attack PersonnelTransfer Stationing Award EstablishmentOrder LocationOpening
    Amendment Signing Vacancy Inspection Replacement EquipmentWithdrawal Sanction Leave Announcement WorkStart
    RoleAssignment Independence Transfer Resignation Retirement DepartureFromOffice Injury Reelection
    Professionalisation ColoursPresentation
    Subordination Siting Participation Succession RankHolding CountObservation EquipmentHolding Duty Relationship
    CommemorativeDay Claim Conflict IdentityDecision
"""
NAME_PROPERTIES = "abbreviation formerName nickname unitNumber translation commonName"
ENTITY_PROPERTIES = """
    country subordinateTo headquarters base garrison ledBy participatedIn succeededBy cooperatesWith affiliatedWith
    notableMemberOf associatedWith authorOf basedOn exOfficio hasMember includes staffedBy defines serves publishesAbout
    partOf memberOf allegiance branch governedBy jurisdiction overseenBy programme servicedBy uniformedAs party
    servedUnderPresident servedUnderPrimeMinister
    servedUnder deputyOf servedAlongside nominatedBy buriedIn alliedWith opposedTo designatedAsTerroristBy
    locatedNear ownedBy operatedBy controlledBy builtBy suppliedBy
"""
WORDS_PROPERTIES = """
    kindDescription countryName superiorName headquartersName baseName locationName garrisonName ledByName
    participatedInName succeededByName cooperatesWithName affiliatedWithName educatedAtName birthPlaceName
    deathPlaceName memberOfName notableMemberOfName associatedWithName authorOfName basedOnName exOfficioName memberName
    includesName staffedByName definesName servesName publishesAboutName issuerName
    equipment duty motto award periodOfMilitaryService courseDuration creditSystem specialty graduatesReceive standard
    course foundedAs logo website budget colours activity identificationSymbol ethnicity rotationPeriod serviceProvided
    role allegianceName areaServedName branchName governedByName jurisdictionName overseenByName programmeName
    servicedByName uniformedAsName partyName servedUnderPresidentName servedUnderPrimeMinisterName spouseName
    numberOfChildren occupation serviceYears flyingHours march mascot mission patron populationServed deployable
    servedUnderName deputyOfName servedAlongsideName nominatedByName represented nationality buriedInName
    degree childName
    knownFor ideology alliedWithName opposedToName designatedAsTerroristByName fundedBy publishes outcome
    territorialChanges causedBy coordinates locatedNearName ownedByName operatedByName controlledByName
    builtByName builtOf dimension registerCode runway standing serviceAge conscription suppliedByName
"""
NODE_PROPERTIES = """
    post rank rankName acting former ongoingAsOf attestedAt since validUntil during activeDuring inServiceDuring born
    died organisation postName issuedBy doneBy doneByName appointedBy appointedByName dismissedBy dismissedByName
    organisationName holder
    participant affected counterpart target opponent toName fromName toEchelon fromEchelon newSuperior formerSuperior
    newSuperiorName toOrganization fromOrganization toPost fromPost awardName legalBasis legalBasisName orderedBy
    orderedOn orderedByName duringEvent eventName count countWords what
    subordinate superior condition sited place relation participating inConflict predecessor successor
    observedOrganization observedEvent measure measureName minExclusive maxExclusive approximate estimate
    holdingOrganization dutyOf celebrates monthDay relatesFrom
    dated article number part form effect duration durationWords sinceWords asOfWords untilWords
    isTranslation translatedAs nestedUnder isNested
    tookPlaceDuring builtDuring disappearedAt side address
"""
CLAIM_PROPERTIES = """
    evidence status confidence withheldBelow section note relativeWords computedFrom offset about
    member kind state because mention resolvedTo matchedTo edtf sha256 fileName
"""

ORBAT = Namespace(
    "https://w3id.org/orbat/ns#",
    " ".join((CLASSES, NAME_PROPERTIES, ENTITY_PROPERTIES, WORDS_PROPERTIES, NODE_PROPERTIES, CLAIM_PROPERTIES)),
)


CLASS_OF: dict[str, tuple[Iri, ...]] = {
    "person": (FOAF.Person,),
    "unit": (ORBAT.Unit, ORG.OrganizationalUnit, ORG.Organization),
    "agency": (ORBAT.Agency, ORG.FormalOrganization, ORG.Organization),
    "institution": (ORBAT.Institution, ORG.Organization),
    "organisation": (ORG.Organization,),
    "place": (SCHEMA.Place,),
    "facility": (ORBAT.Facility, ORG.Organization, SCHEMA.Place),
    "conflict": (ORBAT.ArmedConflict, SCHEMA.Event),
    "legal_act": (ELI.LegalResource,),
    "publication": (ORBAT.Publication, SCHEMA.CreativeWork),
    "work": (SCHEMA.CreativeWork,),
    "post": (ORG.Post,),
}
"""The class of each type of the fact table, then the standard classes that readers who do not reason need."""


def concept(key: str) -> Iri:
    """A concept of orbat's vocabularies by its key."""
    return Iri(ORBAT.iri + key)


PREFIXES = {
    "crm": CRM.iri,
    "dcat": DCAT.iri,
    "dct": DCT.iri,
    "edtf": EDTF.iri,
    "eli": ELI.iri,
    "foaf": FOAF.iri,
    "geo": GEO.iri,
    "oa": OA.iri,
    "orbat": ORBAT.iri,
    "org": ORG.iri,
    "owl": OWL.iri,
    "prov": PROV.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "schema": SCHEMA.iri,
    "sd": SD.iri,
    "skos": SKOS.iri,
    "spdx": SPDX.iri,
    "time": TIME.iri,
    "void": VOID.iri,
    "wikibase": WIKIBASE.iri,
    "xsd": XSD.iri,
}
