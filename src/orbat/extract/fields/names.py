"""Fields that hold words: names, mottos, lists of duties, flags, files."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat import findings
from orbat.claims import Literal, Mention, When
from orbat.document import Text
from orbat.extract import values
from orbat.extract.box import BoxField, Said
from orbat.extract.moments import when_in
from orbat.languages import language_of

_YES = frozenset({"yes", "y", "true", "1", "x"})
_NO = frozenset({"no", "n", "false", "0", "none"})
_LANG = re.compile(r"\{\{\s*(?:lang|native name|nativename)\s*\|\s*(?P<tag>[a-z]{2,3}(?:-[A-Z][a-z]{3})?)\s*\|")
_COUNTED = re.compile(r"(\d[\d,]*)\s*[×x]\s+")
_POINTER = re.compile(r"\(?see\b", re.IGNORECASE)
_URL = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s\]|}]*)?", re.IGNORECASE)


def own_name(field: BoxField) -> Said:
    """The name of what the article is about, and that of another language on a line below it."""
    subject = field.box.subject
    words, *others = values.names(field.value, field.box.article.quote(field.field.span)) or (field.value,)
    named = replace(subject, name=" ".join(words.plain.split()), span=words.whole)
    yield field.claim(Literal(subject.type.value), subject=named, relation="is_a")
    if named.name != subject.name:
        yield field.claim(Literal(named.name, "en", words.whole), relation="also_known_as")
    for other in others:
        name = values.unquoted(_unbracketed(other))
        lang = language_of(name.plain, subject.country)
        told: dict[str, str | Mention] = {"lang": lang}
        yield field.claim(Literal(name.plain, lang, name.whole), qualifiers=told, relation="native_name")


def _unbracketed(words: Text) -> Text:
    found = re.fullmatch(r"\(([^()]*)\)", words.plain)
    return words.part(*found.span(1)) if found else words


def native_name(field: BoxField) -> Said:
    """The name in the country's own language, with its tag: that of a `{{lang}}` around it, else told from the words.

    A name in another script is in the language of the name beside it.
    """
    script = field.option("script")
    own = field.box.field("nativename") if script else field.field
    told = _LANG.search(field.box.article.quote(own.span)) if own else None
    for each in values.entries(field.value):
        if each.has_words:
            lang = (
                told["tag"]
                if told
                else language_of(own.value.plain if own and script else each.plain, field.box.country)
            )
            if script and script not in lang:
                lang = f"{lang.split('-')[0]}-{script}"
            name = Literal(each.plain, lang, each.words.whole)
            yield field.claim(name, qualifiers={"lang": lang}, relation="native_name")


def text(field: BoxField) -> Said:
    """The words as they stand, each line of its own: two mottos, or two marches."""
    said: dict[str, str | Mention] = {
        "what": field.option("what"),
        "note": field.words_beside("note"),
        "translation": field.option("translation"),
    }
    for line in values.lines(field.value):
        words = values.unquoted(line)
        yield field.claim(Literal(words.plain, field.option("lang"), words.whole), qualifiers=said)


def lines(field: BoxField) -> Said:
    """Each line as it stands; a line that only points to a section says nothing."""
    for each in values.entries(field.value):
        words = values.trimmed(each.words)
        if any(letter.isalnum() for letter in words.plain) and not _POINTER.match(words.plain):
            said: dict[str, str | Mention] = {"what": field.option("what"), "note": field.words_beside("note")}
            yield field.claim(Literal(words.plain, "en", words.whole), when_in(each.remarks), said)


def listed(field: BoxField) -> Said:
    """Values between commas or on lines, each of its own."""
    for each in values.words_apart(field.value):
        counted = _COUNTED.match(each.plain) if field.match.parameter.relation == "uses_equipment" else None
        own = values.unquoted(each.words.part(counted.end() if counted else 0, len(each.plain)))
        words = own.plain
        if field.option("case") == "lower" and not values.is_abbreviation(words.split()[0]):
            words = words[:1].lower() + words[1:]
        said: dict[str, str | Mention] = {"what": field.option("what"), "note": field.words_beside("note")}
        said["count"] = counted[1].replace(",", "") if counted else ""
        literal = Literal(words, field.option("lang") or "en", own.whole)
        yield field.claim(literal, when_in(each.remarks), said)


def flag(field: BoxField) -> Said:
    """`yes` says what the row says; `no` says nothing."""
    word = field.value.plain.strip().casefold()
    if word in _YES:
        yield field.claim(Literal(field.option("value"), "en"))
    elif word not in _NO:
        yield field.unread(findings.UNREAD_VALUE)


def file(field: BoxField) -> Said:
    """A picture's file name; of what it shows nothing is said."""
    words = re.sub(r"^\s*(?:File|Image):", "", field.value.plain).strip()
    yield field.claim(Literal(words), qualifiers={"what": field.option("what")})


def symbol(field: BoxField) -> Said:
    """A symbol in words; a picture of it is none."""
    words = values.trimmed(field.value)
    if not re.search(r"\.(?:svg|png|jpe?g|gif)\b", words.plain, re.IGNORECASE):
        yield field.claim(Literal(words.plain, "en", words.whole), qualifiers={"note": field.words_beside("note")})


def website(field: BoxField) -> Said:
    """The address of the force's own site."""
    found = _URL.search(field.value.plain) or _URL.search(field.box.article.quote(field.field.span))
    if found:
        yield field.claim(Literal(found[0]))


def awards(field: BoxField) -> Said:
    """Awards, each with its date."""
    for each in values.entries(field.value, values.is_award):
        if each.has_words:
            when = when_in(each.remarks)
            said: dict[str, str | Mention] = {"what": field.option("what"), "note": field.words_beside("note")}
            times = (remark.plain for remark in each.remarks if re.fullmatch(r"\d{1,2}", remark.plain))
            said["count"] = next(times, "")
            yield field.claim(Literal(each.plain, "en", each.words.whole), When(date=when.date), said)
