"""What the dataset says of itself: VoID and DCAT, the sources and their licences, how it was made; no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from itertools import chain
from operator import itemgetter

from orbat.document import Source
from orbat.entities import Knowledge
from orbat.rdf.iris import encoded, encoded_url, rule_concept, slug
from orbat.rdf.pattern import Context
from orbat.rdf.terms import (
    DCAT,
    DCT,
    EDTF,
    LICENCES,
    MEDIA_TYPES,
    ORBAT,
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    TURTLE_FORMAT,
    VOID,
    Graph,
    Iri,
    Node,
    Triple,
    Value,
    concept,
)
from orbat.rdf.values import integer, plain, words

FILES = {
    "orbat.ttl": ("text/turtle", "The facts."),
    "evidence.ttl": ("text/turtle", "Claims, the words they were read from, conflicts and identity decisions."),
    "dataset.ttl": ("text/turtle", "This description."),
    "facts.jsonl": ("application/jsonl", "The facts as one JSON object a line."),
    "facts.csv": ("text/csv", "The facts as a table."),
}
DESCRIPTION = (
    "People, posts, units, agencies, places, legal acts and dated events of security forces, read from articles;"
    " every triple is tied to the words it was read from."
)
Said = Iterator[Triple]


def dataset(
    knowledge: Knowledge, sources: Mapping[str, Source], facts: Graph, evidence: Graph, context: Context
) -> Graph:
    """The description of what was built."""
    base = context.iris.base
    whole = Iri(f"{base}dataset")
    return frozenset(
        (
            *described(whole, base, facts, evidence),
            *files(whole),
            *partitions(Iri(f"{whole}/facts"), facts, "facts"),
            *partitions(Iri(f"{whole}/evidence"), evidence, "evidence"),
            *made(whole, sources, context),
            *(triple for given in sources.values() for triple in source(given, context)),
            *rules(knowledge),
        )
    )


def described(whole: Iri, base: str, facts: Graph, evidence: Graph) -> Said:
    """The dataset as a whole."""
    yield whole, RDF.type, VOID.Dataset
    yield whole, RDF.type, DCAT.Dataset
    yield whole, DCT.title, words("Order of battle")
    yield whole, DCT.description, words(DESCRIPTION)
    yield whole, DCT.license, LICENCES["CC BY-SA 4.0"]
    yield whole, DCT.creator, Iri(f"{whole}/software")
    yield whole, DCT.conformsTo, Iri(ORBAT.iri.rstrip("#"))
    yield whole, VOID.uriSpace, plain(base)
    yield whole, VOID.feature, TURTLE_FORMAT
    yield whole, VOID.triples, integer(len(facts) + len(evidence))
    yield whole, VOID.subset, Iri(f"{whole}/facts")
    yield whole, VOID.subset, Iri(f"{whole}/evidence")
    predicates = set(map(itemgetter(1), chain(facts, evidence)))
    nodes = {node for node in map(itemgetter(2), chain(facts, evidence)) if isinstance(node, Iri)}
    folders = {term[: max(term.rfind("/"), term.rfind("#")) + 1] for term in (*predicates, *nodes)}
    for namespace in sorted(PREFIXES.values()):
        if any(folder.startswith(namespace) for folder in folders):
            yield whole, VOID.vocabulary, Iri(namespace)


def files(whole: Iri) -> Said:
    """The files in which it is published."""
    for name, (media, about) in FILES.items():
        file = Iri(f"{whole}/file/{name}")
        yield whole, DCAT.distribution, file
        yield file, RDF.type, DCAT.Distribution
        yield file, DCT.title, plain(name)
        yield file, DCT.description, words(about)
        yield file, DCAT.mediaType, Iri(MEDIA_TYPES + media)


def partitions(part: Iri, graph: Graph, name: str) -> Said:
    """How many triples, things, instances of each class and uses of each property a graph has."""
    classes = Counter(node for _, predicate, node in graph if predicate == RDF.type and isinstance(node, Iri))
    properties = Counter(map(itemgetter(1), graph))
    yield part, RDF.type, VOID.Dataset
    yield part, DCT.title, words(f"Order of battle: {name}")
    yield part, VOID.triples, integer(len(graph))
    yield part, VOID.distinctSubjects, integer(len(set(map(itemgetter(0), graph))))
    yield part, VOID.classes, integer(len(classes))
    yield part, VOID.properties, integer(len(properties))
    yield from counted(part, "class", classes, VOID.classPartition, (VOID["class"], VOID.entities))
    yield from counted(part, "property", properties, VOID.propertyPartition, (VOID.property, VOID.triples))


def counted(part: Iri, folder: str, counts: Mapping[Iri, int], way: Iri, says: tuple[Iri, Iri]) -> Said:
    """A partition for each class or property."""
    for term, number in counts.items():
        node = Iri(f"{part}/{folder}/{short(term)}")
        yield part, way, node
        yield node, RDF.type, VOID.Dataset
        yield node, says[0], term
        yield node, says[1], integer(number)


def short(term: Iri) -> str:
    """A term's prefixed name as a part of an IRI: `org-Membership`."""
    fits = [(namespace, name) for name, namespace in PREFIXES.items() if term.startswith(namespace)]
    namespace, name = max(fits, default=("", "other"))
    return f"{name}-{encoded(term.removeprefix(namespace))}"


