"""Values as fields and cells give them: lists, remarks in brackets, names of things."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from orbat.claims import EntityType, Mention
from orbat.document import Text
from orbat.text.letters import CAPITAL
from orbat.text.mentions import find_conflicts
from orbat.text.organisations import entity_type, find_organisations
from orbat.text.places import country_of
from orbat.vocabulary import vocabulary

_REMARK = re.compile(r"\s*\(([^()]*)\)$")
_HARD_BREAK = re.compile(r"\s*(?:\n|;|•|·|\||<br\s*/?>)\s*", re.IGNORECASE)
_LINE = re.compile(r"\s*\n\s*")
_COMMA = re.compile(r",\s+(?:and\s+)?")
_SET_OFF = re.compile(r"(?:<br\s*/?>|\n)\s*(?:<small>|\{\{\s*(?:small|lang|nobold)\b|''|\()", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+")
_CONFLICT = re.compile(
    r"\b(?:insurrection|insurgency|expedition|riots?|unrest|intifada|emergency|coup|protests?|clashes|incident|massacre"
    r"|raid|landings?|blockade|occupation|intervention|skirmish|confrontation|hostilities|genocide|troubles)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“«„'‘]([^\"“”«»„]+)[\"”»“'’]")
_TWO_CAPITALS = rf"(?=[^\s]*{CAPITAL}[^\s]*{CAPITAL})[^\s,;]{{2,12}}"
_ABBREVIATION = re.compile(rf"{_TWO_CAPITALS}|{CAPITAL}{{2,8}}(?:[ -]{CAPITAL}{{1,8}})?")
_GRADE = re.compile(
    r"(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|[IVX]+|gold|silver|bronze)\s+(?:class|degree|grade)\b.*",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b(?:street|st\.|road|rd\.|avenue|ave\.?|boulevard|lane|p\.?\s?o\.? box|room|floor|building|block)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a list: its own words, and what stands in brackets behind them."""

    words: Text
    remarks: tuple[Text, ...] = ()

    @property
    def plain(self) -> str:
        """The words without the brackets."""
        return self.words.plain

    @property
    def has_words(self) -> bool:
        """Whether anything but numbers and signs is left: `(1942-1991)` has lost the words it belonged to."""
        return any(letter.isalpha() for letter in self.words.plain)


def trimmed(text: Text) -> Text:
    """The text without blanks, list signs and separators at its ends."""
    words = text.plain
    start = len(words) - len(words.lstrip(" \t\n*-–•,;:"))
    end = len(words.rstrip(" \t\n•,;:"))
    if start == 0 and end == len(words):
        return text
    return text.part(min(start, end), max(start, end))


def unquoted(text: Text) -> Text:
    """The words without the quotation marks around all of them.

    >>> unquoted(Text.at('"Always ready"', 0)).plain
    'Always ready'
    """
    found = _QUOTED.fullmatch(text.plain)
    return text.part(*found.span(1)) if found else text


def entry(text: Text) -> Entry:
    """A value with the brackets at its end taken off, as far as they are remarks.

    >>> entry(Text.at("Ministry of Justice (MJ)", 0)).plain
    'Ministry of Justice'
    """
    remarks: list[Text] = []
    text = trimmed(text)
    while found := _REMARK.search(text.plain):
        remarks.insert(0, text.part(*found.span(1)))
        text = trimmed(text.part(0, found.start()))
    return Entry(text, tuple(remarks))


def lines(text: Text) -> Iterator[Text]:
    """The lines that have words, each without blanks and signs around it.

    >>> [line.plain for line in lines(Text.at("Ever ready\\n“Always”\\n-", 0))]
    ['Ever ready', '“Always”']
    """
    for part in _cut(text, _LINE):
        line = trimmed(part)
        if any(sign.isalnum() for sign in line.plain):
            yield line


def names(value: Text, source: str) -> tuple[Text, ...]:
    """The names in a value: of two lines the second is another one where it is set off, as in `source`, its wikitext.

    >>> [each.plain for each in names(Text.at("River Guard\\nGarda", 0), "River Guard<br><small>Garda</small>")]
    ['River Guard', 'Garda']
    >>> [each.plain for each in names(Text.at("1st Battalion\\nLake Rifles", 0), "1st Battalion<br>Lake Rifles")]
    ['1st Battalion\\nLake Rifles']
    """
    return tuple(lines(value)) if _SET_OFF.search(source) else (value,)


def entries(value: Text, stands_alone: Callable[[str], bool] | None = None) -> Iterator[Entry]:
    """The values of a list: one a line or between semicolons; between commas and `and` where each part stands alone.

    >>> [each.plain for each in entries(Text.at("2nd Corps (1942-1943), 5th Army", 0), lambda part: part[0].isdigit())]
    ['2nd Corps', '5th Army']
    """
    for part in _cut(value, _HARD_BREAK):
        for piece in _apart(part, stands_alone) if stands_alone else (part,):
            if piece.plain.strip():
                yield entry(piece)


def words_apart(value: Text) -> Iterator[Entry]:
    """The values of a list of words, each between commas; `search and rescue` is one."""
    for part in _cut(value, _HARD_BREAK):
        for piece in _cut(part, _COMMA):
            each = entry(piece)
            if each.has_words:
                yield each


