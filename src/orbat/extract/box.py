"""An infobox as a value reader sees it, and the claim that a field gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orbat.claims import NEVER_SAID, Claim, Evidence, Finding, Literal, Mention, When
from orbat.document import Article, Field, Infobox, Span, Text
from orbat.extract.mapping import Match, plain_key
from orbat.findings import finding

Said = Iterator[Claim | Finding]
SECTION = "Infobox"


@dataclass(frozen=True, slots=True)
class Box:
    """An infobox, the article it stands in, and what it is about; `is_dissolved` where it gives an end of that.

    `section` is what its claims give as their section, `origin` how the names of their rules begin.
    """

    article: Article
    infobox: Infobox
    subject: Mention
    is_dissolved: bool = False
    section: str = SECTION
    origin: str = "infobox"

    @property
    def country(self) -> str:
        """The country of the subject, for what is named without one."""
        return self.subject.country

    def field(self, key: str) -> Field | None:
        """The first field with this key and a value."""
        fits = (each for each in self.infobox.fields if plain_key(each.key) == key and each.value.plain.strip())
        return next(fits, None)


@dataclass(frozen=True, slots=True)
class BoxField:
    """One field with its mapping row, from which claims are made."""

    box: Box
    match: Match
    field: Field

    @property
    def value(self) -> Text:
        """The words of the field's value."""
        return self.field.value

    @property
    def rule(self) -> str:
        """The name of the rule, from the value reader."""
        return f"{self.box.origin}-{self.match.parameter.read}"

    def beside(self, part: str) -> Field | None:
        """The field that gives another part of the value."""
        pattern = dict(self.match.parameter.beside).get(part)
        return self.box.field(self.match.key(pattern)) if pattern else None

    def words_beside(self, part: str) -> str:
        """The words of that field, empty where there is none."""
        other = self.beside(part)
        return other.value.plain.strip() if other else ""

    def option(self, name: str) -> str:
        """The value of an option of the mapping row."""
        return self.match.parameter.option(name)

    def claim(
        self,
        said: Mention | Literal | None,
        when: When = NEVER_SAID,
        qualifiers: dict[str, str | Mention] | None = None,
        *,
        subject: Mention | None = None,
        relation: str = "",
        beside: tuple[str, ...] = (),
    ) -> Claim:
        """What the field says of the subject; `beside` names the other fields whose words it rests on."""
        return Claim(
            subject or self.box.subject,
            relation or self.match.parameter.relation,
            said,
            self.evidence(*beside),
            self.rule,
            when,
            tuple(sorted((name, value) for name, value in (qualifiers or {}).items() if value)),
        )

    def evidence(self, *beside: str) -> tuple[Evidence, ...]:
        """The words of the field, and of those beside it that are named."""
        others = (self.beside(part) for part in beside)
        spans: set[Span] = {self.field.span, *(other.span for other in others if other)}
        return (Evidence(self.box.article.source.name, tuple(sorted(spans)), self.box.section),)

    def unread(self, code: str) -> Finding:
        """The finding that this field's value was not read."""
        return finding(
            code, self.box.article.source.name, self.field.span, f"{self.field.key}: {self.field.value.plain}"
        )
