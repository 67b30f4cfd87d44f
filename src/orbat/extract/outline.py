"""What each section of an article speaks of: a heading may name a unit, or only a topic (History, Structure)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orbat.claims import EntityType, Mention
from orbat.document import Article, Paragraph, Section
from orbat.text.organisations import OrganisationMention, entity_type, find_organisations, head_concept, heads_pattern
from orbat.text.places import country_of
from orbat.vocabulary import Concept, vocabulary

SKIPPED = frozenset(
    """see also|references|notes|external links|further reading|bibliography|sources|citations|footnotes|gallery|works cited
    |literature|in popular culture|in fiction|popular culture|in media|in film|cultural depictions""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Sections without facts about the article's subject: links, sources, fiction."""
_TOPIC = re.compile(
    r"^(?:(?:Current|Former|Modern|Early|General|Organi[sz]ational|Military|Notable|List of|Order of|Main|Types? of|Other|Subordinate|Component)\s+)*(?:History|Structure|Organi[sz]ation|Roles?|Duties|Tasks|Functions|Missions?|Equipment|Vehicles|Weapons|Uniforms?|Ranks?|Insignia|Background|Overview|Units|Commanders|Leadership|Command|Personnel|Training|Education|Operations|Activities|Symbols|Traditions|Headquarters|Formations?|Formation|Establishment|Bases|Deployments?|Engagements?|Battle|Battles|Creation|Origins?|Legal basis|Departments|Branches|Divisions|Components|Directorates|Services|Subdivisions|Staff|Budget|Recruitment|Awards|Honou?rs|Controversy|Controversies|Criticism|Incidents?|Casualties|Losses)(?:\s+(?:and|of|in|during|from)\b.*)?$",
    re.IGNORECASE,
)
_STRUCTURAL = re.compile(
    r"\b(?:structure|organi[sz]ation|units?|components?|branches|formations?|departments|divisions|directorates|services|commands?|order of battle|composition|institutions|establishments|schools|subordinate)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\d{4}|\b(?:events?|period|era|after|before|since|war|years|role|under|during|and after)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Place:
    """A section with its heading path. `own` is the thing its heading names, `parent` that of the section around it."""

    section: Section
    path: tuple[str, ...]
    own: Mention | None
    parent: Mention
    plural: str = ""
    parent_is_section: bool = False

    @property
    def is_structural(self) -> bool:
        """Whether the headings around it say that what it names is a part: none, `Structure`, or another part."""
        above = self.path[:-1]
        return not above or self.parent_is_section or bool(_STRUCTURAL.search(above[-1]))

    @property
    def post(self) -> str:
        """The post that the heading names, or an empty string."""
        words = self.path[-1] if self.path and self.own is None else ""
        return words if words and vocabulary().head("posts", words) and not _TOPIC.match(words) else ""

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
        return any(heading.casefold().strip() in SKIPPED for heading in self.path)


def outline(article: Article, subject: Mention) -> tuple[Place, ...]:
    """Every section in the order of the file, the lead first."""
    out: dict[int, Place] = {}
    for above, section in article.walk():
        around = out.get(id(above[-1])) if above else None
        parent = around.topic if around else subject
        path = tuple(each.heading.plain for each in (*above, section) if each.heading is not None)
        own, plural = (None, "") if section.heading is None else _named(article, section, parent, subject)
        out[id(section)] = Place(section, path, own, parent, plural, bool(around and (around.own or around.plural)))
    return tuple(out.values())


def _named(article: Article, section: Section, parent: Mention, subject: Mention) -> tuple[Mention | None, str]:
    """The thing a heading names, else the plural kind that its sub-headings are of (`Educational institutions`)."""
    heading = section.heading
    words = heading.plain.strip() if heading else ""
    if (
        not words
        or _TOPIC.match(words)
        or vocabulary().head("posts", words)
        or words.casefold() in SKIPPED
        or _NO_NAME.search(words)
    ):
        return None, ""
    concept = vocabulary().head("organisation-kinds", words) or vocabulary().head("echelons", words) or _last(words)
    kind = entity_type(concept) if concept else None
    if concept is None or kind is None:
        return None, ""
    if _is_plural(words, concept):
        return None, words
    kind = EntityType.UNIT if kind is EntityType.ORGANISATION else kind
    full = _full_name(section, words, concept.key)
    country = country_of(words) or subject.country
    short = (words,) if full and full != words else ()
    span = heading.whole if heading else None
    return Mention(full or words, kind, span, country=country, parent=parent.name, short=short), ""


def _last(words: str) -> Concept | None:
    found = None
    for found in heads_pattern().finditer(words):
        pass
    return head_concept(found[0]) if found else None


def _is_plural(words: str, concept: Concept) -> bool:
    noun = re.split(r"\s(?:of|for|in|at)\b", words)[0].split()[-1].casefold()
    return noun.endswith("s") and noun not in {name.casefold().split()[-1] for name in concept.names}


def _full_name(section: Section, words: str, head: str) -> str:
    """The full name that the section's text gives what the heading calls short: `Hospital`, `River Hospital of the Y`."""
    wanted = set(re.findall(r"\w+", words.casefold())) - {"the", "of", "and"}
    for block in section.blocks:
        if not isinstance(block, Paragraph):
            continue
        for found in find_organisations(block.text.plain):
            if _extends(found, wanted, head, words):
                return found.name
    return ""


def _extends(found: OrganisationMention, wanted: set[str], head: str, words: str) -> bool:
    """The same head noun, all the heading's words before any `of the X`, and at least one word more."""
    own = found.name[: len(found.name) - len(found.parent)] if found.parent else found.name
    has = set(re.findall(r"\w+", found.name.casefold()))
    near = set(re.findall(r"\w+", own.casefold()))
    specific = wanted <= has and (wanted & near)
    return (
        found.head == head and bool(specific) and found.name.casefold() != words.casefold() and found.name[:1].isupper()
    )
