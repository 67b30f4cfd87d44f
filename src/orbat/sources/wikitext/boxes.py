"""An infobox template becomes the fields of an infobox."""

from __future__ import annotations

from orbat.document import Field, Infobox, Span
from orbat.findings import EMPTY_INFOBOX, REPEATED_FIELD
from orbat.sources.wikitext.flow import flow_of
from orbat.sources.wikitext.template import Argument, Template
from orbat.sources.wikitext.values import value_of


def read_box(template: Template, is_shielded: bool) -> Infobox | None:
    """The infobox that a template is; None where it has no fields. Of a key given twice the last counts."""
    fields: dict[str, Field] = {}
    for argument in template.arguments():
        field = _field(template, argument, is_shielded)
        if not argument.is_named and not field.value.plain:
            continue
        before = fields.pop(field.key, None)
        if before and before.value.plain:
            template.notes.add(
                REPEATED_FIELD, before.span, f"{field.key} is given again below; this value was not read"
            )
        fields[field.key] = field
    if not fields:
        template.notes.add(EMPTY_INFOBOX, template.span)
        return None
    return Infobox(tuple(fields.values()), template.span, " ".join(template.name.replace("_", " ").split()))


def _field(template: Template, argument: Argument, is_shielded: bool) -> Field:
    value = value_of(flow_of(argument.runs, template.text, is_shielded), argument.end)
    raw = template.text[argument.start : argument.end]
    start = argument.start + len(raw) - len(raw.lstrip())
    end = max(argument.start + len(raw.rstrip()), start)
    start, end = min(start, argument.end), min(end, argument.end)
    return Field(argument.key, value, Span(min(start, value.whole.start), max(end, value.whole.end)))
