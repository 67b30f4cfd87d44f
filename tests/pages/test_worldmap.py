from __future__ import annotations

from orbat.pages.lists import Spot
from orbat.pages.nodes import Node, Words
from orbat.pages.worldmap import world


def spot(name: str, latitude: float, longitude: float) -> Spot:
    return Spot(Node(Words(name)), latitude, longitude, ())


def test_a_name_that_would_lie_over_another_is_left_out() -> None:
    pins = world([spot("Mombasa", -4.0, 39.6), spot("Likoni", -4.1, 39.7), spot("Kisumu", -0.1, 34.7)]).pins
    assert [pin.is_crowded for pin in pins] == [False, True, False]
    assert all(0 < pin.across < 100 and 0 < pin.down < 100 for pin in pins)


def test_the_map_is_wider_than_high_and_stays_on_the_globe() -> None:
    for spots in ([spot("a", -60, 179), spot("b", 60, 178)], [spot("a", -60, -179), spot("b", 60, -179)], []):
        x, _, width, height = world(spots).box
        assert width >= height * 1.49
        assert x >= -180.001
        assert x + width <= 180.001
