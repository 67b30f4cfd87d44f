"""From a matched frame to claims: roles filled, date bound, stance and condition taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from orbat.claims import NEVER_SAID, Claim, EntityType, Evidence, Literal, Mention, Status, When
from orbat.dates import OPEN, Date
from orbat.document import Span
from orbat.extract.prose.binding import Moment, date_slot, when_of
from orbat.extract.prose.named import act_date
from orbat.extract.prose.reference import post_organisation
from orbat.extract.prose.roles import Match, literal, literals, number_words, thing

from orbat.extract.prose.stance import Stance, condition_of, stance_of
from orbat.text.numbers import Amount
from orbat.extract.prose.slots import Slot
from orbat.text.posts import PostMention
from orbat.vocabulary import vocabulary

_CLAUSE_START = re.compile(r"(?:;|,? but |,? while |,? although |, which |, who |\. )")
_PRESENT = re.compile(r"\b(?:is|are|has been|have been)\b|^$")
_SINCE = re.compile(r"^(?P<since>Since [^,<]*(?:<[A-Z]\d+>(?:'s)?[^,<]*)+), ")


def claims_of(match: Match, source: str, section: str) -> Iterator[Claim]:
    """The claims that a matched frame makes; none where the text denies or plans it."""
    frame = match.frame
    stance = stance_of(_clause(match))
    if stance in {Stance.DENIED, Stance.PLANNED}:
        return
    bound = _moment(match)
    if bound is None and (frame.when == "bound" or frame.dated):
        return
    evidence = (Evidence(source, (_span(match, bound),), section),)
    sentence_words = match.text.plain[match.sentence.start : match.sentence.end]
    condition = condition_of(sentence_words) if frame.when in {"none", "lasting"} else ""
    status = Status.HYPOTHESIS if stance is Stance.RUMOURED else frame.status
    for subject in _subjects(match):
        for item in _objects(match, subject):
            qualifiers = dict(_qualifiers(match, subject))
            if condition:
                qualifiers.setdefault("condition", condition)
            yield Claim(
                subject, frame.relation, item, evidence, f"prose-{frame.name}", frame.confidence,
                _when(match, bound), tuple(sorted(qualifiers.items())), status,
            )  # fmt: skip


def _clause(match: Match) -> str:
    """The encoded words from the beginning of the match's clause to the end of the match."""
    text, end = match.sentence.text, match.found.end()
    start = 0
    for found in _CLAUSE_START.finditer(text, 0, match.found.start()):
        start = found.end()
    clause = text[start:end]
    return _words_of_objects(match, clause)


def _words_of_objects(match: Match, clause: str) -> str:
    """The clause without the words of a duty: what a body is for may well speak of what is planned."""
    for role in ("duties", "duty", "items", "object_words"):
        if role in match.found.re.groupindex and match.found[role]:
            clause = clause.replace(match.found[role], "")
    return clause


def _moment(match: Match) -> Moment | None:
    mode = match.frame.when
    if mode == "none":
        return None
    if mode in {"slot", "turn", "since", "day", "bound"} or match.group("when"):
        number = int(match.group("when")) if match.group("when") else None
    else:
        number = date_slot(match.sentence, match.found.start(), match.found.end())
        alone = [each for each in match.moments.values() if not each.lead and not each.back]
        if number is None and mode == "attested" and len(match.moments) == 1 and alone:
            number = alone[0].slot
    if number is None:
        return _of_act(match) if mode == "event" else None
    found = match.moments.get(number)
    return found if found and found.back == (mode == "bound") else None


_ACT_NEXT = re.compile(r"(?:(?! and | but | which | when |;).){0,40}? by <A(?P<act>\d+)>")


def _of_act(match: Match) -> Moment | None:
    """The date of `by decree of the Senate in 1975`, which is that of the deed too; a decree's own day is not."""
    found = _ACT_NEXT.match(match.sentence.text, match.found.end())
    slot = match.sentence.slots[int(found["act"])] if found else None
    if found is None or slot is None or not re.search(r"\bin (?:the )?$", match.text.plain[: slot.value.date_at[0]]):
        return None
    date = act_date(match.text, slot.value)
    return Moment(date, int(found["act"]), None, "", "") if date else None


def _when(match: Match, bound: Moment | None) -> When:
    mode = match.frame.when
    if mode == "day":
        day = Date.parse(f"XXXX-{bound.date.edtf[5:10]}") if bound and len(bound.date.edtf) >= 10 else _yearless(match)
        return When(date=day)
    when = when_of("event" if mode in {"slot", "attested", "asof", "bound"} else mode, bound)
    if when.end == OPEN and _PAST.search(match.found[0]):
        when = replace(when, end=None)
    if mode == "tenure" and when == NEVER_SAID:
        words = match.group("tense") or match.found[0]
        if re.search(r"\b(?:is|are)\b", words) or (match.group("post") and _current(match)):
            return When(end=OPEN)
    return when


