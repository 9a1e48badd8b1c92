"""Readers: bytes → pages of lines, one file a format. The only room that knows file-format libraries."""

from importlib import import_module
from typing import Literal

from attrs import evolve

from vbpl_parser.errors import LimitExceeded, UnreadableSource, UnsupportedFormat
from vbpl_parser.layout import Reading
from vbpl_parser.readers.fused import separate
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.sniff import sniff
from vbpl_parser.readers.stacked import unstack

__all__ = ["DEFAULT_LIMITS", "READERS", "Limits", "Ocr", "read", "sniff"]

Ocr = Literal["off", "auto"]
"""Whether pages without good letters are read by OCR."""

READERS = {
    "docx": "vbpl_parser.readers.docx",
    "pdf": "vbpl_parser.readers.pdf",
    "doc": "vbpl_parser.readers.doc",
    "text": "vbpl_parser.readers.text",
    "markdown": "vbpl_parser.readers.text",
    "html": "vbpl_parser.readers.html",
    "rtf": "vbpl_parser.readers.rtf",
    "odt": "vbpl_parser.readers.odt",
    "image": "vbpl_parser.readers.image",
}
"""Format → the module whose `read(data, limits)` reads it; a module is loaded when its first file comes."""

SCANNED = frozenset({"pdf", "image"})
"""Formats that can be pictures of pages; their `read` takes `ocr` too."""


def read(data: bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS, ocr: Ocr = "off") -> Reading:
    """Read a file, whatever its name says, by the reader of its true format.

    Args:
        data: the bytes of the file.
        name: name of the file; its suffix only tells Markdown from plain text.
        limits: what the reader is willing to take in.
        ocr: "auto" reads pages without good letters by Tesseract; "off" leaves them empty, with a diagnostic.

    Raises:
        ParseError: one of the closed list in `vbpl_parser.errors`, when the bytes give no lines.
    """
    if not data:
        raise UnreadableSource("The file is empty.")
    if len(data) > limits.file_bytes:
        raise LimitExceeded(f"The file has {len(data)} bytes, the limit is {limits.file_bytes}.")
    return read_as(sniff(data, name=name), data, limits, ocr=ocr)


def read_as(format_name: str, data: bytes, limits: Limits = DEFAULT_LIMITS, *, ocr: Ocr = "off") -> Reading:
    """Read bytes whose format is known already.

    Raises:
        UnsupportedFormat: no reader of this version knows the format.
        ParseError: as `read`.
    """
    home = READERS.get(format_name)
    if home is None:
        raise UnsupportedFormat(f"Files of the format {format_name} cannot be read.")
    try:
        module = import_module(home)
    except ModuleNotFoundError as error:
        if error.name != home:
            raise
        raise UnsupportedFormat(f"Files of the format {format_name} cannot be read by this version.") from None
    read_by = module.read(data, limits, **({"ocr": ocr} if format_name in SCANNED else {}))
    reading: Reading = unstack(separate(read_by))
    return reading if reading.format == format_name else evolve(reading, format=format_name)
