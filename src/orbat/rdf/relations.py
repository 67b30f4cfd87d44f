"""The pattern of every relation of the fact table. A new one is a row here and a concept in `ontology/orbat.ttl`."""

from __future__ import annotations

from collections.abc import Mapping

from orbat.claims import EntityType
from orbat.entities import Fact
from orbat.errors import OrbatError
from orbat.rdf.acts import Act, Day, Duty, Issued
from orbat.rdf.beings import Being, Dated
from orbat.rdf.counts import Count, Equipment
from orbat.rdf.direct import Direct, Kind, Linked
from orbat.rdf.elsewhere import Elsewhere
from orbat.rdf.events import Either, Event
from orbat.rdf.pattern import ORGANISATIONS, Pattern
from orbat.rdf.tenures import Led, RankHeld, Tenure
from orbat.rdf.terms import ORBAT, ORG, OWL, SCHEMA, SKOS, Iri

FORMAL = frozenset({EntityType.AGENCY, EntityType.ORGANISATION})


def part_of(child: EntityType, parent: EntityType) -> Iri:
    """The property from a part to its whole."""
    if child is EntityType.UNIT and parent in FORMAL:
        return ORG.unitOf
    if child in ORGANISATIONS and parent in ORGANISATIONS:
        return ORG.subOrganizationOf
    others = {EntityType.PERSON: ORG.memberOf, EntityType.POST: ORG.postIn, EntityType.PLACE: SCHEMA.containedInPlace}
    return others.get(child, ORBAT.partOf)


def subordinate_to(child: EntityType, parent: EntityType) -> Iri:
    """The property from what is subordinate to its superior."""
    return ORBAT.subordinateTo if child in ORGANISATIONS and parent in ORGANISATIONS else part_of(child, parent)


def located_in(thing: EntityType, place: EntityType) -> Iri:  # noqa: ARG001 - one signature for all choices
    """The property from a thing to its place."""
    return SCHEMA.containedInPlace if thing is EntityType.PLACE else SCHEMA.location


def member_of(member: EntityType, body: EntityType) -> Iri:  # noqa: ARG001 - one signature for all choices
    """The property from a member to the body."""
    return ORG.memberOf if body in ORGANISATIONS else ORBAT.memberOf


def linked_to(one: EntityType, other: EntityType) -> Iri:
    """The property between affiliated bodies."""
    return ORG.linkedTo if one in ORGANISATIONS and other in ORGANISATIONS else ORBAT.affiliatedWith


def subordination(direct: Direct) -> Linked:
    """A relation to a superior."""
    return Linked(direct, ORBAT.Subordination, "subordination", ORBAT.subordinate, ORBAT.superior)


def siting(direct: Direct) -> Linked:
    """A relation to a place."""
    return Linked(direct, ORBAT.Siting, "siting", ORBAT.sited, ORBAT.place)


def change(kind: Iri, name: str, **roles: Iri | bool) -> Event:
    """An event that changes an organisation."""
    return Event(kind, name, changes=ORG.originalOrganization, inverse=ORG.changedBy, **roles)  # type: ignore[arg-type]


def birth_of(kind: Iri, name: str, *, once: bool) -> Event:
    """An event that an organisation results from."""
    return Event(kind, name, changes=ORG.resultingOrganization, inverse=ORG.resultedFrom, once=once)


NAMES: Mapping[str, Pattern] = {
    "native_name": Direct(SKOS.altLabel),
    "also_known_as": Direct(SKOS.altLabel),
    "abbreviation": Direct(ORBAT.abbreviation),
    "former_name": Direct(ORBAT.formerName),
    "nickname": Direct(ORBAT.nickname),
    "unit_number": Direct(ORBAT.unitNumber),
    "translation": Direct(ORBAT.translation),
    "common_name": Direct(ORBAT.commonName),
}

