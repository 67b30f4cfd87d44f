"""Corrected annotations become judgements, as far as judgements can say what a person corrected.

A relation that orbat reads and that is not there any more says that its claims are wrong: those whose only passage
holds the words of both ends. `Equiv` says that two names are one thing. All else (what was added, a rank that is but a
detail of a tenure, a claim that another passage tells too) no judgement can say; it is told, line by line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from orbat.annotate.conventions import annotate
from orbat.annotate.profile import Profile
from orbat.annotate.standoff import Entity, Relation
from orbat.annotate.standoff_files import Corrected, read_standoff
from orbat.errors import OrbatError
from orbat.json_lines import rows_of
from orbat.text.personnel import read

Row = dict[str, Any]
_TYPES = {"Person": "person", "Organization": "organisation"}
"""What a judgement calls the things that can be equal."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """The lines of a judgements file, and what no judgement can say."""

    judgements: tuple[str, ...]
    unsaid: tuple[str, ...]

    def written(self) -> str:
        """The judgements file; what it cannot say stands in it as a remark."""
        return "".join(f"{line}\n" for line in (*self.judgements, *(f"# {words}" for words in self.unsaid)))


def read_corrections(folder: Path, facts: Path, profile: Profile) -> Corrections:
    """What the `.ann` files of a folder correct in a build, whose table of facts is given."""
    files = sorted(folder.glob("*.ann"))
    if not files:
        raise OrbatError(str(folder), "the folder holds no .ann file", "Name a folder that orbat annotate wrote")
    rows = rows_of(str(facts), facts.read_bytes())
    judgements: dict[str, None] = {}
    unsaid: list[str] = []
    for file in files:
        text = _text_of(file)
        corrected = read_standoff(str(file), file.read_text(encoding="utf-8"))
        here = [row for row in rows if Path(row["source"]).stem == file.stem]
        for line in _judged(file, text, corrected, profile, here):
            if line.startswith(("same\t", "wrong-claim\t")):
                judgements[line] = None
            else:
                unsaid.append(line)
    return Corrections(tuple(sorted(judgements)), tuple(unsaid))


def _text_of(file: Path) -> str:
    path = file.with_suffix(".txt")
    if not path.is_file():
        raise OrbatError(str(file), "its text is not beside it", f"Put {path.name} back")
    return path.read_bytes().decode("utf-8")


def _judged(file: Path, text: str, corrected: Corrected, profile: Profile, rows: Sequence[Row]) -> Iterator[str]:
    """The judgements of one file, and what it says beyond them."""
    said = annotate(text, read(text), profile).relations
    for relation in said:
        if not any(_is_one(relation, other) for other in corrected.relations):
            yield from _deleted(file.name, text, relation, rows)
    for relation in corrected.relations:
        if not any(_is_one(relation, other) for other in said):
            yield f"{file.name}: added, {_shown(text, relation)}"
    for group in corrected.same:
        yield from _same(file.name, text, group)


def _is_one(relation: Relation, other: Relation) -> bool:
    """Whether two relations say the same of the same words, if a letter more or less."""
    ends = ((relation.person, other.person), (relation.value, other.value))
    return relation.type == other.type and all(mine.start < its.end and its.start < mine.end for mine, its in ends)


def _deleted(name: str, text: str, relation: Relation, rows: Sequence[Row]) -> Iterator[str]:
    """The claims that rest on the words of a relation that a person deleted."""
    resting = [row for row in rows if _rests_on(row, text, relation)]
    wrong = [row for row in resting if row["evidence_count"] == 1 and not _is_detail(row, relation)]
    for row in wrong:
        yield f"wrong-claim\t{row['id']}\t{name}: not {_shown(text, relation)}"
    if not wrong:
        why = "it is a detail of a claim, or told elsewhere too" if resting else "no claim rests on it"
        yield f"{name}: deleted, {_shown(text, relation)}; {why}"


def _rests_on(row: Row, text: str, relation: Relation) -> bool:
    """Whether a claim about this person and this value has its words around those of the relation."""
    first, last = min(relation.person.start, relation.value.start), max(relation.person.end, relation.value.end)
    if not (row["start_char"] <= first and last <= row["end_char"]):
        return False
    person, value = (_words(text, end).casefold() for end in (relation.person, relation.value))
    things = [str(row["subject"]), *row["subject_aliases"], str(row["object"]), *row["object_aliases"]]
    details = [str(each) for each in row["qualifiers"].values()]
    return _is_among(person, things) and _is_among(value, [*things, *details])


def _is_among(words: str, names: Sequence[str]) -> bool:
    """Whether all words are a name's, or all of a name's are among them."""
    mine = set(words.split())
    return any(mine <= its or its <= mine for name in names if (its := set(name.casefold().split())))


def _is_detail(row: Row, relation: Relation) -> bool:
    """Whether the relation is but a detail of the claim: the rank in which a post was held."""
    return relation.type == "has_rank" and row["relation"] != "held_rank"


def _same(name: str, text: str, group: Sequence[Entity]) -> Iterator[str]:
    for one, other in combinations(group, 2):
        names = sorted({_words(text, one), _words(text, other)})
        if one.type != other.type or one.type not in _TYPES:
            yield f"{name}: {' and '.join(names)} cannot be one thing, a {one.type} and a {other.type}"
        elif len(names) > 1:
            source = f" @ {Path(name).stem}.txt"
            yield "\t".join(["same", _TYPES[one.type], *(each + source for each in names), name])


def _shown(text: str, relation: Relation) -> str:
    return f"{relation.type}: {_words(text, relation.person)}, {_words(text, relation.value)}"


def _words(text: str, entity: Entity) -> str:
    return " ".join(text[entity.start : entity.end].split())
