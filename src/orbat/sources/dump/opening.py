"""The head of a file says whether it is a dump, and of which wiki."""

from __future__ import annotations

import hashlib
from io import BufferedReader

from orbat.findings import DAMAGED_DUMP, DOCUMENT_TYPE, NOT_A_DUMP
from orbat.sources.details import Details
from orbat.sources.dump.archive import blocks
from orbat.sources.dump.cutting import BEGIN
from orbat.sources.dump.page import Dump
from orbat.sources.dump.site import HEAD, Site, encoding, has_document_type, is_dump, read_site
from orbat.sources.files import File
from orbat.sources.tally import Tally
from orbat.sources.text_files import check_digest


def open_dump(file: File, opened: BufferedReader, size: int, tally: Tally) -> Dump | None:
    """What the head of the file says; None where it is no dump.

    Raises OrbatError where `articles.toml` lists another sum for it.
    """
    _check(file, opened)
    head = b""
    troubles: list[str] = []
    for block in blocks(opened, 0, size, troubles.append):
        head += block
        if BEGIN in head or len(head) > HEAD:
            break
    head = head.partition(BEGIN)[0][: HEAD + 1]
    if not head and troubles:
        tally.note(DAMAGED_DUMP, file.name, troubles[0])
        return None
    if not is_dump(head):
        tally.note(NOT_A_DUMP, file.name, f"{file.name} does not begin as a dump of MediaWiki")
        return None
    if encoding(head) not in {"utf-8", "utf8", "us-ascii"}:
        tally.note(NOT_A_DUMP, file.name, f"{file.name} is in {encoding(head)}; a dump is in UTF-8")
        return None
    if has_document_type(head):
        tally.note(DOCUMENT_TYPE, file.name, f"{file.name} declares a document type; nothing of it was used")
    site = read_site(head)
    if site is None:
        tally.note(DAMAGED_DUMP, file.name, "its siteinfo cannot be read; the addresses of its pages are not known")
    return Dump(file.path, site or Site(), file.details or Details(file.name))


def _check(file: File, opened: BufferedReader) -> None:
    """Compares the file with the sum that is listed for it, if one is."""
    if file.details and file.details.sha256:
        opened.seek(0)
        check_digest(file, hashlib.file_digest(opened, "sha256").hexdigest())
