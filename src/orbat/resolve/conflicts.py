"""Facts that cannot all hold: tied together, none chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from orbat.claims import Literal, Status
from orbat.dates import Date
from orbat.entities import Conflict
from orbat.patterns import plurals
from orbat.resolve.drafts import Draft

ONCE = ("founded", "disbanded", "born", "died")
PARTS = frozenset({"units", "military units", "subunits", "formations", "bodies", "subdivisions"})
NUMBER = re.compile(r"\d[\d,. ]*")
NEAR = 0.1  # of an approximate number


def find_conflicts(drafts: Sequence[Draft], keys: Mapping[int, str], labels: Mapping[int, str]) -> list[Conflict]:
    """All conflicts, sorted by key."""
    told: dict[tuple[int, str], list[Draft]] = {}
    for each in drafts:
        if each.status is not Status.HYPOTHESIS:
            told.setdefault((each.subject, each.relation), []).append(each)
    found = [
        *(disjoint_times(told, keys, labels)),
        *(different_numbers(told, keys, labels)),
        *(miscounts(told, drafts, keys, labels)),
    ]
    return sorted(found, key=lambda conflict: (conflict.key, conflict.facts))


Told = Mapping[tuple[int, str], Sequence[Draft]]


def disjoint_times(told: Told, keys: Mapping[int, str], labels: Mapping[int, str]) -> Iterator[Conflict]:
    """Two dates for what happens once; a founding on the day of a re-establishment is none."""
    for (subject, relation), drafts in sorted(told.items()):
        if relation not in ONCE:
            continue
        again = [each.when.date for each in told.get((subject, "re-established"), ()) if each.when.date]
        dated = [
            (each, each.when.date)
            for each in drafts
            if each.when.date and not any(each.when.date.overlaps(other) for other in again)
        ]
        clash = {
            each.id: date
            for one, other in combinations(dated, 2)
            if one[1].disjoint(other[1])
            for each, date in (one, other)
        }
        if clash:
            dates = spoken_dates(clash.values())
            because = f"{labels[subject]} cannot have been {relation} at all of these times: {dates}"
            yield Conflict(f"{keys[subject]}-{relation}", "disjoint-times", tuple(sorted(clash)), because)


def spoken_dates(dates: Iterable[Date]) -> str:
    """Dates as a list in words."""
    return ", ".join(sorted({str(date) for date in dates}))


def different_numbers(told: Told, keys: Mapping[int, str], labels: Mapping[int, str]) -> Iterator[Conflict]:
    """Two exact numbers for one measure, of one side of a battle, at one date, or without date in one article."""
    for (subject, relation), drafts in sorted(told.items()):
        if relation != "has_strength":
            continue
        measures: dict[tuple[str, str, str], list[Draft]] = {}
        for each in drafts:
            if number(each) is not None and not qualifier(each, "op"):
                what, side = qualifier(each, "what").casefold(), qualifier(each, "side")
                told_dates = [str(date) for date in (each.when.date, each.when.start, each.when.end) if date]
                for date in ["/".join(told_dates)] if told_dates else sources(each):
                    measures.setdefault((what, side, date), []).append(each)
        for (what, side, date), same in sorted(measures.items()):
            clash = sorted({each.id for pair in combinations(same, 2) if differ(*pair) for each in pair})
            if clash:
                because = f"{labels[subject]} has two numbers of {what or 'the same measure'} for {date}"
                measure = re.sub("[^a-z0-9]+", "-", f"{what} {side} {date}".casefold()).strip("-")
                key = f"{keys[subject]}-strength-{measure}"
                yield Conflict(key, "different-values", tuple(clash), because)


def sources(draft: Draft) -> list[str]:
    """The articles of a draft's evidence."""
    return sorted({each.source for each in draft.evidence})


def qualifier(draft: Draft, name: str) -> str:
    """A qualifier's words; empty if there is none."""
    return next((value for key, value in draft.qualifiers if key == name and isinstance(value, str)), "")


def number(draft: Draft) -> float | None:
    """The number that is a draft's object."""
    match = NUMBER.fullmatch(draft.object.text.strip()) if isinstance(draft.object, Literal) else None
    try:
        return float(re.sub(r"[, ]", "", match[0])) if match else None
    except ValueError:
        return None


def differ(one: Draft, other: Draft) -> bool:
    """Whether two numbers cannot be one: approximate ones may differ by a tenth."""
    first, second = number(one) or 0.0, number(other) or 0.0
    is_rough = bool(qualifier(one, "approx") or qualifier(other, "approx"))
    return abs(first - second) > (NEAR * max(first, second) if is_rough else 0)


def miscounts(
    told: Told, drafts: Sequence[Draft], keys: Mapping[int, str], labels: Mapping[int, str]
) -> Iterator[Conflict]:
    """A number of parts against the parts that the same section names, those of parts included."""
    children: dict[int, list[Draft]] = {}
    for each in drafts:
        if each.relation in {"part_of", "subordinate_to"} and isinstance(each.object, int):
            children.setdefault(each.object, []).append(each)
    for (subject, relation), counts in sorted(told.items()):
        for count in counts if relation == "has_strength" else ():
            what, told_number = qualifier(count, "what").casefold(), number(count)
            if told_number is None or qualifier(count, "op") or not what:
                continue
            named = listed(subject, count, children)
            fitting = (
                named if what in PARTS else {child: each for child, each in named.items() if fits(what, labels[child])}
            )
            if fitting and len(fitting) != told_number:
                because = f"the text counts {told_number:g} {what} of {labels[subject]} and names {len(fitting)}"
                facts = tuple(sorted({count.id, *(each.id for each in fitting.values())}))
                yield Conflict(f"{keys[subject]}-number-of-{what.replace(' ', '-')}", "count-mismatch", facts, because)


def listed(subject: int, count: Draft, children: Mapping[int, Sequence[Draft]]) -> dict[int, Draft]:
    """The parts of a body, and their parts, that are named in the section where it is counted."""
    places = {(each.source, each.section) for each in count.evidence}
    found: dict[int, Draft] = {}
    waiting = [subject]
    while waiting:
        for each in children.get(waiting.pop(), ()):
            is_near = any((evidence.source, evidence.section) in places for evidence in each.evidence)
            if is_near and each.subject not in found and each.subject != subject:
                found[each.subject] = each
                waiting.append(each.subject)
    return found


def fits(what: str, label: str) -> bool:
    """Whether a thing is one of those that are counted: "departments", "Supply Department"."""
    words = label.casefold().split()
    return any(what in (many, word) for word in words for many in plurals(word))


def in_conflict(conflicts: Iterable[Conflict], drafts: Iterable[Draft]) -> frozenset[str]:
    """The ids of facts that take the status: all of an open conflict; of a miscount the count alone."""
    counts = {each.id for each in drafts if each.relation == "has_strength"}
    return frozenset(
        fact
        for conflict in conflicts
        if conflict.state == "open"
        for fact in conflict.facts
        if conflict.kind != "count-mismatch" or fact in counts
    )
