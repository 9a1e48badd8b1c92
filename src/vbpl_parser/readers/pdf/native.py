"""PDFium by its raw calls: the letters of a page, and for every word its place and look.

pypdfium2's wrapped functions check and convert every pointer; three calls a word would cost more than the reading
itself. So the same entry points are bound once more with plain addresses. The calls keep the interpreter's lock:
PDFium is not safe with threads.
"""

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise
from math import atan2, hypot, pi
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from vbpl_parser.readers.pdf.fonts import Font, describe

__all__ = ["Style", "TextPage", "Word", "corner"]

_ADDRESS = ctypes.c_void_p
_INT = ctypes.c_int
_NEARLY_STRAIGHT = 0.05  # quarter turns
_SLANT = 0.15  # shear of a made-up italic
_WORD = re.compile(r"\S+")
_SOFT_HYPHEN = re.compile("[\ufffe\x02]")
_LEGACY_FONTS = (".vn", "vn")


def _bind(name: str, result: Any, *arguments: Any) -> Any:
    """The library's function `name` with plain addresses in place of typed pointers."""
    address = ctypes.cast(getattr(pdfium, name), _ADDRESS).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_text_object = _bind("FPDFText_GetTextObject", _ADDRESS, _ADDRESS, _INT)
_origin = _bind("FPDFText_GetCharOrigin", _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
_loose_box = _bind("FPDFText_GetLooseCharBox", _INT, _ADDRESS, _INT, _ADDRESS)
_matrix = _bind("FPDFText_GetMatrix", _INT, _ADDRESS, _INT, _ADDRESS)


class Style(NamedTuple):
    """One look. Sizes in points on the page; `turn` in quarter turns, -1 when slanted."""

    font: str
    size: float
    bold: bool
    italic: bool
    turn: int


class Word(NamedTuple):
    """`text[start:end]` from x0 to x1, standing on `base`; points from the top left corner."""

    start: int
    end: int
    x0: float
    x1: float
    base: float
    style: Style


class TextPage:
    """The text layer of one page, to be used in a `with` block."""

    def __init__(self, page: Any) -> None:
        """Load the letters of `page` (a raw FPDF_PAGE)."""
        self.handle = pdfium.FPDFText_LoadPage(page)
        self.address = ctypes.cast(self.handle, _ADDRESS).value
        self.turn = max(pdfium.FPDFPage_GetRotation(page), 0)
        self.width: float = pdfium.FPDF_GetPageWidthF(page)
        self.height: float = pdfium.FPDF_GetPageHeightF(page)
        self.left, self.bottom = corner(page)
        self.count: int = max(pdfium.FPDFText_CountChars(self.handle), 0) if self.address else 0
        self._styles: dict[int, Style] = {}
        self._fonts: dict[tuple[int, float, int], Font] = {}
        self._cuts: set[int] = set()
        self.text = self._text()
        if _SOFT_HYPHEN.search(self.text):
            self.text = self._with_hyphens(self.text)

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

    def _with_hyphens(self, text: str) -> str:
        """The text with PDFium's marks turned back into what was printed.

        PDFium marks a hyphen at a line end (and joins the words of both lines, so a cut is noted), but also the soft
        hyphen, which is the letter ư in fonts of TCVN3.
        """
        letters = list(text)
        for match in _SOFT_HYPHEN.finditer(text):
            at = match.start()
            first = pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, at)
            item = _text_object(self.address, first - 1)
            old = item and self._style_of(item, first - 1).font.lower().startswith(_LEGACY_FONTS)
            if old or self._base(first - 1) == self._base(first + 1):
                letters[at] = "\xad"
            else:
                letters[at] = "-"
                self._cuts.add(at + 1)
        return "".join(letters)

    def _base(self, index: int) -> int:
        x, y = ctypes.c_double(), ctypes.c_double()
        _origin(self.address, index, ctypes.addressof(x), ctypes.addressof(y))
        return round(y.value)

    def _style_of(self, item: int, index: int) -> Style:
        return self._styles.get(item) or self._style(item, index)

    def words(self) -> tuple[list[Word], list[Word]]:
        """The words of the main direction of writing, as if the page were upright, and the others."""
        words = list(self._words())
        turns = [word.style.turn for word in words if word.style.turn >= 0]
        if self.turn == 0 and len(turns) == len(words) and not any(turns):
            return words, []
        main = max(set(turns), key=turns.count, default=0)
        others = [word for word in words if word.style.turn != main]
        words = [word for word in words if word.style.turn == main]
        return (self._turned(words, main) if main else words), others

    def _spans(self) -> Iterator[tuple[int, int, int, int]]:
        """Start and end of every word in `text`, and the index of its first and last letter in PDFium's count."""
        text, find, at = self.text, self.text.find, 0
        if len(text) == self.count and not self._cuts:
            for piece in text.split():
                start = find(piece, at)
                at = start + len(piece)
                yield start, at, start, at - 1
            return
        index = pdfium.FPDFText_GetCharIndexFromTextIndex
        for match in _WORD.finditer(text):
            cuts = [cut for cut in range(match.start() + 1, match.end()) if cut in self._cuts]
            for start, end in pairwise([match.start(), *cuts, match.end()]):
                yield start, end, index(self.handle, start), index(self.handle, end - 1)

    def _words(self) -> Iterator[Word]:
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
        turn = round(quarter) % 4 if abs(quarter - round(quarter)) < _NEARLY_STRAIGHT else -1
        handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(handle, size)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        font = self._font(handle, size.value, mode)
        slanted = turn == 0 and abs(matrix.c) > _SLANT * abs(matrix.d)
        style = Style(font.name, round(size.value * scale, 2), font.bold, font.italic or slanted, turn)
        self._styles[item] = style
        return style

    def _font(self, item: Any, size: float, mode: int) -> Font:
        handle = pdfium.FPDFTextObj_GetFont(item)
        key = (ctypes.cast(handle, _ADDRESS).value or 0, size, mode)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = describe(handle, size, mode)
        return found

    def _turned(self, words: list[Word], quarter: int) -> list[Word]:
        """`words`, which are written in a direction of so many quarter turns, on the page turned upright."""
        box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        letters = {start: (first, last) for start, _, first, last in self._spans()}
        wide, high = (self.height, self.width) if self.turn % 2 else (self.width, self.height)
        self.width, self.height = (high, wide) if quarter % 2 else (wide, high)
        turned = []
        for word in words:
            first, last = letters[word.start]
            _origin(self.address, first, ctypes.addressof(x), ctypes.addressof(y))
            _loose_box(self.address, last, ctypes.addressof(box))
            sides = (box.left - self.left, box.right - self.left), (box.bottom - self.bottom, box.top - self.bottom)
            x0, base = _upright(x.value - self.left, y.value - self.bottom, quarter, wide, high)
            x1 = max(_upright(a, b, quarter, wide, high)[0] for a in sides[0] for b in sides[1])
            turned.append(word._replace(x0=x0, x1=x1, base=base))
        return turned


def _upright(x: float, y: float, quarter: int, wide: float, high: float) -> tuple[float, float]:
    """A point (from the bottom left) seen from the top left of the page that is turned upright."""
    if quarter == 1:
        return y, x
    if quarter == 2:
        return wide - x, y
    if quarter == 3:
        return high - y, wide - x
    return x, high - y


def corner(page: Any) -> tuple[float, float]:
    """Left and bottom of what the page shows, in the page's own coordinates."""
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, box):
        return box.left, box.bottom
    return 0.0, 0.0
