"""The letters of a page by PDFium, and for every word its place and look."""

import ctypes
import re
from itertools import pairwise
from math import atan2, hypot, pi
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from vbpl_parser.readers.pdf import calls
from vbpl_parser.readers.pdf.fonts import Font, describe

__all__ = ["Style", "TextPage", "Word", "corner"]

_NEARLY_STRAIGHT = 0.05  # quarter turns
_SLANT = 0.15  # shear of a made-up italic
_WORD = re.compile(r"\S+")
_SOFT_HYPHEN = re.compile("[\ufffe\x02]")
_LEGACY_FONTS = (".vn", "vn")
_new = tuple.__new__


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
        self.address = calls.address_of(self.handle)
        self.turn = max(pdfium.FPDFPage_GetRotation(page), 0)
        self.width: float = pdfium.FPDF_GetPageWidthF(page)
        self.height: float = pdfium.FPDF_GetPageHeightF(page)
        self.left, self.bottom = corner(page)
        self.count: int = max(pdfium.FPDFText_CountChars(self.handle), 0) if self.address else 0
        self._styles: dict[int, Style] = {}
        self._looks: dict[tuple[object, ...], Style] = {}
        self._fonts: dict[tuple[int, int], Font] = {}
        self._cuts: set[int] = set()
        self.text = self._text()
        self._same = len(self.text) == self.count
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
            index = pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, at)
            item = calls.text_object(self.address, index - 1)
            old = item and self._style(item, index - 1).font.lower().startswith(_LEGACY_FONTS)
            if old or self._base(index - 1) == self._base(index + 1):
                letters[at] = "\xad"
            else:
                letters[at] = "-"
                self._cuts.add(at + 1)
        return "".join(letters)

    def _base(self, index: int) -> int:
        x, y = ctypes.c_double(), ctypes.c_double()
        calls.char_origin(self.address, index, ctypes.addressof(x), ctypes.addressof(y))
        return round(y.value)

    def words(self) -> tuple[list[Word], list[Word]]:
        """The words of the main direction of writing, as if the page were upright, and the others."""
        words = self._words()
        if self.turn == 0 and not any(style.turn for style in self._looks.values()):
            return words, []
        directions = [word.style.turn for word in words if word.style.turn >= 0]
        main = max(set(directions), key=directions.count, default=0)
        others = [word for word in words if word.style.turn != main]
        words = [word for word in words if word.style.turn == main]
        return (self._turned(words, main) if main else words), others

    @property
    def fonts(self) -> set[str]:
        """The names of the fonts of the words."""
        return {style.font for style in self._looks.values()}

    def _spans(self) -> list[tuple[int, int]]:
        """Start and end of every word in `text`."""
        if not self._cuts:
            return [match.span() for match in _WORD.finditer(self.text)]
        spans: list[tuple[int, int]] = []
        for match in _WORD.finditer(self.text):
            cuts = [cut for cut in range(match.start() + 1, match.end()) if cut in self._cuts]
            spans.extend(pairwise([match.start(), *cuts, match.end()]))
        return spans

    def _index(self, at: int) -> int:
        """PDFium's number of the letter at this place of `text` (it counts letters that have no place there)."""
        return at if self._same else int(pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, at))

    def _words(self) -> list[Word]:
        """The words in the order of the file.

        Where a whole line is one text object, which is asked of its last letter, its words share style and base line.
        """
        x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        to_x, to_y, to_box = ctypes.addressof(x), ctypes.addressof(y), ctypes.addressof(box)
        text_object, char_origin, loose_box = calls.text_object, calls.char_origin, calls.loose_box
        address, styles, left, top = self.address, self._styles, self.left, self.bottom + self.height
        same, find = self._same, self.text.find
        words: list[Word] = []
        item, line_end, same_until, base = 0, 0, 0, 0.0
        style: Style | None = None
        for start, end in self._spans():
            first, last = (start, end - 1) if same else (self._index(start), self._index(end - 1))
            char_origin(address, first, to_x, to_y)
            loose_box(address, last, to_box)
            if first >= same_until:
                item = text_object(address, first)
                if not item:
                    continue
                style = styles.get(item) or self._style(item, first)
                base = top - y.value
                if same and first >= line_end:
                    line_end = find("\r", first)
                    line_end = self.count if line_end < 0 else line_end
                    if text_object(address, line_end - 1) == item:
                        same_until = line_end
            words.append(_new(Word, (start, end, x.value - left, box.right - left, base, style)))
        return words

    def _style(self, item: int, index: int) -> Style:
        """The style of a text object, found by one of its letters."""
        matrix, size = pdfium.FS_MATRIX(), ctypes.c_float()
        calls.text_matrix(self.address, index, ctypes.addressof(matrix))
        calls.font_size(item, ctypes.addressof(size))
        a, b, c, d = matrix.a, matrix.b, matrix.c, matrix.d
        key = (calls.text_font(item), size.value, calls.render_mode(item), a, b, c, d)
        style = self._looks.get(key)
        if style is None:
            style = self._looks[key] = self._look(item, *key)
        self._styles[item] = style
        return style

    def _look(self, item: int, font: int, size: float, mode: int, a: float, b: float, c: float, d: float) -> Style:
        quarter = atan2(b, a) / (pi / 2)
        turn = round(quarter) % 4 if abs(quarter - round(quarter)) < _NEARLY_STRAIGHT else -1
        known = self._fonts.get((font, mode))
        if known is None:
            handle = pdfium.FPDFTextObj_GetFont(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT))
            known = self._fonts[font, mode] = describe(handle, mode)
        slanted = turn == 0 and abs(c) > _SLANT * abs(d)
        return Style(known.name, round(size * (hypot(c, d) or 1.0), 2), known.bold, known.italic or slanted, turn)

    def _turned(self, words: list[Word], quarter: int) -> list[Word]:
        """`words`, which are written in a direction of so many quarter turns, on the page turned upright."""
        box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        wide, high = (self.height, self.width) if self.turn % 2 else (self.width, self.height)
        self.width, self.height = (high, wide) if quarter % 2 else (wide, high)
        turned = []
        for word in words:
            first, last = self._index(word.start), self._index(word.end - 1)
            calls.char_origin(self.address, first, ctypes.addressof(x), ctypes.addressof(y))
            calls.loose_box(self.address, last, ctypes.addressof(box))
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
