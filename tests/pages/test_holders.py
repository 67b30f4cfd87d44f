"""The chart of a post claims no more than its bounds."""

from __future__ import annotations

import pytest

from orbat.pages.holders import Term, chart
from orbat.pages.nodes import Node, Words


def term(edtf: str, *bounds: str) -> Term:
    first, sure, kept, last = bounds
    return Term(Node(Words("t"), edtf), Node(Words("Ann Lee")), None, edtf, (first, sure, kept, last), "", False, None)


@pytest.mark.parametrize(
    ("one", "sure", "opens"),
    [
        (term("2003/2013", "2003-01-01", "2003-12-31", "2013-01-01", "2013-12-31"), True, (False, False)),
        (term("2013/..", "2013-01-01", "2013-12-31", "", ""), True, (False, True)),
        (term("2013/", "2013-01-01", "2013-12-31", "", ""), False, (False, True)),
        (term("../2005", "", "", "2005-01-01", "2005-12-31"), False, (True, False)),
        (term("1999", "1999-01-01", "", "", "1999-12-31"), False, (False, False)),
    ],
)
def test_a_stretch_is_sure_only_between_the_inner_bounds(one: Term, sure: bool, opens: tuple[bool, bool]) -> None:
    (bar,), ticks = chart([one])
    assert (bar.sure is not None) == sure
    assert (bar.open_start, bar.open_end) == opens
    low, high = bar.possible
    assert 0 <= low < high <= 100
    if bar.sure:
        assert low <= bar.sure[0] < bar.sure[1] <= high
    assert all(0 <= at <= 100 for _, at in ticks)


def test_terms_without_dates_have_no_bar() -> None:
    assert chart([term("", "", "", "", "")]) == ((), ())
