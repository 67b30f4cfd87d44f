"""Which names of persons stand for one person: equal names within an article; else only with an agreeing context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from orbat.claims import When
from orbat.dates import OPEN
from orbat.resolve.careers import Role, read_careers
from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus
from orbat.resolve.organisations import blocks
from orbat.resolve.partition import Doubt, Link, Partition, link
from orbat.resolve.spelling import SAME_INITIAL, Likeness, PersonName, likeness, read_person

Careers = Mapping[int, tuple[Role, ...]]
CERTAINTY = {Likeness.EQUAL: 0.95, Likeness.PART: 0.9, Likeness.VARIANT: 0.93, Likeness.INITIAL: 0.85}


def in_article(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """Short forms of the only such name in an article, and variants with an agreeing context."""
    careers = gathered(read_careers(corpus, partition, hierarchy), partition)
    spellings = read_spellings(corpus, partition)
    apart = _Apart.read(corpus, partition)
    for nodes in corpus.by_source("person").values():
        persons = sorted({partition.root(node): node for node in reversed(nodes)}.values())
        names = {node: spellings[partition.root(node)] for node in persons}
        for group in blocks((first_letter(names[node][0]), node) for node in persons).values():
            alike = {
                (one, other): apart.likeness(
                    partition.root(one), partition.root(other), likest(names[one], names[other])
                )
                for one, other in combinations(group, 2)
            }
            for (one, other), found in alike.items():
                yield from variant(one, other, found, careers)
            yield from short_forms(group, alike, names)


_WORKING_LIFE = 60
"""How many years may lie between what one person did first and last."""
_NOT_DONE = frozenset({"born", "birth_place", "named_after"})


@dataclass(frozen=True, slots=True)
class _Apart:
    """What tells persons of like names apart, by their groups' roots: kinship, and the years of what they did."""

    kin: frozenset[int]
    years: Mapping[int, tuple[int, int]]

    @classmethod
    def read(cls, corpus: Corpus, partition: Partition) -> _Apart:
        """Of all persons of the corpus."""
        kin = (number for number, node in enumerate(corpus.nodes) if node.is_kin)
        years: dict[int, tuple[int, int]] = {}
        for said in corpus.said:
            told = [] if said.claim.relation in _NOT_DONE else list(years_of(said.claim.when))
            for number in (said.subject, said.object) if told else ():
                if number is not None and corpus.nodes[number].family == "person":
                    first, last = years.get(partition.root(number), (told[0], told[0]))
                    years[partition.root(number)] = min(first, *told), max(last, *told)
        return cls(frozenset(map(partition.root, kin)), years)

    def likeness(self, one: int, other: int, found: Likeness) -> Likeness:
        """How two persons' names stand to each other, no nearer than what is told of them allows."""
        if found not in {Likeness.INITIAL, Likeness.VARIANT}:
            return found
        return Likeness.NEAR if (one in self.kin) != (other in self.kin) or self._are_far(one, other) else found

    def _are_far(self, one: int, other: int) -> bool:
        if one not in self.years or other not in self.years:
            return False
        spans = self.years[one], self.years[other]
        return max(last for _, last in spans) - min(first for first, _ in spans) > _WORKING_LIFE


def years_of(when: When) -> Iterator[int]:
    """The years that the dates of a claim name."""
    for date in (when.date, when.start, when.end):
        for bound in (date.begin_of_begin, date.end_of_end) if date and date != OPEN else ():
            if bound is not None:
                yield int(str(bound)[:4])


def read_spellings(corpus: Corpus, partition: Partition) -> dict[int, tuple[PersonName, ...]]:
    """All names of each group of persons, by its root, the fullest first."""
    found: dict[int, set[PersonName]] = {}
    for number, node in enumerate(corpus.nodes):
        if node.family == "person":
            found.setdefault(partition.root(number), set()).add(read_person(node.name))
    return {root: tuple(sorted(names, key=fullness)) for root, names in found.items()}


def fullness(name: PersonName) -> tuple[bool, int, int, tuple[str, ...], str]:
    """What to sort names by: the fullest first."""
    return not name.is_full, -len(name.given), -len("".join(name.given)), name.given, name.surname


def likest(ones: Sequence[PersonName], others: Sequence[PersonName]) -> Likeness:
    """How the two likest of two persons' names stand to each other."""
    return max(likeness(one, other) for one in ones for other in others)


def first_letter(name: PersonName) -> str:
    """The first letter of the surname, one for all that may stand for one letter of another script."""
    letter = name.surname_sound[:1]
    return next((letters for letters in SAME_INITIAL if letter and letter in letters), letter)


def variant(one: int, other: int, found: Likeness, careers: Careers) -> Iterator[Link | Doubt]:
    """What is to be said of two persons of an article whose names are near, or are one transliteration apart."""
    if found is Likeness.NEAR:
        yield Doubt("near-name", "different", (one, other), "the surnames agree, the given names do not", 0.9)
    elif found is Likeness.VARIANT:
        common = shared_office(one, other, careers)
        if succeed(one, other, careers):
            because = "the spellings are near, but one followed the other in the same post"
            yield Doubt("succession", "different", (one, other), because, 0.9)
        elif common:
            yield link(one, other, "transliteration", CERTAINTY[found], spelled_out(common))
        else:
            because = "the spellings are one transliteration apart, but neither post nor rank and organisation agree"
            yield Doubt("transliteration", "undecided", (one, other), because, 0.5)


