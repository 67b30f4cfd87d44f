"""A hold on a folder that others respect; it ends with the process, however that ends."""

from __future__ import annotations

import os
from pathlib import Path


class Hold:
    """Kept by readers of a folder together, or by one process alone that will remove it."""

    def __init__(self, handle: int, folder: int) -> None:
        """`folder` is its number in the file system, which another folder in its place has not."""
        self._handle = handle
        self.folder = folder

    @classmethod
    def of(cls, folder: Path, alone: bool = False) -> Hold:
        """A hold on a folder; `OSError` if it is not there, or others hold it so that this cannot be."""
        try:
            import fcntl
        except ImportError:  # not on this system: there nobody waits for anybody
            return cls(-1, folder.stat().st_ino)
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
            if not os.path.samestat(os.fstat(handle), os.stat(folder)):  # noqa: PTH116
                raise FileNotFoundError(str(folder))  # removed in between, and another put there
        except OSError:
            os.close(handle)
            raise
        return cls(handle, os.fstat(handle).st_ino)

    def release(self) -> None:
        """Lets go."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __del__(self) -> None:
        self.release()
