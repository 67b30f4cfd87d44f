"""What a text says of people, ranks, posts and bodies, sentence by sentence, and who is meant by a surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from orbat.text.fiction import is_fiction
from orbat.text.kin import is_kin
from orbat.text.personnel.bodies import short_form_of
from orbat.text.personnel.chains import Service, services_of
from orbat.text.personnel.names import surname
from orbat.text.personnel.terms import Kind, Term, find_terms
from orbat.text.sentences import sentences

_HARD_SPACE = "\N{NO-BREAK SPACE}"
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text with its terms and services; all places are the text's."""

    start: int
    end: int
    terms: tuple[Term, ...]
    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The people named so far: the first full mention for each later one, and by surname where that is one person's.

    `surnames` are those that are.
    """

    first: dict[Term, Term] = field(default_factory=dict)
    called: dict[str, Term | None] = field(default_factory=dict)
    shorts: dict[str, Term] = field(default_factory=dict)
    surnames: set[str] = field(default_factory=set)

    def meet(self, person: Term, *, is_new: bool = False) -> Term:
        """The first mention of this person; a single word is who bears it as a surname, if that is one person.

        `is_new` is true of one whom words of kinship tell from the bearer of the same surname.
        """
        last = surname(person.words)
        known = self.called.get(last)
        is_full = len(person.words.split()) > 1
        if known is not None and not is_new and (not is_full or _may_be_one(known.words, person.words)):
            self.first[person] = known
            return known
        if is_full:
            is_another = last in self.called
            self.called[last] = None if is_another else person
            (self.surnames.discard if is_another else self.surnames.add)(last)
        self.first[person] = person
        return person

    def learn(self, text: str, body: Term) -> None:
        """The abbreviation that is introduced after a body."""
        if short := short_form_of(text, body):
            self.shorts.setdefault(short, body)


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names with one surname can be one person's: no first name or initial contradicts the other's."""
    mine, others = one.split()[:-1], other.split()[:-1]
    return not mine or not others or mine[0][0] == others[0][0]


@dataclass(slots=True)
class Reader:
    """Reads a text part by part, and remembers whom it named; `subject` is whom a pronoun means, `latest` the last."""

    known: Known = field(default_factory=Known)
    subject: Term | None = None
    latest: Term | None = None
    awaited: Term | None = None

    def read(self, text: str) -> tuple[Line, ...]:
        """The lines of a text."""
        return tuple(self._line(text, *found.span()) for found in _LINE.finditer(text))

    def _line(self, text: str, line_start: int, line_end: int) -> Line:
        terms: list[Term] = []
        services: list[Service] = []
        for start, end in _sentences(text[line_start:line_end]):
            at = line_start + start
            words = text[at : line_start + end].replace(_HARD_SPACE, " ")
            if is_fiction(words):
                continue
            here = find_terms(words, self.known.surnames, self.known.shorts)
            for clause_start, clause_end in _clauses(words):
                inside = [term for term in here if clause_start <= term.start < clause_end]
                services += self._clause(words, (clause_start, clause_end), inside, at)
            for term in (placed := [_moved(term, at) for term in here]):
                self._learn(text, term)
            terms += placed
            self.subject = self.known.first.get(self.subject, self.subject) if self.subject else None
        return Line(line_start, line_end, tuple(terms), tuple(services))

    def _clause(self, words: str, place: tuple[int, int], inside: list[Term], at: int) -> list[Service]:
        """What a clause says, with places of the whole text."""
        start, end = place
        meant = self.latest if words.startswith("The latter", start) else self.subject
        said = services_of(words[:end], inside, meant, start)
        said += _appointed(words[start:end], self.awaited, said)
        if _SUPPOSED.search(words, start, end):
            said = tuple(replace(each, is_planned=True) for each in said)
        moved = [_service_moved(each, at, meant, self.awaited) for each in said]
        people = [
            each.person for each in moved if each.person is not meant and _is_person(words[start:], each, at + start)
        ]
        if people:
            self.subject, self.latest = people[0], people[-1]
        self.awaited = _awaited(words[start:end], inside, said, at)
        return moved

    def _learn(self, text: str, term: Term) -> None:
        if term.kind is Kind.PERSON:
            self.known.meet(term, is_new=" " in term.words and is_kin(text, term.start, term.end))
        elif term.kind is Kind.BODY:
            self.known.learn(text, term)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text that was read."""

    lines: tuple[Line, ...]
    known: Known


def read(text: str) -> Reading:
    """All lines of a text."""
    reader = Reader()
    return Reading(reader.read(text), reader.known)


_LONGEST_SENTENCE = 3000
"""In code points; what is longer is a list or no prose, and read in parts."""


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, a very long one in parts that end at a blank."""
    for start, end in sentences(text):
        while end - start > _LONGEST_SENTENCE:
            cut = text.rfind(" ", start, start + _LONGEST_SENTENCE)
            cut = cut if cut > start else start + _LONGEST_SENTENCE
            yield start, cut
            start = cut
        yield start, end


_CLAUSE = re.compile(r";\s+|\.\s+(?=(?:He|She)\s)")


def _clauses(words: str) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between semicolons."""
    at = 0
    for found in _CLAUSE.finditer(words):
        yield at, found.start()
        at = found.end()
    yield at, len(words)


_APPOINTED = re.compile(r"\b(?:appointed|named)\b")


def _awaited(words: str, terms: list[Term], said: tuple[Service, ...], at: int) -> Term | None:
    """The post that somebody was appointed to who is not named yet: `A new commander has been appointed.`"""
    posts = [term for term in terms if term.kind is Kind.POST]
    is_open = len(posts) == 1 and not said and _APPOINTED.search(words)
    return _moved(posts[0], at) if is_open else None


def _appointed(words: str, awaited: Term | None, said: tuple[Service, ...]) -> tuple[Service, ...]:
    """`He is General Lee.` after such a sentence."""
    first = said[0] if said else None
    if awaited is None or first is None or first.rank is None:
        return ()
    return (Service(first.person, post=awaited),) if re.match(r"\s*(?:He|She) is\s", words) else ()


_SUPPOSED = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether)\b(?! (?:necessary|needed|required|possible)\b)|\A(?:Had|Should|Were)\b"
)
"""What makes a sentence tell what might be: `If she were appointed commander, ...`."""
_NO_OPENING = re.compile(r"\b[a-z]")


def _is_person(clause: str, said: Service, at: int) -> bool:
    """Whether a later pronoun can mean whom this is said of: a name with nothing to it may be a thing's, but where it
    opens the clause that begins `at`."""
    return bool(said.rank or said.post or said.body) or not _NO_OPENING.search(clause, 0, said.person.start - at)


def _moved(term: Term, by: int) -> Term:
    return replace(term, start=term.start + by, end=term.end + by)


def _service_moved(service: Service, by: int, *placed: Term | None) -> Service:
    """A service with places of the whole text, which those of an earlier sentence have already."""

    def place(term: Term) -> Term:
        return term if any(term is other for other in placed) else _moved(term, by)

    rank, post, body = (term and place(term) for term in (service.rank, service.post, service.body))
    return replace(service, person=place(service.person), rank=rank, post=post, body=body)
