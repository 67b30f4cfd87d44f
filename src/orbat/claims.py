"""What extractors give: claims with the words they were read from, and findings about what could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from orbat.confidence import HYPOTHESIS, confidence_of
from orbat.dates import Computation, Date
from orbat.document import Span


class EntityType(StrEnum):
    """What a thing is, as the fact table says it; each is one class of the ontology."""

    PERSON = "person"
    UNIT = "unit"
    AGENCY = "agency"
    INSTITUTION = "institution"
    ORGANISATION = "organisation"
    PLACE = "place"
    FACILITY = "facility"
    CONFLICT = "conflict"
    LEGAL_ACT = "legal_act"
    PUBLICATION = "publication"
    WORK = "work"
    POST = "post"


ORGANISATIONS = frozenset(
    {EntityType.UNIT, EntityType.AGENCY, EntityType.INSTITUTION, EntityType.ORGANISATION, EntityType.FACILITY}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing as the text names it.

    `name` is the name it stands for in this article: for "it" or "the brigade" the name of what is meant.
    `span` is where its own words stand; None where only the context names it (the article's subject in an infobox).
    `lang` is a BCP 47 tag of the name. The hints say what the text tells of it that helps to know who it is:
    `country` (English name), `parent` (name of the organisation it belongs to), `rank` (the words),
    `post` (the words) and `short` (other names by which this very passage calls it, as an abbreviation in brackets).
    `is_kin` is true of somebody introduced as kin or a namesake: another person than others of the surname.
    """

    name: str
    type: EntityType
    span: Span | None = None
    country: str = ""
    parent: str = ""
    rank: str = ""
    post: str = ""
    short: tuple[str, ...] = ()
    lang: str = "en"
    is_kin: bool = False


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that is no thing of its own; `text` is normalised, the quote keeps the words."""

    text: str
    lang: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words of a claim: one or more slices of a source, under a heading path (`A > B`, `lead` or `Infobox`)."""

    source: str
    spans: tuple[Span, ...]
    section: str


class Status(StrEnum):
    """How a claim stands: a hypothesis has a claim and no plain triple."""

    ACCEPTED = "accepted"
    CONFLICT = "conflict"
    HYPOTHESIS = "hypothesis"


@dataclass(frozen=True, slots=True)
class When:
    """When a claim holds: `date` of what happened or as of when, `start` and `end` of what lasts (`..`: still so)."""

    date: Date | None = None
    start: Date | None = None
    end: Date | None = None
    computed: Computation | None = None


NEVER_SAID = When()

Qualifiers = tuple[tuple[str, "str | Mention"], ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a text says: subject, relation (a name of the fact table), object, and the words.

    `object` is None where the date alone is the fact. `qualifiers` are sorted pairs; a Mention where it is a thing.
    How sure it is, nothing but its `rule` says: no reader sets a number.
    """

    subject: Mention
    relation: str
    object: Mention | Literal | None
    evidence: tuple[Evidence, ...]
    rule: str
    when: When = NEVER_SAID
    qualifiers: Qualifiers = ()
    status: Status = Status.ACCEPTED

    @property
    def confidence(self) -> float:
        """The measured precision of its rule; of a hypothesis, that of hypotheses where it is less."""
        measured = confidence_of(self.rule)
        return min(measured, confidence_of(HYPOTHESIS)) if self.status is Status.HYPOTHESIS else measured


class Level(StrEnum):
    """How much a finding matters: an error makes the exit status 1."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that was not read, or not read surely: `code` has a heading in the docs, `where` is `file:line`."""

    source: str
    start: int
    end: int
    code: str
    what: str
    remedy: str
    level: Level = Level.WARNING


@dataclass(frozen=True, slots=True)
class Left:
    """A stretch of text that gave no claim: a field, row, item or sentence, and what was recognised in it.

    Of a sentence that gave some claims it has what none of them says.
    """

    source: str
    span: Span
    kind: str
    section: str
    names: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article gave; `left` are the passages without a claim, `parts` what is left in those with some."""

    source: str
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    left: tuple[Left, ...] = ()
    parts: tuple[Left, ...] = ()
    counts: tuple[tuple[str, int, int], ...] = field(default=())  # kind, passages in all, passages with a claim
