"""Counts what is put into a site, and writes its manifest as it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from types import TracebackType

from orbat.publish.folder import MANIFEST, Folder, Put


class Tally:
    """The manifest of a site being written: a line for each file, in the form of `sha256sum`."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._manifest = (folder.new / MANIFEST).open("w", encoding="utf-8", newline="\n")
        self.states: Counter[str] = Counter()
        self.size = 0

    def __enter__(self) -> Tally:
        return self

    def __exit__(self, failed: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        self._manifest.close()
        if failed is None:
            self._folder.take(MANIFEST)  # that of the last site, if nothing changed

    def add(self, puts: Iterable[Put]) -> None:
        """Counts files and lists them."""
        for put in puts:
            self._manifest.write(f"{put.sha256}  {put.path}\n")
            self.states[put.state] += 1
            self.size += put.size

    @property
    def files(self) -> int:
        """How many files there are, the manifest with them."""
        return self.states.total() + 1
