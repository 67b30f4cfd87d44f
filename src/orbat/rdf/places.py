"""Places in the gazetteer: coordinates and GeoNames, each with the decision that says why."""

from __future__ import annotations

from collections.abc import Iterator

from orbat.claims import EntityType
from orbat.entities import Decision, Entity
from orbat.gazetteer import Place, find_place
from orbat.rdf.evidence import decided
from orbat.rdf.pattern import Context, triples
from orbat.rdf.terms import GEO, GEONAMES, ORBAT, RDF, SKOS, Iri, Triple
from orbat.rdf.values import decimal


def located(entity: Entity, context: Context) -> tuple[tuple[Triple, ...], tuple[Triple, ...]]:
    """The triples of the place and those of the decision; none where the gazetteer does not know it."""
    found = find_place(entity.label, entity.country) if entity.type is EntityType.PLACE else None
    if found is None or not found.geonames:
        return (), ()
    iri, same = context.entity(entity), Iri(f"{GEONAMES}{found.geonames}/")
    place = triples(
        iri,
        (
            (GEO.lat, decimal(found.latitude) if found.latitude is not None else None),
            (GEO.long, decimal(found.longitude) if found.longitude is not None else None),
            (SKOS.exactMatch, same),
        ),
    )
    return place, tuple(matched(entity, found, same, context))


def matched(entity: Entity, place: Place, same: Iri, context: Context) -> Iterator[Triple]:
    """The decision that a place is the gazetteer's."""
    where = f", as the text places it in {entity.country}" if entity.country else ""
    because = f"the gazetteer has one {place.kind} of this name that stands out{where}"
    decision = Decision((entity.label,), (), entity.key, "same", because, "gazetteer", 0.9)
    for triple in decided(decision, context):
        yield triple
        if triple[1] == RDF.type:
            yield triple[0], ORBAT.matchedTo, same