STRUCTURE: Mapping[str, Pattern] = {
    "is_a": Being(),
    "type": Kind(),
    "country": Direct(ORBAT.countryName, ORBAT.country),
    "part_of": subordination(Direct(ORBAT.superiorName, choose=part_of)),
    "subordinate_to": subordination(Direct(ORBAT.superiorName, choose=subordinate_to)),
    "headquartered_in": siting(Direct(ORBAT.headquartersName, ORBAT.headquarters)),
    "based_in": siting(Direct(ORBAT.baseName, ORBAT.base)),
    "located_in": siting(Direct(ORBAT.locationName, choose=located_in)),
    "garrisoned_in": siting(Direct(ORBAT.garrisonName, ORBAT.garrison)),
    "succeeded_by": Linked(
        Direct(ORBAT.succeededByName, ORBAT.succeededBy),
        ORBAT.Succession,
        "succession",
        ORBAT.predecessor,
        ORBAT.successor,
    ),
    "cooperates_with": Direct(ORBAT.cooperatesWithName, ORBAT.cooperatesWith),
    "affiliated_with": Direct(ORBAT.affiliatedWithName, choose=linked_to),
    "based_on": Direct(ORBAT.basedOnName, ORBAT.basedOn),
    "has_member": Direct(ORBAT.memberName, ORBAT.hasMember),
    "includes": Direct(ORBAT.includesName, ORBAT.includes),
    "staffed_by": Direct(ORBAT.staffedByName, ORBAT.staffedBy),
    "serves": Direct(ORBAT.servesName, ORBAT.serves),
    "allegiance": Direct(ORBAT.allegianceName, ORBAT.allegiance),
    "area_served": Direct(ORBAT.areaServedName, SCHEMA.areaServed),
    "branch": Direct(ORBAT.branchName, ORBAT.branch),
    "governed_by": Direct(ORBAT.governedByName, ORBAT.governedBy),
    "has_jurisdiction": Direct(ORBAT.jurisdictionName, ORBAT.jurisdiction),
    "overseen_by": Direct(ORBAT.overseenByName, ORBAT.overseenBy),
    "runs_programme": Direct(ORBAT.programmeName, ORBAT.programme),
    "serviced_by": Direct(ORBAT.servicedByName, ORBAT.servicedBy),
    "uniformed_as": Direct(ORBAT.uniformedAsName, ORBAT.uniformedAs),
    "publishes_about": Direct(ORBAT.publishesAboutName, ORBAT.publishesAbout),
    "allied_with": Direct(ORBAT.alliedWithName, ORBAT.alliedWith),
    "opposed_to": Direct(ORBAT.opposedToName, ORBAT.opposedTo),
    "designated_as_terrorist_by": Direct(ORBAT.designatedAsTerroristByName, ORBAT.designatedAsTerroristBy),
    "located_near": Direct(ORBAT.locatedNearName, ORBAT.locatedNear),
    "owned_by": Direct(ORBAT.ownedByName, ORBAT.ownedBy),
    "operated_by": Direct(ORBAT.operatedByName, ORBAT.operatedBy),
    "controlled_by": Direct(ORBAT.controlledByName, ORBAT.controlledBy),
    "built_by": Direct(ORBAT.builtByName, ORBAT.builtBy),
    "supplied_by": Direct(ORBAT.suppliedByName, ORBAT.suppliedBy),
}

PEOPLE: Mapping[str, Pattern] = {
    "held_post": Tenure(),
    "held_rank": RankHeld(),
    "led_by": Led(),
    "ex_officio": Direct(ORBAT.exOfficioName, ORBAT.exOfficio),
    "educated_at": Direct(ORBAT.educatedAtName, SCHEMA.alumniOf),
    "born": Dated(ORBAT.born, SCHEMA.birthPlace, ORBAT.birthPlaceName, SCHEMA.birthDate),
    "died": Dated(ORBAT.died, SCHEMA.deathPlace, ORBAT.deathPlaceName, SCHEMA.deathDate),
    "birth_place": Direct(ORBAT.birthPlaceName, SCHEMA.birthPlace),
    "death_place": Direct(ORBAT.deathPlaceName, SCHEMA.deathPlace),
    "member_of": Direct(ORBAT.memberOfName, choose=member_of),
    "notable_member_of": Direct(ORBAT.notableMemberOfName, ORBAT.notableMemberOf),
    "associated_with": Direct(ORBAT.associatedWithName, ORBAT.associatedWith),
    "author_of": Direct(ORBAT.authorOfName, ORBAT.authorOf),
    "ethnicity": Direct(ORBAT.ethnicity),
    "number_of_children": Direct(ORBAT.numberOfChildren, is_number=True),
    "occupation": Direct(ORBAT.occupation),
    "party": Direct(ORBAT.partyName, ORBAT.party),
    "served_under_president": Direct(ORBAT.servedUnderPresidentName, ORBAT.servedUnderPresident),
    "served_under_prime_minister": Direct(ORBAT.servedUnderPrimeMinisterName, ORBAT.servedUnderPrimeMinister),
    "service_years": Dated(ORBAT.inServiceDuring, SCHEMA.location, ORBAT.serviceYears),
    "spouse": Direct(ORBAT.spouseName, SCHEMA.spouse),
    "served_under": Direct(ORBAT.servedUnderName, ORBAT.servedUnder),
    "deputy_of": Direct(ORBAT.deputyOfName, ORBAT.deputyOf),
    "served_alongside": Direct(ORBAT.servedAlongsideName, ORBAT.servedAlongside),
    "nominated_by": Direct(ORBAT.nominatedByName, ORBAT.nominatedBy),
    "represented": Direct(ORBAT.represented),
    "nationality": Direct(ORBAT.nationality),
    "buried_in": Direct(ORBAT.buriedInName, ORBAT.buriedIn),
    "degree": Direct(ORBAT.degree),
    "child": Direct(ORBAT.childName),
    "disappeared": Dated(ORBAT.disappearedAt, SCHEMA.location, ORBAT.locationName),
}

