"""Who followed whom in a list or table of holders: neighbours where one's end is the other's start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from orbat.claims import Claim, Evidence, When
from orbat.dates import Date
from orbat.extract.holders import Tenure
from orbat.extract.moments import common_date


def successions(
    tenures: Sequence[Tenure | None], evidence: Callable[[int, int], tuple[Evidence, ...]], rule: str
) -> Iterator[Claim]:
    """The claims that follow from the order; the list may run down or up, and None (a vacancy) parts two holders.

    `evidence` gives the words of two lines by their numbers, the earlier holder's first.
    """
    pairs = list(pairwise(range(len(tenures))))
    down = [pair for pair in pairs if _turn(tenures[pair[0]], tenures[pair[1]])]
    up = [(second, first) for first, second in pairs if _turn(tenures[second], tenures[first])]
    for first, second in down if len(down) >= len(up) else up:
        one, other = tenures[first], tenures[second]
        if one is None or other is None or one.person.name == other.person.name:
            continue
        body = (("organisation", one.organisation),) if one.organisation else ()
        yield Claim(
            one.person, "succeeded_by", other.person, evidence(first, second), rule,
            When(date=_turn(one, other)), (*body, ("post", one.post)),
        )  # fmt: skip


def _turn(one: Tenure | None, other: Tenure | None) -> Date | None:
    """When one holder of a post gave way to the other, if the times tell that he did."""
    if one is None or other is None or one.post != other.post:
        return None
    return common_date(one.when.end, other.when.start)
