"""Frames as TOML has them; each row is checked, so that a slip is an error and not a frame that says nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import cast

from orbat.claims import Status
from orbat.errors import OrbatError
from orbat.extract.prose.frame import MODES, Frame
from orbat.extract.prose.pattern import TRIGGERS, always_meets, compile_pattern, kinds_of, slots_needed

_KINDS: Mapping[str, type] = MappingProxyType(
    {
        "split": bool, "dated": bool, "named": bool, "anywhere": bool, "optional": bool,
        "trigger": list, "subject_types": list, "sections": list, "examples": list, "qualifiers": dict,
    }
)  # fmt: skip
"""What a key's value is; of all other keys words."""
_KEYS = {each.name for each in fields(Frame)} - {"kinds", "needs"}
_NEEDED = ("name", "relation", "pattern", "examples")
_SUBJECTS = frozenset({"@article", "@section", "@topic"})
_OBJECTS = frozenset({"@article", "@topic", "@place", "@office"})
_MADE = frozenset({"verb_phrase", "since"})
"""Roles of words that are made of others: the verb with its object, the `Since ...` that opens the sentence."""


def read_frames(file: str, words: str) -> tuple[Frame, ...]:
    """The frames of one file; raises `OrbatError` with the file, the frame's name and what to do."""
    return tuple(_Row(file, row).frame() for row in tomllib.loads(words)["frame"])


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a file."""

    file: str
    row: Mapping[str, object]

    def frame(self) -> Frame:
        """The frame that the row describes."""
        self._check_keys()
        trigger = tuple(word for each in self._list("trigger") for word in TRIGGERS.get(each, (each,)))
        self._check_trigger(self._words("pattern"), trigger)
        source, before, contains = self._words("pattern"), self._words("before"), self._words("contains")
        unless = self._words("unless")
        frame = Frame(
            name=self._words("name"),
            relation=self._words("relation"),
            pattern=self._pattern(source, trigger),
            trigger=trigger,
            subject=self._words("subject") or "subject",
            fallback=self._words("fallback"),
            object=self._words("object"),
            when=self._words("when") or "event",
            event=self._words("event"),
            status=self._status(),
            split=bool(self.row.get("split")),
            dated=bool(self.row.get("dated")),
            anywhere=bool(self.row.get("anywhere")),
            optional=bool(self.row.get("optional")),
            named=bool(self.row.get("named")),
            before=self._pattern(before, ()) if before else None,
            unless=self._pattern(unless, ()) if unless else None,
            subject_types=frozenset(self._list("subject_types")),
            sections=self._list("sections"),
            contains=self._pattern(contains, ()) if contains else None,
            qualifiers=self._pairs(),
            examples=self._examples(),
            kinds=kinds_of(source + before),
            needs=slots_needed(source),
        )
        self._check_roles(frame)
        return frame

    def _check_keys(self) -> None:
        for key in sorted(self.row.keys() - _KEYS):
            raise self._wrong(f"the key {key} is not known", f"Use one of: {', '.join(sorted(_KEYS))}")
        for key in _NEEDED:
            if key not in self.row:
                raise self._wrong(f"it has no {key}", f"Write {key} = ...")
        for key, value in self.row.items():
            if not isinstance(value, _KINDS.get(key, str)):
                raise self._wrong(f"{key} is {value!r}", f"Write a TOML {_KINDS.get(key, str).__name__}")

    def _check_trigger(self, source: str, trigger: tuple[str, ...]) -> None:
        if bool(trigger) != ("{trigger}" in source):
            raise self._wrong("of trigger and {trigger} there is only one", "Put {trigger} into the pattern once")
        if trigger and not always_meets(source):
            raise self._wrong("{trigger} may be left out", "Take it out of the option or choice, or write two frames")
        for each in trigger:
            if not re.fullmatch(r"\w[\w' -]*\w", each):
                raise self._wrong(f"the trigger {each!r} is not of words", "List each word or phrase in full")

    def _check_roles(self, frame: Frame) -> None:
        if frame.when not in MODES:
            raise self._wrong(f"when is {frame.when}", f"Use one of: {', '.join(sorted(MODES))}")
        if frame.subject not in _SUBJECTS:
            self._check_role(frame, "subject", frame.subject.removesuffix(".of"))
        if frame.fallback and frame.fallback not in _SUBJECTS:
            raise self._wrong(f"the fallback is {frame.fallback}", f"Use one of: {', '.join(sorted(_SUBJECTS))}")
        if frame.object.startswith(":"):
            for role in re.findall(r"\{(\w+)\}", frame.object):
                self._check_role(frame, "object", role)
        elif frame.object and frame.object not in _OBJECTS:
            self._check_role(frame, "object", frame.object.removeprefix("="))
        for name, role in frame.qualifiers:
            if not role.startswith(":"):
                self._check_role(frame, f"the qualifier {name}", role.removeprefix("=").split(" ")[0])

    def _check_role(self, frame: Frame, what: str, role: str) -> None:
        groups = {*frame.pattern.groupindex, *(frame.before.groupindex if frame.before else ())} | _MADE
        if role not in groups and f"{role}_list" not in groups:
            raise self._wrong(f"{what} is the role {role}, which no pattern has", "Name a role of the pattern")

    def _pattern(self, source: str, trigger: tuple[str, ...]) -> re.Pattern[str]:
        try:
            return compile_pattern(source, trigger)
        except ValueError as error:
            raise self._wrong(str(error), "See pattern.py for the parts there are") from error

    def _status(self) -> Status:
        words = self._words("status") or Status.ACCEPTED.value
        if words not in set(Status):
            raise self._wrong(f"the status is {words}", f"Use one of: {', '.join(sorted(Status))}")
        return Status(words)

    def _words(self, key: str) -> str:
        return cast(str, self.row.get(key, ""))

    def _list(self, key: str) -> tuple[str, ...]:
        found = cast("list[object]", self.row.get(key, []))
        if not all(isinstance(each, str) for each in found):
            raise self._wrong(f"{key} is not a list of words", 'Write it as ["one", "two"]')
        return tuple(cast("list[str]", found))

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        found = cast("dict[str, object]", self.row.get("qualifiers", {}))
        return tuple(sorted((name, str(role)) for name, role in found.items()))

    def _examples(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(map(str, each)) for each in _lists(self.row.get("examples")))

    def _wrong(self, what: str, remedy: str) -> OrbatError:
        return OrbatError(f"{self.file}, frame {self.row.get('name', 'without a name')}", what, remedy)


def _lists(found: object) -> Iterator[list[object]]:
    yield from (each for each in cast("list[object]", found) if isinstance(each, list))
