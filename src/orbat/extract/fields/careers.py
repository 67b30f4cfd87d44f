"""Fields that tell of a person's career: offices, commands, ranks, schools."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat.claims import EntityType, Literal, Mention, When
from orbat.dates import OPEN
from orbat.document import Text
from orbat.extract import amounts, values
from orbat.extract.box import CONFIDENCE, SPLIT, BoxField, Said
from orbat.extract.holders import Rank, Tenure, has_post, holder_in, is_acting, person, post_words
from orbat.extract.moments import is_now, read_date, read_when, when_in
from orbat.text.letters import PERSON_NAME
from orbat.text.people import rank_pattern

_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_NUMBERED = re.compile(r"^\d+(?:st|nd|rd|th)\b\s*")


def office(field: BoxField) -> Said:
    """An office with its term, and who held it before and after; the number before it is which holder this was."""
    words = values.trimmed(field.value)
    post = post_words(_NUMBERED.sub("", words.plain))
    if field.words_beside("office") or not (has_post(post) or field.words_beside("start")):
        return
    subject = field.box.subject
    ordinal = re.match(r"\d+", field.words_beside("order") or words.plain)
    tenure = Tenure(
        subject,
        _organisation(field, words),
        post,
        _term(field),
        acting=is_acting(words.plain),
        ordinal=ordinal[0] if ordinal else "",
    )
    yield from tenure.claims(field.evidence("start", "end", "term", "order"), field.rule, CONFIDENCE)
    for part in ("predecessor", "successor"):
        yield from _neighbours(field, part, post)


def _organisation(field: BoxField, words: Text) -> Mention | None:
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


def _neighbours(field: BoxField, part: str, post: str) -> Said:
    """Who held the office before or after."""
    other = field.beside(part)
    for each in values.entries(other.value) if other else ():
        found = holder_in(each.words)
        if found is None:
            continue
        who = replace(person(each.words, found, field.box.subject, post), parent="")
        first, then = (who, field.box.subject) if part == "predecessor" else (field.box.subject, who)
        acting = any(is_acting(remark.plain) for remark in each.remarks)
        said: dict[str, str | Mention] = {"post": post, "acting": "true" if acting else ""}
        yield field.claim(then, qualifiers=said, subject=first, relation="succeeded_by", beside=(part,))


def rank(field: BoxField) -> Said:
    """The ranks of a person; other titles before a name are none."""
    for each in values.entries(field.value):
        found = re.search(rf"(?<!\w)(?:{rank_pattern()})(?!\w)", each.plain)
        if found:
            held = Tenure(field.box.subject, None, "", ranks=(Rank(found[0], when_in(each.remarks)),))
            yield from held.rank_claims(field.evidence(), field.rule, CONFIDENCE)


def commands(field: BoxField) -> Said:
    """The bodies that a person commanded."""
    for each in values.entries(field.value, values.is_organisation):
        body = values.organisation(each.words, field.box.country, each.remarks) if each.has_words else None
        if body:
            tenure = Tenure(field.box.subject, body, post_words(field.option("post")), when_in(each.remarks))
            yield from tenure.claims(field.evidence(), field.rule, SPLIT)


def schools(field: BoxField) -> Said:
    """Schools, each with the year of leaving it."""
    for each in values.entries(field.value, values.is_organisation):
        if each.has_words:
            school = replace(values.organisation(each.words, ""), type=EntityType.INSTITUTION)
            yield field.claim(school, when_in(each.remarks), confidence=SPLIT)


def superior(field: BoxField) -> Said:
    """The heads of state or government under whom an office was held."""
    yield from relative(field)


def relative(field: BoxField) -> Said:
    """People named without more."""
    for each in values.entries(field.value):
        found = re.match(PERSON_NAME, each.plain)
        if found:
            who = Mention(found[0], EntityType.PERSON, each.words.span(*found.span()))
            yield field.claim(who, when_in(each.remarks), confidence=SPLIT)


def number(field: BoxField) -> Said:
    """A bare number."""
    amount = amounts.count(values.entry(field.value).plain)
    if amount:
        yield field.claim(Literal(amount.text))
