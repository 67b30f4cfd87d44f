"""A small invented knowledge that has every hard case once: one force, its units and people, what is told of them."""

from __future__ import annotations

import pytest

from orbat.claims import EntityType, Evidence, Literal, Status, When
from orbat.dates import OPEN, Computation, Date
from orbat.document import Source, Span
from orbat.entities import Conflict, Decision, Entity, Fact, Knowledge, Name
from orbat.rdf.emit import Graphs, emit

TEXT = (
    'The Lake Guard of Freedonia ("Garda e Liqenit") was founded on 3 May 1990, in 1989 by another account.\n'
    "Colonel Ann Lee leads it since 2014. In wartime it is under the Land Forces.\n"
    "Over 2,600 personnel were killed. The next day 41 officers went from Port Azure to Sylvania.\n"
) * 3
SOURCE = Source(
    "lake-guard.txt",
    TEXT,
    title="Lake Guard of Freedonia",
    origin="Freedonian Encyclopedia",
    licence="CC BY-SA 4.0",
    url="https://example.org/wiki/Lake Guard?x=1",
    date="2024-05-01",
    sha256="0" * 64,
)

FORCE = Entity(
    "lake-guard-of-freedonia",
    EntityType.AGENCY,
    "Lake Guard of Freedonia",
    (Name("Garda e Liqenit", "sq-Latn"), Name("Lake Guard", "en")),
    "Freedonia",
)
MINISTRY = Entity("ministry-of-water", EntityType.AGENCY, "Ministry of Water", (), "Freedonia")
ARMY = Entity("land-forces-of-freedonia", EntityType.AGENCY, "Land Forces of Freedonia", (), "Freedonia")
UNIT = Entity("reed-n-battalion", EntityType.UNIT, 'Reed "N" Battalion')
BAND = Entity("band-of-the-lake-guard", EntityType.INSTITUTION, "Band of the Lake Guard")
CLINIC = Entity("lake-clinic", EntityType.FACILITY, "Lake Clinic")
PAPER = Entity("the-paddle", EntityType.PUBLICATION, "The Paddle")
COUNTRY = Entity("freedonia", EntityType.PLACE, "Freedonia")
PORT = Entity("port-azure", EntityType.PLACE, "Port Azure", (), "Freedonia")
WAR = Entity("pond-war", EntityType.CONFLICT, "Pond War")
DECREE = Entity("presidential-decree-1989-11-05", EntityType.LEGAL_ACT, "presidential decree of 5 November 1989")
ANN = Entity("ann-lee", EntityType.PERSON, "Ann Lee", (Name("Anne Li", "en"),))
BO = Entity("bo-reed", EntityType.PERSON, "Bo Reed")
CHIEF = Entity("post/chief-of-staff-lake-guard", EntityType.POST, "Chief of Staff of the Lake Guard")
ANTHEM = Entity("anthem-of-the-lake-guard", EntityType.WORK, "Anthem of the Lake Guard")
CLUB = Entity("rowing-club", EntityType.ORGANISATION, "Rowing Club")
ENTITIES = (
    FORCE,
    MINISTRY,
    ARMY,
    UNIT,
    BAND,
    CLINIC,
    PAPER,
    COUNTRY,
    PORT,
    WAR,
    DECREE,
    ANN,
    BO,
    CHIEF,
    ANTHEM,
    CLUB,
)


def date(edtf: str) -> When:
    """When something happened or is as of."""
    return When(date=Date(edtf))


def lasting(start: str = "", end: str = "") -> When:
    """When something lasts."""
    return When(start=Date(start) if start else None, end=(OPEN if end == ".." else Date(end)) if end else None)


