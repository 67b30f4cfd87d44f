"""What others wrote lies unchanged, with its licence."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from orbat.pages import STATIC

FOLDERS = (
    STATIC / "vendor" / "yasgui",
    STATIC / "vendor" / "natural-earth",
    Path(__file__).parent / "vendor" / "axe-core",
)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_file_has_the_sum_that_the_readme_notes(folder: Path) -> None:
    noted = dict(re.findall(r"^\| (\S+) \| ([0-9a-f]{64}) \|$", (folder / "README.md").read_text(), re.MULTILINE))
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    del files["README.md"]
    assert noted == files
    assert any(name.startswith("LICENSE") for name in files)