_PAST = re.compile(r"\b(?:had|was|were)\b")


def _current(match: Match) -> bool:
    slot = match.slot("post")
    return bool(
        slot and isinstance(slot.value, PostMention) and slot.value.qualifier in {"current", "present", "incumbent"}
    )


def _yearless(match: Match) -> Date | None:
    slot = match.slot("when")
    tails = slot.value.tails if slot else ()
    return Date.parse(f"XXXX-{tails[0]}") if tails and re.fullmatch(r"\d\d-\d\d", tails[0]) else None


_LEAD = re.compile(r"\b(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Aa]t|[Dd]uring) (?:the )?\Z")


def _span(match: Match, bound: Moment | None) -> Span:
    """The smallest slice that holds the match and the date bound to it."""
    start, end = match.sentence.words(*match.found.span())
    if match.before:
        start = min(start, match.sentence.words(*match.before.span())[0])
    if bound is not None:
        slot = match.sentence.slots[bound.slot]
        lead = _LEAD.search(match.text.plain, match.sentence.start, slot.start)
        start, end = min(start, lead.start() if lead else slot.start), max(end, slot.end)
    words = match.text.plain[start:end]
    start += len(words) - len(words.lstrip(" ,;"))
    return match.text.span(start, start + len(match.text.plain[start:end].rstrip(" ,;")))


def _subjects(match: Match) -> Iterator[Mention]:
    frame = match.frame
    if frame.subject.startswith("@"):
        yield _named(match, frame.subject)
        return
    slots = match.slots(frame.subject)
    if not slots and frame.fallback:
        yield _named(match, frame.fallback)
    want = frame.kind(frame.subject)
    for slot in slots:
        if frame.subject_kinds and slot.kind not in frame.subject_kinds:
            continue
        mention = thing(match, slot, want)
        if mention is None or (frame.subject_types and mention.type not in frame.subject_types):
            continue
        yield mention


def _named(match: Match, name: str) -> Mention:
    memory = match.memory
    target = memory.article if name == "@article" else memory.topic or memory.article
    return Mention(target.name, target.type, None, country=target.country, parent=target.parent)


def _objects(match: Match, subject: Mention) -> Iterator[Mention | Literal | None]:
    frame = match.frame
    if not frame.object:
        yield None
    elif frame.object == "@place":
        yield _place_within(match)
    elif frame.object.startswith("@"):
        target = _named(match, frame.object)
        if target.name != subject.name:
            yield target
    elif frame.object == "=post":
        slot = match.slot("post")
        if slot:
            yield _post(match, slot)
    elif frame.object.startswith("="):
        role = frame.object[1:]
        many = literals(match, role) if frame.split else tuple(each for each in (_first(match, role),) if each)
        yield from many
    else:
        slots = match.slots(frame.object)
        for slot in slots:
            mention = thing(match, slot, frame.kind(frame.object))
            if mention is not None and mention.name != subject.name:
                yield mention
        if not slots and frame.optional:
            yield None


_REST = re.compile(r" of (?:the |its |their )?[^,.;:()]{1,60}?(?=,|\.|;|$| in | on | at | from | until | and | when )")


def _post(match: Match, slot: Slot) -> Literal:
    """The post with what it is of, as it stands, where that is no known organisation."""
    post: PostMention = slot.value
    rest = None if post.of else _REST.match(match.text.plain, slot.end)
    if rest is None:
        return Literal(post.name, span=match.text.span(slot.start, slot.end))
    return Literal(post.name + rest[0], span=match.text.span(slot.start, rest.end()))


def _first(match: Match, role: str) -> Literal | None:
    return literal(match, role) or literal(match, f"{role}2")


def _place_within(match: Match) -> Mention | None:
    """The place in a name such as `the 9th division in Suva`, or the place that follows."""
    slot = match.slot("subject")
    name = slot.mention.name if slot and slot.mention else ""
    found = re.search(r" in ([A-Z][\w-]+)$", name)
    if not found or slot is None or slot.mention is None or slot.mention.span is None:
        return None
    end = slot.mention.span.end
    return Mention(found[1], EntityType.PLACE, Span(end - len(found[1]), end), country=match.memory.article.country)


