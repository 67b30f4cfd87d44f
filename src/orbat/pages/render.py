"""Turns a view into HTML: templates, escaping, relative links."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from orbat.pages.addresses import Addresses, file_link, page_link
from orbat.pages.asked import default
from orbat.pages.words import number, when

HERE = Path(__file__).parent
_FORBIDDEN = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows: the template, its title, what the template needs, the entry of the menu to which it belongs,
    and the path of its data (`forms`, empty if it has none)."""

    template: str
    title: str
    view: Mapping[str, Any] = field(default_factory=dict)
    section: str = ""
    forms: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: its path and the addresses of the site; `live` whether a server answers its forms.

    `above` is what its links begin with, if that is not told by its path: `../../`, or `/forces/`.
    """

    here: str
    addresses: Addresses
    address: str
    live: bool
    above: str | None = None

    def link(self, iri: str) -> str | None:
        """The link to an IRI; None to what no link leads to."""
        return self.addresses.link(iri, self.here)

    def page(self, path: str, suffix: str = ".html") -> str:
        """The link to a page."""
        return self.file(path + suffix)

    def file(self, name: str) -> str:
        """The link to a file of the site."""
        return file_link(name, self.here) if self.above is None else self.above + file_link(name, "index")

    @property
    def root(self) -> str:
        """The way from the page to the folder of the site: empty, or `../` as often as it takes."""
        return "../" * self.here.count("/") if self.above is None else self.above

    @property
    def file_of_page(self) -> str:
        """The page's own file, as a link from the folder of the site."""
        return page_link(self.here, "index")

    def path(self, iri: str) -> str:
        """The part of a thing's path behind `id/`, for the pages that show it otherwise."""
        return (self.addresses.path(iri) or "").removeprefix("id/")


def render(page: Page, place: Place) -> str:
    """The page as HTML."""
    template = _environment().get_template(page.template)
    return template.render(
        place=place,
        title=page.title,
        section=page.section,
        forms=page.forms,
        live=place.live,
        **page.view,
    )


def as_json(value: object) -> Markup:
    """A value as JSON that may stand in a `script` element: nothing in it ends the element or begins another.

    >>> as_json({"a": "</script>"})
    Markup('{"a":"\\\\u003c/script\\\\u003e"}')
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup("".join(_FORBIDDEN.get(letter, letter) for letter in text))  # noqa: S704


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        when=when, number=number, as_json=as_json, squeeze=squeeze, default_of=default, with_code=with_code
    )
    environment.globals.update(link=_link)
    return environment


def with_code(words: str) -> Markup:
    """Words of which those between backticks are code.

    >>> with_code("`possible` <1>")
    Markup('<code>possible</code> &lt;1&gt;')
    """
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(words))))  # noqa: S704


def squeeze(words: str) -> str:
    """Words with each run of blanks as one."""
    return " ".join(words.split())


@pass_context
def _link(context: Context, iri: str) -> str | None:
    place: Place = context["place"]
    return place.link(iri)
