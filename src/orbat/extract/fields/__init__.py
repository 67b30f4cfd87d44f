"""Value readers: what one field of an infobox says, as claims. A mapping row names its reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from orbat.extract.box import BoxField, Said
from orbat.extract.fields import careers, names, numbers, people, things

READERS: Mapping[str, Callable[[BoxField], Said]] = MappingProxyType(
    {
        "act": things.act,
        "allegiance": things.allegiance,
        "awards": names.awards,
        "children": things.children,
        "commands": careers.commands,
        "conflicts": things.conflicts,
        "count": numbers.count,
        "countries": things.countries,
        "days": numbers.days,
        "event": numbers.event,
        "file": names.file,
        "flag": names.flag,
        "fleet": numbers.fleet,
        "holder": people.holder,
        "holders": people.holders,
        "list": names.listed,
        "minister": people.minister,
        "money": numbers.money,
        "native-name": names.native_name,
        "number": careers.number,
        "office": careers.office,
        "organisations": things.organisations,
        "own-name": names.own_name,
        "period": numbers.period,
        "person": people.associate,
        "places": things.places,
        "predecessor": things.predecessor,
        "rank": careers.rank,
        "relative": careers.relative,
        "schools": careers.schools,
        "superior": careers.superior,
        "symbol": names.symbol,
        "text": names.text,
        "website": names.website,
    }
)
