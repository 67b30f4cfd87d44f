"""What an invented article says, as rows: `subject | relation | object | date`, hypotheses with a question mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Claim, Mention, Reading, Status
from orbat.document import Source
from orbat.extract import extract
from orbat.sources import parse

HEAD = "= River Guard of Fiji =\n\nInfobox\n- Agencyname: River Guard of Fiji\n- Country: Fiji\n\n"


UNSAID = frozenset({"named-in-prose", "prose-rank-before-name", "prose-name-of-the"})


def row(claim: Claim) -> str:
    thing, when = claim.object, claim.when
    words = "" if thing is None else thing.name if isinstance(thing, Mention) else thing.text
    lasts = f"{when.start or ''}/{when.end or ''}" if when.start or when.end else ""
    mark = "? " if claim.status is Status.HYPOTHESIS else ""
    return f"{mark}{claim.subject.name} | {claim.relation} | {words} | {when.date or lasts}".rstrip(" |")


@pytest.fixture
def read() -> Callable[..., Reading]:
    """What an article about the River Guard of Fiji gives, whose body is `words`; `date` is that of the text."""

    def read(words: str, date: str = "", head: str = HEAD) -> Reading:
        return extract(parse(Source("guard.txt", f"{head}{words}\n", date=date))[0])

    return read


@pytest.fixture
def told(read: Callable[..., Reading]) -> Callable[..., list[str]]:
    """The rows of an article's body; without what names say by themselves, unless `names`."""

    def told(words: str, *, names: bool = False, date: str = "", head: str = HEAD) -> list[str]:
        claims = (each for each in read(words, date, head).claims if not each.rule.startswith("infobox"))
        return list(dict.fromkeys(row(each) for each in claims if names or each.rule not in UNSAID))

    return told
