"""JSON Schema (draft 2020-12) of contract `vbpl/1`, made from the types of the model.

A key is required when it is always written. Keys that are not named here are allowed, as the contract may grow.
"""

from inspect import cleandoc
from types import NoneType
from typing import Any, get_args, get_origin

from vbpl_parser.model import (
    SCHEMA,
    Component,
    Deadline,
    Diagnostic,
    DigitalSignature,
    DocType,
    Document,
    IssueDate,
    Signatory,
    Source,
    Unit,
)
from vbpl_parser.writers.converter import CLASSES, OMITTED_WHEN_EMPTY, PLACES, wire_fields

__all__ = ["json_schema"]

_SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean"}

# What the contract says of a value beyond its type.
RULES: dict[tuple[type, str], dict[str, Any]] = {
    (Document, "schema"): {"const": SCHEMA},
    (Document, "system"): {"enum": ["state", "party", "youth_union", "other"]},
    (Source, "sha256"): {"pattern": "^[0-9a-f]{64}$"},
    (Source, "text_layer"): {"enum": ["digital", "ocr", "none"]},
    (DocType, "id"): {"pattern": "^[a-z_]+$"},
    (IssueDate, "month"): {"minimum": 1, "maximum": 12},
    (IssueDate, "day"): {"minimum": 1, "maximum": 31},
    (Unit, "level"): {
        "enum": [
            "part",
            "chapter",
            "section",
            "subsection",
            "article",
            "clause",
            "point",
            "roman",
            "item",
            "bullet",
            "paragraph",
            "table",
        ]
    },
    (Signatory, "capacity"): {"enum": ["TM", "KT", "TL", "TUQ", "Q", None]},
    (Deadline, "date"): {"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    (DigitalSignature, "source"): {"enum": ["field", "stamp"]},
    (Diagnostic, "code"): {"pattern": "^VB[0-9]{3}$"},
    (Diagnostic, "severity"): {"enum": ["info", "warning", "error"]},
}
RULES.update(
    {(cls, "confidence"): {"enum": ["high", "medium", "low", None]} for cls in CLASSES if issubclass(cls, Component)}
)


def json_schema() -> dict[str, Any]:
    """The schema, a fresh dict."""
    definitions = {cls.__name__: _object(cls) for cls in CLASSES if cls is not Document}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:vbpl:1",
        "title": SCHEMA,
        **_object(Document),
        "$defs": definitions,
    }


def _object(cls: type) -> dict[str, Any]:
    return {
        "description": cleandoc(cls.__doc__ or ""),
        "type": "object",
        "properties": {
            attribute.name: _value(attribute.type) | RULES.get((cls, attribute.name), {})
            for attribute in wire_fields(cls)
        },
        "required": [attribute.name for attribute in wire_fields(cls) if attribute.name not in _optional(cls)],
    }


def _optional(cls: type) -> frozenset[str]:
    """The keys of `cls` that may be left out."""
    places = (names for base, names in PLACES.items() if issubclass(cls, base))
    return OMITTED_WHEN_EMPTY.get(cls, frozenset()).union(*places)


def _value(kind: Any) -> dict[str, Any]:
    """The schema of one annotation: scalar, class, `X | None` or `tuple[X, ...]`."""
    if kind in _SCALARS:
        return {"type": _SCALARS[kind]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _value(get_args(kind)[0])}
    if NoneType in get_args(kind):
        (inner,) = (_value(arm) for arm in get_args(kind) if arm is not NoneType)
        scalar = "type" in inner
        return {"type": [inner["type"], "null"]} if scalar else {"anyOf": [inner, {"type": "null"}]}
    return {"$ref": f"#/$defs/{kind.__name__}"}
