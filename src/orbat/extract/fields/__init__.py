"""Value readers: what one field of an infobox says, as claims. A mapping row names its reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from orbat.extract.box import BoxField, Said
from orbat.extract.fields import battles, careers, names, numbers, offices, people, sites, things

READERS: Mapping[str, Callable[[BoxField], Said]] = MappingProxyType(
    {
        "act": things.act,
        "allegiance": things.allegiance,
        "awards": names.awards,
        "casualties": battles.casualties,
        "children": things.children,
        "colleague": offices.colleague,
        "combatants": battles.combatants,
        "commanders": battles.commanders,
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
        "lines": names.lines,
        "list": names.listed,
        "minister": people.minister,
        "money": numbers.money,
        "native-name": names.native_name,
        "number": careers.number,
        "occupants": sites.occupants,
        "office": offices.office,
        "organisations": things.organisations,
        "own-name": names.own_name,
        "owners": sites.owners,
        "period": numbers.period,
        "person": people.associate,
        "places": things.places,
        "position": sites.position,
        "predecessor": things.predecessor,
        "rank": careers.rank,
        "relative": careers.relative,
        "runway": sites.runway,
        "schools": careers.schools,
        "seat": offices.seat,
        "strengths": battles.strengths,
        "symbol": names.symbol,
        "text": names.text,
        "website": names.website,
    }
)
