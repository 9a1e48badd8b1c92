"""PDFium's raw calls, bound once more with plain addresses.

pypdfium2's functions check and convert every pointer, which costs more than the call; these are for what is asked of
every word and every drawn object. They keep the interpreter's lock: PDFium is not safe with threads. An address is an
`int`; arguments that PDFium fills are addresses of ctypes variables (`ctypes.addressof`).
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

__all__ = [
    "address_of",
    "char_origin",
    "font_size",
    "loose_box",
    "object_bounds",
    "object_type",
    "page_object",
    "render_mode",
    "text_font",
    "text_matrix",
    "text_object",
]

_ADDRESS = ctypes.c_void_p
_INT = ctypes.c_int


def _bind(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The library's function `name` with plain addresses in place of typed pointers."""
    address = ctypes.cast(getattr(pdfium, name), _ADDRESS).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


def address_of(pointer: Any) -> int:
    """The address behind a typed pointer, 0 for none."""
    return ctypes.cast(pointer, _ADDRESS).value or 0


text_object = _bind("FPDFText_GetTextObject", _ADDRESS, _ADDRESS, _INT)
char_origin = _bind("FPDFText_GetCharOrigin", _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
loose_box = _bind("FPDFText_GetLooseCharBox", _INT, _ADDRESS, _INT, _ADDRESS)
text_matrix = _bind("FPDFText_GetMatrix", _INT, _ADDRESS, _INT, _ADDRESS)
text_font = _bind("FPDFTextObj_GetFont", _ADDRESS, _ADDRESS)
font_size = _bind("FPDFTextObj_GetFontSize", _INT, _ADDRESS, _ADDRESS)
render_mode = _bind("FPDFTextObj_GetTextRenderMode", _INT, _ADDRESS)
page_object = _bind("FPDFPage_GetObject", _ADDRESS, _ADDRESS, _INT)
object_type = _bind("FPDFPageObj_GetType", _INT, _ADDRESS)
object_bounds = _bind("FPDFPageObj_GetBounds", _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
