"""Each code of a finding is in the table, with words that a person can act on."""

from __future__ import annotations

import re

import pytest

from orbat import findings
from orbat.document import Span

CODES = sorted(value for name, value in vars(findings).items() if name.isupper() and isinstance(value, str))


def test_constants_and_table_agree() -> None:
    assert sorted(findings.KINDS) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_kind_has_words(code: str) -> None:
    kind = findings.KINDS[code]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
    assert kind.title
    assert kind.remedy
    assert not kind.remedy.endswith(".")


def test_a_finding_says_what_and_what_to_do() -> None:
    found = findings.finding(findings.NO_TITLE, "a.txt", Span(0, 0))
    assert (found.what, found.level) == ("No title", "info")
    assert "= Title =" in found.remedy
