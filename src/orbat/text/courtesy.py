"""Words of courtesy before a name (`courtesy.toml`)."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_TITLES = tomllib.loads(files("orbat.text").joinpath("courtesy.toml").read_text("utf-8"))["titles"]
HONORIFIC = rf"(?:(?:{'|'.join(map(re.escape, sorted(_TITLES, key=len, reverse=True)))})\.?\s+)"
"""The source of a pattern for such a word with the blank after it: `Dr. `, `Alhaji `."""
