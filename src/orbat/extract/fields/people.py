"""Fields that name people: holders of posts, ministers, people listed without a role."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat.claims import NEVER_SAID, Literal, Mention, When
from orbat.dates import OPEN
from orbat.document import Text
from orbat.extract import values
from orbat.extract.box import BoxField, Said
from orbat.extract.headings import GOVERNMENT
from orbat.extract.holders import Rank, Tenure, has_post, holder_in, is_present, named_in, person, post_words
from orbat.extract.moments import read_when, when_in
from orbat.text.people import Holder, any_rank, is_acting
from orbat.vocabulary import vocabulary

_BETWEEN = " ,;:.()–—-"
_AS_RANK = re.compile(r"\W*(?:then\s+)?as\s+an?\s+(?:then\s+)?")
_ACTING_NOTE = re.compile(r"(?:\{\{\s*\w+\s*\||<ref[^>]*>)\s*(?:in an )?(?:acting|interim)\b", re.IGNORECASE)
_LIFETIME = re.compile(r"\b(?:born|died|b\.|d\.|killed)", re.IGNORECASE)


def holder(field: BoxField) -> Said:
    """The holder of a post, with rank; the infobox speaks of the present unless it says that the force has ended."""
    label = field.words_beside("post")
    is_current = is_present(label) and not field.box.is_dissolved
    named = named_in(field.value)
    for each, found in named:
        tenure = _tenure(field, each, found)
        if len(named) == 1 and _ACTING_NOTE.match(_notes(field)):
            tenure = replace(tenure, acting=True)
        if is_current and tenure.when.end is None and tenure.when.date is None:
            tenure = replace(tenure, when=replace(tenure.when, end=OPEN))
        if _is_of_state(field, tenure.post):
            tenure = replace(tenure, organisation=None, person=replace(tenure.person, parent=""))
        evidence = field.evidence("post")
        if tenure.post:
            yield from tenure.claims(evidence, field.rule)
        else:
            qualifiers: dict[str, str | Mention] = {"rank": found.rank}
            yield field.claim(tenure.person, tenure.when, qualifiers, relation="led_by")
            yield from tenure.rank_claims(evidence, field.rule)


def _is_of_state(field: BoxField, post: str) -> bool:
    """Whether a post is one of the state's and none of the force: `Head of State`, where the row may give one."""
    concept = vocabulary().head("posts", post) if field.option("state") else None
    return concept is not None and not GOVERNMENT.isdisjoint((concept.key, *concept.broader))


def _notes(field: BoxField) -> str:
    """The footnotes in a field: `{{efn|Acting since 2020.}}` behind a name."""
    article, span = field.box.article, field.field.span
    return " ".join(
        article.quote(each) for each in article.references if span.start <= each.start and each.end <= span.end
    )


def holders(field: BoxField) -> Said:
    """Several people who held the post at times that are not said."""
    for each, found in named_in(field.value, lambda words: holder_in(Text.at(words, 0)) is not None):
        tenure = replace(_tenure(field, each, found), note=field.option("note"))
        yield from tenure.claims(field.evidence(), field.rule)


def _tenure(field: BoxField, each: values.Entry, found: Holder) -> Tenure:
    """The tenure that a value and the label beside it give; the label is a post, or the time in the post."""
    label = field.words_beside("post")
    when = read_when(label)
    default = dict(field.match.parameter.posts).get(field.match.number, field.option("post"))
    is_post = bool(label) and when == NEVER_SAID
    post = post_words(label if is_post else found.post or default)
    if when == NEVER_SAID:
        when = when_in(remark for remark in each.remarks if not _LIFETIME.search(remark.plain))
        when = when if when != NEVER_SAID else read_when(each.words.plain[found.name_at[1] :].strip(_BETWEEN))
    words = " ".join((label, *(remark.plain for remark in each.remarks)))
    return Tenure(
        person(each.words, found, field.box.subject, post),
        field.box.subject,
        post,
        when,
        _ranks(each, found),
        acting=found.acting or is_acting(words),
    )


def _ranks(each: values.Entry, found: Holder) -> tuple[Rank, ...]:
    """The rank beside the name, or that of a remark: `General Ann Lee (as a major)` was a major in the post."""
    told = next((as_rank for remark in each.remarks if (as_rank := _AS_RANK.match(remark.plain))), None)
    in_post = any_rank().match(told.string, told.end()) if told else None
    words = in_post[0] if in_post else found.rank
    return (Rank(words),) if words else ()


def minister(field: BoxField) -> Said:
    """Who answers for the force in the government, and the portfolio as that person's post."""
    for each, found in named_in(field.value):
        post = post_words(field.words_beside("post") or found.post or field.words_beside("label"))
        who = replace(person(each.words, found, field.box.subject, post), parent="")
        when = When(end=None if field.box.is_dissolved else OPEN)
        tenure = Tenure(who, None, post, when, (Rank(found.rank),) if found.rank else ())
        yield field.claim(who)
        evidence = field.evidence("post")
        if has_post(post):
            yield from tenure.claims(evidence, field.rule)
        else:
            yield from tenure.rank_claims(evidence, field.rule)


def associate(field: BoxField) -> Said:
    """A person listed with the force: in what role is not said."""
    for each, found in named_in(field.value):
        who = person(each.words, found, field.box.subject)
        note = field.words_beside("note") or field.words_beside("label")
        said: dict[str, str | Mention] = {"rank": found.rank, "note": note}
        yield field.claim(field.box.subject, qualifiers=said, subject=who, beside=("note",) if note else ())
        if found.rank:
            yield field.claim(Literal(found.rank, "en"), subject=who, relation="held_rank")
