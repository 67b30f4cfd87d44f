"""An infobox template becomes the fields of an infobox."""

from __future__ import annotations

from orbat.document import Field, Infobox, Span, Text
from orbat.findings import EMPTY_INFOBOX, REPEATED_FIELD
from orbat.sources.wikitext.flow import flow_of, text_of
from orbat.sources.wikitext.template import Argument, Template
from orbat.sources.wikitext.values import MARKS, value_of


def read_box(template: Template, is_shielded: bool) -> Infobox | None:
    """The infobox that a template is; None where it has no fields. Of a key given twice the last counts."""
    fields = read_fields(template, is_shielded)
    if not fields:
        template.notes.add(EMPTY_INFOBOX, template.span)
        return None
    return Infobox(fields, template.span, " ".join(template.name.replace("_", " ").split()))


def read_fields(template: Template, is_shielded: bool) -> tuple[Field, ...]:
    """The arguments of a template as fields; one without a key and without words is none."""
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
    return tuple(fields.values())


def _field(template: Template, argument: Argument, is_shielded: bool) -> Field:
    raw = template.text[argument.start : argument.end]
    end = argument.start + len(raw.rstrip())
    start = min(argument.start + len(raw) - len(raw.lstrip()), end)
    plain = _plain(argument, template.text)
    if plain:
        return Field(argument.key, plain, Span(start, end))
    value = value_of(flow_of(argument.runs, template.text, is_shielded), end)
    return Field(argument.key, value, Span(min(start, value.whole.start), max(end, value.whole.end)))


def _plain(argument: Argument, text: str) -> Text | None:
    """A value without markup; None where it has some."""
    found = text_of(argument.runs, text)
    return found if found and found.plain[0] not in MARKS else None
