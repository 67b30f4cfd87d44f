"""Fields that tell of a person's career: commands, ranks, schools."""

from __future__ import annotations

from dataclasses import replace

from orbat.claims import EntityType, Literal, Mention
from orbat.extract import amounts, values
from orbat.extract.box import BoxField, Said
from orbat.extract.fields.offices import organisation_of_office
from orbat.extract.holders import Rank, Tenure, holder_in, post_words
from orbat.extract.moments import when_in
from orbat.text.people import any_rank
from orbat.text.posts import find_posts


def rank(field: BoxField) -> Said:
    """The ranks of a person; other titles before a name are none."""
    for each in values.entries(field.value):
        found = any_rank().search(each.plain)
        if found:
            held = Tenure(field.box.subject, None, "", ranks=(Rank(found[0], when_in(each.remarks)),))
            yield from held.rank_claims(field.evidence(), field.rule)


def commands(field: BoxField) -> Said:
    """The bodies that a person commanded; a post that stands among them is that post."""
    for each in values.entries(field.value, values.is_organisation):
        if any((found.start, found.end) == (0, len(each.plain)) for found in find_posts(each.plain)):
            of = organisation_of_office(field, each.words)
            tenure = Tenure(field.box.subject, of, post_words(each.plain), when_in(each.remarks))
            yield from tenure.claims(field.evidence(), field.rule)
            continue
        body = values.organisation(each.words, field.box.country, each.remarks) if each.has_words else None
        if body:
            tenure = Tenure(field.box.subject, body, post_words(field.option("post")), when_in(each.remarks))
            yield from tenure.claims(field.evidence(), field.rule)


def schools(field: BoxField) -> Said:
    """Schools, each with the year of leaving it."""
    for each in values.entries(field.value, values.is_organisation):
        if each.has_words:
            school = replace(values.organisation(each.words, ""), type=EntityType.INSTITUTION)
            yield field.claim(school, when_in(each.remarks))


def relative(field: BoxField) -> Said:
    """People named without more."""
    for each in values.entries(field.value):
        found = holder_in(each.words)
        if found:
            who = Mention(found.name, EntityType.PERSON, each.words.span(*found.name_at), rank=found.rank)
            yield field.claim(who, when_in(each.remarks))


def number(field: BoxField) -> Said:
    """A bare number."""
    amount = amounts.count(values.entry(field.value).plain)
    if amount:
        yield field.claim(Literal(amount.text))
