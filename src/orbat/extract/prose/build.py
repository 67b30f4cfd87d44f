"""From a matched frame to claims: roles filled, date bound, stance and condition taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention, Status
from orbat.confidence import BY_REFERENCE
from orbat.document import Span
from orbat.extract.prose.posts import post_organisation, post_words
from orbat.extract.prose.qualifiers import qualifiers_of
from orbat.extract.prose.roles import literal, literals, thing
from orbat.extract.prose.sentence import Match
from orbat.extract.prose.stance import Stance, condition_of, stance_of
from orbat.extract.prose.tenures import office_told
from orbat.extract.prose.timing import moment_of, span_of, when_told

_CLAUSE_START = re.compile(
    r"(?:;|,? but |,? while |,? although |, which |, who |\. |, and (?=(?:[Oo]n|[Ii]n|[Aa]t) (?:the )?<D))"
)
_OF_OBJECTS = ("duties", "duty", "items", "object_words")
_ROLE = re.compile(r"\{(\w+)\}")
_PLACE_IN_NAME = re.compile(r" in ([A-Z][\w-]+)$")


def claims_of(match: Match) -> Iterator[Claim]:
    """The claims that a matched frame makes; none where the text denies or plans it."""
    frame, sentence = match.frame, match.sentence
    if not is_told(match):
        return
    bound = moment_of(match)
    if bound is None and (frame.when == "bound" or frame.dated):
        return
    condition = _condition(match)
    status = Status.HYPOTHESIS if _stance(match) is Stance.RUMOURED else frame.status
    for subject in _subjects(match):
        for item in _objects(match, subject):
            qualifiers = {**condition, **dict(qualifiers_of(match, subject))}
            if frame.when == "order" and bound is not None:
                qualifiers["ordered_on"] = bound.date.edtf
            spans = {span_of(match, bound), *_beside(match, qualifiers)}
            evidence = (Evidence(sentence.source, tuple(sorted(spans)), sentence.section),)
            yield Claim(
                subject, frame.relation, item, evidence, _rule(match),
                when_told(match, bound), tuple(sorted(qualifiers.items())), status,
            )  # fmt: skip


def is_told(match: Match) -> bool:
    """Whether the text says it, if only as hearsay, and does not deny or plan it."""
    return _stance(match) not in {Stance.DENIED, Stance.PLANNED}


def _stance(match: Match) -> Stance:
    return stance_of(_clause(match), match.sentence.encoded.text[match.found.end() :])


def _condition(match: Match) -> dict[str, str | Mention]:
    """The condition under which the sentence speaks, for what lasts; what happened once has none."""
    encoded, text = match.sentence.encoded, match.sentence.text
    words = condition_of(text.plain[encoded.start : encoded.end]) if match.frame.when in {"none", "lasting"} else ""
    return {"condition": words} if words else {}


def _beside(match: Match, qualifiers: Mapping[str, str | Mention]) -> Iterator[Span]:
    """Where the words of a legal basis, a condition or a `since` stand, outside the match as they may."""
    sentence = match.sentence
    for name in ("condition", "since", "legal_basis"):
        value = qualifiers.get(name)
        if isinstance(value, Mention) and value.span is not None:
            yield value.span
        elif isinstance(value, str):
            at = sentence.text.plain.find(value, sentence.encoded.start, sentence.encoded.end)
            if at >= 0:
                yield sentence.text.span(at, at + len(value))


def _rule(match: Match) -> str:
    slots = match.slots(match.frame.subject) if not match.frame.subject.startswith("@") else ()
    refers = any(slot.referring and not slot.possessive for slot in slots)
    return f"prose-{match.frame.name}{BY_REFERENCE if refers else ''}"


def _clause(match: Match) -> str:
    """The encoded words from the beginning of the match's clause to the end of the match.

    Without the words of a duty: what a body is for may well speak of what is planned.
    """
    text, end = match.sentence.encoded.text, match.found.end()
    start = max((found.end() for found in _CLAUSE_START.finditer(text, 0, match.found.start())), default=0)
    clause = text[start:end]
    for role in _OF_OBJECTS:
        if match.group(role):
            clause = clause.replace(match.group(role), "")
    return clause


def _subjects(match: Match) -> Iterator[Mention]:
    frame = match.frame
    if frame.subject.startswith("@"):
        yield _at_hand(match, frame.subject)
        return
    if frame.subject.endswith(".of"):
        yield from _owner(match, frame.subject.removesuffix(".of"))
        return
    slots = match.slots(frame.subject)
    if not slots and frame.fallback:
        yield _at_hand(match, frame.fallback)
    for slot in slots:
        mention = thing(match, slot, frame.kind(frame.subject)) if not (frame.named and slot.referring) else None
        if mention is not None and (not frame.subject_types or mention.type in frame.subject_types):
            yield mention


def _owner(match: Match, role: str) -> Iterator[Mention]:
    """The body that the post in a role is of."""
    slot = match.slot(role)
    owner = post_organisation(slot.value, match.sentence.text, match.sentence.memory) if slot else None
    yield from (owner,) if owner else ()


def _at_hand(match: Match, name: str) -> Mention:
    """The article's subject, the section's, or what the section or the sentence before speaks of."""
    memory = match.sentence.memory
    others = {"@article": memory.article, "@section": memory.section}
    target = others.get(name, memory.topic) or memory.article
    return Mention(target.name, target.type, None, country=target.country, parent=target.parent)


def _objects(match: Match, subject: Mention) -> Iterator[Mention | Literal | None]:
    wanted = match.frame.object
    if not wanted:
        yield None
    elif wanted == "@place":
        yield _place_within(match)
    elif wanted.startswith(":"):
        yield from _made_up(match, wanted[1:])
    elif wanted == "@office":
        yield from _office(match, subject)
    elif wanted.startswith("@"):
        target = _at_hand(match, wanted)
        yield from () if target.name == subject.name else (target,)
    elif wanted.startswith("="):
        yield from _literals(match, wanted[1:])
    else:
        yield from _things(match, wanted, subject)


def _made_up(match: Match, words: str) -> Iterator[Literal]:
    """These words, with those of the roles in braces as they stand; none where such a role has no words."""
    for role in _ROLE.findall(words):
        slot = match.slot(role)
        start, end = (slot.start, slot.end) if slot else match.words(role)
        if end <= start:
            return
        words = words.replace(f"{{{role}}}", match.sentence.text.plain[start:end])
    yield Literal(words)


def _office(match: Match, subject: Mention) -> Iterator[Literal]:
    """The post that was last told of the subject, or of whom it `held` before."""
    office = office_told(match, subject)
    if office is not None and isinstance(office.object, Literal):
        yield office.object


def _literals(match: Match, role: str) -> Iterator[Literal]:
    slot = match.slot(role)
    if match.frame.split:
        yield from literals(match, role)
    elif slot is not None and role == "post":
        yield post_words(slot, match.sentence.text)
    else:
        found = literal(match, role)
        yield from (found,) if found else ()


def _things(match: Match, role: str, subject: Mention) -> Iterator[Mention | None]:
    slots = match.slots(role)
    for slot in slots:
        mention = thing(match, slot, match.frame.kind(role))
        if mention is not None and mention.name != subject.name:
            yield mention
    if not slots and match.frame.optional:
        yield None


def _place_within(match: Match) -> Mention | None:
    """The place in a name such as `the 9th division in Suva`."""
    slot = match.slot("subject")
    own = slot.mention if slot else None
    found = _PLACE_IN_NAME.search(own.name) if own else None
    if not found or own is None or own.span is None:
        return None
    end = own.span.end
    country = match.sentence.memory.article.country
    return Mention(found[1], EntityType.PLACE, Span(end - len(found[1]), end), country=country)
