"""Posts in prose: which organisation they are of, and as things or words of their own."""

from __future__ import annotations

import re
from functools import lru_cache

from orbat.claims import ORGANISATIONS, EntityType, Literal, Mention
from orbat.document import Span, Text
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.slots import Slot
from orbat.text.organisations import OrganisationMention, find_organisations
from orbat.text.places import country_of
from orbat.text.posts import PostMention
from orbat.vocabulary import REMEMBERED

_REST = re.compile(
    r" of (?:the |its |their )?[^,.;:()]{1,60}?"
    r"(?=,|\.|;|$| (?:in|on|at|from|until|and|when|with|as|under|by|during|after|before) )"
)
_WHERE = re.compile(
    r", (?:the )?(?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:Province|Region|District|Command|State|Area|Division|Zone|County|Prefecture)\b"
)
"""Where a post is held, as a part of its name: `Commissioner of Police, | Coast Province`."""


def post_organisation(post: PostMention, text: Text, memory: Memory) -> Mention | None:
    """The organisation that a post is of, as its own words name it."""
    if not post.of:
        return None
    known = memory.known(post.of) or memory.short_form(post.of) or memory.definite(post.of)
    if known is None:
        return _by_grammar(post, text, memory)
    return Mention(known.name, known.type, text.span(*post.of_at), country=known.country, parent=known.parent)


def _by_grammar(post: PostMention, text: Text, memory: Memory) -> Mention | None:
    """A body named for the first time in a post: `commander of the 5th Lake Division`."""
    found = _whole_body(post.of)
    if found is None or not (found.name[:1].isupper() or found.name[:1].isdigit()):
        return None
    country = country_of(found.name) or memory.article.country
    return Mention(found.name, found.type, text.span(*post.of_at), country=country, parent=found.parent)


@lru_cache(REMEMBERED)
def _whole_body(words: str) -> OrganisationMention | None:
    """The body that the words name, if that is all of them."""
    return next((each for each in find_organisations(words) if each.end - each.start == len(words)), None)


def post_mention(post: PostMention, span: Span, text: Text, memory: Memory) -> Mention:
    """The post that a phrase names; bare words mean that of the section, if it is of one."""
    owner = post_organisation(post, text, memory)
    name = post.name if post.of else memory.full_post(post.name)
    if owner is None and (name != post.name or not post.of):
        owner = memory.section or memory.article
    parent = owner.name if owner and owner.type in ORGANISATIONS else ""
    return Mention(name, EntityType.POST, span, country=memory.article.country, parent=parent)


def post_words(slot: Slot, text: Text) -> Literal:
    """The post with what it is of, as it stands, where that is no known organisation."""
    post: PostMention = slot.value
    rest = (None if post.of else _REST.match(text.plain, slot.end)) or _WHERE.match(text.plain, slot.end)
    if rest is None:
        return Literal(post.name, span=text.span(slot.start, slot.end))
    return Literal(post.name + rest[0], span=text.span(slot.start, rest.end()))
