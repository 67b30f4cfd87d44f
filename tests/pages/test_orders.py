"""The tree of a page says on every day what `orbat tree` says."""

from __future__ import annotations

import pytest

from orbat import KnowledgeGraph
from orbat.ask.tree import Branch as Told
from orbat.pages.nodes import Node, Nodes, Words
from orbat.pages.orders import Branch, Link, order_of_battle

NAMES = (
    "internal-troops-of-azerbaijan", "azerbaijani-land-forces", "ministry-of-internal-affairs-of-tajikistan",
)  # fmt: skip
BASE = "https://w3id.org/orbat/id/"


def labels(branch: Branch | Told) -> list[object]:
    label = branch.node.words.text if isinstance(branch, Branch) else branch.label
    return [label, [labels(each) for each in branch.branches]]


@pytest.mark.parametrize("day", ["", "1900-01-01", "1994-06-01", "1995-04-10", "2003-01-01", "2014-12-31"])
@pytest.mark.parametrize("name", NAMES)
def test_the_same_branches(seeds_graph: KnowledgeGraph, name: str, day: str) -> None:
    branch = order_of_battle(Nodes(seeds_graph.store), BASE + name)
    assert branch is not None
    assert labels(branch.at(day)) == labels(seeds_graph.tree(BASE + name, day or None))


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2002-12-31", None),
        ("2003-05-05", "possibly then"),
        ("2004-01-01", ""),
        ("2013-02-01", "possibly then"),
        ("2014-01-01", None),
    ],
)
def test_bounds_say_how_surely_it_belongs(day: str, standing: str | None) -> None:
    link = Link("", "2003/2013", ("2003-01-01", "2003-12-31", "2013-01-01", "2013-12-31"))
    assert link.standing(day) == standing


@pytest.mark.parametrize(
    ("begins", "ends", "life"),
    [
        (("1995-04-10",), (), "from 1995"),
        (("1995", "1995-04-10"), (), "from 1995"),
        (("1950", "1951-05-03"), (), "from 1950 or 1951"),
        (("1950~",), ("1991",), "about 1950 – 1991"),
        (("199X",), (), "from the 1990s"),
        ((), ("1999-12~",), "… – about December 1999"),
        ((), (), ""),
    ],
)
def test_a_life_is_no_surer_than_its_dates(begins: tuple[str, ...], ends: tuple[str, ...], life: str) -> None:
    assert Branch(Node(Words("Guard")), (), "1949-01-01", "1991-12-31", (), begins, ends).life == life
