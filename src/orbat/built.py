"""What a build gave: its files, and the numbers that describe it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from orbat.claims import EntityType, Finding, Level
from orbat.entities import Knowledge
from orbat.validate import Validation

_COUNTED = {"people": EntityType.PERSON, "units": EntityType.UNIT, "agencies": EntityType.AGENCY}


@dataclass(frozen=True, slots=True)
class Build:
    """The files of a build by name, the numbers that describe it, its validation, and how many findings are errors."""

    files: Mapping[str, bytes]
    counts: Mapping[str, int]
    validation: Validation
    errors: int

    @property
    def is_good(self) -> bool:
        """Whether the graph is valid and no finding is an error."""
        return self.validation.is_valid and not self.errors


def count(
    pages: int, articles: int, knowledge: Knowledge, events: int, findings: tuple[Finding, ...]
) -> dict[str, int]:
    """What there is of each kind; `pages` where dumps were read, `withheld` where facts are not sure enough."""
    kinds = [entity.type for entity in knowledge.entities]
    withheld = sum(each.withheld_below is not None for each in knowledge.facts)
    return {
        **({"pages": pages} if pages else {}),
        "articles": articles,
        **{name: kinds.count(kind) for name, kind in _COUNTED.items()},
        "events": events,
        "claims": len(knowledge.facts),
        **({"withheld": withheld} if withheld else {}),
        "conflicts": len(knowledge.conflicts),
        "findings": len(findings),
    }


def count_errors(findings: tuple[Finding, ...]) -> int:
    """How many findings are at error level."""
    return sum(finding.level is Level.ERROR for finding in findings)
