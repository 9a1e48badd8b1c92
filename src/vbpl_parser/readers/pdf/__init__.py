"""PDF → lines: words by PDFium, cut into columns, rows, tables and paragraphs by their places."""

import pypdfium2.raw as pdfium

from vbpl_parser.layout import Reading, TextLayer
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.pdf.compose import compose
from vbpl_parser.readers.pdf.file import opened
from vbpl_parser.readers.pdf.sheet import sheet_of

__all__ = ["read"]


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The lines of a PDF.

    Raises:
        EncryptedDocument: it needs a password that is not empty.
        CorruptDocument: PDFium cannot open it.
    """
    with opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        made = compose(sheet_of(document, index) for index in range(min(count, limits.pages)))
    layer = TextLayer.DIGITAL if any(page.lines for page in made.pages) else TextLayer.NONE
    return Reading(format="pdf", pages=made.pages, text_layer=layer, page_count=count)
