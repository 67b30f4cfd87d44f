"""Relations to what others publish: the page about a thing, and the thing as another dataset has it."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.entities import Fact
from orbat.rdf.iris import encoded_url
from orbat.rdf.pattern import Context, Occasion, Stated, text_of
from orbat.rdf.terms import Iri


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One triple to an IRI that is not of this build: the object of the fact."""

    property: Iri

    def occasion(self, fact: Fact) -> Occasion | None:  # noqa: ARG002 - one signature for all patterns
        """No node."""
        return None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The triple."""
        there = Iri(encoded_url(text_of(fact.object)))
        return Stated((context.entity(fact.subject), self.property, there))
