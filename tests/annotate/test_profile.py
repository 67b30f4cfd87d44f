from __future__ import annotations

from pathlib import Path

import pytest

from orbat.annotate.profile import SHIPPED, read_profile
from orbat.errors import OrbatError
from orbat.vocabulary import vocabulary


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_shipped_profile_names_exists(name: str) -> None:
    profile = read_profile(name)
    assert profile.description
    labels = {each.label for scheme in ("echelons", "organisation-kinds") for each in vocabulary().scheme(scheme)}
    assert set(profile.bodies) - labels == set()
    assert set(profile.of_force) - set(profile.bodies) == set()
    assert {*profile.serving_posts, *profile.rank_posts} - {
        each.label for each in vocabulary().scheme("posts")
    } == set()
    assert set(profile.no_ranks) - {each.label for each in vocabulary().scheme("ranks")} == set()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("skip_head = true", "unknown key 'skip_head'"),
        ("skip_headline = 1", "skip_headline = 1 is no bool"),
        ('repeat = "twice"', "repeat = 'twice'"),
        ("repeat", "cannot be read as TOML"),
    ],
)
def test_what_is_wrong_is_told(words: str, what: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(words)
    with pytest.raises(OrbatError, match=what):
        read_profile(str(file))


def test_a_profile_that_is_not_there() -> None:
    with pytest.raises(OrbatError, match="no such profile"):
        read_profile("nobodys")
