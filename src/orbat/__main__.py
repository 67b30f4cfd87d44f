"""`python -m orbat` is the command `orbat`."""

from __future__ import annotations

from orbat.cli import main

if __name__ == "__main__":
    main()
