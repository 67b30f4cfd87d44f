"""The named questions: each has its header, and gives on the seeds what `queries/*.txt` says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest

from orbat import KnowledgeGraph, build
from orbat.ask.question import Question, questions
from orbat.errors import UsageError

FOLDER = Path(__file__).parent / "queries"
NAMES = [question.name for question in questions()]
AZERBAIJAN = "Internal Troops of Azerbaijan"
TAJIKISTAN = "Tajikistani Internal Troops"
ASKED: dict[str, dict[str, str]] = {
    **{name: {} for name in NAMES},
    "holder-on-day.2003-06-01": {"day": "2003-06-01", "of": AZERBAIJAN},
    "holder-on-day.2013-06-01": {"day": "2013-06-01", "of": AZERBAIJAN},
    "holder-on-day.2019-01-01": {"day": "2019-01-01", "of": AZERBAIJAN},
    "holder-on-day.1999-01-01": {"day": "1999-01-01", "of": AZERBAIJAN},
    "commanders.tajikistan": {"of": TAJIKISTAN},
    "sub-units.tajikistan": {"of": TAJIKISTAN},
    "timeline.azerbaijan": {"of": AZERBAIJAN},
    "on-this-day.04-10": {"on": "--04-10"},
    "names.tajikistan": {"of": TAJIKISTAN},
    "duties.tajikistan": {"of": TAJIKISTAN},
    "single-passage.below-70": {"below": "70"},
}


def shown(graph: KnowledgeGraph, question: str, values: dict[str, str]) -> str:
    answer = graph.ask(question, values)
    rows = ["\t".join(answer.columns)]
    rows += ["\t".join(" ".join(answer.shown(row[column]).split()) for column in answer.columns) for row in answer]
    return "\n".join(row.rstrip("\t") for row in rows) + "\n"


def test_there_are_at_least_twenty() -> None:
    assert len(NAMES) >= 20


@pytest.mark.parametrize("question", questions(), ids=NAMES)
def test_a_question_has_its_header_and_runs_in_any_store(question: Question) -> None:
    assert question.title
    assert question.answers.endswith(".")
    assert all(parameter.about for parameter in question.parameters)
    assert {p.kind for p in question.parameters} <= {"thing", "text", "date", "month-day", "number"}
    pyoxigraph.Store().query(question.sparql)
    assert len(re.findall(r"VALUES \?\w+ \{ (?:UNDEF|\"[^\"]*\"\^\^xsd:\w+) \}", question.sparql)) == len(
        question.parameters
    )


@pytest.mark.parametrize("name", ASKED)
def test_a_question_gives_what_is_expected_on_the_seeds(
    name: str, seeds_graph: KnowledgeGraph, golden: Callable[[Path, str], None]
) -> None:
    golden(FOLDER / f"{name}.txt", shown(seeds_graph, name.partition(".")[0], ASKED[name]))


def test_kinds_of_events_stand_right_below_event_as_the_questions_take_it(seeds_graph: KnowledgeGraph) -> None:
    deeper = seeds_graph.query("""SELECT ?kind { ?kind rdfs:subClassOf+ orbat:Event
      FILTER NOT EXISTS { ?kind rdfs:subClassOf orbat:Event } }""")
    assert [row["kind"].text for row in deeper] == []


def test_no_expected_answer_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(ASKED)


@pytest.mark.parametrize(
    ("question", "values", "message"),
    [
        ("who-knows", {}, "no question of this name"),
        ("ranks", {"day": "2010-01-01"}, "no parameter --day"),
        ("holder-on-day", {"day": "yesterday"}, "not a day such as"),
        ("on-this-day", {"on": "12 March"}, "not a day of the year"),
        ("commanders", {"of": "Internal Troops of Nowhere"}, "Nearest names"),
        ("single-passage", {"below": '0 } ?s ?p ?o #"'}, "not a whole number"),
    ],
)
def test_what_cannot_be_asked_is_told(
    question: str, values: dict[str, str], message: str, seeds_graph: KnowledgeGraph
) -> None:
    with pytest.raises(UsageError, match=message):
        seeds_graph.ask(question, values)


GUARD = """= River Guard of Norvania =

The River Guard of Norvania is a force of Norvania. Ann Lee was appointed commander of the River Guard in 1990.

== Commanders ==
| No. | Name | Term |
| --- | --- | --- |
| 1 | Ann Lee | 1990–1992 |
| – | Vacant | 1992–1994 |
| 2 | Bo Marsh | 1994–1999 |
| 3 | Ann Lee | 1999–2002 |

Cy Dow was appointed commander of the River Guard in 2002.
"""


@pytest.fixture(scope="module")
def guard(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    page = tmp_path_factory.mktemp("guard") / "guard.txt"
    page.write_text(GUARD, encoding="utf-8")
    return build([page])


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        ("1989-06-01", {("nobody known", "")}),
        ("1991-06-01", {("certain", "Ann Lee")}),
        ("1993-06-01", {("vacant", "")}),
        ("1996-06-01", {("certain", "Bo Marsh")}),
        ("2001-06-01", {("certain", "Ann Lee")}),
        ("2005-06-01", {("possible", "Cy Dow")}),
    ],
)
def test_a_term_without_an_end_gives_way_to_the_same_with_one(
    guard: KnowledgeGraph, day: str, rows: set[tuple[str, str]]
) -> None:
    assert {(str(row["state"]), str(row["holder"])) for row in guard.ask("holder-on-day", {"day": day})} == rows
