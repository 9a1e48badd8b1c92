"""PDF → lines: words by PDFium, cut into columns, rows, tables and paragraphs by their places."""

from collections.abc import Iterator, Sequence
from itertools import count, groupby
from typing import Any, Literal

import pypdfium2.raw as pdfium
from attrs import define, field

from vbpl_parser.codes import CODES
from vbpl_parser.layout import Reading, TextLayer
from vbpl_parser.model import Diagnostic
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.pdf.compose import compose
from vbpl_parser.readers.pdf.file import opened
from vbpl_parser.readers.pdf.layer import Layer, judge, without_junk
from vbpl_parser.readers.pdf.legacy import decoded
from vbpl_parser.readers.pdf.render import rendered
from vbpl_parser.readers.pdf.sheet import Sheet, sheet_of
from vbpl_parser.readers.pdf.signatures import signature_fields, stamp_signatures
from vbpl_parser.readers.pdf.stamps import with_stamps

__all__ = ["read"]


def read(data: bytes, limits: Limits = DEFAULT_LIMITS, *, ocr: Literal["off", "auto"] = "off") -> Reading:
    """The lines of a PDF.

    Args:
        data: the bytes of the file.
        limits: what the reader is willing to take in.
        ocr: "auto" reads the pages without good letters by OCR.

    Raises:
        NeedsOcr: OCR is needed and was asked for, and Tesseract or its Vietnamese data is missing.
        EncryptedDocument: it needs a password that is not empty.
        CorruptDocument: PDFium cannot open it.
        LimitExceeded: a part of it is packed so that it would fill the memory.
    """
    with opened(data, limits) as document:
        signatures = signature_fields(document)
        source = _Source(document, limits, ocr == "auto")
        made = compose(source.sheets())
    return Reading(
        format="pdf",
        pages=made.pages,
        text_layer=_text_layer(source.layers),
        page_count=source.pages,
        signatures=(*signatures, *stamp_signatures(made.stamps, signatures)),
        diagnostics=tuple(source.diagnostics()),
    )


@define
class _Source:
    """The pages of an open file, one after the other, and what was found of their letters."""

    document: Any
    limits: Limits
    ocr: bool
    layers: list[Layer] = field(factory=list)
    pages: int = 0
    cut: bool = False
    legacy: bool = False

    def sheets(self) -> Iterator[Sheet]:
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
            self.layers.append(layer)
            chars += len(sheet.text)
            yield sheet

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
        if self.cut:
            yield _diagnostic("VB301", f"pages 1 to {len(self.layers)} of {self.pages}")
        if self.legacy:
            yield _diagnostic("VB302")
        blind = [number for number, layer in enumerate(self.layers, 1) if layer in (Layer.NONE, Layer.JUNK)]
        if blind:
            yield _diagnostic("VB303", "pages " + _ranges(blind))


def _diagnostic(code: str, detail: str = "") -> Diagnostic:
    row = CODES[code]
    message = f"{row.message} ({detail})" if detail else row.message
    return Diagnostic(code=code, severity=row.severity, message=message)


def _ranges(numbers: Sequence[int]) -> str:
    """The numbers 1, 2, 3, 5 as "1-3, 5"."""
    steps = count()
    runs = [list(run) for _, run in groupby(numbers, key=lambda number: number - next(steps))]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _text_layer(layers: Sequence[Layer]) -> TextLayer:
    if Layer.OWN in layers:
        return TextLayer.DIGITAL
    return TextLayer.OCR if Layer.SCANNER in layers or Layer.POOR in layers else TextLayer.NONE
