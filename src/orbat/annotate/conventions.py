"""General readings become annotations by the conventions of a profile."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from orbat.annotate.profile import Profile
from orbat.annotate.standoff import Entity, Relation, Standoff
from orbat.text.personnel import Kind, Line, Reading, Service, Term

_SENTENCE_END = (".", "!", "?", "”", '"')
_WORD = re.compile(r"\w{4,}")
_TEASER = 0.6
"""The share of a line's longer words that the next line must say again."""
_TEASERS = 3
_LONGEST_HEADING = 8
"""How many words a heading between paragraphs has at most."""
_PLURAL = re.compile(r"(?:ions|ades|nits|rces|tutions|oops|eams|groups|egiments|mpanies)\Z", re.IGNORECASE)
_LOWER_HEAD = re.compile(
    r"(?:[A-Z][\w-]+\s)+(?:headquarters|command|brigade|division|garrison|battalion|regiment|corps)\Z"
)
_NUMBERED = re.compile(r"\W?(?:\d|(?:HQ|[A-Z]\w+|headquarters),?\s\d)")


def annotate(text: str, reading: Reading, profile: Profile) -> Standoff:
    """The annotations of a text."""
    lines = tuple(_wanted(text, reading.lines, profile))
    marked = _Marking(reading, profile, lines)
    return marked.standoff(text)


def _wanted(text: str, lines: Sequence[Line], profile: Profile) -> Iterator[Line]:
    """The lines without headings and the teaser."""
    for number, line in enumerate(lines):
        words = text[line.start : line.end].strip()
        if profile.skip_headline and _is_heading(words, number == 0):
            continue
        if profile.skip_teaser and number < _TEASERS and number + 1 < len(lines):
            following = text[lines[number + 1].start : lines[number + 1].end]
            if _says_again(words, following):
                continue
        yield line


def _is_heading(words: str, is_first: bool) -> bool:
    """Whether a line is no sentence: the first, or a short one such as a heading between or words below a picture."""
    return not words.endswith(_SENTENCE_END) and (is_first or len(words.split()) <= _LONGEST_HEADING)


def _says_again(words: str, following: str) -> bool:
    said, again = set(_WORD.findall(words.casefold())), set(_WORD.findall(following.casefold()))
    return bool(said) and len(said & again) >= _TEASER * len(said)


