"""What each section of an article speaks of: a heading may name a unit, or only a topic (History, Structure)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orbat.claims import EntityType, Mention
from orbat.document import Article, Paragraph, Section
from orbat.extract.heading_words import is_skipped, is_structural, is_topic, names_time
from orbat.text.heads import entity_type, last_head
from orbat.text.organisations import OrganisationMention, find_organisations
from orbat.text.places import country_of
from orbat.vocabulary import Concept, vocabulary

_EMPTY = frozenset(["the", "of", "and"])
_LONGEST = 2000
"""How far into a section its full name is looked for, in code points."""


@dataclass(frozen=True, slots=True)
class Place:
    """A section with its heading path.

    `own` is the thing its heading names, `parent` that of the section around it; `plural` is the heading where it names
    a kind of things (`Educational institutions`), each of which a heading below it may name. `in_part`: the section
    around it is about a part of its own, or about such a kind.
    """

    section: Section
    path: tuple[str, ...]
    own: Mention | None
    parent: Mention
    plural: str = ""
    in_part: bool = False

    @property
    def is_structural(self) -> bool:
        """Whether the headings around it say that what it names is a part: none, `Structure`, or another part."""
        above = self.path[:-1]
        return not above or self.in_part or is_structural(above[-1])

    @property
    def post(self) -> str:
        """The post that the heading names, or an empty string."""
        words = self.path[-1] if self.path and self.own is None else ""
        return words if words and vocabulary().head("posts", words) and not is_topic(words) else ""

    @property
    def name(self) -> str:
        """The heading path as evidence has it: `A > B`, or `lead`."""
        return " > ".join(self.path) if self.path else "lead"

    @property
    def topic(self) -> Mention:
        """What the section speaks of."""
        return self.own or self.parent

    @property
    def is_skipped(self) -> bool:
        """Whether nothing in it is a fact about the subject."""
        return any(map(is_skipped, self.path))


def outline(article: Article, subject: Mention) -> tuple[Place, ...]:
    """Every section in the order of the file, the lead first."""
    out: dict[int, Place] = {}
    for above, section in article.walk():
        around = out.get(id(above[-1])) if above else None
        parent = around.topic if around else subject
        path = tuple(each.heading.plain for each in (*above, section) if each.heading is not None)
        own, plural = _named(section, parent, subject)
        out[id(section)] = Place(section, path, own, parent, plural, bool(around and (around.own or around.plural)))
    return tuple(out.values())


def _named(section: Section, parent: Mention, subject: Mention) -> tuple[Mention | None, str]:
    """The thing a heading names, else the plural kind that its sub-headings are of (`Educational institutions`)."""
    heading = section.heading
    words = heading.plain.strip() if heading else ""
    concept = _concept(words) if subject.type is not EntityType.PERSON else None
    kind = entity_type(concept) if concept else None
    if heading is None or concept is None or kind is None:
        return None, ""
    if _is_plural(words, concept):
        return None, words
    kind = EntityType.UNIT if kind is EntityType.ORGANISATION else kind
    full = _full_name(section, words, concept.key)
    country = country_of(words) or subject.country
    short = (words,) if full and full != words else ()
    return Mention(full or words, kind, heading.whole, country=country, parent=parent.name, short=short), ""


def _concept(words: str) -> Concept | None:
    """The kind of body that a heading names; None where it names a topic, a post or a time."""
    if not words or is_topic(words) or is_skipped(words) or names_time(words) or vocabulary().head("posts", words):
        return None
    if _ABROAD.search(words):
        return None
    return vocabulary().head("organisation-kinds", words) or vocabulary().head("echelons", words) or last_head(words)


_ABROAD = re.compile(r"\b(?:abroad|overseas|today|now)\s*$", re.IGNORECASE)
"""A heading that ends so says where or when, and is no name."""


def is_kind(words: str) -> bool:
    """Whether words are a plural that names a kind of bodies, and no body: `Armoured brigades`.

    >>> is_kind("Branches"), is_kind("Special Forces"), is_kind("Harbour Branch")
    (True, False, False)
    """
    concept = vocabulary().head("organisation-kinds", words) or vocabulary().head("echelons", words)
    return concept is not None and _is_plural(words, concept)


def _is_plural(words: str, concept: Concept) -> bool:
    nouns = re.split(r"\s(?:of|for|in|at)\b", words)[0].split() or [""]
    noun = nouns[-1].casefold()
    names = {name.casefold() for name in concept.names}
    if noun.endswith("s") and noun not in names and noun[:-1] == concept.label.casefold():
        return True
    return noun.endswith("s") and noun not in {name.split()[-1] for name in names}


def _full_name(section: Section, words: str, head: str) -> str:
    """The full name that a section gives what its heading calls short: `Hospital`, `River Hospital of the Y`."""
    for block in section.blocks:
        if isinstance(block, Paragraph):
            for found in find_organisations(block.text.plain[:_LONGEST]):
                if found.head == head and _extends(found, words):
                    return found.name
    return ""


def _extends(found: OrganisationMention, words: str) -> bool:
    """All the heading's words, one of them before any `of the X`, and at least one word more."""
    own = found.name[: len(found.name) - len(found.parent)] if found.parent else found.name
    wanted = _words(words) - _EMPTY
    is_specific = wanted <= _words(found.name) and bool(wanted & _words(own))
    return is_specific and found.name.casefold() != words.casefold() and found.name[:1].isupper()


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))
