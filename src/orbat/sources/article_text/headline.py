"""The headline of a report: its first line, where that is no sentence and prose follows it."""

from __future__ import annotations

from orbat.document import Paragraph, Text
from orbat.sources.outline import OpenSection

_ENDS = (".", "!", "?", "…", ":", '"', "”", "’")
_FEWEST = 3
_LONGEST = 200


def take_headline(lead: OpenSection) -> Text | None:
    """Takes the headline from the lead, if there is one."""
    first = lead.blocks[0] if len(lead.blocks) > 1 else None
    if not isinstance(first, Paragraph) or not isinstance(lead.blocks[1], Paragraph):
        return None
    words = first.text.plain.strip()
    if len(words) > _LONGEST or len(words.split()) < _FEWEST or words.endswith(_ENDS):
        return None
    del lead.blocks[0]
    lead.start = lead.blocks[0].span.start
    return first.text