@dataclass(frozen=True, slots=True)
class _Marking:
    """A reading, the lines that count, and the profile."""

    reading: Reading
    profile: Profile
    lines: tuple[Line, ...]

    def standoff(self, text: str) -> Standoff:
        """All entities in the order of the text, with the relations between them."""
        services = [each for line in self.lines for each in line.services]
        here = {term for line in self.lines for term in line.terms}
        people = [each.person for each in services if not each.person.is_bare and each.person in here]
        serving, shown, marked = self._serving(services), self._shown(people), frozenset(people)
        entities: dict[tuple[int, int], Entity] = {}
        relations: dict[Relation, None] = {}
        for service in services:
            person = self._person(service.person, shown, marked) if service.person in serving else None
            if person is None:
                continue
            for relation, entity in self._values(service):
                entities.setdefault((person.start, person.end), person)
                entities.setdefault((entity.start, entity.end), entity)
                relations[Relation(relation, person, entities[entity.start, entity.end])] = None
        starts = sorted(start for start, _ in entities)
        for line in self.lines:
            beside = bisect_left(starts, line.end) > bisect_left(starts, line.start)
            alone = {term: found for term in line.terms if (found := self._alone(term))}
            for term, entity in alone.items():
                if beside or len(alone) > 1 or self._may_be_alone(term):
                    entities.setdefault((entity.start, entity.end), entity)
        return Standoff.of(text, entities.values(), relations)

    def _serving(self, services: Sequence[Service]) -> set[Term]:
        """The mentions of people who are to be marked, or to whom relations lead."""
        people = {each.person for each in services}
        if not self.profile.only_serving:
            return people
        below = {self._first(each.person) for each in services if each.rank and self._is_below(each.rank)}
        serving = {self._first(each.person) for each in services if each.rank or self._is_served(each)} - below
        return {person for person in people if self._first(person) in serving}

    def _is_below(self, rank: Term) -> bool:
        return rank.concept is not None and rank.concept.label in self.profile.no_ranks

    def _is_served(self, service: Service) -> bool:
        """Whether a post, by itself or by its body, is one of a force."""
        if service.post is None:
            return False
        key = service.post.concept.label if service.post.concept else ""
        if key in self.profile.serving_posts:
            return True
        return service.body is not None and self._is_body(service.body, is_attached=False)

    def _first(self, person: Term) -> Term:
        return self.reading.known.first.get(person, person)

    def _person(self, person: Term, shown: Mapping[Term, Term], marked: Set[Term]) -> Entity | None:
        """The mention that a relation leads from: this one, or the first where this one is not marked."""
        first = shown.get(self._first(person))
        if first is None:
            return None
        is_shown = person in marked and (self.profile.repeat != "none" or person is first)
        chosen = person if is_shown else first
        return Entity("Person", chosen.start, chosen.end)

    def _shown(self, people: Sequence[Term]) -> dict[Term, Term]:
        """For each person the first full mention in the lines that count, else a surname with a rank."""
        full: dict[Term, Term] = {}
        short: dict[Term, Term] = {}
        for person in people:
            (full if " " in person.words else short).setdefault(self._first(person), person)
        return short | full

    def _values(self, service: Service) -> Iterator[tuple[str, Entity]]:
        """What a service says, as relations with their second arguments."""
        if service.rank:
            yield "has_rank", Entity("Rank", service.rank.start, service.rank.end)
        if service.post and service.post.concept and service.post.concept.label in self.profile.rank_posts:
            yield "has_rank", Entity("Rank", service.post.start, service.post.end)
        elif service.post:
            kind = self._kind(service.post)
            yield f"has_{kind.casefold()}", Entity(kind, service.post.start, service.post.end)
        if service.body and self._is_body(service.body):
            yield "is_posted", Entity("Organization", service.body.start, service.body.end)

    def _kind(self, post: Term) -> str:
        words = post.words.casefold()
        if any(head in words for head in self.profile.title_first):
            return "Title"
        return "Role" if any(head in words for head in self.profile.role_heads) else "Title"

    def _is_body(self, body: Term, is_attached: bool = True) -> bool:
        """Whether a body is one that is marked."""
        key = body.concept.label if body.concept else ""
        if any(re.search(rf"\b{word}\b", body.words) for word in self.profile.no_bodies):
            return False
        if self.profile.no_plurals and _PLURAL.search(body.words):
            return False
        if _NUMBERED.match(body.words):
            return True
        if self.profile.named_in_capitals and not _is_name(body.words):
            return False
        if not key and body.words.isupper():
            return not self.profile.bodies or is_attached
        if self.profile.bodies and key not in self.profile.bodies:
            return False
        return key not in self.profile.of_force or any(word in body.words for word in self.profile.force_words)

    def _may_be_alone(self, term: Term) -> bool:
        """Whether a term may be the only one that is marked in its line."""
        allowed = self.profile.alone_in_line
        return (
            not allowed
            or _NUMBERED.match(term.words) is not None
            or bool(term.concept and term.concept.label in allowed)
        )

    def _alone(self, term: Term) -> Entity | None:
        """What is marked though no relation leads to it."""
        if term.kind is Kind.BODY:
            return Entity("Organization", term.start, term.end) if self._is_body(term, is_attached=False) else None
        if self.profile.attached_only or term.is_bare:
            return None
        if term.kind is Kind.POST:
            return Entity(self._kind(term), term.start, term.end)
        return Entity("Person" if term.kind is Kind.PERSON else "Rank", term.start, term.end)


def _is_name(words: str) -> bool:
    """Whether a body's words are a name: a capital head, or a small head of a unit after capital words."""
    return words.split()[-1][0].isupper() or _LOWER_HEAD.fullmatch(words) is not None