def _qualifiers(match: Match, subject: Mention) -> Iterator[tuple[str, str | Mention]]:
    frame = match.frame
    for name, role in frame.qualifiers:
        if name == "organisation":
            continue
        value = _qualifier(match, name, role)
        if value:
            yield name, value
    if frame.event:
        yield "event", frame.event
    if frame.relation in _RESTS_ON_ACTS:
        yield from _legal_basis(match)
    if frame.relation == "held_post":
        yield from _of_tenure(match, subject)
    number = match.slot("number")
    if number is not None and isinstance(number.value, Amount):
        if number.value.op:
            yield "op", number.value.op
        if number.value.approximate:
            yield "approx", "true"


_RESTS_ON_ACTS = frozenset(
    """founded renamed upgraded merged split disbanded relocated resubordinated reorganised expanded celebrates
    received_award established_order led_by has_duty""".split()
)
_ACT_AFTER = re.compile(
    r"(?:(?! and (?!<A)| but | which | when |;|, (?!by|in|on|based|under)).){0,60}?(?:based on|on the basis of|in accordance with|according to|by|under|by means of|pursuant to) <A(?P<act>\d+)>"
)
_ACT_BEFORE = re.compile(
    r"^(?:[^;]{0,30}, )?(?:[Bb]y|[Uu]nder|[Aa]ccording to|[Ii]n accordance with|[Oo]n the basis of|[Pp]ursuant to)"
    r"(?: (?:the )?[Aa]rticles? \d+[a-z]? of)? <A(?P<act>\d+)>,? "
)
_ARTICLE_BEFORE = re.compile(r"\b[Aa]ccording to (?:the )?article (?P<article>\d+[a-z]?), ")


def _legal_basis(match: Match) -> Iterator[tuple[str, str | Mention]]:
    """The act by which it was done: after the verb in its clause, or at the opening of the sentence."""
    found = _ACT_AFTER.match(match.sentence.text, match.found.end()) or _ACT_BEFORE.match(match.sentence.text)
    act = match.sentence.slots[int(found["act"])].mention if found else None
    article = _ARTICLE_BEFORE.search(match.sentence.text, 0, match.found.start() + 1)
    if act is not None:
        yield "legal_basis", act
    elif article is not None:
        yield "article", article["article"]


def _qualifier(match: Match, name: str, role: str) -> str | Mention | None:
    frame_kind = match.frame.kind(role)
    if role == "=since":
        found = _SINCE.match(match.sentence.text)
        return match.text.plain[slice(*match.sentence.words(*found.span("since")))] if found else None
    if name == "until" and role.startswith("="):
        number = match.group(role[1:])
        resolved = match.moments.get(int(number)) if number else None
        return resolved.date.edtf if resolved else None
    if role.startswith("="):
        words = literal(match, role[1:])
        if words is None and role[1:] not in match.found.re.groupindex:
            return role[1:]
        return words.text if words else None
    slot = match.slot(role)
    if slot is None:
        return None
    if slot.kind == "N":
        return number_words(slot.value)
    return thing(match, slot, frame_kind)


def _of_tenure(match: Match, subject: Mention) -> Iterator[tuple[str, str | Mention]]:
    """Organisation, rank and ordinal of a tenure."""
    post = match.slot("post")
    owner = match.slot("organisation") or match.slot("of")
    mention = owner.mention if owner else None
    if post is not None and isinstance(post.value, PostMention):
        mention = mention or post_organisation(post.value, match.text, match.memory)
        if post.value.ordinal:
            yield "ordinal", str(post.value.ordinal)
        if post.value.qualifier in {"acting", "interim"}:
            yield "acting", "true"
    name = post.value.name if post is not None else ""
    elsewhere = post is not None and bool(
        post.value.of or _of_state(name) or _COMPLEMENT.match(match.text.plain, post.end)
    )
    if mention is None and not elsewhere and match.frame.when != "attested":
        topic = match.memory.section or match.memory.article
        mention = topic if topic.type is not EntityType.PERSON else None
    if mention is not None and mention.name != subject.name:
        yield "organisation", mention
    if subject.rank:
        yield "rank", subject.rank


_COMPLEMENT = re.compile(r" of (?!his |her )")


def _of_state(post: str) -> bool:
    """Whether a post is a state's (minister, president) and so not the article's own."""
    concept = vocabulary().head("posts", post)
    return (
        bool(concept)
        and concept is not None
        and bool(
            re.match(
                r"(?:prime-minister|president|minister|vice-president|king|head-of-state|head-of-government|peoples-commissar|defence-minister|interior-minister)",
                concept.key,
            )
        )
    )
