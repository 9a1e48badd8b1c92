"""The wire: how a `Document` becomes JSON data and comes back (contract `vbpl/1`).

Decisions, all of them:

- A class is an object, a tuple an array; keys are the names of the fields, in the order of the fields.
- `raw`, `spans`, `rule` and `confidence`, which every component carries, follow its own keys. Without spans they are
  left out, and so is `span` of a diagnostic; `needs_review` of the document stays.
- Missing is `null` or `[]`, and the key is there. Two keys are left out instead, and come last when they are there:
  `rows` of a unit that is no table, and `box` of a span when the format has no boxes.
- Text is Unicode as it is, not escaped.
- Reading is strict: a string is a string, a number a number, an array an array; nothing is coerced. A key that is left
  out has its default, one that is not known is passed over (newer writers may add keys).
"""

from collections.abc import Callable
from typing import Any, get_origin

from attrs import Attribute, fields, has, resolve_types
from cattrs import BaseConverter, Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn_from_attrs, override

from vbpl_parser.model import (
    Addressee,
    Annex,
    Archive,
    Box,
    Citation,
    Component,
    Copy,
    Deadline,
    Diagnostic,
    DigitalSignature,
    DocType,
    Document,
    Header,
    IssueDate,
    Issuer,
    LegalBasis,
    Number,
    Recipient,
    Signatory,
    Source,
    Span,
    Subject,
    Task,
    Unit,
)

__all__ = ["CLASSES", "OMITTED_WHEN_EMPTY", "PLACES", "make_converter", "wire_fields"]

# Every class on the wire; a class stands after those that it is made of.
CLASSES: tuple[type, ...] = (
    Box,
    Span,
    DocType,
    IssueDate,
    Issuer,
    Header,
    Number,
    Subject,
    Addressee,
    LegalBasis,
    Unit,
    Recipient,
    Archive,
    Signatory,
    Annex,
    Copy,
    Citation,
    Deadline,
    Task,
    DigitalSignature,
    Source,
    Diagnostic,
    Document,
)

# The keys that say where something stands and how it was found; left out without spans.
PLACES: dict[type, frozenset[str]] = {
    Component: frozenset({"raw", "spans", "rule", "confidence"}),
    Diagnostic: frozenset({"span"}),
}

OMITTED_WHEN_EMPTY: dict[type, frozenset[str]] = {Unit: frozenset({"rows"}), Span: frozenset({"box"})}

for _class in CLASSES:
    resolve_types(_class)


def wire_fields(cls: type) -> list["Attribute[Any]"]:
    """The fields of `cls` in the order of the wire: its own, then those that every component carries."""
    carried = PLACES[Component] if issubclass(cls, Component) else frozenset()
    return sorted(fields(cls), key=lambda attribute: attribute.name in carried)


def make_converter(*, spans: bool) -> Converter:
    """A fresh converter; without `spans` it writes no raw text, places and rules. Both read what either writes."""
    converter = Converter(unstruct_collection_overrides={tuple: list})
    for scalar in (str, bool, int, float):
        converter.register_structure_hook(scalar, _strict)
    converter.register_structure_hook_factory(_is_tuple, _array_reader)
    converter.register_structure_hook_factory(has, _object_reader)
    for cls in CLASSES:
        converter.register_unstructure_hook(cls, _object_writer(cls, converter, spans=spans))
    return converter


def _object_writer(cls: type, converter: Converter, *, spans: bool) -> Callable[[Any], dict[str, Any]]:
    overrides: dict[str, Any] = {name: override(omit_if_default=True) for name in OMITTED_WHEN_EMPTY.get(cls, ())}
    if not spans:
        overrides |= {name: override(omit=True) for base in PLACES if issubclass(cls, base) for name in PLACES[base]}
    if cls is Unit:  # the only class that holds itself
        overrides["children"] = override(unstruct_hook=lambda units: [write(unit) for unit in units])
    write: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn_from_attrs(
        wire_fields(cls), cls, converter, **overrides
    )
    return write


def _strict(value: object, kind: type) -> object:
    """`value` when it is of this very kind; a whole number is a float too, but `true` is no number."""
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    raise TypeError(kind.__name__)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _array_reader(kind: Any, converter: BaseConverter) -> Callable[[Any, Any], Any]:
    read_items = homogenous_tuple_structure_factory(kind, converter)

    def read(value: Any, kind: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError("array")
        return read_items(value, kind)

    return read


def _object_reader(cls: type, converter: BaseConverter) -> Callable[[Any, Any], Any]:
    read_fields: Any = make_dict_structure_fn(cls, converter)

    def read(value: Any, kind: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError("object")
        return read_fields(value, kind)

    return read
