"""The signs of wikitext as patterns: each begins with a literal sign, so that the search runs over plain words."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_LINK = r"\[\[(?P<target>[^\[\]{}|<>\n&]*+)(?:\|(?P<words>[^\[\]{}|<\n&']*+))?\]\]"
_TEMPLATE = r"\{\{(?P<name>[^{}\[\]|<&']*+)(?P<arguments>\|[^{}\[\]<&']*+)?\}\}"
_ADDRESS = r"\[(?=(?:https?:|ftps?:|mailto:|news:|irc:)?//|mailto:)"
_SWITCH = (
    r"__(?:(?:NO|FORCE)?TOC|NOEDITSECTION|(?:NO)?NEWSECTIONLINK|NOGALLERY|HIDDENCAT|NOCONTENTCONVERT|NOCC"
    r"|NOTITLECONVERT|NOTC|(?:NO)?INDEX|STATICREDIRECT|EXPECTUNUSEDCATEGORY|NOGLOBAL|DISAMBIG)__"
)
_ALWAYS = (
    _LINK,
    _TEMPLATE,
    r"\[\[",
    r"\{\{\{*+",
    _ADDRESS,
    r"''(?P<quotes>'*+)",
    r"<(?=[a-zA-Z/!])",
    r"&(?=[#a-zA-Z])",
    _SWITCH,
)
OUTSIDE = re.compile("|".join(_ALWAYS))
"""What can begin where nothing is open; links and templates without further markup are found whole."""

INSIDE = re.compile("|".join((*_ALWAYS, r"\|", r"\}\}\}*+", r"\]\]*+")))
"""What can begin or end within a template or a link."""

TAG = re.compile(r"<(?P<slash>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)(?P<attributes>(?![^\s/>])[^<>]*+)>")
ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,30});")
NAMESPACES: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("namespaces.toml").read_text(encoding="utf-8")
)
"""What pictures (`file`), categories (`category`) and redirects (`redirect`) are called, in any language."""

_REDIRECT = "|".join(map(re.escape, NAMESPACES["redirect"]))
REDIRECT = re.compile(
    rf"\ufeff?\s*[#＃](?:{_REDIRECT})\s*:?\s*\[\[(?P<target>[^\[\]{{}}|<>\n]+)(?:\|[^\]\n]*)?\]\]", re.IGNORECASE
)
HEADING = re.compile(r"^=.*=[ \t]*$", re.MULTILINE)
