"""The shapes of what the Reconciliation Service API 0.2 exchanges, written after its JSON schemas."""

from __future__ import annotations

import re
from typing import Any

Shape = Any
"""A type; a pattern of a whole string; `[shape]`; `{key: shape}`, where `key?` may be left out and
`*` is any other; or a tuple of which one fits."""


def fits(value: object, shape: Shape) -> bool:
    """Whether a value has a shape; an object has no keys but those told."""
    if isinstance(shape, tuple):
        return any(fits(value, each) for each in shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(each, shape[0]) for each in value)
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and bool(shape.fullmatch(value))
    if isinstance(shape, dict):
        return isinstance(value, dict) and _object_fits(value, shape)
    return isinstance(value, shape) and (shape is bool or not isinstance(value, bool))


def _object_fits(value: dict[str, object], shape: dict[str, Shape]) -> bool:
    needed = {key for key in shape if not key.endswith("?") and key != "*"}
    known = {key.rstrip("?"): each for key, each in shape.items()}
    return needed <= set(value) and all(
        (key in known or "*" in known) and fits(each, known.get(key, known.get("*"))) for key, each in value.items()
    )


ID = re.compile(r"(?s).*\{\{id\}\}.*")
URL = re.compile(r"https?://\S+")
TYPE = {"id": str, "name": str}
SUGGEST = {
    "service_url?": URL,
    "service_path?": re.compile(r"/\S+"),
    "flyout_service_url?": URL,
    "flyout_service_path?": re.compile(r"/.*\$\{id\}.*"),
}
MANIFEST = {
    "versions": [re.compile(r"0\.2")],
    "name": str,
    "identifierSpace": URL,
    "schemaSpace": URL,
    "documentation?": URL,
    "serviceVersion?": str,
    "defaultTypes?": [TYPE],
    "view?": {"url": ID},
    "preview?": {"url": ID, "width": int, "height": int},
    "suggest?": {"entity?": SUGGEST, "property?": SUGGEST, "type?": SUGGEST},
    "extend?": {"propose_properties?": {"service_url": URL, "service_path": str}},
    "batchSize?": int,
}
CANDIDATE = {
    "id": str,
    "name": str,
    "description?": str,
    "score": (int, float),
    "match?": bool,
    "type?": [TYPE],
    "features?": [{"id": str, "value": (bool, int, float)}],
}
RESULTS = {"*": {"result": [CANDIDATE]}}
ENTITIES = {"result": [{"id": str, "name": str, "description?": str, "notable?": [(str, TYPE)]}]}
OTHERS = {"result": [{"id": str, "name": str, "description?": str}]}
FLYOUT = {"id": str, "html": str}
PROPOSAL = {"type": str, "limit?": int, "properties": [TYPE]}
DATE = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
CELL = (
    {"id": str, "name": str, "description?": str},
    {"str": str},
    {"float": (int, float)},
    {"int": int},
    {"date": DATE},
    {},
)
EXTENSION = {"meta": [{"id": str, "name": str, "type?": {"id": str, "name?": str}}], "rows": {"*": {"*": [CELL]}}}
ERROR = {"error": {"message": str, "remedy": str}}
