"""Pages of wikis: from an address to the page, and to what DBpedia calls its subject."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote

WIKIDATA = "http://www.wikidata.org/entity/"
_BLANKS = re.compile(r"[\s_]+")
_ENCODED = re.compile(r'["#%<>?\[\\\]^`{|}\x00-\x20\x7f]')
_HOST = "(?P<host>[^/?#]+)"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a wiki by its title; `site` is the wiki's name in Wikidata, such as `enwiki`."""

    site: str
    title: str
    begin: str
    resource_begin: str

    @property
    def address(self) -> str:
        """Where the page is.

        >>> page_of("http://en.m.wikipedia.org/wiki/coast_guard?action=history").address
        'https://en.wikipedia.org/wiki/Coast_guard'
        """
        return self.begin + encoded_title(self.title)

    @property
    def resource(self) -> str:
        """What DBpedia calls the subject of the page; empty where it does not read the wiki.

        >>> page_of("https://fr.wikipedia.org/wiki/Garde_c%C3%B4ti%C3%A8re").resource
        'http://fr.dbpedia.org/resource/Garde_côtière'
        """
        return self.resource_begin + encoded_title(self.title) if self.resource_begin else ""

    def linked(self, title: str) -> Page:
        """Another page of the same wiki."""
        return replace(self, title=title)


@dataclass(frozen=True, slots=True)
class _Wiki:
    """A row of `wikis.toml`."""

    host: re.Pattern[str]
    site: str
    page: str
    resource: str
    none: frozenset[str]
    resources: dict[str, str]
    sites: dict[str, str]

    def at(self, language: str, title: str) -> Page:
        site = self.sites.get(language) or self.site.format(language=language.replace("-", "_"))
        resource = self.resources.get(language, self.resource.format(language=language))
        return Page(site, title, self.page.format(language=language), resource)


def page_of(address: str) -> Page | None:
    """The page that an address leads to, or whose subject a DBpedia resource is; None where the wiki is not known."""
    begin, found, rest = address.strip().partition("/wiki/")
    host = re.fullmatch(rf"https?://{_HOST}", begin)
    title = title_of(unquote(re.split(r"[?#]", rest)[0])) if found else ""
    if host and title:
        for wiki in _wikis():
            match = wiki.host.fullmatch(host["host"].lower())
            if match and match["language"] not in wiki.none:
                return wiki.at(match["language"], title)
    return _page_of_resource(address)


def _page_of_resource(address: str) -> Page | None:
    begin, _, rest = address.partition("/resource/")
    title = title_of(unquote(rest))
    for wiki in _wikis() if title else ():
        for language, resource in wiki.resources.items():
            if resource == f"{begin}/resource/":
                return wiki.at(language, title)
        before, _, after = wiki.resource.partition("{language}")
        language = begin.removeprefix(before).removesuffix(after.partition("/resource/")[0])
        if begin + "/resource/" == f"{before}{language}{after}" and re.fullmatch(r"[a-z-]+", language):
            return wiki.at(language, title)
    return None


def title_of(words: str) -> str:
    """A title as wikis write it: blanks for underscores, the first letter large."""
    title = _BLANKS.sub(" ", words).strip()
    return title[:1].upper() + title[1:]


def encoded_title(title: str) -> str:
    """A title as a part of an IRI, as DBpedia writes it: underscores for blanks, `"#%<>?[\\]^`{|}` percent-encoded.

    https://github.com/dbpedia/extraction-framework, WikiUtil.wikiEncode

    >>> encoded_title('Who? (50% "off")')
    'Who%3F_(50%25_%22off%22)'
    """
    return _ENCODED.sub(lambda found: f"%{ord(found[0]):02X}", title.replace(" ", "_"))


@cache
def _wikis() -> tuple[_Wiki, ...]:
    table = tomllib.loads(Path(__file__).with_name("wikis.toml").read_text(encoding="utf-8"))
    return tuple(
        _Wiki(
            re.compile(row["host"]),
            row["site"],
            row["page"],
            row["resource"],
            frozenset(row["none"]),
            row["resources"],
            row["sites"],
        )
        for row in table["wiki"]
    )
