"""PDFium by its raw calls: the letters of a page, and for every word its place and look.

pypdfium2's wrapped functions check and convert every pointer; three calls a word would cost more than the reading
itself. So the same entry points are bound once more with plain addresses. The calls keep the interpreter's lock:
PDFium is not safe with threads.
"""

import ctypes
from collections.abc import Iterator
from math import atan2, hypot, pi
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

__all__ = ["Path", "Style", "TextPage", "Word", "paths"]

_ADDRESS = ctypes.c_void_p
_INT = ctypes.c_int


def _bind(name: str, result: Any, *arguments: Any) -> Any:
    """The library's function `name` with plain addresses in place of typed pointers."""
    address = ctypes.cast(getattr(pdfium, name), _ADDRESS).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_text_object = _bind("FPDFText_GetTextObject", _ADDRESS, _ADDRESS, _INT)
_origin = _bind("FPDFText_GetCharOrigin", _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
_loose_box = _bind("FPDFText_GetLooseCharBox", _INT, _ADDRESS, _INT, _ADDRESS)
_matrix = _bind("FPDFText_GetMatrix", _INT, _ADDRESS, _INT, _ADDRESS)

_BOLD_NAMES = ("bold", "black", "heavy")
_ITALIC_NAMES = ("italic", "oblique")
_FORCE_BOLD = 1 << 18
_ITALIC_FLAG = 1 << 6
_BOLD_WEIGHT = 600
_STROKED_TOO = 2  # text rendering mode "fill, then stroke": how bold is made out of a regular font


class Style(NamedTuple):
    """One look. Sizes in points on the page; `turn` in quarter turns, -1 when slanted."""

    font: str
    size: float
    bold: bool
    italic: bool
    descent: float
    turn: int


class Word(NamedTuple):
    """`text[start:end]` from x0 to x1, standing on `base`; points from the top left corner."""

    start: int
    end: int
    x0: float
    x1: float
    base: float
    style: Style


class Path(NamedTuple):
    """Bounds of a drawn path in points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


class TextPage:
    """The text layer of one page; close it after use (`with`)."""

    def __init__(self, page: Any) -> None:
        """Load the letters of `page` (a raw FPDF_PAGE)."""
        self.page = page
        self.handle = pdfium.FPDFText_LoadPage(page)
        self.address = ctypes.cast(self.handle, _ADDRESS).value
        self.turn = max(pdfium.FPDFPage_GetRotation(page), 0)
        self.width: float = pdfium.FPDF_GetPageWidthF(page)
        self.height: float = pdfium.FPDF_GetPageHeightF(page)
        self.left, self.bottom = _corner(page)
        self.count: int = max(pdfium.FPDFText_CountChars(self.handle), 0) if self.address else 0
        self.text = self._text()
        self._styles: dict[int, Style] = {}
        self._fonts: dict[tuple[int, float, int], tuple[str, bool, bool, float]] = {}

    def __enter__(self) -> "TextPage":
        return self

    def __exit__(self, *_: object) -> None:
        if self.address:
            pdfium.FPDFText_ClosePage(self.handle)

    def _text(self) -> str:
        if not self.count:
            return ""
        buffer = (ctypes.c_ushort * (self.count + 1))()
        written = pdfium.FPDFText_GetText(self.handle, 0, self.count, buffer)
        units = ctypes.string_at(buffer, 2 * max(written - 1, 0))
        return units.decode("utf-16-le", "replace")

    def words(self) -> list[Word]:
        """The words in the order of the file, those that stand upright."""
        words = list(self._upright_words())
        turns = {word.style.turn for word in words}
        if self.turn == 0 and turns <= {0}:
            return words
        return [] if not words else self._turned_words(words)

    def _spans(self) -> Iterator[tuple[int, int, int, int]]:
        """Start and end of every word in `text`, and the index of its first and last letter in PDFium's count."""
        same = len(self.text) == self.count
        at = 0
        text = self.text
        find = text.find
        for piece in text.split():
            start = find(piece, at)
            at = end = start + len(piece)
            if same:
                yield start, end, start, end - 1
            else:
                index = pdfium.FPDFText_GetCharIndexFromTextIndex
                yield start, end, index(self.handle, start), index(self.handle, end - 1)

    def _upright_words(self) -> Iterator[Word]:
        x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        to_x, to_y, to_box = ctypes.addressof(x), ctypes.addressof(y), ctypes.addressof(box)
        address, styles, left, top = self.address, self._styles, self.left, self.bottom + self.height
        for start, end, first, last in self._spans():
            item = _text_object(address, first)
            if not item:
                continue
            style = styles.get(item) or self._style(item, first)
            _origin(address, first, to_x, to_y)
            _loose_box(address, last, to_box)
            yield Word(start, end, x.value - left, box.right - left, top - y.value, style)

    def _style(self, item: int, index: int) -> Style:
        matrix = pdfium.FS_MATRIX()
        _matrix(self.address, index, ctypes.addressof(matrix))
        scale = hypot(matrix.c, matrix.d) or 1.0
        quarter = atan2(matrix.b, matrix.a) / (pi / 2)
        turn = round(quarter) % 4 if abs(quarter - round(quarter)) < 0.05 else -1
        handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(handle, size)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        name, bold, italic, descent = self._font(handle, size.value, mode)
        italic = italic or (turn == 0 and abs(matrix.c) > 0.15 * abs(matrix.d))
        style = Style(name, round(size.value * scale, 2), bold, italic, descent * scale, turn)
        self._styles[item] = style
        return style

    def _font(self, item: Any, size: float, mode: int) -> tuple[str, bool, bool, float]:
        font = pdfium.FPDFTextObj_GetFont(item)
        key = (ctypes.cast(font, _ADDRESS).value or 0, size, mode)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = _describe(font, size, mode)
        return found

    def _turned_words(self, words: list[Word]) -> list[Word]:
        """The words of a turned page: those of its main direction, as if the page were upright."""
        turns = [word.style.turn for word in words if word.style.turn >= 0]
        if not turns:
            return []
        main = max(set(turns), key=turns.count)
        quarter = main % 4
        upright = []
        box = pdfium.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        lengths = {(start, end): (first, last) for start, end, first, last in self._spans()}
        wide, high = (self.height, self.width) if self.turn % 2 else (self.width, self.height)
        self.width, self.height = (high, wide) if quarter % 2 else (wide, high)
        for word in words:
            if word.style.turn != main:
                continue
            first, last = lengths[word.start, word.end]
            _origin(self.address, first, ctypes.addressof(x), ctypes.addressof(y))
            _loose_box(self.address, last, ctypes.addressof(box))
            corners = (box.left - self.left, box.right - self.left, box.bottom - self.bottom, box.top - self.bottom)
            x0, base = _turn(x.value - self.left, y.value - self.bottom, quarter, wide, high)
            x1 = max(_turn(a, b, quarter, wide, high)[0] for a in corners[:2] for b in corners[2:])
            upright.append(word._replace(x0=x0, x1=x1, base=base))
        return upright


def _turn(x: float, y: float, quarter: int, wide: float, high: float) -> tuple[float, float]:
    """A point (from the bottom left) on the page turned so that writing of this direction is upright (from the top left)."""
    if quarter == 1:
        return y, x
    if quarter == 2:
        return wide - x, y
    if quarter == 3:
        return high - y, wide - x
    return x, high - y


def _describe(font: Any, size: float, mode: int) -> tuple[str, bool, bool, float]:
    """Name, bold, italic and descent of a font."""
    if not font:
        return "", False, False, 0.0
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace")
    plain = name.partition("+")[2] or name
    low = plain.lower()
    flags = pdfium.FPDFFont_GetFlags(font)
    descent = ctypes.c_float()
    pdfium.FPDFFont_GetDescent(font, size, descent)
    bold = any(part in low for part in _BOLD_NAMES) or mode == _STROKED_TOO
    bold = bold or bool(flags > 0 and flags & _FORCE_BOLD) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    italic = any(part in low for part in _ITALIC_NAMES) or bool(flags > 0 and flags & _ITALIC_FLAG)
    return plain, bold, italic, descent.value


def _corner(page: Any) -> tuple[float, float]:
    """Left and bottom of what the page shows, in the page's own coordinates."""
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, box):
        return box.left, box.bottom
    return 0.0, 0.0


def paths(page: Any, height: float, limit: int) -> list[Path]:
    """Bounds of the first `limit` drawn paths of an upright page."""
    left, bottom = _corner(page)
    sides = [ctypes.c_float() for _ in range(4)]
    found = []
    for index in range(min(pdfium.FPDFPage_CountObjects(page), limit)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPageObj_GetBounds(item, *sides)
            x0, y0, x1, y1 = (side.value for side in sides)
            found.append(Path(x0 - left, height - (y1 - bottom), x1 - left, height - (y0 - bottom)))
    return found
