"""What a reader remembers while reading: the article's and section's subjects, the things named so far, the last date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from orbat.claims import ORGANISATIONS, EntityType, Mention
from orbat.dates import Date
from orbat.text.organisations import heads_pattern
from orbat.vocabulary import vocabulary

GENERIC = frozenset(
    """force forces formation unit organisation organization agency service body institution structure corps troops
    outfit regiment-sized""".split()
)
_WORDS = re.compile(r"[^\W_]+")


def tokens(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: no case, no `the`, `of`, `and`."""
    return tuple(word for word in _WORDS.findall(name.casefold()) if word not in {"the", "of", "and", "for", "s"})


def head_of(name: str) -> str:
    """The key of the concept that a name is headed by, or an empty string."""
    concept = vocabulary().head("organisation-kinds", name) or vocabulary().head("echelons", name)
    if concept:
        return concept.key
    found = None
    for found in heads_pattern().finditer(name):
        pass
    other = found and (vocabulary().find("organisation-kinds", found[0]) or vocabulary().find("echelons", found[0]))
    return other.key if other else ""


def _stems_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether each word of the short name is a word of the long one or begins it (`High` for `Higher`)."""
    return bool(short) and all(
        any(
            word == other or (len(word) > 3 and not word.isdigit() and other.startswith(word.rstrip("s")))
            for other in long
        )
        for word in short
    )


@dataclass(slots=True)
class Memory:
    """The state of one reading; it lives no longer than the article it reads."""

    article: Mention
    section: Mention | None = None
    post: str = ""
    person: Mention | None = None
    anchor: Date | None = None
    last_sentence_subject: Mention | None = None
    topic: Mention | None = None
    named: list[Mention] = field(default_factory=list)
    here: list[Mention] = field(default_factory=list)
    people: list[Mention] = field(default_factory=list)

    def enter(self, section: Mention | None, post: str = "") -> None:
        """A new section begins, of a thing or of a post: what was spoken of last is no longer at hand."""
        self.section = section
        self.post = post
        self.topic = section or self.article
        self.here = []
        self.last_sentence_subject = None
        self.person = self.article if self.article.type is EntityType.PERSON else None
        self.anchor = None

    def name(self, mention: Mention) -> None:
        """A thing was named; the latest is last."""
        if mention.type is EntityType.PERSON:
            self.person = mention
            self.people = [*(each for each in self.people if each.name != mention.name), mention]
        if mention.type in ORGANISATIONS or mention.type is EntityType.PUBLICATION:
            shorts = {short for each in (*self.named, mention) if each.name == mention.name for short in each.short}
            self.named = [each for each in self.named if each.name != mention.name]
            self.named.append(replace(mention, short=tuple(sorted(shorts))))
            if mention.name not in {self.article.name, *(each.name for each in self.here)}:
                self.here.append(mention)

    def call(self, mention: Mention, name: str) -> None:
        """A thing was given another name, by which it may be called from now on."""
        if mention.name == self.article.name:
            self.article = replace(self.article, short=tuple(sorted({*self.article.short, name})))
        elif self.section and mention.name == self.section.name:
            self.section = replace(self.section, short=tuple(sorted({*self.section.short, name})))
        else:
            self.name(replace(mention, short=(*mention.short, name)))

    def person_called(self, words: str) -> Mention | None:
        """The person with this full name, or the only one with this surname."""
        whole = [each for each in self.people if each.name == words]
        if whole or " " in words:
            return whole[-1] if whole else None
        surnamed = {each.name: each for each in self.people if each.name.split()[-1] == words}
        return next(iter(surnamed.values())) if len(surnamed) == 1 else None

    def pronoun(self) -> Mention:
        """What `it` or `they` means: the subject of the sentence before, else of the section, else of the article."""
        return self.last_sentence_subject or self.section or self.article

    def full_post(self, words: str) -> str:
        """The post that bare words mean: that of the section where it has the same noun, else the words themselves."""
        bare, full = vocabulary().find("posts", words), vocabulary().head("posts", self.post) if self.post else None
        return self.post if bare and full and bare.key in (full.key, *full.broader) else words

    def subjects(self) -> tuple[Mention, ...]:
        """The section's subject, the article's, and the things named so far, nearest first."""
        out = [each for each in (self.section, self.article) if each]
        return (*out, *reversed(self.named))

    def known(self, words: str) -> Mention | None:
        """The thing already named that has this name, whole or but for its country or case."""
        wanted = tokens(words)
        for mention in self.subjects():
            if any(tokens(name) == wanted for name in (mention.name, *mention.short)):
                return mention
        return None

    def short_form(self, words: str) -> Mention | None:
        """The thing of which a capitalised name is a short form: same head, all its words.

        The section's or article's subject first, else the only one of those named that fits.
        """
        wanted, head = tokens(words), head_of(words)
        if not head:
            return None

        number = {word for word in wanted if word.isdigit()}

        def fits(mention: Mention) -> bool:
            same = head_of(mention.name) == head and _stems_within(wanted, tokens(mention.name))
            return same or any(number and _stems_within(wanted, tokens(name)) for name in mention.short)

        for mention in (self.section, self.article):
            if mention and fits(mention):
                return mention
        named = [each for each in self.named if fits(each)]
        return named[0] if len(named) == 1 else None

    def definite(self, words: str, *, this: bool = False) -> Mention | None:
        """What `the brigade` or `the training regiment` means; None where nothing named fits.

        The words must all be in the name, whose head is the last of them. Nearest: the topic of the sentence before,
        the section's subject, things named in the order of nearness, the article's subject.
        """
        wanted = tokens(words)
        if not wanted:
            return None
        nearest = [each for each in (self.last_sentence_subject, self.section) if each]
        if wanted[-1] in GENERIC and len(wanted) == 1:
            if self.article.type in ORGANISATIONS and wanted[-1] not in {"unit", "formation", "institution"}:
                plural = [each for each in nearest if head_of(each.name) == head_of(words) and head_of(words)]
                return plural[0] if plural and not this else self.article
            return (nearest or [self.article])[0]
        head = head_of(words)

        def fits(mention: Mention) -> bool:
            names = (mention.name, *mention.short)
            return any(_stems_within(wanted, tokens(name)) and (not head or head_of(name) == head) for name in names)

        for mention in nearest:
            if fits(mention):
                return mention
        here = [each for each in self.here if fits(each)]
        if not here and fits(self.article):
            return self.article
        others = {each.name: each for each in (*here, self.article) if fits(each)} or {
            each.name: each for each in self.named if fits(each)
        }
        return next(iter(others.values())) if len(others) == 1 else None
