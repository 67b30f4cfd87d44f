"""What the names in a sentence say by themselves: other names in brackets, a parent in `X of the Y`, acts, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.claims import Claim, EntityType, Literal, Mention
from orbat.extract.prose.acts import claims_of_act
from orbat.extract.prose.posts import post_organisation
from orbat.extract.prose.sentence import Sentence
from orbat.extract.prose.slots import Slot
from orbat.languages import language_of
from orbat.text.organisations import OrganisationMention
from orbat.text.people import PersonMention
from orbat.text.posts import PostMention
from orbat.vocabulary import vocabulary

_BRACKET = re.compile(r"\s*\((?P<inside>[^()]{2,160})\)")
_LEAD_WORDS = re.compile(
    r"^(?:[,;]\s*|(?:or|also|abbreviated(?: as)?|short|formerly|(?:in )?[A-Z][a-z]+(?: language)?:)\s+)+"
)
_OF_PLACES = frozenset({"university", "college", "school", "institute", "academy"})
"""Heads whose `of X` says where they are."""
_PLURAL = re.compile(r"\b(?:Forces|Guards|Troops|Gendarmerie|Police)\b")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "&"})
_MOST_BEFORE = 4
_NEAR = 40
_NO_NAME = re.compile(r"\d{4}|[;:]")
_ABBREVIATION = re.compile(r"[A-ZÀ-ÞΑ-ΩА-ЯЁ][\w-]{0,3}[A-ZÀ-ÞΑ-ΩА-ЯЁ0-9][\w-]{0,6}$")


def claims_of_names(sentence: Sentence) -> Iterator[Claim]:
    """All that the mentions of a sentence say without a verb."""
    for slot in sentence.encoded.slots:
        if slot.kind == "S" and isinstance(slot.value, PostMention):
            yield from _body_of_post(sentence, slot.value)
        if slot.referring or slot.mention is None:
            continue
        yield from _is_a(sentence, slot)
        if slot.kind == "O":
            yield from _bracketed(sentence, slot)
            yield from _parent(sentence, slot)
        elif slot.kind == "A":
            yield from claims_of_act(sentence, slot)
        elif slot.kind == "P":
            yield from _rank(sentence, slot)
            yield from _bracketed(sentence, slot)


def _is_a(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """A thing that is named is one of its kind; a name of unknown kind is none."""
    mention = slot.mention
    if mention is not None and slot.kind in {"O", "P", "L", "C"}:
        kind = Literal(mention.type.value)
        yield Claim(mention, "is_a", kind, sentence.evidence(slot.start, slot.end), "named-in-prose")


def _body_of_post(sentence: Sentence, post: PostMention) -> Iterator[Claim]:
    """`commander of the 5th Lake Division` names the division too."""
    body = post_organisation(post, sentence.text, sentence.memory)
    if body is not None and body.name == post.of:
        kind = Literal(body.type.value)
        yield Claim(body, "is_a", kind, sentence.evidence(*post.of_at), "named-in-prose")


def _bracketed(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """`the Harbour Guard (HG)`: an abbreviation; `(Garde du port)`: a native name, if script or letters tell."""
    mention = slot.mention
    found = _BRACKET.match(sentence.text.plain, slot.end)
    if not found or mention is None:
        return
    lead = _LEAD_WORDS.match(found["inside"])
    start = found.start("inside") + (lead.end() if lead else 0)
    words = sentence.text.plain[start : found.end("inside")].split(";")[0].split(", ")[0].strip()
    span = sentence.text.span(start, start + len(words))
    evidence = sentence.evidence(slot.start, found.end())
    if slot.kind == "O" and _ABBREVIATION.match(words) and " " not in words:
        if _is_of_other_words(sentence.text.plain[: slot.end], mention.name, words):
            return
        yield Claim(mention, "abbreviation", Literal(words, span=span), evidence, "prose-name-in-brackets")
        return
    lang = language_of(words, mention.country)
    opens = words[:1].isupper() or words[:1].isdigit()
    if opens and not _NO_NAME.search(words) and _is_foreign(words, lang):
        value = Literal(words, lang, span)
        yield Claim(mention, "native_name", value, evidence, "prose-native-name", qualifiers=(("lang", lang),))


def _is_of_other_words(before: str, name: str, short: str) -> bool:
    """Whether the letters fit more words than the name has (`Board of | Lake Works (BLW)`), or only its last ones."""
    if _initials(name) == short:
        return False
    words = before.split()
    number = len(name.split())
    longer = (" ".join(words[-count:]) for count in range(number + 1, number + _MOST_BEFORE + 1) if count <= len(words))
    tails = (each for each in re.split(r" (?:of|for) (?:the )?", name)[1:])
    return any(_initials(each) == short for each in (*longer, *tails))


def _initials(words: str) -> str:
    return "".join(word[0].upper() for word in words.replace("-", " ").split() if word not in _SMALL)


def _is_foreign(words: str, lang: str) -> bool:
    """Another script than English has, or Latin letters that it has not, in a name of two words or more."""
    letters = [ord(letter) for letter in words if letter.isalpha()]
    return bool(lang) and max(letters, default=0) > (0x7F if " " in words else 0x24F)


def _parent(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """`the 5th Battalion of the Harbour Guard` is part of it."""
    found = slot.value
    mention = slot.mention
    if not isinstance(found, OrganisationMention) or not found.parent or mention is None:
        return
    if mention.type not in {EntityType.UNIT, EntityType.INSTITUTION, EntityType.FACILITY}:
        return
    span = sentence.text.span(*found.parent_at)
    known = sentence.memory.known(found.parent) or sentence.memory.short_form(found.parent)
    if known is not None:
        parent = Mention(known.name, known.type, span, country=known.country, parent=known.parent)
    else:
        parent = Mention(found.parent, EntityType.AGENCY, span, country=mention.country)
    is_told = known is not None or (" " in found.parent and _is_owner(sentence.text.plain, found))
    if parent.name != mention.name and is_told:
        yield Claim(mention, "part_of", parent, sentence.evidence(slot.start, slot.end), "prose-name-of-the")


def _is_owner(text: str, found: OrganisationMention) -> bool:
    """Whether `of the X` says whose it is; `Directorate of River Troops` is a name, and no part of river troops."""
    concept = vocabulary().concept(found.head)
    has_article = text[max(0, found.parent_at[0] - _NEAR) : found.parent_at[0]].rstrip().endswith("the")
    is_echelon = concept is not None and concept.scheme == "echelons"
    is_place = found.head in _OF_PLACES and not has_article
    return has_article or is_echelon or not (is_place or _PLURAL.search(found.parent))


def _rank(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    found = slot.value
    if isinstance(found, PersonMention) and found.rank and slot.mention is not None:
        value = Literal(found.rank, span=sentence.text.span(*found.rank_at))
        yield Claim(slot.mention, "held_rank", value, sentence.evidence(slot.start, slot.end), "prose-rank-before-name")
