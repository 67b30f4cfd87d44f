"""The SPARQL 1.1 Protocol (W3C Recommendation, section 2.1), as far as it asks: what a request asks for.

A query comes by GET in the address, by POST in a form, or by POST as the body. Updates are refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from orbat.serve.problems import Problem

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
_READ_ONLY = "the store is read-only"
_MOST_FIELDS = 1000
_GRAPHS = ("default-graph-uri", "named-graph-uri")

Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the graphs of its dataset, and the form of the answer if the address names one."""

    query: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    form: str = ""


def fields_of(words: bytes) -> Fields:
    """The fields of a form or of the query part of an address; raises `Problem` where they are not UTF-8."""
    found: dict[str, list[str]] = {}
    try:
        text = words.decode("utf-8")
        for name, value in parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS):
            found.setdefault(name, []).append(value)
    except ValueError as error:
        raise Problem(400, f"the fields cannot be read ({error})", "Send them percent-encoded, in UTF-8") from error
    return found


def asked_by_get(fields: Fields) -> Asked | None:
    """What a GET asks; None where it asks for the service description."""
    if not any(name in fields for name in ("query", "update", *_GRAPHS)):
        return None
    return _asked(fields)


def asked_by_post(content_type: str, fields: Fields, body: bytes) -> Asked:
    """What a POST asks; `fields` are those of its address, where the graphs may stand of a form too."""
    kind, charset = _media(content_type)
    if kind == UPDATE:
        raise Problem(403, _READ_ONLY, "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE")
    if kind not in (FORM, DIRECT):
        what = f"a query is not sent as {kind}" if kind else "the request does not say what it sends"
        raise Problem(415, what, f"Send {DIRECT} or {FORM}", {"accept-post": f"{DIRECT}, {FORM}"})
    if charset not in ("", "utf-8", "utf8"):
        raise Problem(415, f"a query is not sent in {charset}", "Send it in UTF-8")
    if kind == FORM:
        own = fields_of(body.strip())
        twice = next((name for name in ("query", *_GRAPHS) if name in fields and name in own), "")
        if twice:
            raise Problem(400, f"{twice} stands in the address and in the body", "Send it once, in the body")
        return _asked({**{name: fields[name] for name in fields if name != "query"}, **own})
    if "query" in fields:
        raise Problem(400, "there is a query in the address and another in the body", "Send one")
    return _asked({**fields, "query": [_text(body)]})


def _asked(fields: Fields) -> Asked:
    if "update" in fields:
        raise Problem(403, _READ_ONLY, "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE")
    queries = fields.get("query", ())
    if len(queries) != 1:
        what = f"there are {len(queries)} queries" if queries else "there is no query"
        raise Problem(400, what, "Send one, in the field `query`")
    form = fields.get("format", fields.get("output", ("",)))[-1]
    default, named = (tuple(fields.get(name, ())) for name in _GRAPHS)
    return Asked(queries[0], default, named, form)


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Problem(400, f"the query is not UTF-8 ({error.reason}, byte {error.start})", "Send UTF-8") from error


def _media(content_type: str) -> tuple[str, str]:
    """The media type and the charset, small.

    >>> _media('Application/SPARQL-Query; charset="UTF-8"')
    ('application/sparql-query', 'utf-8')
    """
    kind, *parameters = content_type.lower().split(";")
    named = (parameter.partition("=") for parameter in parameters)
    charset = next((value.strip(' "') for name, _, value in named if name.strip() == "charset"), "")
    return kind.strip(), charset
