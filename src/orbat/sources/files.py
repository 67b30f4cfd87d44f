"""The files that paths stand for, each with its details."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from orbat.claims import Finding
from orbat.document import Span
from orbat.errors import OrbatError
from orbat.findings import SAME_FILE_TWICE, UNKNOWN_FORMAT, UNLISTED_FILE, finding
from orbat.sources import details
from orbat.sources.details import Details, read_details

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `details` is what the `articles.toml` beside it says, None where it says nothing."""

    path: Path
    details: Details | None = None

    @property
    def name(self) -> str:
        """Its name, which is the name of its source."""
        return "stdin" if self.path == STANDARD_INPUT else self.path.name


def list_files(
    paths: Sequence[Path], is_known: Callable[[str], bool], suffixes: Sequence[str]
) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """The files that the paths stand for, by name, whatever the order of the paths.

    A folder stands for the files in it, and below it, whose name `is_known` (it has one of the suffixes); hidden ones
    are left out. A file that is named is read whatever its suffix; `-` is standard input. Raises OrbatError where there
    is no such path, where a folder holds nothing to read or lacks a file that it lists, or where two files have one
    name.
    """
    found: dict[Path, Path] = {}
    findings: list[Finding] = []
    for path in paths:
        for file in _expand(path, is_known, suffixes, findings):
            whole = file if file == STANDARD_INPUT else file.resolve()
            if whole in found:
                findings.append(finding(SAME_FILE_TWICE, file.name, Span(0, 0)))
            found.setdefault(whole, file)
    files = sorted(_with_details(list(found.values()), findings), key=lambda file: file.name)
    _check_names(files)
    return tuple(files), tuple(sorted(findings))


def _expand(
    path: Path, is_known: Callable[[str], bool], suffixes: Sequence[str], findings: list[Finding]
) -> Iterator[Path]:
    if path == STANDARD_INPUT or path.is_file():
        yield path
        return
    if not path.is_dir():
        raise OrbatError(str(path), "there is no such file or folder", "Check the path")
    files = list(_walk(path))
    readable = [file for file in files if is_known(file.name)]
    if not readable:
        raise OrbatError(str(path), "the folder holds no file to read", f"Give files that end in {_listed(suffixes)}")
    findings.extend(
        finding(UNKNOWN_FORMAT, file.name, Span(0, 0), f"{file.name} was not read")
        for file in files
        if not is_known(file.name)
    )
    yield from readable


def _walk(folder: Path) -> Iterator[Path]:
    """The files of a folder and those below it, without hidden ones; checks that all that is listed is there."""
    for name, below, files in os.walk(folder, onerror=_refuse):
        below[:] = sorted(one for one in below if not one.startswith("."))
        here = Path(name)
        missing = sorted(set(read_details(here)) - set(files))
        if missing:
            remedy = f"Put the file back, or take it out of {details.NAME}"
            raise OrbatError(str(here / missing[0]), f"{details.NAME} lists this file, and it is missing", remedy)
        yield from (here / one for one in sorted(files) if not one.startswith(".") and one != details.NAME)


def _refuse(problem: OSError) -> None:
    raise OrbatError(str(problem.filename), f"the folder cannot be read: {problem.strerror}", "Check its permissions")


def _with_details(paths: Sequence[Path], findings: list[Finding]) -> Iterator[File]:
    listed: dict[Path, dict[str, Details]] = {}
    for path in paths:
        if path == STANDARD_INPUT:
            yield File(path)
            continue
        if path.parent not in listed:
            listed[path.parent] = read_details(path.parent)
        known = listed[path.parent]
        if known and path.name not in known:
            findings.append(finding(UNLISTED_FILE, path.name, Span(0, 0)))
        yield File(path, known.get(path.name))


def _check_names(files: Sequence[File]) -> None:
    """Each source's address is its name without the suffix, so no two may share it."""
    known: dict[str, File] = {}
    for file in files:
        stem = Path(file.name).stem
        if not stem.isprintable() or not _is_unicode(stem):
            raise OrbatError(repr(str(file.path)), "the name of this file is no printable Unicode", "Rename it")
        other = known.setdefault(stem, file)
        if other is not file:
            what = f"{other.path} has the same name, and a source's address is its name without the suffix"
            raise OrbatError(str(file.path), what, "Rename one of them, or build them apart")


def _is_unicode(name: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _listed(suffixes: Sequence[str]) -> str:
    return ", ".join(sorted(suffixes))
