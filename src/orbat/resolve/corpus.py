"""The claims of all articles with their mentions gathered into nodes: one name in one article, in one context."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from orbat.claims import ORGANISATIONS, Claim, EntityType, Evidence, Literal, Mention, Reading
from orbat.gazetteer import find_place
from orbat.resolve.countries import country_label
from orbat.resolve.folding import folded
from orbat.resolve.forms import Form, read_form

FAMILIES = {
    **dict.fromkeys(ORGANISATIONS, "organisation"),
    EntityType.PUBLICATION: "work",
    EntityType.WORK: "work",
}
HALF = 16  # digits of the hash of what a claim says and where; the other half tells what stands beside it
_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode
NAME_RELATIONS = frozenset(
    [
        "native_name",
        "also_known_as",
        "abbreviation",
        "former_name",
        "nickname",
        "unit_number",
        "translation",
        "common_name",
    ]
)


class NodeKey(NamedTuple):
    """What makes two mentions of one article one node: family, name, and the country and parent that go with it."""

    family: str
    source: str
    words: str
    country: str
    parent: str
    place: str


@dataclass(frozen=True, slots=True)
class Node:
    """A name in an article: its spellings and types with how often they stand there, and what is said beside it."""

    key: NodeKey
    form: Form
    country: str
    names: tuple[tuple[str, str, int], ...]  # spelling, language, passages
    types: tuple[tuple[EntityType, int], ...]
    shorts: tuple[str, ...]
    ranks: tuple[str, ...]
    posts: tuple[str, ...]
    parents: tuple[str, ...]
    name: str = ""  # the spelling that stands there most often
    is_kin: bool = False  # a person introduced as another one's kin

    @property
    def family(self) -> str:
        """The types that may be one thing: all organisations are one family."""
        return self.key.family

    @property
    def source(self) -> str:
        """The article."""
        return self.key.source


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the nodes of its mentions; `id` is a hash of what it says and where."""

    id: str
    source: str
    claim: Claim
    subject: int
    object: int | None
    qualifiers: tuple[tuple[str, str | int], ...]

    def mentions(self) -> Iterator[tuple[int, Mention]]:
        """Every node with the mention it comes from."""
        yield self.subject, self.claim.subject
        if isinstance(self.claim.object, Mention) and self.object is not None:
            yield self.object, self.claim.object
        for (_, value), (_, node) in zip(self.claim.qualifiers, self.qualifiers, strict=True):
            if isinstance(value, Mention) and isinstance(node, int):
                yield node, value


@dataclass(frozen=True, slots=True)
class Corpus:
    """All nodes and claims, both in an order that only their content gives."""

    nodes: tuple[Node, ...]
    said: tuple[Said, ...]
    nodes_of: Mapping[str, Mapping[str, tuple[int, ...]]]  # by family and article

    def by_source(self, *families: str) -> Mapping[str, Sequence[int]]:
        """The nodes of some families, by article."""
        if len(families) == 1:
            return self.nodes_of.get(families[0], {})
        found: dict[str, list[int]] = {}
        for family in families:
            for source, nodes in self.nodes_of.get(family, {}).items():
                found.setdefault(source, []).extend(nodes)
        return {source: sorted(found[source]) for source in sorted(found)}


def family_of(type_: EntityType) -> str:
    """The family of a type."""
    return FAMILIES.get(type_, type_.value)


def key_of(mention: Mention, source: str) -> NodeKey:
    """The node to which a mention in an article belongs."""
    family, words, country, parent = _likened(mention.type, mention.name, mention.country, mention.parent)
    place = ""
    if family == "legal_act":
        bare = not any(letter.isdigit() for letter in words) and " on " not in f"{words} "
        place = f"{mention.span.start}-{mention.span.end}" if bare and mention.span else ""
    return NodeKey(family, source, words, country, parent, place)


@lru_cache(maxsize=1 << 16)
def _likened(type_: EntityType, name: str, country: str, parent: str) -> tuple[str, str, str, str]:
    """The family, the words, the country and the parent by which a thing of this name is told from others."""
    family = family_of(type_)
    words = folded(name) or name.casefold()
    if family in {"person", "work"}:
        return family, words, "", ""
    country = country_label(country)
    if family == "place" and country and not find_place(name, country) and find_place(name):
        country = ""  # the hint is where the article plays
    return family, words, country, folded(parent) if family in {"organisation", "post"} else ""


def mentions_of(claim: Claim) -> Iterator[Mention]:
    """Subject, object and qualifiers of a claim, where they are things."""
    for value in (claim.subject, claim.object, *(value for _, value in claim.qualifiers)):
        if isinstance(value, Mention):
            yield value


def gather(readings: Iterable[Reading]) -> Corpus:
    """Nodes and claims of all readings; their order in the readings makes no difference."""
    claims = {identify(claim): (reading.source, claim) for reading in readings for claim in reading.claims}
    mentions: dict[NodeKey, list[Mention]] = {}
    countries: dict[NodeKey, str] = {}
    for source, claim in claims.values():
        for mention in mentions_of(claim):
            mentions.setdefault(key_of(mention, source), []).append(mention)
        countries.update(country_told(claim, source))
    keys = sorted(mentions)
    numbers = {key: number for number, key in enumerate(keys)}
    nodes = tuple(node_of(key, mentions[key], countries.get(key, "")) for key in keys)
    alike = Counter(identity[:HALF] for identity in claims)
    said = (
        place_claim(*claims[identity], identity[:HALF] if alike[identity[:HALF]] == 1 else identity[HALF:], numbers)
        for identity in sorted(claims)
    )
    return Corpus(nodes, tuple(said), sorted_out(nodes))


