"""Which names of legal acts stand for one act: kind, date, number and issuer must agree, or title and country."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from orbat.claims import Mention
from orbat.dates import Date, Precision
from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus
from orbat.resolve.folding import fold
from orbat.resolve.forms import read_form
from orbat.resolve.organisations import blocks
from orbat.resolve.partition import Doubt, Link, Partition
from orbat.resolve.settle import Question, settle
from orbat.vocabulary import vocabulary

NUMBER = re.compile(r"(?:\bNo\.?\s*|№\s*|#|\b[A-Z]{1,3}-)(\d+[\w/-]*)", re.IGNORECASE)
AUTHORITIES = frozenset(
    ["presidential", "governmental", "ministerial", "royal", "parliamentary", "government", "cabinet"]
)


@dataclass(frozen=True, slots=True)
class Act:
    """What is told of an act: kind (a concept's key, or a word), day, number, and who passed it."""

    kind: str
    dates: frozenset[Date]
    number: str
    issuer: str

    def is_dated(self) -> bool:
        """Whether its one day is known."""
        return len(self.dates) == 1 and min(self.dates).precision is Precision.DAY


def read_acts(corpus: Corpus) -> dict[int, Act]:
    """Every act's data, from its name and the claims about it."""
    dates = act_dates(corpus)
    issuers: dict[int, set[str]] = {}
    for said in corpus.said:
        if said.claim.relation == "issued_by" and said.claim.object:
            issuer = said.claim.object
            name = issuer.name if isinstance(issuer, Mention) else issuer.text
            issuers.setdefault(said.subject, set()).add(read_form(name).core)
    return {
        number: Act(
            kind_of(node.name),
            frozenset(dates.get(number, ())),
            number_of(node.name),
            min(issuers.get(number, authority_of(node.name)), default=""),
        )
        for number, node in enumerate(corpus.nodes)
        if node.family == "legal_act"
    }


def act_dates(corpus: Corpus) -> dict[int, set[Date]]:
    """The dates of legal acts, by node."""
    found: dict[int, set[Date]] = {}
    for said in corpus.said:
        if said.claim.relation in {"act", "issued_by"} and said.claim.when.date:
            found.setdefault(said.subject, set()).add(said.claim.when.date)
    return found


def kind_of(name: str) -> str:
    """The kind of act that a name begins with or holds: its concept's key."""
    concept = vocabulary().head("act-kinds", name)
    if concept:
        return concept.key
    words = [word for word in fold(name) if vocabulary().find("act-kinds", word)]
    found = vocabulary().find("act-kinds", words[0]) if words else None
    return found.key if found else ""


def number_of(name: str) -> str:
    """The number in a name.

    >>> number_of("Order No. 014"), number_of("decree of 3 May")
    ('14', '')
    """
    match = NUMBER.search(name)
    return match[1].lstrip("0").casefold() if match else ""


def authority_of(name: str) -> Iterable[str]:
    """Who passed it by the adjective in the name: "presidential"."""
    return sorted(set(fold(name)) & AUTHORITIES)


def acts(corpus: Corpus, partition: Partition, _: Hierarchy) -> Iterator[Link | Doubt]:
    """Acts of one kind and day, or of one title: in an article, or in one country; nothing else told may differ."""
    data = read_acts(corpus)
    keyed: list[tuple[str, int]] = []
    for number, act in data.items():
        node, country = corpus.nodes[number], partition.country(number)
        told = [f"{act.kind} of {min(act.dates)}"] if act.kind and act.is_dated() else []
        told += [node.key.words] if " on " in node.key.words else []
        keyed += [(f"{what} in {place}", number) for what in told for place in (node.source, country) if place]
    for group in blocks(keyed).values():
        because = "kind and day, or the title, are the same, and nothing else told of them differs"
        yield from settle(Question(agreeing(group, data), (), "same-act", 0.9, because))


def agreeing(group: Sequence[int], data: Mapping[int, Act]) -> Sequence[int]:
    """The group, if number, issuer and date of no two in it differ; else none of it."""
    numbers = {data[number].number for number in group} - {""}
    issuers = {data[number].issuer for number in group} - {""}
    dates = {date for number in group for date in data[number].dates}
    ordered = sorted(dates)
    clash = any(one.disjoint(other) for one, other in itertools.pairwise(ordered))
    return () if len(numbers) > 1 or len(issuers) > 1 or clash else group