def spelled_out(role: Role) -> str:
    """The reason in words for a variant spelling."""
    return f"the spellings are one transliteration apart, and the {role.kind} ({role.words}) and organisation agree"


def shared_office(one: int, other: int, careers: Careers) -> Role | None:
    """A post, else a rank, that both hold in one organisation."""
    offices = {role.office for role in careers.get(other, ())}
    common = [role for role in careers.get(one, ()) if role.where and role.office in offices]
    return min(common, key=lambda role: (role.kind, role.words), default=None)


def succeed(one: int, other: int, careers: Careers) -> bool:
    """Whether the two held one post one after the other."""
    return any(
        first.excludes(second)
        for first in careers.get(one, ())
        if first.kind == "post"
        for second in careers.get(other, ())
    )


def short_forms(
    group: Sequence[int], alike: Mapping[tuple[int, int], Likeness], names: Mapping[int, Sequence[PersonName]]
) -> Iterator[Link | Doubt]:
    """Links from a surname alone, a name with initials or without its middle name, to the only full name it fits."""
    for node in group:
        fuller = sorted(
            other
            for pair, found in alike.items()
            if node in pair and found in {Likeness.PART, Likeness.INITIAL}
            for other in pair
            if is_fuller(names[other], names[node])
        )
        kinds = distinct(fuller, alike)
        if len(kinds) == 1:
            because = "the name is part of the other, and nobody else in the article has such a name"
            confidence = CERTAINTY[
                Likeness.PART if names[node][0].is_full or not names[node][0].given else Likeness.INITIAL
            ]
            yield link(node, kinds[0], "only-such-name", confidence, because)
        elif kinds:
            because = "several persons in the article have such a name"
            yield Doubt("only-such-name", "undecided", (node, *kinds), because, 0.5)


def is_fuller(ones: Sequence[PersonName], others: Sequence[PersonName]) -> bool:
    """Whether the fullest of a person's names says more than another's, with a surname spelled alike."""
    is_alike = bool({name.surname for name in ones} & {name.surname for name in others})
    return is_alike and fullness(ones[0])[:3] < fullness(others[0])[:3]


def distinct(nodes: Sequence[int], alike: Mapping[tuple[int, int], Likeness]) -> list[int]:
    """The nodes without those that are a short form of another among them."""
    kept: list[int] = []
    for node in nodes:
        if not any(
            alike.get((min(node, other), max(node, other))) in {Likeness.PART, Likeness.INITIAL} for other in kept
        ):
            kept.append(node)
    return kept


def across(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """Equal or variant names in different articles are one person only if a post or rank in an organisation agrees."""
    told = read_careers(corpus, partition, hierarchy)
    careers = gathered(told, partition)
    offices: dict[tuple[str, str, str, str], set[int]] = {}
    spellings = read_spellings(corpus, partition)
    names = {person: spellings[partition.root(person)][0] for person in careers}
    apart = _Apart.read(corpus, partition)
    for person, roles in careers.items():
        for role in roles:
            if role.where and names[person].given:
                offices.setdefault((*role.office, first_letter(names[person])), set()).add(person)
    for (kind, words, _, _), holders in sorted(offices.items()):
        for one, other in combinations(sorted(holders), 2):
            found = apart.likeness(partition.root(one), partition.root(other), likeness(names[one], names[other]))
            fits = found >= Likeness.VARIANT or (found is Likeness.INITIAL and kind == "post")
            if fits and not (found <= Likeness.VARIANT and succeed(one, other, careers)):
                because = f"the names are {WORDS[found]}, and the {kind} ({words}) and organisation agree"
                yield link(one, other, f"{found.name.lower()}-name-and-{kind}", CERTAINTY[found], because)


WORDS = {
    Likeness.EQUAL: "equal",
    Likeness.PART: "equal but for a middle name",
    Likeness.VARIANT: "one transliteration apart",
    Likeness.INITIAL: "equal but for an initial",
}


def groups_of(persons: Iterable[int], partition: Partition) -> dict[int, list[int]]:
    """The persons of each group, by its first."""
    found: dict[int, list[int]] = {}
    for person in sorted(persons):
        found.setdefault(partition.root(person), []).append(person)
    return {group[0]: group for group in found.values()}


def gathered(careers: Careers, partition: Partition) -> Careers:
    """The roles of each group, by its first person."""
    return {
        first: tuple(dict.fromkeys(role for person in group for role in careers[person]))
        for first, group in groups_of(careers, partition).items()
    }


def unproved(corpus: Corpus, partition: Partition, _: Hierarchy) -> Iterator[Doubt]:
    """Persons of one full name in several articles about whom nothing else agrees."""
    nodes = [number for number, node in enumerate(corpus.nodes) if node.family == "person"]
    named = [(corpus.nodes[number].key.words, number) for number in nodes if " " in corpus.nodes[number].key.words]
    for block in blocks(named).values():
        group = sorted(groups_of(block, partition))
        if len(group) > 1:
            countries = [corpus.nodes[number].country for number in group]
            is_other = all(countries) and len(set(countries)) == len(countries)
            because = "the countries differ" if is_other else "nothing else is known to agree"
            state = "different" if is_other else "undecided"
            yield Doubt("same-name-only", state, tuple(group), f"the name is equal, but {because}", 0.5)
