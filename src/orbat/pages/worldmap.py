"""The map: the outline of the land and points on it, in one plain projection (degrees as they are)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from orbat.pages.lists import Spot

LAND = Path(__file__).parent / "static" / "vendor" / "natural-earth" / "land-110m.path"
_WORLD = (-180.0, -85.0, 180.0, 85.0)
_LEAST = 12.0


@dataclass(frozen=True, slots=True)
class World:
    """What is drawn: `box` is the view in degrees (x, y, width, height; y grows southwards), `size` a hundredth of its
    width, the lines of the grid every `step` degrees."""

    box: tuple[float, float, float, float]
    land: str
    size: float
    meridians: tuple[int, ...]
    parallels: tuple[int, ...]


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
    step = next(each for each in (1, 2, 5, 10, 20, 30) if max(width, height) / each <= 14 or each == 30)
    box = (round(west, 3), round(-north, 3), round(width, 3), round(height, 3))
    return World(
        box,
        land(),
        round(width / 100, 4),
        tuple(range(int(west // step) * step, int(east) + step, step)),
        tuple(range(int(south // step) * step, int(north) + step, step)),
    )
