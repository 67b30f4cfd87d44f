"""Whom an infobox is about: the first one is about the article's subject, a later one may be about something else."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat.claims import ORGANISATIONS, EntityType, Mention
from orbat.document import Article, Field, Infobox
from orbat.extract import values
from orbat.extract.mapping import Family, plain_key
from orbat.text.places import country_of
from orbat.vocabulary import vocabulary

EMBEDS = frozenset({"embed", "child", "subbox"})
_YES = frozenset({"yes", "y", "true", "1"})


def subject_of(
    article: Article, infobox: Infobox, family: Family, subject: Mention, around: Mention | None = None
) -> Mention | None:
    """The subject of an infobox, with its country; None where a box of another kind of thing does not name it.

    A later box is about the article's subject where it is embedded, or has no name, or the same name. A box with a name
    of its own is about what that names, of the kind that its family is about. `around` is the subject of the box in
    which it stands: what is embedded there, or has no name, is about that.
    """
    own = replace(around or subject, span=None)
    named = _name(infobox, family)
    if infobox is article.infoboxes[0] or _is_embedded(infobox):
        return _placed(own, infobox, family)
    fits = _is_kind(own.type, family.about)
    if named is None or (fits and _same(named.value.plain, own)):
        return _placed(own, infobox, family) if fits else None
    return _placed(_other(named, family, subject), infobox, family)


def _name(infobox: Infobox, family: Family) -> Field | None:
    """The field that names what the box is about."""
    for field in infobox.fields:
        match = family.match(field.key)
        if match and match.parameter.read == "own-name" and field.value.plain.strip():
            return field
    return None


def _is_embedded(infobox: Infobox) -> bool:
    """Whether a box says that it is a part of another one."""
    return any(
        plain_key(field.key) in EMBEDS and field.value.plain.strip().casefold() in _YES for field in infobox.fields
    )


def _is_kind(one: EntityType, other: EntityType) -> bool:
    """Whether both may be one thing: a body may be of any kind of body."""
    return one is other or {one, other} <= ORGANISATIONS


def _same(name: str, subject: Mention) -> bool:
    """Whether a name is the subject's; a person may have fewer names in one place than in the other."""
    names = {_words(each) for each in (subject.name, *subject.short)}
    words = _words(name)
    if subject.type is not EntityType.PERSON:
        return words in names
    return any(set(words) <= set(each) or set(each) <= set(words) for each in names if each)


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", name.casefold()))


def _other(named: Field, family: Family, subject: Mention) -> Mention:
    """What a box with a name of its own is about."""
    words = values.entry(named.value).words
    mention = values.organisation(words, "")
    is_body = family.about in ORGANISATIONS and mention.type is not EntityType.ORGANISATION
    kind = mention.type if is_body and family.about is not EntityType.FACILITY else family.about
    country = country_of(words.plain) or subject.country
    return Mention(words.plain, kind, words.whole, country=country)


def _placed(subject: Mention, infobox: Infobox, family: Family) -> Mention:
    """The subject with its country, which the infobox may give where the title does not."""
    if subject.country:
        return subject
    for field in infobox.fields:
        match = family.match(field.key)
        if match and match.parameter.relation == "country":
            state = vocabulary().find("countries", values.entry(field.value).plain)
            return replace(subject, country=state.label) if state else subject
    return subject
