"""The seeds' site, published once for all tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from orbat import output
from orbat.publish import Published, publish

if TYPE_CHECKING:
    from orbat.built import Build

ADDRESS = "https://example.org/forces/"


class Desk(NamedTuple):
    """A folder with a build, and the site that was made of it."""

    build: Path
    site: Path
    published: Published


@pytest.fixture(scope="session")
def desk(seeds_build: Build, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    place = tmp_path_factory.mktemp("desk")
    output.write(place / "out", seeds_build.files)
    (place / "seeds").symlink_to(Path(__file__).resolve().parents[2] / "seeds")
    return Desk(place / "out", place / "site", publish(place / "out", place / "site", ADDRESS))
