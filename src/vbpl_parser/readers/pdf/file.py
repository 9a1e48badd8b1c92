"""Opening and closing a PDF, after a look at what PDFium would not survive."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401  (loads and starts PDFium)
import pypdfium2.raw as pdfium

from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded, ParseError
from vbpl_parser.readers.limits import Limits

__all__ = ["opened"]

_COMPRESSOR = rb"/(?:Fl|FlateDecode|LZW|LZWDecode|RL|RunLengthDecode)\b"
_STACKED = re.compile(rb"/Filter\s*\[[^\]]{0,2000}?" + _COMPRESSOR + rb"[^\]]{0,2000}?" + _COMPRESSOR)
_NOT_PAGES = re.compile(rb"/Image\b|/Length1\b|/FontFile|/DCTDecode|/JPXDecode|/CCITTFaxDecode|/JBIG2Decode")
_DICTIONARY = 1000  # bytes before a stream in which its dictionary stands
_DEFLATE_RATIO = 1032  # deflate cannot do better


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[Any]:
    """The raw FPDF_DOCUMENT for `data`.

    Raises:
        EncryptedDocument: it needs a password that is not empty.
        CorruptDocument: PDFium cannot open it.
        LimitExceeded: a part of it is packed so that it would fill the memory.
    """
    _refuse_bombs(data, limits.zip_entry_bytes)
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(error: int) -> ParseError:
    if error in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return EncryptedDocument("The PDF needs a password.")
    return CorruptDocument("The PDF is damaged and cannot be opened.")


def _refuse_bombs(data: bytes, most: int) -> None:
    """Refuse compression inside compression, and page contents that inflate to more than `most` bytes."""
    if any(_STACKED.match(data, at) for at in _places(data, b"/Filter")):
        raise LimitExceeded("A part of the PDF is compressed more than once.")
    end = -1
    for at in _places(data, b"stream"):
        if at < end + len(b"endstream"):
            continue
        start, end = at + len(b"stream"), data.find(b"endstream", at)
        if end - start <= most // _DEFLATE_RATIO:
            continue
        dictionary = data[max(at - _DICTIONARY, 0) : at].rpartition(b"obj")[2]
        if (
            b"Fl" in dictionary
            and not _NOT_PAGES.search(dictionary)
            and _inflates_beyond(data[start:end].lstrip(b"\r\n"), most)
        ):
            raise LimitExceeded(f"A part of the PDF inflates to more than {most} bytes.")


def _places(data: bytes, word: bytes) -> Iterator[int]:
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + len(word))


def _inflates_beyond(packed: bytes, most: int) -> bool:
    inflater = zlib.decompressobj()
    left = most
    try:
        while packed and left > 0:
            left -= len(inflater.decompress(packed, 1 << 20))
            packed = inflater.unconsumed_tail
    except zlib.error:
        return False
    return left <= 0
