"""Who held a post when: the terms in it, and where each lies on an axis of years."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from orbat.pages.nodes import Node, Nodes, Words
from orbat.store import Row, term

MOST = 400
_TOLD = ("edtf", "rank", "number", "acting", "source")
_TERMS = """
SELECT DISTINCT ?tenure ?holder ?rank ?edtf ?first ?sure ?kept ?last ?number ?acting ?source WHERE {
  ?tenure orbat:post POST ; org:member ?holder .
  OPTIONAL { ?tenure orbat:rank ?rank }
  OPTIONAL { ?tenure schema:position ?number }
  OPTIONAL { ?tenure orbat:acting ?acting }
  OPTIONAL { ?tenure orbat:ongoingAsOf ?source }
  OPTIONAL {
    ?tenure org:memberDuring|orbat:attestedAt ?time . ?time orbat:edtf ?edtf
    OPTIONAL { ?time crm:P82a_begin_of_the_begin ?first }
    OPTIONAL { ?time crm:P81a_end_of_the_begin ?sure }
    OPTIONAL { ?time crm:P81b_begin_of_the_end ?kept }
    OPTIONAL { ?time crm:P82b_end_of_the_end ?last }
  }
}
"""
_BODY = "SELECT ?body { POST org:postIn ?body } ORDER BY ?body"


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody's term in a post; the four bounds are days as ISO has them, empty where the text gives none."""

    tenure: Node
    holder: Node
    rank: Node | None
    edtf: str
    bounds: tuple[str, str, str, str]
    number: str
    acting: bool
    ongoing: Node | None

    @property
    def is_dated(self) -> bool:
        """Whether the text gives it any date."""
        return any(self.bounds)


@dataclass(frozen=True, slots=True)
class Bar:
    """A term on the axis, in hundredths of its width: `sure` is the stretch that the words bear out, `possible` the one
    they allow; an open side is one whose end the text does not tell."""

    term: Term
    possible: tuple[float, float]
    sure: tuple[float, float] | None
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Holders:
    """A post with its terms; `ticks` are years with their place on the axis."""

    post: Node
    bodies: tuple[Node, ...]
    terms: tuple[Term, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[int, float], ...]
    more: int


def holders(nodes: Nodes, post: str) -> Holders | None:
    """Who held this post; None if nobody is said to have held it."""
    rows = nodes.store.query(_TERMS.replace("POST", term("iri", post))).rows
    if not rows:
        return None
    bodies = [row["body"].text for row in nodes.store.query(_BODY.replace("POST", term("iri", post)))]
    columns = ("tenure", "holder", "rank", "source")
    names = nodes.of([post, *bodies, *(row[name].text for row in rows for name in columns)])
    found: dict[str, Term] = {}
    for row in sorted(rows, key=lambda row: tuple(row[name].text for name in ("tenure", "first", *_TOLD))):
        found.setdefault(row["tenure"].text, _term(row, names))
    terms = sorted(found.values(), key=_order)
    bars, ticks = chart(terms[:MOST])
    return Holders(
        names[post], tuple(names[each] for each in bodies), tuple(terms[:MOST]), bars, ticks, max(0, len(terms) - MOST)
    )


def _order(term: Term) -> tuple[bool, str, int, str]:
    first = term.bounds[0] or term.bounds[3]
    return not first, first, int(term.number) if term.number.isdigit() else 0, term.tenure.iri


def _term(row: Row, names: dict[str, Node]) -> Term:
    rank, source = row["rank"].text, row["source"].text
    return Term(
        names[row["tenure"].text],
        names.get(row["holder"].text) or Node(Words(row["holder"].text), row["holder"].text),
        names.get(rank) if rank else None,
        row["edtf"].text,
        (row["first"].text, row["sure"].text, row["kept"].text, row["last"].text),
        row["number"].text,
        row["acting"].text == "true",
        names.get(source) if source else None,
    )


def years(day: str, *, ending: bool = False) -> float:
    """A day as a number of years; the end of the day if it ends something.

    >>> round(years("1992-07-01"), 2), round(years("1992-12-31", ending=True), 2)
    (1992.5, 1993.0)
    """
    year, month, number = (int(part) for part in day.split("-"))
    return year + (month - 1) / 12 + (number - (0 if ending else 1)) / 372


def chart(terms: Sequence[Term]) -> tuple[tuple[Bar, ...], tuple[tuple[int, float], ...]]:
    """The bars of the dated terms and the ticks of their axis."""
    dated = [term for term in terms if term.is_dated]
    if not dated:
        return (), ()
    known = [years(day, ending=place > 1) for term in dated for place, day in enumerate(term.bounds) if day]
    low, high = int(min(known)), int(max(known)) + 1
    margin = max(1, (high - low) // 12)
    low, high = low - margin, high + margin

    def at(year: float) -> float:
        return round((year - low) / (high - low) * 100, 3)

    return tuple(_bar(term, at, low, high) for term in dated), tuple(_ticks(low, high, at))


def _bar(term: Term, at: Callable[[float], float], low: int, high: int) -> Bar:
    first, sure, kept, last = term.bounds
    instant = bool(first and last and not sure and not kept)
    start = years(first) if first else float(low)
    end = years(last, ending=True) if last else float(high)
    core: tuple[float, float] | None = None
    begun = years(sure, ending=True) if sure else None
    lasting = years(kept) if kept else None
    if not instant and begun is not None and lasting is not None and begun < lasting:
        core = at(begun), at(lasting)
    elif not instant and begun is not None and not last and term.edtf.endswith(".."):
        core = at(begun), at(high)
    return Bar(term, (at(start), at(end)), core, not first, not last)


def _ticks(low: int, high: int, at: Callable[[float], float]) -> Iterable[tuple[int, float]]:
    step = next((each for each in (1, 2, 5, 10, 20, 50, 100) if (high - low) / each <= 9), 200)
    for year in range(-(-low // step) * step, high + 1, step):
        yield year, at(year)
