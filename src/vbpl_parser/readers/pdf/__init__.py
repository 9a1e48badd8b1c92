"""PDF → lines: words by PDFium, cut into columns, rows and paragraphs by their places."""

import pypdfium2.raw as pdfium

from vbpl_parser.layout import Reading, TextLayer
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.pdf.file import opened
from vbpl_parser.readers.pdf.page import PageLines

__all__ = ["read"]


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The lines of a PDF."""
    with opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        state = PageLines()
        pages = tuple(state.read(document, index) for index in range(min(count, limits.pages)))
    layer = TextLayer.DIGITAL if any(page.lines for page in pages) else TextLayer.NONE
    return Reading(format="pdf", pages=pages, text_layer=layer, page_count=count)
