"""Links of a page that lead to a file which is called otherwise than the thing in its IRI."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from urllib.parse import unquote

from orbat.publish.addresses import encoded

LINK = re.compile(r"""(?P<head>\s(?:href|src)\s*=\s*)(?P<mark>["'])(?P<link>(?:(?!(?P=mark))[^<>])*)(?P=mark)""")
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|\?|$")
WAY = re.compile(r"(?P<way>[^?#]*?)(?P<suffix>\.[A-Za-z]+)?(?P<rest>[?#].*)?", re.DOTALL)


def relinked(page: str, path: str, files: Mapping[str, str]) -> str:
    """A page with its links led to the right files.

    `path` is where the page stands by its IRI, `files` says for each such path that is called otherwise its file.

    >>> relinked('<a href="b%252Fc.html#x">', "id/a", {"id/b%2Fc": "id/b_c-1234"})
    '<a href="b_c-1234.html#x">'
    """
    here = posixpath.dirname(path)
    there = posixpath.dirname(files.get(path, path))

    def led(match: re.Match[str]) -> str:
        link = html.unescape(match["link"])
        if ELSEWHERE.match(link):
            return match[0]
        way = WAY.fullmatch(link)
        target = posixpath.normpath(posixpath.join("/", here, unquote(way["way"])))[1:] if way else ""
        file = files.get(target, target)
        if way is None or (file == target and here == there):
            return match[0]
        new = posixpath.relpath(f"/{file}", f"/{there}") + (way["suffix"] or "")
        led_to = f"{encoded(new)}{way['rest'] or ''}"
        return f"{match['head']}{match['mark']}{html.escape(led_to)}{match['mark']}"

    return LINK.sub(led, page)