class Facts:
    """Collects facts, each with an id and a passage of its own."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []

    def add(
        self,
        subject: Entity,
        relation: str,
        thing: Entity | str | None = None,
        when: When | None = None,
        status: Status = Status.ACCEPTED,
        lang: str = "",
        **qualifiers: str | Entity,
    ) -> str:
        """Adds a fact and gives its id."""
        number = len(self.facts)
        start = 7 * number % 400
        pairs = {key.rstrip("_"): value for key, value in qualifiers.items()}
        self.facts.append(
            Fact(
                id=f"f{number:03}",
                subject=subject,
                relation=relation,
                object=Literal(thing, lang) if isinstance(thing, str) else thing,
                when=when or When(),
                qualifiers=tuple(sorted(pairs.items())),
                evidence=(Evidence(SOURCE.name, (Span(start, start + 20),), "History > Founding"),),
                rules=("prose-test",),
                confidence=0.9 if number % 2 else 1.0,
                status=status,
            )
        )
        return self.facts[-1].id


def lake_guard() -> Knowledge:
    told = Facts()
    add = told.add
    for entity in ENTITIES[:-1]:
        add(entity, "is_a", entity.type.value)
    first = add(FORCE, "founded", None, date("1990-05-03"), Status.CONFLICT)
    second = add(FORCE, "founded", None, date("1989"), Status.CONFLICT, legal_basis=DECREE)
    add(FORCE, "native_name", "Garda e Liqenit", lang="sq-Latn")
    add(FORCE, "former_name", "Pond Guard", date("1999"))
    add(FORCE, "abbreviation", "LGF")
    add(FORCE, "type", "regiment")
    add(FORCE, "type", "splashing force")
    add(FORCE, "country", COUNTRY)
    add(FORCE, "subordinate_to", MINISTRY)
    add(FORCE, "subordinate_to", ARMY, condition="in wartime")
    add(FORCE, "part_of", ARMY, lasting("1995", "1998"))
    add(UNIT, "part_of", FORCE)
    add(BAND, "part_of", UNIT)
    add(FORCE, "headquartered_in", PORT)
    add(FORCE, "headquartered_in", "the old mill", lasting("1992", "1994"))
    add(CLINIC, "located_in", PORT)
    add(
        ANN, "held_post", "Commander", lasting("2014", ".."), organisation=FORCE, rank="Lieutenant General", ordinal="2"
    )
    add(ANN, "held_post", "commander", organisation=FORCE, rank="Lieutenant General")
    add(BO, "held_post", CHIEF, lasting("2001-05", "2004"), organisation=FORCE, acting="true", appointed_by=ANN)
    add(BO, "held_rank", "Pond Admiral", date("2001"))
    add(FORCE, "led_by", "commander of the lake guard")
    add(UNIT, "renamed", "Reed Regiment", date("2002"), from_='Reed "N" Battalion')
    add(UNIT, "upgraded", "regiment", date("2002"), from_="battalion")
    add(CLINIC, "relocated", None, date("2006-12-15"))
    step = Computation("the next day", Date("1931-02-05"), "P1D")
    add(
        FORCE,
        "personnel_transferred",
        "Sylvania",
        When(date=Date("1931-02-06"), computed=step),
        count="41",
        what="officers",
        from_=PORT,
    )
    add(FORCE, "deployed", PORT, count="500", op=">")
    add(FORCE, "participated_in", WAR)
    add(BO, "participated_in", WAR, lasting("1995", "1996~"))
    add(DECREE, "act", None, date("1989-11-05"), title="On the Lake Guard")
    add(DECREE, "issued_by", "the President")
    add(FORCE, "has_strength", "9000", what="personnel", approx="true")
    add(FORCE, "suffered_casualties", "2600", what="killed", op=">")
    add(FORCE, "uses_equipment", "paddles")
    add(FORCE, "uses_equipment", "canoes", count="12")
    add(FORCE, "has_duty", "guards the lake")
    add(CHIEF, "has_duty", "defends the shore", condition="if necessary")
    add(FORCE, "celebrates", "Day of the Lake Guard", date("XXXX-05-03"), legal_basis=DECREE)
    add(FORCE, "has_motto", "Keep dry!", translation="true")
    add(FORCE, "cooperates_with", COUNTRY, condition="in peacetime")
    add(FORCE, "affiliated_with", CLUB)
    add(BO, "received_award", "Silver Oar", date("1999"))
    add(BO, "received_award", "Golden Oar")
    add(BO, "born", PORT, date("1960~"))
    add(ANN, "author_of", ANTHEM)
    add(PAPER, "founded", None, date("1937"))
    add(BAND, "established_order", None, date("1996-11-17"), ordered_by=MINISTRY)
    add(FORCE, "succeeded_by", CLUB, status=Status.HYPOTHESIS)
    add(FORCE, "period_of_military_service", "P30M")
    add(FORCE, "active", None, lasting("2003"))
    decisions = (
        Decision(
            ("Ann Lee", "Anne Li"), (SOURCE.name,), ANN.key, "same", "one post, one rank", "transliteration", 0.93
        ),
    )
    conflicts = (Conflict("lake-guard-founding", "disjoint-times", (first, second), "two dates of one founding"),)
    return Knowledge(ENTITIES, tuple(told.facts), decisions, conflicts)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The whole of it."""
    return lake_guard()


@pytest.fixture(scope="session")
def source() -> Source:
    """The article that it is read from."""
    return SOURCE


@pytest.fixture(scope="session")
def graphs(knowledge: Knowledge, source: Source) -> Graphs:
    """Its graphs."""
    return emit(knowledge, (source,))


@pytest.fixture
def told() -> Facts:
    """Facts to be told."""
    return Facts()


@pytest.fixture(scope="session")
def things() -> dict[str, Entity]:
    """The things of the knowledge by key."""
    return {entity.key: entity for entity in ENTITIES}
