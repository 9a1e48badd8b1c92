"""JSON of contract `vbpl/1`, written and read. The decisions of the wire stand in `converter`."""

import json
from functools import cache
from typing import Any

from cattrs import BaseValidationError, Converter, transform_error

from vbpl_parser.model import SCHEMA, Document
from vbpl_parser.writers.converter import make_converter

__all__ = ["from_dict", "from_json", "to_dict", "to_json"]

_SHOWN_ERRORS = 3


def to_dict(document: Document, *, spans: bool = True) -> dict[str, Any]:
    """The JSON of `document` as Python data: dicts, lists, strings, numbers, booleans and None.

    Args:
        document: the document.
        spans: False leaves out `raw`, `spans`, `rule` and `confidence` everywhere and `span` of diagnostics.
    """
    return _converter(spans=spans).unstructure(document, Document)  # type: ignore[no-any-return]


def to_json(document: Document, *, spans: bool = True, indent: int | None = 2) -> str:
    """The JSON of `document` as text, Unicode not escaped.

    Args:
        document: the document.
        spans: False leaves out `raw`, `spans`, `rule` and `confidence` everywhere and `span` of diagnostics.
        indent: spaces a level; None puts everything on one line, as JSON Lines need it.
    """
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(to_dict(document, spans=spans), ensure_ascii=False, indent=indent, separators=separators)


def from_dict(data: object) -> Document:
    """The document that `to_dict` wrote.

    Raises:
        ValueError: `data` is not such data; the message gives the path of each mistake ("$.body[0].level: …").
    """
    try:
        document: Document = _converter(spans=True).structure(data, Document)
    except BaseValidationError as error:
        raise ValueError(_first(transform_error(error, format_exception=_reason))) from error
    except TypeError as error:
        raise ValueError(f"{_reason(error, None)} @ $") from error
    except RecursionError as error:
        raise ValueError("nested too deeply @ $") from error
    if document.schema != SCHEMA:
        raise ValueError(f"schema {document.schema!r} is not {SCHEMA!r} @ $.schema")
    return document


def from_json(text: str | bytes) -> Document:
    """The document that `to_json` wrote, with or without spans.

    Raises:
        ValueError: `text` is not such JSON; the message gives the place in the text or the path of each mistake.
    """
    try:
        data = json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply @ $") from error
    return from_dict(data)


@cache
def _converter(*, spans: bool) -> Converter:
    return make_converter(spans=spans)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _reason(error: BaseException, _kind: Any) -> str:
    if isinstance(error, KeyError):
        return "a key is missing"
    return f"expected {error}" if isinstance(error, TypeError) else str(error)


def _first(errors: list[str]) -> str:
    more = f" and {len(errors) - _SHOWN_ERRORS} more" if len(errors) > _SHOWN_ERRORS else ""
    return "; ".join(errors[:_SHOWN_ERRORS]) + more
