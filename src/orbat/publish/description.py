"""What the published dataset says of itself: VoID and DCAT, with the files that can be fetched, their sizes and sums.

What the build said of the dataset (title, licence, sources, how many things of which class) is said again; its files
are those of the site. No clock: when it was published is not said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from orbat.publish.dumps import Dump
from orbat.rdf.terms import DCAT, DCT, FOAF, MEDIA_TYPES, RDF, SPDX, VOID, XSD, Iri, Node, Triple, Value
from orbat.rdf.turtle import serialise
from orbat.rdf.values import plain, words

FILE = "void.ttl"
WELL_KNOWN = ".well-known/void"
FORMATS = {
    "graph.ttl": Iri("http://www.w3.org/ns/formats/Turtle"),
    "graph.nt": Iri("http://www.w3.org/ns/formats/N-Triples"),
    "graph.trig": Iri("http://www.w3.org/ns/formats/TriG"),
}
EXAMPLES = 3


def description(build: Path, site: str, base: str, dumps: Iterable[Dump], examples: Iterable[str]) -> bytes:
    """The description as Turtle.

    `site` is the site's own address, `base` what the data's IRIs begin with, `examples` some of the things.
    """
    whole = Iri(f"{base}dataset")
    said = tuple(_said(build))
    licences = tuple(node for subject, predicate, node in said if subject == whole and predicate == DCT.license)
    published = (
        *(triple for dump in dumps for triple in _distribution(whole, site, dump, licences)),
        *_whole(whole, site, examples),
    )
    described = (triple for triple in said if not _is_of_files(triple, whole))
    return serialise((*described, *published), base)


def _said(build: Path) -> Iterator[Triple]:
    """What the build says of its dataset."""
    for quad in ox.parse(path=str(build / "dataset.ttl"), format=ox.RdfFormat.TURTLE):
        yield Iri(quad.subject.value), Iri(quad.predicate.value), _node(quad.object)


def _node(term: ox.NamedNode | ox.Literal) -> Node:
    if not isinstance(term, ox.Literal):
        return Iri(term.value)
    datatype = "" if term.language or term.datatype.value == XSD.string else term.datatype.value
    return Value(term.value, term.language or "", datatype)


def _is_of_files(triple: Triple, whole: Iri) -> bool:
    return triple[0].startswith(f"{whole}/file/") or triple[1] in {DCAT.distribution, VOID.feature}


def _whole(whole: Iri, site: str, examples: Iterable[str]) -> Iterator[Triple]:
    document = Iri(site + FILE)
    yield document, RDF.type, VOID.DatasetDescription
    yield document, DCT.title, words("What the dataset is, and where it can be fetched")
    yield document, FOAF.primaryTopic, whole
    yield whole, FOAF.homepage, Iri(site)
    yield whole, DCAT.landingPage, Iri(site)
    for format_ in FORMATS.values():
        yield whole, VOID.feature, format_
    for example in examples:
        yield whole, VOID.exampleResource, Iri(example)


def _distribution(whole: Iri, site: str, dump: Dump, licences: Iterable[Node]) -> Iterator[Triple]:
    name = dump.put.path.rpartition("/")[2]
    file, address = Iri(f"{whole}/file/{name}"), Iri(site + dump.put.path)
    yield whole, DCAT.distribution, file
    yield file, RDF.type, DCAT.Distribution
    yield file, DCT.title, plain(name)
    yield file, DCT.description, words(f"{dump.form.about}{', packed with gzip' if dump.packed else ''}.")
    yield file, DCAT.mediaType, Iri(MEDIA_TYPES + dump.form.media_type)
    yield file, DCAT.accessURL, address
    yield file, DCAT.downloadURL, address
    yield file, DCAT.byteSize, Value(str(dump.put.size), datatype=XSD.nonNegativeInteger)
    if dump.packed:
        yield file, DCAT.compressFormat, Iri(f"{MEDIA_TYPES}application/gzip")
    for licence in licences:
        yield file, DCT.license, licence
    if name.removesuffix(".gz") in FORMATS:
        yield whole, VOID.dataDump, address
    checksum = Iri(f"{file}/checksum")
    yield file, SPDX.checksum, checksum
    yield checksum, RDF.type, SPDX.Checksum
    yield checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256
    yield checksum, SPDX.checksumValue, Value(dump.put.sha256, datatype=XSD.hexBinary)
