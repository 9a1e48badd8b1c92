"""The pages of an open PDF one after the other, by PDFium or by OCR, and what was found of their letters."""

from collections.abc import Iterator, Sequence
from itertools import count, groupby
from typing import Any

import pypdfium2.raw as pdfium
from attrs import define, field

from vbpl_parser.errors import NeedsOcr
from vbpl_parser.model import Diagnostic
from vbpl_parser.readers.diagnostic import diagnostic
from vbpl_parser.readers.limits import Limits
from vbpl_parser.readers.pdf.layer import Layer, judge, without_junk
from vbpl_parser.readers.pdf.legacy import decoded
from vbpl_parser.readers.pdf.render import rendered
from vbpl_parser.readers.pdf.second import PAGES, reread
from vbpl_parser.readers.pdf.sheet import Frame, Sheet, sheet_of
from vbpl_parser.readers.pdf.stamps import add_number, pictured, with_stamps

__all__ = ["Source"]


@define
class Source:
    """The pages of an open file; `layers`, `pages` and the diagnostics are complete when the last sheet was taken.

    `data` are the bytes of the file, for the second reading of doubtful pages; `asked` counts those.
    """

    document: Any
    limits: Limits
    ocr: bool
    data: bytes = b""
    layers: list[Layer] = field(factory=list)
    pages: int = 0
    cut: bool = False
    legacy: bool = False
    pictured: bool = False
    asked: int = 0

    def sheets(self) -> Iterator[Sheet]:
        """The pages as the layout takes them."""
        self.pages = pdfium.FPDF_GetPageCount(self.document)
        chars = 0
        for index in range(self.pages):
            if index >= self.limits.pages or chars > self.limits.text_chars:
                self.cut = True
                return
            sheet = sheet_of(self.document, index)
            layer = judge(sheet)
            if self.ocr and layer in (Layer.NONE, Layer.JUNK, Layer.POOR):
                found = self._recognised(sheet, index)
                if found is not None:
                    sheet, layer = found, Layer.SCANNER
            elif layer is Layer.JUNK:
                without_junk(sheet)
            elif sheet.words:
                self.legacy = decoded(sheet) or self.legacy
                if layer is Layer.OWN and self.data and self.asked < PAGES:
                    self.asked += reread(sheet, self.document, self.data)
            if layer is Layer.OWN and index == 0:
                self._fill_in(sheet)
            self.layers.append(layer)
            chars += len(sheet.text)
            yield sheet

    def _fill_in(self, sheet: Sheet) -> None:
        """Read the numbers of the first page that are pictures, where OCR is wanted and there."""
        frames = pictured(sheet)
        found = _numbers(self.document, frames) if frames and self.ocr else []
        for number in filter(None, found):
            add_number(sheet, *number)
        self.pictured = len(frames) > len([number for number in found if number])

    def _recognised(self, sheet: Sheet, index: int) -> Sheet | None:
        """The page as OCR reads it, with the words of its stamps; None when nothing was read."""
        from vbpl_parser.readers.ocr import DPI, recognised, require

        require()
        picture = rendered(self.document, index, DPI)
        found = recognised(picture, index + 1) if picture is not None else None
        if found is None or not found.words:
            return None
        return with_stamps(found, sheet)

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What the user should know of the letters."""
        if self.cut:
            yield diagnostic("VB301", f"pages 1 to {len(self.layers)} of {self.pages}")
        if self.legacy:
            yield diagnostic("VB302")
        if self.pictured:
            yield diagnostic("VB304")
        blind = [number for number, layer in enumerate(self.layers, 1) if layer in (Layer.NONE, Layer.JUNK)]
        if blind:
            yield diagnostic("VB303", "pages " + _ranges(blind))


def _numbers(document: Any, frames: Sequence[Frame]) -> list[tuple[str, float, float, float] | None]:
    """Text, x0, x1 and base line of the number in each frame of the first page; nothing without Tesseract."""
    from vbpl_parser.readers.ocr import DPI, filled_in, require

    try:
        require()
    except NeedsOcr:
        return []
    picture = rendered(document, 0, DPI)
    if picture is None:
        return []
    scale = DPI / 72
    read = filled_in(picture, [(f.x0 * scale, f.top * scale, f.x1 * scale, f.bottom * scale) for f in frames])
    return [(word.text, word.x0 / scale, word.x1 / scale, word.base / scale) if word else None for word in read]


def _ranges(numbers: Sequence[int]) -> str:
    """The numbers 1, 2, 3, 5 as "1-3, 5"."""
    steps = count()
    runs = [list(run) for _, run in groupby(numbers, key=lambda number: number - next(steps))]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