def sorted_out(nodes: Sequence[Node]) -> dict[str, dict[str, tuple[int, ...]]]:
    """The numbers of nodes by family and article."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, node in enumerate(nodes):
        found.setdefault(node.family, {}).setdefault(node.source, []).append(number)
    return {
        family: {source: tuple(numbers) for source, numbers in sources.items()} for family, sources in found.items()
    }


def country_told(claim: Claim, source: str) -> Iterator[tuple[NodeKey, str]]:
    """The country that a `country` claim tells of its subject."""
    if claim.relation == "country" and isinstance(claim.object, Mention | Literal):
        name = claim.object.name if isinstance(claim.object, Mention) else claim.object.text
        yield key_of(claim.subject, source), country_label(name)


def node_of(key: NodeKey, mentions: Sequence[Mention], told: str) -> Node:
    """The node of some mentions."""
    spoken = {(mention.name.strip(), mention.lang, mention.span) for mention in mentions}
    names = Counter((name, lang) for name, lang, _ in spoken)
    types = Counter(mention.type for mention in mentions)
    form = read_form(min(names)[0], key.country)
    return Node(
        key=key,
        form=form,
        country=form.country or key.country or told or (only_country(mentions) if key.family == "person" else ""),
        names=tuple(sorted((text, lang, times) for (text, lang), times in names.items())),
        types=tuple(sorted(types.items())),
        shorts=tuple(sorted({short for mention in mentions for short in mention.short})),
        ranks=tuple(sorted({folded(mention.rank) for mention in mentions} - {""})),
        posts=tuple(sorted({mention.post for mention in mentions} - {""})),
        parents=tuple(sorted({mention.parent for mention in mentions} - {""})),
        name=min(names.items(), key=lambda each: (-each[1], each[0][0]))[0][0],
        is_kin=any(mention.is_kin for mention in mentions),
    )


def only_country(mentions: Sequence[Mention]) -> str:
    """The country that all hints agree on, where it is not part of the node's key."""
    countries = {country_label(mention.country) for mention in mentions} - {""}
    return min(countries) if len(countries) == 1 else ""


def place_claim(source: str, claim: Claim, identity: str, numbers: dict[NodeKey, int]) -> Said:
    """A claim with the numbers of its nodes."""

    def number(mention: Mention) -> int:
        return numbers[key_of(mention, source)]

    return Said(
        id=identity,
        source=source,
        claim=claim,
        subject=number(claim.subject),
        object=number(claim.object) if isinstance(claim.object, Mention) else None,
        qualifiers=tuple(
            (name, number(value) if isinstance(value, Mention) else value) for name, value in claim.qualifiers
        ),
    )


def identify(claim: Claim) -> str:
    """A hash of what a claim says and where; its last part tells apart what is said alike with other hints or rules."""
    said = [spoken(claim.subject), claim.relation, spoken(claim.object), times(claim), qualified(claim)]
    hints = [
        [each.country, each.parent, each.rank, each.post, each.lang, *each.short]
        + ([each.span.start] if each.span else [])
        for each in mentions_of(claim)
    ]
    sections = sorted(each.section for each in claim.evidence)
    beside = [hints, sections, claim.rule, claim.status.value, repr(claim.when.computed)]
    return digest([*said, where(claim.evidence)]) + digest(beside)


def digest(value: object) -> str:
    """The first hexadecimal digits of the SHA-256 of a value as JSON."""
    return hashlib.sha256(_AS_JSON(value).encode()).hexdigest()[:HALF]


def spoken(value: Mention | Literal | str | None) -> list[str]:
    """A value as the claim words it."""
    if isinstance(value, Mention):
        return [value.name, value.type.value]
    if isinstance(value, Literal):
        return [value.text, value.lang]
    return [value or ""]


def times(claim: Claim) -> list[str]:
    """Date, start and end, empty where not told."""
    return [str(date or "") for date in (claim.when.date, claim.when.start, claim.when.end)]


def qualified(claim: Claim) -> list[list[str]]:
    """The qualifiers as the claim words them."""
    return [[name, *spoken(value)] for name, value in claim.qualifiers]


def where(evidence: Iterable[Evidence]) -> list[list[object]]:
    """Sources and places of the evidence."""
    return [[each.source, [[span.start, span.end] for span in each.spans]] for each in sorted(evidence)]


def article_subjects(corpus: Corpus) -> frozenset[int]:
    """The node that each article is about: the subject of its infobox, else of more than half of its claims."""
    counts: dict[str, Counter[int]] = {}
    boxed: dict[str, Counter[int]] = {}
    for said in corpus.said:
        in_infobox = any(each.section == "Infobox" for each in said.claim.evidence)
        (boxed if in_infobox else counts).setdefault(said.source, Counter())[said.subject] += 1
    found = {source: min(each, key=lambda node: (-each[node], node)) for source, each in boxed.items()}
    for source, each in counts.items():
        first = min(each, key=lambda node: (-each[node], node))
        if each[first] * 2 > each.total():
            found.setdefault(source, first)
    return frozenset(found.values())
