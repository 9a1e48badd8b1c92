"""One page as the layout sees it: words, drawn lines, and the places of signature stamps."""

import ctypes
from collections.abc import Mapping
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium
from attrs import define, field

from vbpl_parser.readers.pdf.native import TextPage, Word, corner
from vbpl_parser.readers.pdf.paths import Rulings, rulings

__all__ = ["Frame", "Sheet", "sheet_of"]

# What signing tools put over the page: a picture or text in the appearance of an annotation. The number and the day
# of a letter that went through a document-management system stand only there (seen in real letters).
_STAMPS = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_FREETEXT})
MAX_ANNOTATIONS = 500
PICTURES_AMONG = 4  # a scan is one picture or a few strips, at the beginning of the page
PICTURE_SHARE = 0.5  # a picture that covers so much of the page makes it a scan


class Frame(NamedTuple):
    """Rectangle in points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


@define
class Sheet:
    """Page `number` (from 1).

    `text` is what the words point into. The first `own` words are the page's, the others those of its stamps, which
    stand in the frames `stamps`. `fonts` are the names of all fonts of the words. `slanted` are texts that run in
    another direction (watermarks). `drawn` says that something is on the page, `scanned` that a picture covers most of
    it. `confidence` is the OCR engine's by the start of a word.
    """

    number: int
    width: float
    height: float
    text: str = ""
    words: list[Word] = field(factory=list)
    rulings: Rulings = field(factory=lambda: Rulings([], []))
    own: int = 0
    stamps: list[Frame] = field(factory=list)
    slanted: list[str] = field(factory=list)
    fonts: set[str] = field(factory=set)
    scanned: bool = False
    drawn: bool = False
    confidence: Mapping[int, float] | None = None


def sheet_of(document: Any, index: int) -> Sheet:
    """Page `index` (from 0) of a raw FPDF_DOCUMENT; a page that PDFium cannot load is an empty sheet."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return Sheet(index + 1, 0.0, 0.0)
    try:
        stamps = _stamps(page)
        own = -1
        if stamps:
            with TextPage(page) as layer:
                own = layer.count
            if pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS:
                pdfium.FPDF_ClosePage(page)
                page = pdfium.FPDF_LoadPage(document, index)
        with TextPage(page) as layer:
            return _filled(Sheet(index + 1, layer.width, layer.height), page, layer, own, stamps)
    finally:
        pdfium.FPDF_ClosePage(page)


def _filled(sheet: Sheet, page: Any, layer: TextPage, own: int, stamps: list[Frame]) -> Sheet:
    words, slanted = layer.words()
    sheet.width, sheet.height = layer.width, layer.height  # of the page turned upright
    sheet.text, sheet.words, sheet.stamps = layer.text, words, stamps
    sheet.own = len(words) if own < 0 else sum(word.start < own for word in words)
    sheet.fonts = layer.fonts
    sheet.slanted = [layer.text[word.start : word.end] for word in slanted]
    if words and not layer.turn:
        sheet.rulings = rulings(page, layer.height)
    sheet.drawn = pdfium.FPDFPage_CountObjects(page) > 0
    sheet.scanned = _scanned(page, layer.width * layer.height)
    return sheet


def _stamps(page: Any) -> list[Frame]:
    """Where annotations of the kinds above stand, when they show something."""
    frames: list[Frame] = []
    count = pdfium.FPDFPage_GetAnnotCount(page)
    if count <= 0:
        return frames
    left, bottom = corner(page)
    top = bottom + pdfium.FPDF_GetPageHeightF(page)
    box = pdfium.FS_RECTF()
    for index in range(min(count, MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if pdfium.FPDFAnnot_GetSubtype(annotation) in _STAMPS and pdfium.FPDFAnnot_GetRect(annotation, box):
            frames.append(Frame(box.left - left, top - box.top, box.right - left, top - box.bottom))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return frames


def _scanned(page: Any, area: float) -> bool:
    """Does a picture cover most of the page?"""
    sides = [ctypes.c_float() for _ in range(4)]
    covered = 0.0
    for index in range(min(pdfium.FPDFPage_CountObjects(page), PICTURES_AMONG)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_IMAGE:
            pdfium.FPDFPageObj_GetBounds(item, *sides)
            x0, y0, x1, y1 = (side.value for side in sides)
            covered += max(x1 - x0, 0.0) * max(y1 - y0, 0.0)
    return covered > PICTURE_SHARE * area > 0
