"""`articles.toml`: what is known of the files beside it, such as where they come from and under which licence."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from orbat.errors import OrbatError

NAME = "articles.toml"


@dataclass(frozen=True, slots=True)
class Details:
    """One `[[article]]` table. `date` (EDTF) is the date of the text; `sha256` (hex) is of the bytes of the file."""

    file: str
    title: str = ""
    origin: str = ""
    url: str = ""
    licence: str = ""
    licence_url: str = ""
    date: str = ""
    sha256: str = ""
    publisher: str = ""


KEYS = tuple(one.name for one in fields(Details))


def read_details(folder: Path) -> dict[str, Details]:
    """The details of each file that the `articles.toml` of a folder lists; none where the folder has no such file.

    Raises OrbatError where it is not TOML, has keys that orbat does not know, or lists a file twice.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    listed: dict[str, Details] = {}
    for table in _tables(path):
        details = _read_table(path, table)
        if details.file in listed:
            raise OrbatError(str(path), f"{details.file} is listed twice", "Keep one [[article]] table for it")
        listed[details.file] = details
    return listed


def _tables(path: Path) -> list[object]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise OrbatError(str(path), f"it cannot be read as TOML: {problem}", "Correct it there") from problem
    tables = content.pop("article", [])
    if content or not isinstance(tables, list):
        raise OrbatError(str(path), "it holds something other than [[article]] tables", "Write one for each file")
    return tables


def _read_table(path: Path, table: object) -> Details:
    values = table if isinstance(table, dict) else {}
    unknown = sorted(set(values) - set(KEYS))
    if unknown:
        raise OrbatError(str(path), f"unknown key {unknown[0]!r}", f"The keys are {', '.join(KEYS)}")
    words = {key: _word(path, key, value) for key, value in values.items()}
    name = words.get("file", "")
    if not name or Path(name).name != name:
        raise OrbatError(str(path), f"an [[article]] has no file beside it: {name!r}", 'Write file = "its-name.txt"')
    return Details(**words)


def _word(path: Path, key: str, value: object) -> str:
    """A string as it is, a TOML date or year as EDTF."""
    if isinstance(value, str):
        return value.strip()
    if key == "date" and type(value) in (date, int):
        return str(value)
    raise OrbatError(str(path), f"{key} = {value!r} is not a string", f'Write {key} = "..."')