def made(whole: Iri, sources: Mapping[str, Source], context: Context) -> Said:
    """What it was made from and with; when is not said, so that the same sources give the same bytes."""
    build, software = Iri(f"{whole}/build"), Iri(f"{whole}/software")
    yield whole, PROV.wasGeneratedBy, build
    yield build, RDF.type, PROV.Activity
    yield build, RDFS.label, words("orbat build")
    yield build, PROV.wasAssociatedWith, software
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, RDFS.label, words("orbat")
    yield software, SCHEMA.softwareVersion, plain(version("orbat"))
    for name in sources:
        yield build, PROV.used, context.iris.source(context.segments[name])
        yield whole, PROV.wasDerivedFrom, context.iris.source(context.segments[name])


def source(given: Source, context: Context) -> Said:
    """A source, whom it is from and under which licence."""
    iri = context.iris.source(context.segments[given.name])
    yield iri, RDF.type, PROV.Entity
    yield iri, RDF.type, SCHEMA.Article
    yield iri, ORBAT.fileName, plain(given.name)
    said: tuple[tuple[Iri, Node | None], ...] = (
        (DCT.title, words(given.title) if given.title else None),
        (DCT.license, LICENCES.get(given.licence)),
        (DCT.rights, plain(given.licence) if given.licence else None),
        (SCHEMA.creditText, words(credit) if (credit := given.origin or given.publisher) else None),
        (DCT.source, Iri(encoded_url(given.url)) if given.url.startswith(("http://", "https://")) else None),
        (PROV.wasQuotedFrom, Iri(encoded_url(given.permalink)) if given.permalink else None),
        (DCT.date, Value(given.date, datatype=EDTF.EDTF) if given.date else None),
        (ORBAT.sha256, plain(given.sha256) if given.sha256 else None),
    )
    yield from ((iri, predicate, node) for predicate, node in said if node is not None)


def rules(knowledge: Knowledge) -> Said:
    """The rules that read the claims and made the decisions, as concepts."""
    scheme = concept("rules")
    named: Iterable[str] = {rule for fact in knowledge.facts for rule in fact.rules}
    for rule in sorted({*named, *(decision.by for decision in knowledge.decisions), "gazetteer"}):
        yield rule_concept(rule), RDF.type, SKOS.Concept
        yield rule_concept(rule), RDF.type, PROV.Activity
        yield rule_concept(rule), SKOS.inScheme, scheme
        yield rule_concept(rule), SKOS.prefLabel, words(slug(rule).replace("-", " "))
