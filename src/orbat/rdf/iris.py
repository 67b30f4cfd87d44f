"""The IRIs of a build's own things, all under one base."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from anyascii import anyascii

from orbat.document import Span
from orbat.errors import OrbatError, UsageError
from orbat.rdf.terms import ORBAT, Iri

BASE = "https://w3id.org/orbat/id/"
LONGEST = 72
PLANES = "".join(f"\\U000{plane:X}0000-\\U000{plane:X}FFFD" for plane in range(1, 14))
ALLOWED = rf"A-Za-z0-9._~!$&'()*+,;=:@/\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF{PLANES}\U000E1000-\U000EFFFD"
UNSEEN = "\u00a0\u00ad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
FORBIDDEN = re.compile(rf"[^{ALLOWED}]|[{UNSEEN}]|(?<![^/])\.(?=\.?(?:/|$))")


@lru_cache(maxsize=1 << 16)
def slug(words: str) -> str:
    """Words as a readable part of an IRI: ASCII, small, hyphens; a long one is cut and told apart by a hash.

    >>> slug('Lake "N" Battalion'), slug("Морской полк")
    ('lake-n-battalion', 'morskoy-polk')
    """
    plain = re.sub(r"[^a-z0-9]+", "-", anyascii(words).lower().replace("'", "")).strip("-")
    if plain and len(plain) <= LONGEST:
        return plain
    return f"{plain[:LONGEST].rstrip('-')}-{digest(words)}".strip("-")


def digest(words: str) -> str:
    """Eight hexadecimal digits that tell these words from others."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def encoded(key: str) -> str:
    """A key with what the path of an IRI cannot hold, or nobody can see, percent-encoded (RFC 3987).

    Slashes and letters of any script stay.

    >>> encoded("post/chief of staff"), encoded("штаб")
    ('post/chief%20of%20staff', 'штаб')
    """
    return FORBIDDEN.sub(lambda match: quote(match[0], safe="", errors="replace"), key)


def encoded_url(url: str) -> str:
    """An address with what an IRI cannot hold percent-encoded; `%`, `?` and `#` mean what they mean in it."""
    return "".join(part if part in "%?#" else encoded(part) for part in url)


def checked_base(base: str) -> str:
    """The base with a slash at its end; raises `OrbatError` for what is no absolute http(s) IRI without a password."""
    if not _is_address(base):
        remedy = "Give an absolute http or https IRI without query or fragment, such as https://example.org/id/"
        raise OrbatError(_without_password(base), "this cannot be the base of IRIs", remedy)
    return base if base.endswith("/") else base + "/"


def checked_site(site: str) -> str:
    """The address of a site on the web, with a slash at its end; raises `UsageError` for what is none."""
    if not _is_address(site):
        remedy = (
            "Give an absolute http or https address without query, fragment and password, such as https://example.org/"
        )
        raise UsageError(_without_password(site), "this cannot be the address of a site", remedy)
    return site if site.endswith("/") else site + "/"


def _without_password(words: str) -> str:
    return re.sub(r"//[^/]*@", "//", words)


def _is_address(words: str) -> bool:
    """Whether it is an http(s) IRI with a host and, if any, a port, and without query, fragment, name or password."""
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`?#]+", words):
        return False
    try:
        parts = urlsplit(words)
        return bool(parts.hostname) and parts.port != 0 and "@" not in parts.netloc
    except ValueError:  # no port, or no IPv6 address
        return False


class Iris:
    """Mints the IRIs under a base."""

    def __init__(self, base: str) -> None:
        self.base = checked_base(base)
        self.times = (f"{self.base}time/", f"{self.base}day/--")
        """What the IRIs of times and of days of every year begin with."""

    def of(self, key: str) -> Iri:
        """The thing with this key or path."""
        return Iri(self.base + encoded(key))

    def claim(self, name: str) -> Iri:
        """The claim of a fact."""
        return self.of(f"claim/{name}")

    def time(self, edtf: str) -> Iri:
        """The time of an EDTF value; of a day of every year the day.

        >>> Iris("https://e.org/").time("1994/..")
        'https://e.org/time/1994--open'
        """
        if re.fullmatch(r"XXXX-\d\d-\d\d", edtf):
            return self.of(f"day/--{edtf[5:]}")
        start, slash, end = edtf.partition("/")
        name = "--".join(part or "unknown" for part in (start, end)) if slash else edtf
        return self.of("time/" + name.replace("..", "open").replace("~", "approx"))

    def source(self, segment: str) -> Iri:
        """A source; the segment is made by `segments`."""
        return Iri(f"{self.base}source/{segment}")

    def passage(self, segment: str, span: Span) -> Iri:
        """A passage of a source, as RFC 5147 has it: code points, half-open."""
        return Iri(f"{self.source(segment)}#char={span.start},{span.end}")

    def selector(self, segment: str, kind: str, span: Span) -> Iri:
        """How a passage is found: `kind` is position or quote."""
        return Iri(f"{self.source(segment)}/{kind}/{span.start}-{span.end}")


def segments(names: tuple[str, ...]) -> dict[str, str]:
    """The part of the IRI for each source's file name: without its ending where that tells it from the others.

    >>> segments(("a.txt", "b.txt", "b.wiki"))
    {'a.txt': 'a', 'b.txt': 'b.txt', 'b.wiki': 'b.wiki'}
    """
    stems = [stem(name) for name in names]
    return {
        name: quote(short if stems.count(short) == 1 and short not in names else name, safe="")
        for name, short in zip(names, stems, strict=True)
    }


def stem(name: str) -> str:
    """A file name without its ending."""
    return re.sub(r"(?<=.)\.[A-Za-z0-9]{1,8}$", "", name)


def relation_concept(relation: str) -> Iri:
    """The concept of a relation of the fact table."""
    return Iri(f"{ORBAT.iri}relation-{relation.replace('_', '-')}")


def rule_concept(rule: str) -> Iri:
    """The concept of the rule that read a claim or made a decision."""
    return Iri(f"{ORBAT.iri}rule-{slug(rule)}")
