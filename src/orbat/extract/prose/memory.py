"""What a reader remembers: the subjects of article and section, the things named so far, the last date."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from orbat.claims import ORGANISATIONS, Claim, EntityType, Mention
from orbat.dates import Date
from orbat.extract.prose.likeness import GENERIC, ONLY_NEAR, head_of, is_headed, is_short_for, numbers, tokens
from orbat.extract.prose.named_things import NamedThings
from orbat.vocabulary import vocabulary

_WHOLE = frozenset({"agency", "force", "forces", "service"})
"""Generic words for a body that is no part of another."""


@dataclass(slots=True)
class Memory:
    """The state of one reading; it lives no longer than the article it reads.

    `subject` is the organisation that the sentence before was about; `topic` is whose a sentence's words are that name
    nobody. `saying` are the people of this sentence, `said` those of the one before; `people` are by surname and name.
    `things` are the bodies named so far. `anchor` is the last date, from which relative words count; `offices` are the
    claims to posts by the name of who held them.
    """

    article: Mention
    section: Mention | None = None
    post: str = ""
    said: dict[str, Mention] = field(default_factory=dict)
    saying: dict[str, Mention] = field(default_factory=dict)
    anchor: Date | None = None
    subject: Mention | None = None
    topic: Mention | None = None
    things: NamedThings = field(default_factory=NamedThings)
    people: dict[str, dict[str, Mention]] = field(default_factory=dict)
    offices: dict[str, list[Claim]] = field(default_factory=dict)

    def enter(self, section: Mention | None, post: str = "") -> None:
        """A new section begins, of a thing or of a post: what was spoken of last is no longer at hand."""
        self.section = section
        self.post = post
        self.topic = section or self.article
        self.things.leave_section()
        self.subject = None
        self.said = {}
        self.saying = {}
        self.anchor = None

    def paragraph(self) -> None:
        """A new paragraph begins: of two bodies of a kind the one that the article is about is at hand."""
        kind = head_of(self.article.name)
        if self.subject and self.section is None and kind and head_of(self.subject.name) == kind:
            self.subject = self.article

    def name(self, mention: Mention) -> None:
        """A thing was named; the latest is last."""
        if mention.type is EntityType.PERSON:
            self.saying[mention.name] = mention
            self.people.setdefault(mention.name.split()[-1], {})[mention.name] = mention
        if mention.type in ORGANISATIONS or mention.type is EntityType.PUBLICATION:
            self.things.keep(mention, is_article=mention.name == self.article.name)

    def call(self, mention: Mention, name: str) -> None:
        """A thing was given another name, by which it may be called from now on."""
        if mention.name == self.article.name:
            self.article = replace(self.article, short=tuple(sorted({*self.article.short, name})))
        elif self.section and mention.name == self.section.name:
            self.section = replace(self.section, short=tuple(sorted({*self.section.short, name})))
        else:
            self.name(replace(mention, short=(*mention.short, name)))

    def surnamed(self, surname: str) -> tuple[Mention, ...]:
        """The people with this surname."""
        return tuple(self.people.get(surname, {}).values())

    def may_be_person(self, name: str) -> None:
        """A name that has the shape of a person's was said: `he` may mean that one."""
        self.saying.setdefault(name, Mention(name, EntityType.PERSON))

    def begin(self) -> None:
        """A new sentence begins: the people of the one before may be spoken of as `he`."""
        self.said = self.saying or self.said
        self.saying = {}

    def he(self, *, surely: bool = True) -> Mention | None:
        """Whom `he` means: in an article about a person that person, else the only one of this sentence and the last.

        Of two nobody, and both stay in question. Not `surely`: in the middle of a sentence that has named another one
        and not yet the article's person it may mean either.
        """
        if self.article.type is EntityType.PERSON:
            is_open = not surely and self.saying and self.article.name not in self.saying
            return None if is_open else self.article
        people = {**self.said, **self.saying}
        if len(people) == 1:
            return next(iter(people.values()))
        self.saying = people
        return None

    def officer(self) -> Mention | None:
        """Whom `the general` means: the person whom the article is about, where no other one with a rank is at hand.

        In a sentence that has named that person it means another.
        """
        others = [each for each in (*self.said.values(), *self.saying.values()) if each.name != self.article.name]
        is_said = self.article.name in self.saying
        is_sure = self.article.type is EntityType.PERSON and not is_said and not any(each.rank for each in others)
        return self.article if is_sure else None

    def body_of(self, kind: str) -> Mention | None:
        """Whose men are spoken of: the section's or the article's subject, if it is of that kind."""
        return next((each for each in (self.section, self.article) if each and head_of(each.name) == kind), None)

    def person_called(self, words: str) -> Mention | None:
        """The person with this full name, or the only one with this surname; first of all whom the article is about."""
        if self.article.type is EntityType.PERSON and words in {self.article.name, self.article.name.split()[-1]}:
            return self.article
        known = self.people.get(words.split()[-1], {}) if words.split() else {}
        if words in known or " " in words:
            return known.get(words)
        return next(iter(known.values())) if len(known) == 1 else None

    def pronoun(self) -> Mention:
        """What `it` or `they` means: the subject of the sentence before, else of the section, else of the article."""
        return self.subject or self.section or self.article

    def office(self, name: str, body: str = "") -> Claim | None:
        """The post that was last told of a person, in a body of this name if one is given."""
        for claim in reversed(self.offices.get(name, [])):
            owner = dict(claim.qualifiers).get("organisation")
            if not body or (isinstance(owner, Mention) and owner.name == body):
                return claim
        return None

    def full_post(self, words: str) -> str:
        """The post that bare words mean: that of the section where it has the same noun, else the words themselves."""
        bare, full = vocabulary().find("posts", words), vocabulary().head("posts", self.post) if self.post else None
        return self.post if bare and full and bare.key in (full.key, *full.broader) else words

    def known(self, words: str) -> Mention | None:
        """The thing already named that has this name, whole or but for its country or case; the latest of several."""
        wanted = tokens(words)
        for mention in (self.section, self.article):
            if mention and any(tokens(name) == wanted for name in (mention.name, *mention.short)):
                return mention
        return self.things.called(wanted)

    def short_form(self, words: str) -> Mention | None:
        """The thing of which a capitalised name is a short form: same head, all its words, or its number.

        The section's or article's subject first, else the only one of those named that fits.
        """
        wanted, head = tokens(words), head_of(words)
        if not head:
            return None
        has_number = any(map(str.isdigit, wanted))

        def fits(mention: Mention) -> bool:
            same = head_of(mention.name) == head and is_short_for(wanted, mention.name)
            return same or (has_number and any(is_short_for(wanted, name) for name in mention.short))

        for mention in (self.section, self.article):
            if mention and fits(mention):
                return mention
        named = self.things.fitting(next(iter(numbers(words)), head), fits)
        return named[0] if len(named) == 1 else None

    def definite(self, words: str, *, this: bool = False) -> Mention | None:
        """What `the brigade` or `the training regiment` means; None where nothing named fits, or two things."""
        wanted = tokens(words)
        if not wanted:
            return None
        if wanted[-1] in GENERIC and len(wanted) == 1:
            return self._generic(wanted[0], words, this=this)
        found = self.candidates(words)
        return found[0] if len(found) == 1 else None

    def _generic(self, word: str, words: str, *, this: bool) -> Mention | None:
        """`The force` is the article's subject if that is a body; `the unit` what was spoken of last.

        `Those troops` are the last in this section that are called so; a battalion is no force.
        """
        latest = self.things.latest() if this else ()
        named = next((each for each in latest if word in tokens(each.name)), None)
        if named and self.things.is_here(named):
            return named
        near = [each for each in (self.subject, self.section) if each]
        if self.article.type not in ORGANISATIONS and word in _WHOLE:
            return next((each for each in near if each.type is not EntityType.UNIT or word in tokens(each.name)), None)
        if self.article.type not in ORGANISATIONS or word in ONLY_NEAR:
            return (near or [self.article])[0]
        same = [each for each in near if head_of(words) and head_of(each.name) == head_of(words)]
        return same[0] if same and not this else self.article

    def candidates(self, words: str) -> tuple[Mention, ...]:
        """The things that a description fits: the nearest if one does that is near, else all, but no more than a few.

        The words must all be in the name, whose head is the last of them. Near are the subject of the sentence before
        and the section's; then come those named in this section with the article's subject, then all others.
        """
        wanted, head = tokens(words), head_of(words)

        def fits_name(name: str) -> bool:
            return is_short_for(wanted, name) and is_headed(name, words)

        def fits(mention: Mention) -> bool:
            return fits_name(mention.name) or any(map(fits_name, mention.short))

        for mention in (self.subject, self.section):
            if mention and fits(mention):
                return (mention,)
        here = self.things.fitting(head, fits, here=True)
        if fits(self.article):
            return (*here, self.article)
        return here or self.things.fitting(head, fits)
