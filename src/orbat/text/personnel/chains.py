"""Chains of apposition around a person: who has which rank, post and body, now or formerly.

A station is a post with its body, or one of them alone. A station belongs to the person right after it (`the Commander,
5 Brigade, Colonel Lee`) or to the person before it, if only words of careers stand between (`Colonel Lee, formerly
Commander, 5 Brigade, is now ...`). A station between two people goes to the one whom the words speak for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from orbat.text.letters import MONTH
from orbat.text.personnel import glue
from orbat.text.personnel.elements import Element, Holder, Station, elements_of
from orbat.text.personnel.term import Term
from orbat.text.posts import is_plural
from orbat.text.standing import is_never, is_past

_PLURAL = ("ders", "ants", "tors", "Cs", "eads", "iefs", "men", "cers", "ries", "sers")
_GOES_ON = re.compile(r"\s+(?!(?:and|in|at|of|for|while|who|with|from|on|to|but|as|or)\b)[a-z]")
_ALL = re.compile(r",?\s+(?:all|both)\s+(?:at|of|in|with)\s+(?:the\s+)?")
_ATTRIBUTE = re.compile(
    r"(?:[’']s?)?\s+(?:troops|soldiers|officers|personnel|men|women|operations?|forces|barracks|spokes\w+)\b"
)
"""What makes a body's name an attribute: `led Lake Army | troops`."""
_SERVED = re.compile(r"\s+to\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){0,3}")
"""What stands between a post and whom it serves: `secretary | to the | commander`."""
_RESUMES = re.compile(r",\s+(?:was|is|has|had)\b")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?(?:(?:[\w-]+\s+){0,3}[\w-]+[’']s\s+)?")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]he latter)\b")
_WHEN = re.compile(rf"\b(?:(?:{MONTH})\s+)?(?:\d{{1,2}},?\s+)?\d{{4}}\b|\b{MONTH}\b|\blater\b")
_COMPLEMENT = re.compile(r",| of | for | in ")
_OWNED = re.compile(r"[’']s?\s[a-z]")
_RESPECTIVELY = re.compile(r"\brespectively\b")
_JOINED = re.compile(r"\s*(?:,\s*(?:and\s+)?|\sand\s+|&\s*)(?:as\s+)?(?:the\s+)?")
_SEVERAL = 2
_BEFORE = 40
"""How far before a post the word `former` is looked for, in code points."""


@dataclass(frozen=True, slots=True)
class Service:
    """A person and a station, or the rank alone.

    `is_former` where the words say that it is over, `is_planned` where they say that it is to be.
    """

    person: Term
    rank: Term | None = None
    post: Term | None = None
    body: Term | None = None
    is_former: bool = False
    is_planned: bool = False


def services_of(text: str, terms: Sequence[Term], subject: Term | None = None, start: int = 0) -> tuple[Service, ...]:
    """What the terms of one sentence, or of one clause of a list, say of people's ranks, posts and bodies.

    `subject` is whom a pronoun at the beginning of the clause, `start`, means.

    >>> from orbat.text.personnel.terms import find_terms
    >>> words = "Colonel Ana Mar, formerly Commander, 5 Brigade, is now Chief of Staff."
    >>> [(each.post.words, each.is_former) for each in services_of(words, find_terms(words)) if each.post]
    [('Commander', True), ('Chief of Staff', False)]
    """
    elements = list(elements_of(text, terms))
    lead = _led_by(text, elements, subject, start)
    said = _Chains(text, [lead, *elements] if lead else elements).read()
    return tuple(_as_it_stands(text, each) for each in said)


def _as_it_stands(text: str, said: Service) -> Service:
    """What is said with the words right before the post, which may take it back."""
    post = said.post
    if post is None:
        return said
    if is_never(text, post.start, post.end):
        return replace(said, post=None, body=None)
    return replace(said, is_former=said.is_former or is_past(text, post.start))


def _led_by(text: str, elements: Sequence[Element], subject: Term | None, start: int) -> Holder | None:
    """The subject as a holder before the first station, where a pronoun stands for it."""
    if subject is None or not elements or isinstance(elements[0], Holder):
        return None
    before = text[start : elements[0].start]
    pronoun = _PRONOUN.search(before)
    if pronoun is None:
        return None
    rest = _WHEN.sub("", before[: pronoun.start()] + before[pronoun.end() :]).replace(",", " ")
    at = start + pronoun.end()
    return Holder(at, at, subject) if glue.links(rest) and glue.is_told(rest) else None


@dataclass(frozen=True, slots=True)
class _Chains:
    """The holders and stations of a sentence, from left to right."""

    text: str
    elements: Sequence[Element]
    stations_before: dict[int, list[Station]] = field(default_factory=dict)
    """What stands before each holder that was looked at."""

    def read(self) -> Iterator[Service]:
        """Each person's rank, then the stations before and after the name."""
        paired = dict(self._respective())
        for number, element in enumerate(self.elements):
            if not isinstance(element, Holder):
                continue
            yield Service(element.person, element.rank)
            if number in paired:
                yield paired[number]
                continue
            before = self._before(number)
            yield from (self._service(element, each, self._is_former_before(each)) for each in before)
            after = list(self._after(number, bool(before)))
            for each, former in after:
                if each.body is None and (each.post is None or _is_plural(each.post)):
                    continue
                gap = self.text[element.end : each.start]
                yield replace(self._service(element, each, former), is_planned=glue.is_planned(gap))
            yield from self._shared(number, after)
            yield from self._succession(number, [*((each, False) for each in before), *after])

    def _respective(self) -> Iterator[tuple[int, Service]]:
        """`Mar and Lee were appointed A and B respectively`: as many stations as holders, each its own."""
        for found in _RESPECTIVELY.finditer(self.text):
            end = sum(each.end <= found.start() for each in self.elements)
            middle = end - self._run(end, Station)
            first = middle - self._run(middle, Holder)
            if middle - first < _SEVERAL or middle - first != end - middle:
                continue
            gap = self._gap(self.elements[middle - 1], self.elements[middle])
            last = self.text[self.elements[end - 1].end : found.start()]
            if last.strip(" ,") or not (glue.links(gap) and glue.is_told(gap)):
                continue
            for number in range(first, middle):
                holder, station = self.elements[number], self.elements[middle + number - first]
                if isinstance(holder, Holder) and isinstance(station, Station):
                    service = self._service(holder, station, glue.is_former(gap))
                    yield number, replace(service, is_planned=glue.is_planned(gap))

    def _run(self, end: int, kind: type[Element]) -> int:
        """How many elements of a kind stand before a number, joined by commas and `and`."""
        first = end
        while first and isinstance(self.elements[first - 1], kind):
            if first < end and not _JOINED.fullmatch(self._gap(self.elements[first - 1], self.elements[first])):
                break
            first -= 1
        return end - first

    def _service(self, holder: Holder, station: Station, former: bool) -> Service:
        post = None if station.post and _is_plural(station.post) else station.post
        return Service(holder.person, None, post, station.body, former)

    def _gap(self, one: Element, other: Element) -> str:
        return self.text[one.end : other.start]

    def _before(self, number: int) -> list[Station]:
        """The station right before a holder, and the one joined to it by `and`; asked from left to right."""
        if number not in self.stations_before:
            self.stations_before[number] = self._find_before(number)
        return self.stations_before[number]

    def _find_before(self, number: int) -> list[Station]:
        station = self.elements[number - 1] if number else None
        if not isinstance(station, Station) or not self._precedes(number - 1) or self._is_claimed(number - 1):
            return []
        earlier = self.elements[number - 2] if number > 1 else None
        if isinstance(earlier, Station) and earlier.post and _SERVED.fullmatch(self._gap(earlier, station)):
            return [earlier]
        if glue.is_of_another(self.text[max(0, station.start - _BEFORE) : station.start]):
            return []
        found = [station]
        if not isinstance(earlier, Station) or not earlier.post or not station.post or self._is_claimed(number - 2):
            return found
        return [earlier, station] if _AND.fullmatch(self._gap(earlier, station)) else found

    def _precedes(self, number: int) -> bool:
        """Whether the station stands right before a holder, as its own."""
        station = self.elements[number]
        following = self.elements[number + 1] if number + 1 < len(self.elements) else None
        if not isinstance(station, Station) or not isinstance(following, Holder):
            return False
        if station.post is None and following.rank is None:
            return False
        return glue.holds(self._gap(station, following), station.body is not None)

    def _is_claimed(self, number: int) -> bool:
        """Whether a station belongs to the holder before it."""
        first = number
        while first and isinstance(self.elements[first - 1], Station):
            first -= 1
        if not first:
            return False
        has_before = bool(self._before(first - 1))
        station = self.elements[number]
        return any(station is each for each, _ in self._after(first - 1, has_before))

    def _after(self, number: int, has_before: bool) -> Iterator[tuple[Station, bool]]:
        """The stations after a holder, as far as only words of careers stand between."""
        last: Element = self.elements[number]
        former = False
        for at in range(number + 1, len(self.elements)):
            station = self.elements[at]
            gap = self._gap(last, station)
            after_body = isinstance(last, Station)
            if not isinstance(station, Station) or not glue.links(gap, after_body):
                return
            is_first = isinstance(last, Holder)
            if is_first and station.post and glue.opens_another(gap):
                return
            if self._is_owned(station) or (isinstance(last, Holder) and _is_modifier(last, gap, station)):
                return
            if not is_first and _RESUMES.match(gap) and self._is_aside(number):
                return
            if not self._is_of(gap, station, is_first) or (
                self._precedes(at) and self._goes_on(gap, is_first, has_before)
            ):
                return
            if is_first and has_before and not glue.is_told(gap) and self._is_subject(gap, station):
                return
            former = glue.is_former(gap, former and not glue.is_told(gap))
            yield station, former
            last = station

    def _is_owned(self, station: Station) -> bool:
        """Whether a post only says whose something is: `the | governor | 's adviser`."""
        return station.post is not None and _OWNED.match(self.text, station.post.end) is not None

    def _is_aside(self, number: int) -> bool:
        """Whether a holder is named only in a clause about another: `Lee, who took over from General Mar, was ...`."""
        gap = self._gap(self.elements[number - 1], self.elements[number]) if number else ""
        return glue.is_followed(gap) and "who" in gap.split()

    def _is_subject(self, gap: str, station: Station) -> bool:
        """Whether a post after a comma is no apposition but whom the sentence goes on with: `, the | COAS | said`."""
        return "the" in gap.split() and _GOES_ON.match(self.text, station.end) is not None

    def _is_of(self, gap: str, station: Station, is_first: bool) -> bool:
        """Whether a body alone is a posting: after a comma, `of` or a verb; `at the` alone tells where one was."""
        if station.post is not None:
            return is_first or glue.is_told(gap) or gap.strip() in {",", "and", ", and", "as well as"}
        if _ATTRIBUTE.match(self.text, station.end):
            return False
        plain = gap.replace("the", "").strip(" ,")
        if not plain and _GOES_ON.match(self.text, station.end):
            return False
        if plain == "to":
            return True
        return glue.is_verbal(gap) or (is_first and (gap.strip() != "the") and plain in {"", "of", "from"})

    def _goes_on(self, gap: str, is_first: bool, has_before: bool) -> bool:
        """Whether a station that stands right before the next holder is that one's, not the one's before it."""
        if glue.is_followed(gap):
            return True
        if glue.is_verbal(gap):
            return False
        if not is_first:
            return not glue.is_present(gap)
        words = set(gap.split())
        if glue.is_told(gap):
            return "and" in words or (has_before and "the" in words and not glue.is_adverbial(gap))
        return has_before or bool({"and", "the"} & words)

    def _is_former_before(self, station: Station) -> bool:
        start = max(0, station.start - _BEFORE)
        words = self.text[start : station.start].replace(",", " , ").split()[-3:]
        return any(word.casefold() in {"former", "outgoing", "past", "erstwhile", "ex", "late"} for word in words)

    def _shared(self, number: int, after: Sequence[tuple[Station, bool]]) -> Iterator[Service]:
        """`Lee, Chief of Plans, and Mar, Chief of Works, all at the Army Headquarters`: a body shared by all."""
        following = number + 1 + len(after)
        station = self.elements[following] if following < len(self.elements) else None
        if not isinstance(station, Station) or station.body is None or not after:
            return
        if not _ALL.fullmatch(self._gap(self.elements[following - 1], station)):
            return
        for at in range(number, -1, -1):
            holder = self.elements[at]
            if isinstance(holder, Station):
                if holder.body is not None:
                    return
            else:
                yield self._service(holder, station, False)

    def _succession(self, number: int, own: Sequence[tuple[Station, bool]]) -> Iterator[Service]:
        """`..., succeeding General Lee`: what the one has now, the other had."""
        following = next((each for each in self.elements[number + 1 :] if isinstance(each, Holder)), None)
        if following is None:
            return
        at = next(place for place, each in enumerate(self.elements) if each is following)
        if glue.succeeds(self._gap(self.elements[at - 1], following)):
            current = [station for station, former in own if not former and station.post]
            for station in current[-1:]:
                yield replace(self._service(following, station, True), body=station.body)


def _is_modifier(holder: Holder, gap: str, station: Station) -> bool:
    """Whether a name right before a post in small letters is that of a body or place: `Lake Movement | leader`."""
    return holder.rank is None and gap == " " and station.post is not None and station.post.words[:1].islower()


def _is_plural(post: Term) -> bool:
    """`Commanders of the 3 and 5 Brigades` are several people's posts."""
    head = _COMPLEMENT.split(post.words)[0]
    return "Officers" in head or head.endswith(_PLURAL) or is_plural(head)