def _apart(text: Text, stands_alone: Callable[[str], bool]) -> tuple[Text, ...]:
    """The parts between commas and `and`, if each of them is a value of its own; else the text."""
    pieces: list[Text] = []
    for piece in _cut(text, _COMMA):
        both = tuple(_cut(piece, _AND))
        is_pair = len(both) > 1 and all(" " in each.plain.strip() or is_country(each.plain) for each in both)
        pieces.extend(both if is_pair and all(stands_alone(entry(each).plain) for each in both) else (piece,))
    return _without_owners(pieces) if all(stands_alone(entry(each).plain) for each in pieces) else (text,)


_SUBUNIT = re.compile(r"(?:\d+(?:st|nd|rd|th)?|[IVX]+|[A-Z]|First|Second|Third|Fourth|Fifth)\s+(?P<echelon>[A-Z]\w+)")


def _without_owners(pieces: Sequence[Text]) -> tuple[Text, ...]:
    """`1st Battalion, Lake Rifles` may be one unit or two: what follows a number and a small echelon is left out."""
    kept = [each for number, each in enumerate(pieces) if not number or not _is_subunit(pieces[number - 1].plain)]
    return tuple(kept)


def _is_subunit(words: str) -> bool:
    """Whether this is a number and an echelon up to the battalion, which others have too."""
    found = _SUBUNIT.fullmatch(words.strip())
    concept = vocabulary().find("echelons", found["echelon"]) if found else None
    return concept is not None and int(concept.value("level") or 0) in range(1, _REGIMENT)


_REGIMENT = 130
"""The level of a regiment (`orbat:level`)."""


def _cut(text: Text, separator: re.Pattern[str]) -> Iterator[Text]:
    """The parts between separators that do not stand in brackets or quotation marks."""
    start = 0
    for found in separator.finditer(text.plain):
        before = text.plain[start : found.start()]
        if before.count("(") > before.count(")") or before.count('"') % 2 or before.count("“") > before.count("”"):
            continue
        if before.strip():
            yield text.part(start, found.start())
        start = found.end()
    if text.plain[start:].strip():
        yield text.part(start, len(text.plain))


def is_abbreviation(words: str) -> bool:
    """Whether words in brackets are a short name.

    >>> is_abbreviation("VKD"), is_abbreviation("IGoP"), is_abbreviation("since 1994"), is_abbreviation("Cavalry")
    (True, True, False, False)
    """
    return bool(_ABBREVIATION.fullmatch(words.strip()))


def is_organisation(words: str) -> bool:
    """Whether words have an organisation's head noun, or are an acronym."""
    return bool(words) and (is_abbreviation(words) or _organisation_kind(words) is not None)


def is_conflict(words: str) -> bool:
    """Whether words name a war, a battle, an operation or the like."""
    return bool(_CONFLICT.search(words)) or any(True for _ in find_conflicts(words))


def is_country(words: str) -> bool:
    """Whether words are the name of a state."""
    return vocabulary().find("countries", words) is not None


def is_award(words: str) -> bool:
    """Whether a part between commas is an award, not the class of the one before it."""
    return bool(re.match(rf"[\"“]?(?:{CAPITAL}|\d)", words)) and not _GRADE.fullmatch(words) and len(words) > 2


def _organisation_kind(words: str) -> EntityType | None:
    whole = [each for each in find_organisations(words) if each.start == 0]
    if whole:
        return whole[0].type
    for scheme in ("echelons", "organisation-kinds"):
        concept = vocabulary().head(scheme, words)
        if concept is not None and (kind := entity_type(concept)) is not None:
            return kind
    return None


def organisation(words: Text, country: str, remarks: tuple[Text, ...] = ()) -> Mention:
    """The organisation that the words name, of the given country unless they name another; `(ABC)` is a short name."""
    name = re.sub(r"^[Tt]he\s+", "", words.plain)
    start = len(words.plain) - len(name)
    short = tuple(each.plain.strip() for each in remarks if is_abbreviation(each.plain))
    kind = _organisation_kind(name) or EntityType.ORGANISATION
    return Mention(name, kind, words.span(start, len(words.plain)), country=country_of(name) or country, short=short)


def place(words: Text, country: str, parent: str = "") -> Mention:
    """The place that the words name."""
    return Mention(words.plain, EntityType.PLACE, words.whole, country=country, parent=parent)


def places(value: Text) -> tuple[tuple[Text, ...], str]:
    """The parts of `Fort Lee, Kesh, Ruritania` from the most specific on, and the address before them, if any.

    Street and number are no place of the gazetteer's kind: parts with a digit are the address.
    """
    parts = [trimmed(part) for part in _cut(value, re.compile(r",\s*"))]
    parts = [part for part in parts if part.plain]
    first = next((number for number, part in enumerate(parts) if not _is_address(part.plain)), 0)
    address = ", ".join(part.plain for part in parts[:first])
    if first + 1 < len(parts) and all(_is_address(part.plain) for part in parts[first + 1 :]):
        return tuple(parts[first : first + 1]), address
    return tuple(part for part in parts[first:] if not part.plain.isdigit()), address


def _is_address(words: str) -> bool:
    return any(letter.isdigit() for letter in words) or bool(_STREET.search(words))