CHANGES: Mapping[str, Pattern] = {
    "founded": birth_of(ORBAT.Foundation, "foundation", once=True),
    "re-established": birth_of(ORBAT.Reestablishment, "re-establishment", once=False),
    "renamed": change(ORBAT.Renaming, "renaming", words=ORBAT.toName),
    "upgraded": change(ORBAT.EchelonChange, "echelon-change", words=ORBAT.toName, echelons=True),
    "merged": change(ORBAT.Merger, "merger", agent=ORG.resultingOrganization),
    "split": change(ORBAT.Split, "split", agent=ORG.resultingOrganization),
    "disbanded": change(ORBAT.Dissolution, "dissolution", once=True),
    "relocated": change(ORBAT.Relocation, "relocation", place=SCHEMA.toLocation, words=ORBAT.toName),
    "resubordinated": change(
        ORBAT.SubordinationChange, "subordination-change", agent=ORBAT.newSuperior, words=ORBAT.newSuperiorName
    ),
    "reorganised": change(ORBAT.Reorganisation, "reorganisation", agent=ORG.resultingOrganization, words=ORBAT.toName),
    "expanded": change(ORBAT.Expansion, "expansion"),
}

EVENTS: Mapping[str, Pattern] = {
    "deployed": Event(ORBAT.Deployment, "deployment", place=SCHEMA.toLocation, words=ORBAT.toName),
    "engagement": Event(ORBAT.Engagement, "engagement", agent=ORBAT.opponent),
    "attacked": Event(ORBAT.Attack, "attack", agent=ORBAT.target),
    "personnel_transferred": Event(
        ORBAT.PersonnelTransfer,
        "personnel-transfer",
        place=SCHEMA.toLocation,
        agent=ORBAT.toOrganization,
        words=ORBAT.toName,
    ),
    "transferred": Event(
        ORBAT.Transfer, "transfer", place=SCHEMA.toLocation, agent=ORBAT.toOrganization, words=ORBAT.toName
    ),
    "stationed": Event(
        ORBAT.Stationing, "stationing", place=SCHEMA.toLocation, agent=ORBAT.toOrganization, words=ORBAT.toName
    ),
    "participated_in": Linked(
        Direct(ORBAT.participatedInName, ORBAT.participatedIn),
        ORBAT.Participation,
        "participation",
        ORBAT.participating,
        ORBAT.inConflict,
    ),
    "received_award": Either(Event(ORBAT.Award, "award", words=ORBAT.awardName), Direct(ORBAT.award)),
    "established_order": Event(
        ORBAT.EstablishmentOrder,
        "establishment-order",
        agent=ORBAT.orderedBy,
        other=ORBAT.orderedBy,
        role=ORBAT.affected,
    ),
    "additional_locations_created": Event(ORBAT.LocationOpening, "location-opening"),
    "vacant": Event(ORBAT.Vacancy, "vacancy"),
    "inspected": Event(ORBAT.Inspection, "inspection", agent=ORBAT.target),
    "replaced": Event(ORBAT.Replacement, "replacement", agent=ORBAT.target),
    "equipment_withdrawn": Event(ORBAT.EquipmentWithdrawal, "equipment-withdrawal"),
    "sanctioned_by": Event(ORBAT.Sanction, "sanction", agent=ORBAT.orderedBy, place=ORBAT.orderedBy),
    "sent_on_leave": Event(ORBAT.Leave, "leave"),
    "announced": Event(ORBAT.Announcement, "announcement"),
    "started_work": Event(ORBAT.WorkStart, "start-of-work"),
    "role_assigned": Event(ORBAT.RoleAssignment, "role-assignment"),
    "resigned": Event(ORBAT.Resignation, "resignation"),
    "retired": Event(ORBAT.Retirement, "retirement"),
    "left_office": Event(ORBAT.DepartureFromOffice, "departure-from-office"),
    "wounded": Event(ORBAT.Injury, "injury"),
    "re-elected": Event(ORBAT.Reelection, "re-election"),
    "professionalised": Event(ORBAT.Professionalisation, "professionalisation"),
    "received_colours": Event(ORBAT.ColoursPresentation, "presentation-of-colours"),
    "independence": Event(ORBAT.Independence, "independence", place=ORBAT.counterpart),
}

