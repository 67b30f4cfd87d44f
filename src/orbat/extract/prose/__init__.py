"""Prose: sentences, mentions, reference, frames and stance, and the claims that come of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from orbat.claims import Claim, EntityType, Finding, Literal, Mention, Reading, Status
from orbat.dates import Date
from orbat.document import Article, ItemList, Paragraph, Text
from orbat.extract.left_over import Held, held_in
from orbat.extract.outline import Place
from orbat.extract.passages import Passage, reading
from orbat.extract.prose.binding import Moment, alternatives, moments_of
from orbat.extract.prose.build import claims_of
from orbat.extract.prose.doubts import doubts_of
from orbat.extract.prose.matching import matches_in
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.named import claims_of_names
from orbat.extract.prose.pieces import Piece, pieces_of, stretches_of
from orbat.extract.prose.reference import slots_of
from orbat.extract.prose.sentence import Sentence
from orbat.extract.prose.slots import encode
from orbat.extract.unnamed import without_unnamed
from orbat.text.fiction import is_fiction

_BESIDE = frozenset({"prose-title-before-name", "prose-post-after-name"})
"""Rules that read a post merely put beside a name."""
_NAMES = frozenset({"also_known_as", "abbreviation", "nickname", "common_name"})


def read_prose(article: Article, subject: Mention, places: Sequence[Place], told: Sequence[Claim] = ()) -> Reading:
    """The claims of all paragraphs, section by section; sections of links, sources and fiction give none.

    `told` is what other extractors read: whom it names may be called by a surname.
    """
    reader = _Reader(article, Memory(subject), Date.parse(article.source.date) if article.source.date else None)
    if subject.type is EntityType.PERSON:
        reader.memory.name(subject)
    reader.learn(told)
    said: list[Claim | Finding] = []
    passages: list[Passage] = []
    for place in places:
        reader.enter(place, subject)
        for block in place.section.blocks:
            if isinstance(block, ItemList) and not place.is_skipped:
                said += chain.from_iterable(reader.names_of(item.text, place) for _, item in block.walk())
            elif isinstance(block, Paragraph):
                reader.memory.paragraph()
                for piece in chain.from_iterable(map(pieces_of, stretches_of(block.text))):
                    held = tuple(each for each in held_in(piece.found, piece.text) if not reader.is_subject(each))
                    passages.append(Passage(piece.span, place.name, held))
                    said += () if place.is_skipped else reader.read(piece, place)
    if article.is_report:
        said = list(without_unnamed(said, subject))
    return reading(article, "sentence", passages, dict.fromkeys(said))


@dataclass(frozen=True, slots=True)
class _Reader:
    """One article, what is remembered of it, and the date of its text."""

    article: Article
    memory: Memory
    text_date: Date | None

    def is_subject(self, held: Held) -> bool:
        """Whether it is a name of what the article is about, of which all of it tells."""
        return held.kind == "name" and self.memory.known(held.words) is self.memory.article

    def enter(self, place: Place, subject: Mention) -> None:
        """A section begins; below the section of a thing, one that names none is still about that."""
        self.memory.enter(place.own, place.post)
        if place.parent.name != subject.name and place.own is None:
            self.memory.section = place.parent

    def read(self, piece: Piece, place: Place) -> Iterator[Claim | Finding]:
        """The claims and doubts of a sentence, none of fiction; afterwards the memory's last date is the sentence's."""
        memory, start, end = self.memory, piece.start, piece.end
        if is_fiction(piece.text.plain[start:end]):
            return
        slots, unresolved = slots_of(piece.text, start, end, piece.found, memory)
        encoded = encode(piece.text.plain, start, end, slots)
        moments = moments_of(encoded, memory.anchor, self.text_date)
        sentence = Sentence(encoded, piece.text, memory, self.article.source.name, place.name, moments)
        told = _without_weaker([*claims_of_names(sentence), *chain.from_iterable(map(claims_of, matches_in(sentence)))])
        yield from told
        yield from doubts_of(sentence, unresolved)
        self.learn(told)
        memory.anchor = _last_date(moments.values()) or (None if alternatives(encoded) else memory.anchor)

    def names_of(self, text: Text, place: Place) -> Iterator[Claim]:
        """What the names in a list's item say; the rest of it is read as a list, and nothing after it refers to it."""
        for piece in pieces_of(text):
            slots, _ = slots_of(text, piece.start, piece.end, piece.found, self.memory, in_passing=True)
            encoded = encode(text.plain, piece.start, piece.end, slots)
            sentence = Sentence(encoded, text, self.memory, self.article.source.name, place.name, {})
            for claim in claims_of_names(sentence):
                is_unit = claim.subject.type is EntityType.UNIT
                if claim.relation == "part_of" or (claim.relation == "is_a" and not is_unit):
                    yield claim

    def learn(self, claims: Sequence[Claim]) -> None:
        """Offices, people and other names that claims made known; an office that a verb tells is told last."""
        for claim in sorted(claims, key=lambda claim: (claim.rule not in _BESIDE, _place(claim))):
            if claim.relation == "held_post" and claim.status is Status.ACCEPTED:
                self.memory.offices.setdefault(claim.subject.name, []).append(claim)
        for claim in sorted(claims, key=_place):
            if claim.relation in _NAMES and isinstance(claim.object, Literal):
                self.memory.call(claim.subject, claim.object.text)
            for side in (claim.object, claim.subject):
                if isinstance(side, Mention) and side.type is EntityType.PERSON:
                    self.memory.name(side)


def _place(claim: Claim) -> int:
    """Where the words of a claim begin."""
    return claim.evidence[0].spans[0].start


def _last_date(moments: Iterable[Moment]) -> Date | None:
    """The last date of a sentence, from which relative words of the next one count."""
    return next((each.date for each in reversed(tuple(moments)) if not each.bound and not each.back), None)


def _without_weaker(claims: Sequence[Claim]) -> list[Claim]:
    """A post merely put beside a name says no more than what the sentence says of its holder."""
    said = {_tenure(each) for each in claims if each.relation == "held_post" and each.rule not in _BESIDE}
    return [each for each in claims if each.rule not in _BESIDE or _tenure(each) not in said]


def _tenure(claim: Claim) -> tuple[str, str]:
    return claim.subject.name, claim.object.text if isinstance(claim.object, Literal) else ""
