"""What a font says of itself: its name, and whether its letters are bold or italic."""

import ctypes
import re
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

__all__ = ["Font", "describe", "looks_of"]

_BOLD = re.compile(r"bold|black|heavy|,b\b|-bd", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|,i\b|-it\b", re.IGNORECASE)
_NAMELESS = re.compile(r"(?:CIDFont\+)?[A-Z]{0,3}\d*", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_BOLD_WEIGHTS = range(600, 1001)  # beyond 1000 the number is a guess of PDFium from a broken StemV
_FILL_AND_STROKE = 2  # text rendering mode: how a printer driver makes bold out of a regular font
_HEAD_MAC_STYLE = 44  # offset of macStyle in the `head` table (OpenType 1.9)
_MAX_TABLES = 64


class Font(NamedTuple):
    """Name without its subset tag, and look."""

    name: str
    bold: bool
    italic: bool


def describe(handle: Any, mode: int) -> Font:
    """The font behind a raw FPDF_FONT; `mode` is the text rendering mode of the object that uses it."""
    if not handle:
        return Font("", False, False)
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(handle, buffer, 256)
    name, bold, italic = looks_of(buffer.value.decode("utf-8", "replace"))
    if _NAMELESS.fullmatch(name):
        return Font(name, *_embedded_look(handle))
    flags = max(pdfium.FPDFFont_GetFlags(handle), 0)
    heavy = pdfium.FPDFFont_GetWeight(handle) in _BOLD_WEIGHTS or bool(flags & _FORCE_BOLD_FLAG)
    return Font(name, bold or mode == _FILL_AND_STROKE or heavy, italic or bool(flags & _ITALIC_FLAG))


def looks_of(name: str) -> Font:
    """What the name of a font says of it.

    >>> looks_of("ABCDEF+TimesNewRomanPS-BoldMT")
    Font(name='TimesNewRomanPS-BoldMT', bold=True, italic=False)
    """
    tag, plus, rest = name.partition("+")
    name = rest if plus and len(tag) == 6 else name
    return Font(name, bool(_BOLD.search(name)), bool(_ITALIC.search(name)))


def _embedded_look(handle: Any) -> tuple[bool, bool]:
    """Bold and italic by the `head` table of the embedded TrueType file, for fonts called "F1"."""
    size = ctypes.c_size_t()
    if not pdfium.FPDFFont_GetFontData(handle, None, 0, size) or not 12 < size.value < 1 << 26:
        return False, False
    buffer = (ctypes.c_uint8 * size.value)()
    pdfium.FPDFFont_GetFontData(handle, buffer, size.value, size)
    data = bytes(buffer)
    for number in range(min(int.from_bytes(data[4:6], "big"), _MAX_TABLES)):
        entry = data[12 + 16 * number : 28 + 16 * number]
        if entry[:4] == b"head":
            at = int.from_bytes(entry[8:12], "big") + _HEAD_MAC_STYLE
            style = int.from_bytes(data[at : at + 2], "big")
            return bool(style & 1), bool(style & 2)
    return False, False
