"""Articles about a post: `Commander of the Army` is no body, and nothing is said of it as of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orbat.claims import Claim, EntityType, Literal, Mention
from orbat.extract.headings import post_of
from orbat.text.organisations import find_organisations
from orbat.text.places import country_of
from orbat.text.posts import find_posts
from orbat.vocabulary import vocabulary


def office_named(title: str) -> str:
    """The post that a title is, or is a list of the holders of; empty for any other title.

    >>> office_named("List of commanders of the Lake Guard"), office_named("Commander's Guard")
    ('Commander of the Lake Guard', '')
    """
    post = post_of([title])
    posts = find_posts(post)
    return post if len(posts) == 1 and (posts[0].start, posts[0].end) == (0, len(post)) else ""


def without_office(claims: Sequence[Claim], office: Mention) -> Iterator[Claim]:
    """The claims of an article about a post: its holders hold it, in the body that it is of, if it names one."""
    body = _body_of(office)
    for claim in claims:
        if _is(claim.subject, office) or _is(claim.object, office):
            continue
        if any(_is(value, office) for _, value in claim.qualifiers):
            claim = _of_body(claim, office, body)
        if claim.subject.parent == office.name:
            claim = replace(claim, subject=replace(claim.subject, parent=body.name if body else ""))
        yield claim


def _is(said: object, office: Mention) -> bool:
    return isinstance(said, Mention) and said.name == office.name and said.type is EntityType.POST


def _of_body(claim: Claim, office: Mention, body: Mention | None) -> Claim:
    """A tenure of the body, if there is one; a bare noun for the post is the post."""
    kept = [(name, body if _is(value, office) else value) for name, value in claim.qualifiers]
    qualifiers = tuple((name, value) for name, value in kept if value is not None)
    said = claim.object
    if claim.relation == "held_post" and isinstance(said, Literal) and _is_noun_of(said.text, office.name):
        said = Literal(office.name, "en")
    return replace(claim, object=said, qualifiers=qualifiers)


def _is_noun_of(words: str, post: str) -> bool:
    noun = vocabulary().find("posts", words)
    return noun is not None and noun == vocabulary().head("posts", post)


def _body_of(office: Mention) -> Mention | None:
    """The body that a post says it is of, where its words are the name of one."""
    of = next((each.of for each in find_posts(office.name)), "")
    named = [each for each in find_organisations(of) if (each.start, each.end) == (0, len(of))]
    return Mention(of, named[0].type, country=country_of(of) or office.country) if named else None
