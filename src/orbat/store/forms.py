"""The forms in which answers and triples are written: their names, media types and endings."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its name, the ending of its files, its media type, and other media types that ask for it."""

    name: str
    suffix: str
    media_type: str
    aliases: tuple[str, ...] = ()

    @property
    def iri(self) -> str:
        """How the W3C calls it (https://www.w3.org/ns/formats/)."""
        found = ox.QueryResultsFormat.from_media_type(self.media_type) or ox.RdfFormat.from_media_type(self.media_type)
        return found.iri if found else ""

    @property
    def called(self) -> tuple[str, ...]:
        """All words by which it may be asked for."""
        return (self.name, self.suffix, self.media_type, *self.aliases)


JSON = Form("json", "srj", "application/sparql-results+json", ("application/json", "text/json"))
XML = Form("xml", "srx", "application/sparql-results+xml", ("application/xml", "text/xml"))
CSV = Form("csv", "csv", "text/csv")
TSV = Form("tsv", "tsv", "text/tab-separated-values")
TURTLE = Form("turtle", "ttl", "text/turtle", ("application/x-turtle", "text/n3", "text/rdf+n3", "application/turtle"))
N_TRIPLES = Form("n-triples", "nt", "application/n-triples", ("text/plain",))
JSON_LD = Form("json-ld", "jsonld", "application/ld+json", ("application/json",))
RDF_XML = Form("rdf-xml", "rdf", "application/rdf+xml", ("application/xml", "text/xml"))
TRIG = Form("trig", "trig", "application/trig")

TABLES = (JSON, XML, CSV, TSV)
"""Forms of SELECT and ASK, the first for those who do not say."""
GRAPHS = (TURTLE, N_TRIPLES, JSON_LD, RDF_XML)
"""Forms of CONSTRUCT and DESCRIBE, the first for those who do not say."""

_UNSPOKEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""What no XML 1.0 document may hold, even escaped."""


def form_of(word: str, forms: tuple[Form, ...] = (*TABLES, *GRAPHS, TRIG)) -> Form | None:
    """The form of this name, ending or media type.

    >>> form_of("ttl").name, form_of("text/csv").name, form_of("docx")
    ('turtle', 'csv', None)
    """
    return next((form for form in forms if word.strip().lower() in form.called), None)


def table_format(form: Form) -> ox.QueryResultsFormat:
    """How the engine calls a form of tables."""
    found = ox.QueryResultsFormat.from_media_type(form.media_type)
    assert found is not None, form  # noqa: S101 the table above is of the forms that the engine writes
    return found


def graph_format(form: Form) -> ox.RdfFormat:
    """How the engine calls a form of triples."""
    found = ox.RdfFormat.from_media_type(form.media_type)
    assert found is not None, form  # noqa: S101 the table above is of the forms that the engine writes
    return found


def speakable(words: bytes, form: Form) -> bytes:
    """The words without what their form cannot hold: in XML a control character becomes U+FFFD.

    >>> speakable(b"<a>\\x0b</a>", XML).decode()
    '<a>�</a>'
    """
    return _UNSPOKEN.sub(b"\xef\xbf\xbd", words) if form.media_type.endswith("+xml") else words
