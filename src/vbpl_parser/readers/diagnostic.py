"""Thông báo (diagnostic): what a reader has to say about a file, from its row in the table of codes."""

from vbpl_parser.codes import CODES
from vbpl_parser.model import Diagnostic

__all__ = ["diagnostic"]


def diagnostic(code: str, detail: str = "") -> Diagnostic:
    """The diagnostic of `code`; `detail` stands in brackets behind its message."""
    row = CODES[code]
    message = f"{row.message} ({detail})" if detail else row.message
    return Diagnostic(code=code, severity=row.severity, message=message)
