"""Candidates for a query, with scores; one is called a match only where nothing else may be meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from orbat.ask.search import EXACT, Hit
from orbat.reconcile.entities import Entities, Json
from orbat.reconcile.properties import AGREES, alike, having, properties, values
from orbat.reconcile.queries import MOST, Query
from orbat.resolve.folding import fold

SOUNDS_ALIKE = 70.0, 75.0
"""The scores of names that only sound as the one that is looked for."""
_NAMED_BY_NOTHING = 50.0
"""The score of a thing that was found by its properties alone."""
_ABOUT = ("country", "part-of", "post", "post-in", "kind")
"""What a candidate is described by, the first that it has."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing, how well its name fits, and how each thing that is known agrees (nothing where it has no value)."""

    hit: Hit
    agreement: tuple[float | None, ...]

    @property
    def score(self) -> float:
        """To 100: the name counts for seven parts, what is known for three; what is not told counts by half."""
        if not self.agreement:
            return self.hit.score
        shares = [0.5 if each is None else each for each in self.agreement]
        return round(self.hit.score * (0.7 + 0.3 * sum(shares) / len(shares)), 1)

    @property
    def is_confirmed(self) -> bool:
        """Whether something that is known agrees, and nothing contradicts."""
        return not self.is_contradicted and any(each is not None for each in self.agreement)

    @property
    def is_contradicted(self) -> bool:
        """Whether something that is known is told otherwise."""
        return any(each is not None and each < AGREES for each in self.agreement)


def reconcile(entities: Entities, query: Query) -> list[Json]:
    """The candidates for a query, the best first; none for one that asks for nothing."""
    if not query.words.strip() and not query.known:
        return []
    candidates = sorted(_candidates(entities, query), key=lambda each: (-each.score, each.hit.label, each.hit.iri))
    match = _match(entities, query, candidates)
    shown = candidates[: query.limit]
    about = descriptions(entities, [each.hit for each in shown])
    return [_row(entities, query, each, each is match, about[each.hit.iri]) for each in shown]


def descriptions(entities: Entities, hits: list[Hit]) -> Mapping[str, str]:
    """What tells things of one name apart: the kind of each, and its country, parent or post."""
    about = {hit.iri: "" for hit in hits}
    for key in _ABOUT:
        left = [iri for iri, words in about.items() if not words]
        for iri, found in values(entities, properties()[key], left).items():
            about[iri] = found[0].text
    return {hit.iri: " · ".join(filter(None, [entities.described(hit.kind)[0], about[hit.iri]])) for hit in hits}


def _candidates(entities: Entities, query: Query) -> list[Candidate]:
    hits = _hits(entities, query)
    iris = [hit.iri for hit in hits]
    told = [(values(entities, asked, iris) if asked else {}, wanted) for asked, wanted in query.known]
    return [
        Candidate(
            hit, tuple(alike(entities, rows[hit.iri], wanted) if hit.iri in rows else None for rows, wanted in told)
        )
        for hit in hits
    ]


def _hits(entities: Entities, query: Query) -> list[Hit]:
    kinds = tuple(map(entities.kind, query.kinds))
    if query.words.strip():
        found = _named(entities, query, kinds)
    else:
        found = {iri: _unnamed(entities, iri) for iri in _having(entities, query)[:MOST]}
    if query.strict == "should" or not kinds:
        return list(found.values())
    fits = all if query.strict == "all" else any
    return [hit for hit in found.values() if fits(kind in _kinds(entities, hit.iri) for kind in kinds)]


def _named(entities: Entities, query: Query, kinds: tuple[str, ...]) -> dict[str, Hit]:
    found: dict[str, Hit] = {}
    wanted = kinds if kinds and query.strict != "should" else ("",)
    for kind in wanted:
        for hit in entities.names.search(query.words, MOST, kind):
            found.setdefault(hit.iri, hit)
    thing = entities.get(query.words.strip())
    if thing is not None and thing.thing.iri not in found:
        found[thing.thing.iri] = replace(_unnamed(entities, thing.thing.iri), score=EXACT)
    return found


def _unnamed(entities: Entities, iri: str) -> Hit:
    thing = entities.names.get(iri)
    label, kind = (thing.thing.label, thing.thing.kind) if thing else (entities.key(iri), "")
    return Hit(iri, label, kind, label, _NAMED_BY_NOTHING)


def _having(entities: Entities, query: Query) -> list[str]:
    """The things that have all that is known of them."""
    sets = [set(having(entities, asked, wanted)) if asked else set() for asked, wanted in query.known]
    return sorted(iri for iri in set.intersection(*sets) if entities.names.get(iri))


def _kinds(entities: Entities, iri: str) -> frozenset[str]:
    thing = entities.names.get(iri)
    return thing.kinds if thing else frozenset()


def _match(entities: Entities, query: Query, candidates: list[Candidate]) -> Candidate | None:
    """The candidate that is surely meant: the only one of this whole name, or of a name that sounds so.

    A name of one word, and one that does not tell the thing from others ("Coast Guard"), has to be confirmed by
    something that is known; what is known must not contradict.
    """
    named = [each for each in candidates if each.hit.score == EXACT]
    alike = [each for each in candidates if SOUNDS_ALIKE[0] <= each.hit.score < SOUNDS_ALIKE[1]]
    left = [each for each in (*named, *alike) if not each.is_contradicted]
    if any(each.is_confirmed for each in left):
        left = [each for each in left if each.is_confirmed]
    if len(left) != 1 or left[0] not in named:
        return None
    (only,) = left
    is_told = only.is_confirmed or _is_told(entities, query, only)
    return only if is_told and not any(asked is None for asked, _ in query.known) else None


def _is_told(entities: Entities, query: Query, candidate: Candidate) -> bool:
    thing = entities.names.get(candidate.hit.iri)
    if thing is None or query.words.strip() in (candidate.hit.iri, entities.key(candidate.hit.iri)):
        return thing is not None
    is_own = thing.thing.kind == "Person" or fold(candidate.hit.name) == fold(thing.thing.label)
    is_whole = is_own and entities.says_all(thing)
    return len(fold(query.words)) > 1 and is_whole


def _row(entities: Entities, query: Query, candidate: Candidate, is_match: bool, about: str) -> Json:
    hit = candidate.hit
    agreed = {
        asked.key: round(share, 2)
        for (asked, _), share in zip(query.known, candidate.agreement, strict=True)
        if asked and share is not None
    }
    return {
        "id": entities.key(hit.iri),
        "name": hit.label,
        "description": about,
        "type": [entities.type(hit.kind)],
        "score": candidate.score,
        "match": is_match,
        "features": [{"id": key, "value": share} for key, share in {"name_score": hit.score, **agreed}.items()],
    }
