"""Lỗi (errors): the closed list of reasons why a file gives no document.

Each class has a stable code of the table in `codes` and the exit code of the command line. Anything else that leaves
`parse` is a bug.
"""

from typing import ClassVar

__all__ = [
    "CorruptDocument",
    "EncryptedDocument",
    "LimitExceeded",
    "MissingExtra",
    "NeedsOcr",
    "ParseError",
    "UnreadableSource",
    "UnsupportedFormat",
]


class ParseError(Exception):
    """No document could be made. `code` is stable; the message is one sentence for the person at the keyboard."""

    code: ClassVar[str] = "VB900"
    exit_code: ClassVar[int] = 70


class UnreadableSource(ParseError):
    """The file is not there, is not a regular file, is empty or may not be read."""

    code = "VB901"
    exit_code = 3


class UnsupportedFormat(ParseError):
    """The bytes are of no format that a reader knows."""

    code = "VB902"
    exit_code = 4


class CorruptDocument(ParseError):
    """The format is known, but the file is damaged."""

    code = "VB903"
    exit_code = 4


class EncryptedDocument(ParseError):
    """The file is encrypted and needs a password."""

    code = "VB904"
    exit_code = 4


class LimitExceeded(ParseError):
    """The file is over a limit of size, pages, depth or time."""

    code = "VB905"
    exit_code = 4


class MissingExtra(ParseError):
    """An optional part is not installed; the message names it and how to install it."""

    code = "VB906"
    exit_code = 5


class NeedsOcr(MissingExtra):
    """The pages are pictures without letters, and OCR was not asked for or is not installed."""

    code = "VB907"
