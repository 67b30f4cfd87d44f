"""Links of a page that lead to a file which is called otherwise than the thing in its IRI.

They stand in attributes, and as `link` in the blocks of JSON from which a script draws.
"""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from orbat.pages.render import as_json
from orbat.publish.addresses import encoded

LINK = re.compile(r"""(?P<head>\s(?:href|src)\s*=\s*)(?P<mark>["'])(?P<link>(?:(?!(?P=mark))[^<>])*)(?P=mark)""")
BLOCK = re.compile(r"""(?P<head><script type="application/json"[^>]*>)(?P<data>[^<]*)(?=</script>)""")
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

    def led(link: str) -> str:
        way = WAY.fullmatch(link)
        if ELSEWHERE.match(link) or way is None:
            return link
        target = posixpath.normpath(posixpath.join("/", here, unquote(way["way"])))[1:]
        file = files.get(target, target)
        if file == target and here == there:
            return link
        new = posixpath.relpath(f"/{file}", f"/{there}") + (way["suffix"] or "")
        return f"{encoded(new)}{way['rest'] or ''}"

    def attribute(match: re.Match[str]) -> str:
        link = html.unescape(match["link"])
        led_to = led(link)
        return match[0] if led_to == link else f"{match['head']}{match['mark']}{html.escape(led_to)}{match['mark']}"

    def drawn(value: Any) -> Any:
        if isinstance(value, list):
            return [drawn(each) for each in value]
        if not isinstance(value, dict):
            return value
        return {
            key: led(each) if key == "link" and isinstance(each, str) else drawn(each) for key, each in value.items()
        }

    def block(match: re.Match[str]) -> str:
        return f"{match['head']}{as_json(drawn(json.loads(match['data'])))}"

    return BLOCK.sub(block, LINK.sub(attribute, page))
