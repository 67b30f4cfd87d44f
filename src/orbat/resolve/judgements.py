"""What people have judged: laid over every build, and stronger than any rule.

The file is a table with tabs, UTF-8; empty lines and lines that begin with # are left out. Four forms of line:

    same         type  name  other name  reason
    different    type  name  other name  reason
    wrong-claim  id    reason

A name may be followed by ` @ ` and the file name of one article; without it, it is meant in every article. The type is
any of the fact table's (unit, agency, institution, organisation and facility count as one). The reason may be left out.
Names are compared without case, accents and punctuation. The id is a fact's: all that was merged into it is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from orbat.claims import EntityType
from orbat.errors import OrbatError
from orbat.resolve.corpus import Node, family_of
from orbat.resolve.folding import folded

REMEDY = "Write: same or different, type, name, other name, reason; or wrong-claim, id, reason; with tabs between"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name that is meant: in one article, or in all if `source` is empty."""

    text: str
    source: str = ""

    @classmethod
    def read(cls, words: str) -> Name:
        """From `name` or `name @ file`."""
        text, _, source = words.rpartition(" @ ") if " @ " in words else (words, "", "")
        return cls(text.strip(), source.strip())

    def means(self, node: Node) -> bool:
        """Whether a node has this name."""
        return self.source in {"", node.source} and folded(self.text) == node.key.words


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """Two names of one family are the same thing, or are not."""

    is_same: bool
    family: str
    one: Name
    other: Name
    because: str = ""

    def __str__(self) -> str:
        names = (f"{name.text} @ {name.source}" if name.source else name.text for name in (self.one, self.other))
        return f"{'same' if self.is_same else 'different'} {self.family}: {', '.join(names)}"


@dataclass(frozen=True, slots=True)
class Judgements:
    """All verdicts, and the ids of wrong claims with the reason."""

    verdicts: tuple[Verdict, ...] = ()
    wrong: tuple[tuple[str, str], ...] = ()


NONE = Judgements()


def read_judgements(path: Path) -> Judgements:
    """The judgements of a file; OrbatError with the line's number if a line has none of the forms."""
    verdicts: dict[Verdict, str] = {}
    wrong: list[tuple[str, str]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{path}:{number}"
        cells = [cell.strip() for cell in line.split("\t")]
        if cells[0] == "wrong-claim" and len(cells) in {2, 3} and cells[1]:
            wrong.append((cells[1], cells[2] if len(cells) == 3 else ""))
        else:
            verdicts[read_verdict(where, cells)] = where
    check(verdicts)
    return Judgements(tuple(sorted(verdicts)), tuple(sorted(wrong)))


def read_verdict(where: str, cells: list[str]) -> Verdict:
    """The verdict of a line's cells."""
    if cells[0] not in {"same", "different"} or len(cells) not in {4, 5} or not all(cells[1:4]):
        raise OrbatError(where, f"{cells[0]!r} with {len(cells)} columns is no judgement", REMEDY)
    try:
        family = family_of(EntityType(cells[1]))
    except ValueError:
        kinds = ", ".join(type_.value for type_ in EntityType)
        raise OrbatError(where, f"{cells[1]!r} is no type", f"Write one of: {kinds}") from None
    one, other = sorted((Name.read(cells[2]), Name.read(cells[3])))
    return Verdict(cells[0] == "same", family, one, other, cells[4] if len(cells) == 5 else "")


def check(verdicts: dict[Verdict, str]) -> None:
    """OrbatError if two names are judged both the same and different."""
    seen: dict[tuple[str, Name, Name], tuple[bool, str]] = {}
    for verdict, where in verdicts.items():
        pair = (verdict.family, verdict.one, verdict.other)
        is_same, line = seen.setdefault(pair, (verdict.is_same, where))
        if is_same != verdict.is_same:
            raise OrbatError(where, f"the contrary is said in {line}", "Take out one of the two lines")