ACTS: Mapping[str, Pattern] = {
    "act": Act(),
    "issued_by": Issued(),
    "legal_basis": Direct(ORBAT.legalBasisName, ORBAT.legalBasis),
    "defines": Direct(ORBAT.definesName, ORBAT.defines),
    "amended": Event(ORBAT.Amendment, "amendment"),
    "signed": Event(ORBAT.Signing, "signing"),
}

HOLDINGS: Mapping[str, Pattern] = {
    "has_strength": Count("personnel"),
    "suffered_casualties": Count("casualties"),
    "uses_equipment": Equipment(),
    "has_duty": Duty(),
    "celebrates": Day(),
    "anniversary": Day(),
    "has_motto": Direct(ORBAT.motto),
    "has_role": Direct(ORBAT.role),
    "founded_as": Direct(ORBAT.foundedAs),
    "logo": Direct(ORBAT.logo, in_no_language=True),
    "website": Direct(ORBAT.website, in_no_language=True),
    "budget": Direct(ORBAT.budget),
    "colours": Direct(ORBAT.colours),
    "can_be_deployed": Direct(ORBAT.deployable),
    "flying_hours": Direct(ORBAT.flyingHours, is_number=True),
    "has_colours": Direct(ORBAT.colours),
    "has_march": Direct(ORBAT.march),
    "has_mascot": Direct(ORBAT.mascot),
    "has_mission": Direct(ORBAT.mission),
    "has_patron": Direct(ORBAT.patron),
    "population_served": Direct(ORBAT.populationServed, is_number=True),
    "identification_symbol": Direct(ORBAT.identificationSymbol),
    "active": Dated(ORBAT.activeDuring, SCHEMA.location, ORBAT.activity),
    "period_of_military_service": Direct(ORBAT.periodOfMilitaryService),
    "rotation_period": Direct(ORBAT.rotationPeriod),
    "service_provided": Direct(ORBAT.serviceProvided),
    "course": Direct(ORBAT.course),
    "course_duration": Direct(ORBAT.courseDuration),
    "credit_system": Direct(ORBAT.creditSystem),
    "specialty": Direct(ORBAT.specialty),
    "graduates_receive": Direct(ORBAT.graduatesReceive),
    "standards": Direct(ORBAT.standard),
    "known_for": Direct(ORBAT.knownFor),
    "has_ideology": Direct(ORBAT.ideology),
    "funded_by": Direct(ORBAT.fundedBy),
    "publishes": Direct(ORBAT.publishes),
    "had_result": Direct(ORBAT.outcome),
    "territorial_changes": Direct(ORBAT.territorialChanges),
    "caused_by": Direct(ORBAT.causedBy),
    "coordinates": Direct(ORBAT.coordinates, in_no_language=True),
    "built_of": Direct(ORBAT.builtOf),
    "has_dimension": Direct(ORBAT.dimension),
    "has_code": Direct(ORBAT.registerCode, in_no_language=True),
    "has_runway": Direct(ORBAT.runway, in_no_language=True),
    "has_status": Direct(ORBAT.standing),
    "service_age": Direct(ORBAT.serviceAge),
    "conscription": Direct(ORBAT.conscription),
    "took_place": Dated(ORBAT.tookPlaceDuring, SCHEMA.location, ORBAT.locationName),
    "built": Dated(ORBAT.builtDuring, SCHEMA.location, ORBAT.locationName),
}

PAGES: Mapping[str, Pattern] = {
    "described_at": Elsewhere(SCHEMA.subjectOf),
    "same_as": Elsewhere(OWL.sameAs),
    "exact_match": Elsewhere(SKOS.exactMatch),
}

RELATIONS: Mapping[str, Pattern] = {**NAMES, **STRUCTURE, **PEOPLE, **CHANGES, **EVENTS, **ACTS, **HOLDINGS, **PAGES}


def pattern_of(fact: Fact) -> Pattern:
    """The pattern of a fact's relation; raises `OrbatError` for a relation that has none."""
    try:
        return RELATIONS[fact.relation]
    except KeyError:
        remedy = "Add it to RELATIONS in orbat/rdf/relations.py and describe it in ontology/orbat.ttl"
        raise OrbatError(f"fact {fact.id}", f"the relation {fact.relation} has no pattern", remedy) from None
