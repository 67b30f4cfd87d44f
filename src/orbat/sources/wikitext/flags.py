"""`{{flag|GER}}` and `{{GER}}`: countries that are given by a code."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from orbat.sources.wikitext.flow import Runs
from orbat.sources.wikitext.rules import Rule
from orbat.sources.wikitext.template import Template
from orbat.vocabulary import vocabulary

_CODE = re.compile(r"[A-Z]{2,4}")


def country(template: Template, _: Rule) -> Runs:
    """`{{flag|Fiji}}` and `{{flag|FIJ}}`: "Fiji"; `{{flag|Fiji|name=Islands}}`: "Islands"."""
    given = template.keyed()
    argument = given.get("name") or given.get("1")
    if argument is None:
        return []
    label = country_of_code(template.words(argument))
    return [(template.start, template.end, label)] if label else template.trim(argument.runs)


def country_of_code(code: str) -> str:
    """The English name of the country that a code stands for; empty where it is none.

    >>> country_of_code("FJI"), country_of_code("FIJ"), country_of_code("Fiji")
    ('Fiji', 'Fiji', '')
    """
    return _codes().get(code, "") if _CODE.fullmatch(code) else ""


@cache
def _codes() -> dict[str, str]:
    told = tomllib.loads(Path(__file__).with_name("country-codes.toml").read_text(encoding="utf-8"))
    states = vocabulary().scheme("countries")
    return {each.value("iso3"): each.label for each in states if each.value("iso3")} | told
