"""Content negotiation (RFC 9110, section 12.5.1): which of several forms a client would have.

A range that is no range is passed over; where nothing is left, or nothing was said, anything will do. A form may have
more names than one: those that it is not sent under are matched when they stand in full, never by a wildcard.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

_RANGE = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.?)*+(?:"|$))++')
_MEDIA = re.compile(r"\s*([\w!#$%&'*+.^`|~-]+)/([\w!#$%&'*+.^`|~-]+)\s*(?:;|$)")
_QUALITY = re.compile(r""";\s*q\s*=\s*"?([^\s;"]*)""", re.IGNORECASE)
_NUMBER = re.compile(r"\d{0,4}\.?\d{0,9}")
_ANY = "*/*"


class Offer(Protocol):
    """What is offered."""

    @property
    def media_type(self) -> str:
        """Under which it is sent."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Under which it is asked for too."""


Some = TypeVar("Some", bound=Offer)


def qualities(accept: str) -> Mapping[str, float]:
    """The ranges of an Accept header, small, without parameters, with their quality; the best where one stands twice.

    >>> dict(qualities('text/*;q=0.5, TEXT/turtle;charset="a,b", nonsense, a/b;q=much'))
    {'text/*': 0.5, 'text/turtle': 1.0}
    """
    found: dict[str, float] = {}
    for part in _RANGE.findall(accept):
        media = _MEDIA.match(_ANY + part.strip()[1:] if re.match(r"\s*\*\s*(;|$)", part) else part)
        said = _QUALITY.search(part)
        if media is None or (said and not (said[1].strip(".") and _NUMBER.fullmatch(said[1]))):
            continue
        name = f"{media[1]}/{media[2]}".lower()
        found[name] = max(found.get(name, 0.0), min(1.0, float(said[1])) if said else 1.0)
    return found


def choose(accept: str | None, offers: Sequence[Some]) -> Some | None:
    """The form that suits best, the first of those that suit alike; None where none will do (status 406)."""
    wanted = qualities(accept or "")
    if not wanted:
        return offers[0]
    ranked = [(*_suits(offer, wanted), -place, offer) for place, offer in enumerate(offers)]
    best = max(ranked, key=lambda rank: rank[:3])
    return best[3] if best[0] > 0 else None


def _suits(offer: Offer, wanted: Mapping[str, float]) -> tuple[float, int]:
    """How well a form suits: its quality, and how exactly it was named."""
    whole = offer.media_type
    ranges = (whole, f"{whole.partition('/')[0]}/*", _ANY)
    own = next(((wanted[name], 3 - place) for place, name in enumerate(ranges) if name in wanted), (0.0, 0))
    others = ((wanted[name], 3) for name in offer.aliases if name in wanted and whole not in wanted)
    return max(own, *others, (0.0, 0))
