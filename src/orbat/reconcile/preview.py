"""A thing in a few lines of HTML, to be shown in a frame of another program."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from orbat.ask.names import Named
from orbat.reconcile.entities import Entities
from orbat.reconcile.properties import properties, values

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Of a preview: it runs nothing, loads nothing, and may be framed by anybody."""
_SHOWN = 8
_STYLE = """:root{color-scheme:light dark}body{font:14px/1.4 system-ui,sans-serif;margin:.6rem}
h1{font-size:1.1rem;margin:0}p{margin:.1rem 0 .5rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .7rem;margin:0}dd{margin:0}"""


def preview(entities: Entities, thing: Named, address: str) -> str:
    """The page of a preview."""
    title = escape(thing.thing.label)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body>{flyout(entities, thing, address)}</body></html>\n"
    )


def flyout(entities: Entities, thing: Named, address: str = "") -> str:
    """What a preview shows: the name, the kind, and the first values; with a link if there is an address."""
    label = escape(thing.thing.label)
    if address:
        place = f"{address}id/{quote(entities.key(thing.thing.iri), safe='')}"
        label = f'<a href="{escape(place)}" target="_blank" rel="noopener">{label}</a>'
    rows = [("also", "; ".join(name for name in thing.names if name != thing.thing.label)), *_rows(entities, thing)]
    told = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in rows if text)
    return f"<h1>{label}</h1><p>{escape(entities.described(thing.thing.kind)[0])}</p><dl>{told}</dl>"


def small(name: str, about: str) -> str:
    """What is shown of a kind or a property."""
    return f"<h1>{escape(name)}</h1><p>{escape(about)}</p>"


def _rows(entities: Entities, thing: Named) -> list[tuple[str, str]]:
    iri = thing.thing.iri
    asked = [each for each in properties().values() if each.kinds and set(each.kinds) & thing.kinds]
    found = [(each.name, values(entities, each, [iri]).get(iri, ())) for each in asked]
    return [(name, "; ".join(value.text for value in rows[:_SHOWN])) for name, rows in found]
