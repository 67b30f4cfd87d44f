"""The signs of wikitext as patterns: each begins with a literal sign, so that the search runs over plain words."""

from __future__ import annotations

import re

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
REDIRECT = re.compile(r"\ufeff?\s*#redirect\s*:?\s*\[\[(?P<target>[^\[\]{}|<>\n]+)(?:\|[^\]\n]*)?\]\]", re.IGNORECASE)
HEADING = re.compile(r"^=.*=[ \t]*$", re.MULTILINE)
