"""The map: the outline of the land and points on it, in one plain projection (degrees as they are)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from orbat.pages.lists import Spot

LAND = Path(__file__).parent / "static" / "vendor" / "natural-earth" / "land-110m.path"
_WORLD = (-180.0, -85.0, 180.0, 85.0)
_LEAST = 12.0
_WIDEST = 1.5
"""The least width of the map by its height."""
_WIDE, _NARROW = 1078.0, 348.0
"""Pixels of its width in a window of 1280 pixels, and in one of 390."""
_LETTER, _LINE, _DOT = 6.6, 15.0, 9.0
"""Pixels of a letter and a line of a name, and of what stands between it and the middle of its dot."""
_RIGHT = 0.7
"""The share of the width beyond which names stand on the left of their dots."""
Room = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map, in hundredths of its width and height; its name stands to the left of one on the right, and
    is left out where it would lie over another."""

    spot: Spot
    across: float
    down: float
    is_crowded: bool
    is_crowded_when_narrow: bool

    @property
    def is_right(self) -> bool:
        """Whether it lies on the right of the map."""
        return self.across > _RIGHT * 100


@dataclass(frozen=True, slots=True)
class World:
    """What is drawn: `box` is the view in degrees (x, y, width, height; y grows southwards), `size` a hundredth of its
    width, the lines of the grid every `step` degrees."""

    box: tuple[float, float, float, float]
    land: str
    size: float
    meridians: tuple[int, ...]
    parallels: tuple[int, ...]
    pins: tuple[Pin, ...]


@lru_cache(maxsize=1)
def land() -> str:
    """The outline of the land as an SVG path in degrees."""
    return LAND.read_text(encoding="ascii").strip()


def world(spots: Sequence[Spot]) -> World:
    """The part of the world in which the spots lie, with room around it."""
    west, south, east, north = _WORLD
    if spots:
        longitudes, latitudes = [spot.longitude for spot in spots], [spot.latitude for spot in spots]
        room = max(_LEAST, (max(longitudes) - min(longitudes)) * 0.25, (max(latitudes) - min(latitudes)) * 0.25)
        west, east = max(west, min(longitudes) - room), min(east, max(longitudes) + room)
        south, north = max(south, min(latitudes) - room), min(north, max(latitudes) + room)
    width, height = east - west, north - south
    if height < width / 2:
        middle = (north + south) / 2
        north, south = min(85.0, middle + width / 4), max(-85.0, middle - width / 4)
        height = north - south
    if width < height * _WIDEST:
        middle = min(max((east + west) / 2, height * _WIDEST / 2 - 180), 180 - height * _WIDEST / 2)
        west, east = middle - height * _WIDEST / 2, middle + height * _WIDEST / 2
        width = east - west
    step = next(each for each in (1, 2, 5, 10, 20, 30) if max(width, height) / each <= 14 or each == 30)
    box = (round(west, 3), round(-north, 3), round(width, 3), round(height, 3))
    return World(
        box,
        land(),
        round(width / 100, 4),
        tuple(range(int(west // step) * step, int(east) + step, step)),
        tuple(range(int(south // step) * step, int(north) + step, step)),
        tuple(_pins(spots, box)),
    )


def _pins(spots: Sequence[Spot], box: tuple[float, float, float, float]) -> Iterator[Pin]:
    x, y, width, height = box
    places = [((each.longitude - x) / width, (-each.latitude - y) / height) for each in spots]
    names = [each.node.words.text for each in spots]
    wide, narrow = (_crowded(places, names, size, size * height / width) for size in (_WIDE, _NARROW))
    for number, (spot, (across, down)) in enumerate(zip(spots, places, strict=True)):
        yield Pin(spot, round(across * 100, 3), round(down * 100, 3), number in wide, number in narrow)


def _crowded(places: Sequence[tuple[float, float]], names: Sequence[str], width: float, height: float) -> set[int]:
    """Which names would lie over another, or over another's dot, on a map of so many pixels."""
    dots = [(across * width, down * height) for across, down in places]
    taken: dict[int, list[Room]] = defaultdict(list)
    for x, y in dots:
        taken[int(y // _LINE)].append((x - 5, y - 5, x + 5, y + 5))
    left = set()
    for number, (x, y) in enumerate(dots):
        start = x - _DOT - len(names[number]) * _LETTER if places[number][0] > _RIGHT else x + _DOT
        own = start, y - _LINE / 2, start + len(names[number]) * _LETTER, y + _LINE / 2
        row = int(y // _LINE)
        if any(_meet(own, each) for near in (row - 1, row, row + 1) for each in taken.get(near, ())):
            left.add(number)
        else:
            taken[row].append(own)
    return left


def _meet(one: Room, other: Room) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
