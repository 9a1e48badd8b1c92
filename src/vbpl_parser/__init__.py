"""Vietnamese administrative documents from Word, PDF or text into typed objects."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vbpl_parser.batch.many import parse_many
    from vbpl_parser.errors import ParseError
    from vbpl_parser.model import Document
    from vbpl_parser.parser import parse

__all__ = ["Document", "ParseError", "__version__", "parse", "parse_many"]

__version__ = "0.1.0"

_HOMES = {
    "Document": "vbpl_parser.model",
    "ParseError": "vbpl_parser.errors",
    "parse": "vbpl_parser.parser",
    "parse_many": "vbpl_parser.batch.many",
}


def __getattr__(name: str) -> Any:
    """Load the public names on first use, so that importing the package costs next to nothing."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
