"""What a raw page is, seen without parsing its XML: enough to leave out what is not wanted."""

from __future__ import annotations

import re

_NAMESPACE = b"<ns>"
_ENTITY = re.compile(r"&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));")


def reason(page: bytes, namespaces: frozenset[str]) -> str:
    """Why a raw page is no article, as a kind that is counted; empty where it may be one.

    `namespaces` are the names, in small letters, before the colon of a title that is none of an article: the oldest
    dumps give no other sign.
    """
    start = page.find(b"<revision")
    if start < 0:
        return "page without text"
    head = page[:start]
    if _NAMESPACE in head:
        if b"<ns>0</ns>" not in head:
            return "page of another namespace"
    elif (title := title_of(head)).partition(":")[0].strip().casefold() in namespaces and ":" in title:
        return "page of another namespace"
    if b"<redirect" in head:
        return "redirect"
    return "" if _is_wikitext(page, start) else "page that is no wikitext"


def _is_wikitext(page: bytes, start: int) -> bool:
    """By the model of the first revision, if it stands before the text; in older dumps it stands behind it."""
    place = page.find(b"<model>", start, page.find(b"<text", start))
    return place < 0 or page.startswith(b"<model>wikitext</model>", place)


def title_of(page: bytes) -> str:
    """The title of a raw page, as far as it has one."""
    start = page.find(b"<title>") + len(b"<title>")
    end = page.find(b"</title>", start, start + 2000)
    return unescaped(page[start:end]) if end >= start >= len(b"<title>") else ""


def text_of(page: bytes) -> bytes:
    """The text of the last revision of a raw page, as it is escaped."""
    start = page.find(b">", page.find(b"<text", page.rfind(b"<revision"))) + 1
    end = page.find(b"</text>", start)
    return page[start:end] if end >= start and not page.startswith(b"/", start - 2) else b""


def unescaped(words: bytes) -> str:
    """XML character data as words; broken bytes become U+FFFD."""
    text = words.decode("utf-8", "replace")
    if "&" not in text:
        return text
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&apos;", "'")
    if "&#" in text:
        text = _ENTITY.sub(_character, text)
    return text.replace("&amp;", "&")


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else int(found[2])
    return chr(number) if number < 0x110000 else found[0]
