"""Where the data that orbat ships lies: the ontology, the shapes, the seeds' catalogue of a checkout."""

from __future__ import annotations

from pathlib import Path

from orbat.errors import OrbatError


def folder(name: str) -> Path:
    """The folder `ontology` or `shapes`: inside the installed package, else at the top of the checkout."""
    here = Path(__file__).resolve().parent
    for candidate in (here / name, here.parent.parent / name):
        if candidate.is_dir():
            return candidate
    raise OrbatError(name, "the folder is missing from this installation", "Install orbat again")
