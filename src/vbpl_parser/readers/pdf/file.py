"""Opening and closing a PDF."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401  (initialises PDFium)
import pypdfium2.raw as pdfium

from vbpl_parser.errors import CorruptDocument, EncryptedDocument, ParseError

__all__ = ["opened"]


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The raw FPDF_DOCUMENT for `data`.

    Raises:
        EncryptedDocument: it needs a password that is not empty.
        CorruptDocument: PDFium cannot open it.
    """
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(error: int) -> ParseError:
    if error in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return EncryptedDocument("the PDF needs a password")
    return CorruptDocument("the PDF is damaged and cannot be opened")
