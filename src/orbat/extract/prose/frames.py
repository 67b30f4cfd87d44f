"""All frames, and those that may match in a sentence. They are data: `frames/*.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import chain

from orbat.extract.prose.frame import Frame
from orbat.extract.prose.frame_files import read_frames

_SLOT = re.compile("<[A-Z]")
_TOKEN = re.compile(r"\w+")


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of their files and places; raises `OrbatError` for one that is not well written."""
    folder = files("orbat.extract.prose").joinpath("frames")
    tables = sorted((each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda each: each.name)
    return tuple(chain.from_iterable(read_frames(each.name, each.read_text(encoding="utf-8")) for each in tables))


def frames_for(words: str) -> tuple[Frame, ...]:
    """The frames of which a trigger and all slots needed may stand in the words, in their order.

    Those that have no trigger only need the slots.
    """
    index = _index()
    told = [index[token] for token in index.keys() & _TOKEN.findall(words)]
    slots, known = frozenset(_SLOT.findall(words)), frames()
    numbers = sorted({*index[""], *chain.from_iterable(told)}) if told else index[""]
    return tuple([known[number] for number in numbers if slots.issuperset(known[number].needs)])


@cache
def _index() -> Mapping[str, tuple[int, ...]]:
    """The numbers of the frames by the longest word of each of their triggers; by the empty word, those without one."""
    index: dict[str, list[int]] = {"": []}
    for number, frame in enumerate(frames()):
        for key in {max(_TOKEN.findall(each), key=len) for each in frame.trigger} or {""}:
            index.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in index.items()}
