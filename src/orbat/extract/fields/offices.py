"""Fields that tell of an office: its term, who held it before and after, under whom, beside whom, for whom."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat import findings
from orbat.claims import EntityType, Mention, When
from orbat.dates import OPEN
from orbat.document import Text
from orbat.extract import values
from orbat.extract.box import BoxField, Said
from orbat.extract.holders import Tenure, has_post, holder_in, named_in, never_held, person, post_words
from orbat.extract.moments import is_now, read_date, read_when, when_in
from orbat.text.people import is_acting

_OF_ELECTED = re.compile(r"-elect\b|\bcandidate\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_NOBODY = re.compile(
    r"(?:(?:new|first|inaugural|no|the|last)\s+)?(?:office|position|post|title|seat|role|command|constituency|district|unit"
    r"|ministry|department|agency|regiment|creation|holder|predecessor|successor|established|created|abolished|disbanded"
    r"|dissolved|formed|formation|himself|herself|self|none|nobody|n/a|vacant|incumbent|unknown|tbd|tba|various|several"
    r"|multiple)\b",
    re.IGNORECASE,
)
"""What stands for a person where there was none: `Office established`, `Position abolished`, `Vacant`, `Himself`."""

_DIGITS = "0123456789"
_NUMBERED = re.compile(r"^\d+(?:st|nd|rd|th)\b\s*")


def office(field: BoxField) -> Said:
    """An office with its term, and who held it before and after; the number before it is which holder this was.

    `Minister (Fiji)|Minister` is a link whose brackets the template adds; a second line says for whom a seat is held.
    """
    words = values.trimmed(field.value)
    words = words.part(words.plain.rfind("|") + 1, len(words.plain))
    first = words.part(0, len(words.plain.partition("\n")[0]))
    post = post_words(_NUMBERED.sub("", " ".join(words.plain.split())))
    if field.words_beside("office") or not (has_post(post) or field.words_beside("start")):
        return
    if any(map(never_held, (post, field.words_beside("status")))) or _OF_ELECTED.search(field.box.infobox.name):
        yield field.unread(findings.UNREAD_VALUE)
        return
    yield from _held(field, post, organisation_of_office(field, first), words.plain)


def seat(field: BoxField) -> Said:
    """A seat that its parameter names: `State senate: Kesh` is `Member of the Kesh Senate`."""
    words = field.words_beside("of") or values.entry(field.value).plain
    yield from _held(field, field.option("post").replace("{}", words), None, words)


def _held(field: BoxField, post: str, organisation: Mention | None, words: str) -> Said:
    """The tenure of the subject, and who held the same post before and after it; one who held another has `as`."""
    ordinal = re.match(r"\d+", field.words_beside("order") or words)
    tenure = Tenure(
        field.box.subject,
        organisation,
        post,
        _term(field),
        acting=is_acting(words) or is_acting(field.words_beside("status")),
        ordinal=ordinal[0] if ordinal else "",
    )
    for claim in tenure.claims(field.evidence("start", "end", "term", "order", "appointer"), field.rule):
        appointer = _person_beside(field, "appointer")
        said = (*claim.qualifiers, ("appointed_by", appointer)) if appointer else claim.qualifiers
        yield replace(claim, qualifiers=tuple(sorted(said, key=lambda pair: pair[0])))
    for part, _ in field.match.parameter.beside:
        if re.fullmatch(r"(?:predecessor|successor)\d*", part) and not field.words_beside(f"{part.rstrip(_DIGITS)}as"):
            yield from _neighbours(field, part, tenure)


def organisation_of_office(field: BoxField, words: Text) -> Mention | None:
    """The body that an office is of, if its words name one: `Commander of the River Guard`."""
    found = _OF.search(words.plain)
    body = words.part(found.end(), len(words.plain)) if found else None
    return values.organisation(body, field.box.country) if body and values.is_organisation(body.plain) else None


def _term(field: BoxField) -> When:
    """The term of an office; still held where the end is `incumbent`, or not given while a start is."""
    when = read_when(field.words_beside("term"))
    start = read_date(field.words_beside("start")) or when.start
    words = field.words_beside("end")
    end = OPEN if is_now(words) else read_date(words) or when.end
    if start and end is None and not words and not field.box.is_dissolved:
        end = OPEN
    return When(when.date, start, end)


def _neighbours(field: BoxField, part: str, tenure: Tenure) -> Said:
    """Who held the office before or after; who acts in it after the subject does so from that day on."""
    other = field.beside(part)
    for each, found in named_in(other.value) if other else ():
        if _NOBODY.match(each.plain):
            continue
        who = replace(person(each.words, found, field.box.subject, tenure.post), parent="")
        first, then = (who, field.box.subject) if part.startswith("predecessor") else (field.box.subject, who)
        acting = any(is_acting(remark.plain) for remark in each.remarks)
        said: dict[str, str | Mention] = {"post": tenure.post, "acting": "true" if acting else ""}
        yield field.claim(then, qualifiers=said, subject=first, relation="succeeded_by", beside=(part,))
        end = tenure.when.end
        if acting and part.startswith("successor") and end is not None and end != OPEN:
            after = replace(tenure, person=who, when=When(start=end), ranks=(), acting=True, ordinal="")
            yield from after.claims(field.evidence(part, "end"), f"{field.rule}-after")


def _person_beside(field: BoxField, part: str) -> Mention | None:
    """The one person whom a field beside this one names."""
    other = field.beside(part)
    words = values.entry(other.value).words if other else None
    found = holder_in(words) if words and not _NOBODY.match(words.plain) else None
    if words is None or found is None:
        return None
    return Mention(found.name, EntityType.PERSON, words.span(*found.name_at), rank=found.rank)


def colleague(field: BoxField) -> Said:
    """People under, beside or below whom the office was held; `inverse`: it is said of them, not of the subject."""
    said: dict[str, str | Mention] = {
        "post": post_words(_NUMBERED.sub("", " ".join(field.words_beside("office").rpartition("|")[2].split()))),
        "what": field.option("what"),
    }
    for each in values.entries(field.value):
        found = holder_in(each.words)
        if found is None or _NOBODY.match(each.plain):
            continue
        who = Mention(found.name, EntityType.PERSON, each.words.span(*found.name_at), rank=found.rank)
        first, then = (who, field.box.subject) if field.option("inverse") else (field.box.subject, who)
        yield field.claim(then, when_in(each.remarks), said, subject=first)
