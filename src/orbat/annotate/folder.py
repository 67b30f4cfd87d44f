"""A folder that brat opens: each text with its annotations, and the configuration."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from orbat.annotate.conventions import annotate
from orbat.annotate.profile import read_profile
from orbat.annotate.standoff import CONFIGURATION, ENTITIES, RELATIONS
from orbat.sources import read_sources
from orbat.text.personnel import read


def write_folder(paths: Sequence[Path], out: Path, profile_name: str) -> dict[str, int]:
    """Writes `NAME.txt`, `NAME.ann` and `annotation.conf`; gives how many of what were written."""
    profile = read_profile(profile_name)
    sources, _ = read_sources(paths)
    out.mkdir(parents=True, exist_ok=True)
    counts = dict.fromkeys(("texts", *ENTITIES, *RELATIONS), 0)
    for source in sources:
        standoff = annotate(source.text, read(source.text), profile)
        stem = Path(source.name).stem
        (out / f"{stem}.txt").write_bytes(source.text.encode("utf-8"))
        (out / f"{stem}.ann").write_bytes(standoff.written().encode("utf-8"))
        counts["texts"] += 1
        for kind in (*(each.type for each in standoff.entities), *(each.type for each in standoff.relations)):
            counts[kind] += 1
    (out / "annotation.conf").write_bytes(CONFIGURATION.encode("utf-8"))
    return counts
