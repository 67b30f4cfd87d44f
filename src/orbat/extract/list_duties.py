"""Lists of duties: conditions that open an item, examples and ends of phrases nested below one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orbat.claims import NEVER_SAID, Claim, Literal, Qualifiers
from orbat.document import Item
from orbat.extract.list_place import ListPlace
from orbat.extract.prose.phrases import tidy
from orbat.extract.prose.stance import condition_of

_ACCORDING = re.compile(
    r"\b(?:According to|Under|By) (?P<basis>(?:the )?(?:law|constitution|statute|charter|regulations?)\b[^,:]*),"
)
_GOES_ON = re.compile(r"(?:of|for|with|against|on|in|at|by|from) ")
_EXAMPLES = re.compile(r"(?:^|, |; |\band )(?P<duty>[^,;]+ (?:including|such as))\s*:?\s*$")
_DOING = re.compile(r"(?:To|Tak(?:e|es|ing)|[A-Z][a-z]+(?:ing|ion|ment|ance|ence) (?:of|in|to|for|the))\b")


def read_duties(here: ListPlace) -> Iterator[Claim]:
    """Each item a duty, with the condition that opens it and the law that the introduction names."""
    basis = _ACCORDING.search(here.intro)
    for above, item in here.block.walk():
        condition, duty, items = duty_of(item, above)
        told = {"basis": basis["basis"] if basis else "", "condition": condition, "nested": "true" if above else ""}
        qualifiers: Qualifiers = tuple(sorted((name, value) for name, value in told.items() if value))
        if duty is not None:
            evidence = here.evidence(*items)
            yield Claim(here.topic, "has_duty", duty, evidence, "list-duty", NEVER_SAID, qualifiers)


def duty_of(item: Item, above: Sequence[Item]) -> tuple[str, Literal | None, tuple[Item, ...]]:
    """The condition, the duty and the items that say it: a nested item may need the words of the one above it.

    `guarding` > `of bridges` is the guarding of bridges; `keeping order during events including` > `parades` is keeping
    order during events including parades, for parades are no duty.
    """
    words = item.text.plain
    condition = condition_of(words)
    start = len(condition) + 1 if condition and words.startswith(condition) else 0
    low, high = tidy(words, start, len(words))
    if high <= low:
        return condition, None, (item,)
    outer = above[-1].text.plain if above else ""
    example = None if _DOING.match(words[low:high]) else _EXAMPLES.search(outer)
    if above and _GOES_ON.match(words):
        return condition, Literal(f"{outer[slice(*tidy(outer, 0, len(outer)))]} {words[:high]}"), (above[-1], item)
    if example:
        return condition, Literal(f"{example['duty']} {words[low].lower()}{words[low + 1 : high]}"), (above[-1], item)
    return condition, Literal(words[low:high], span=item.text.span(low, high)), (item,)
