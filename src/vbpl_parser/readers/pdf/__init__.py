"""PDF → lines: words by PDFium, cut into columns, rows, tables and paragraphs by their places."""

from collections.abc import Sequence
from typing import Literal

from vbpl_parser.layout import Reading, TextLayer
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.pdf.compose import compose
from vbpl_parser.readers.pdf.file import opened
from vbpl_parser.readers.pdf.layer import Layer
from vbpl_parser.readers.pdf.signatures import signature_fields, stamp_signatures
from vbpl_parser.readers.pdf.source import Source

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
        source = Source(document, limits, ocr == "auto", data)
        made = compose(source.sheets())
    return Reading(
        format="pdf",
        pages=made.pages,
        text_layer=_text_layer(source.layers),
        page_count=source.pages,
        signatures=(*signatures, *stamp_signatures(made.stamps, signatures)),
        diagnostics=tuple(source.diagnostics()),
    )


def _text_layer(layers: Sequence[Layer]) -> TextLayer:
    if Layer.OWN in layers:
        return TextLayer.DIGITAL
    return TextLayer.OCR if Layer.SCANNER in layers or Layer.POOR in layers else TextLayer.NONE
