"""Lần đọc thứ hai (second reading): the words of a page by pdfplumber, where those by PDFium are hardly Vietnamese.

pdfplumber is a hundred times slower than PDFium, and some damaged files never let it go, so it is asked only for a few
pages of small files, with enough letters, made of plain text, lines and pictures.
"""

import io
from typing import Any

import pypdfium2.raw as pdfium

from vbpl_parser.readers.pdf.fonts import Font, looks_of
from vbpl_parser.readers.pdf.native import Style, Word
from vbpl_parser.readers.pdf.sheet import Sheet
from vbpl_parser.text import vietnamese_score

__all__ = ["PAGES", "reread"]

DOUBTFUL = 0.85  # official text scores above 0.9 by PDFium's own words
LEAD = 0.1  # so much better pdfplumber's words must score, for PDFium's carry more of the look
KEPT = 0.9  # and they must not be fewer letters than this share
LETTERS = 200  # a page with fewer says nothing: a signature, a list of numbers
SAMPLE = 3000  # characters that are judged
PAGES = 3  # of one file
FILE_BYTES = 2 << 20
WORDS = 2000
OBJECTS = 4000
_PLAIN = frozenset({pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE})


def reread(sheet: Sheet, document: Any, data: bytes) -> bool:
    """Ask pdfplumber about a doubtful page, and put its words in place where they score better; True when asked."""
    if len(data) > FILE_BYTES or not _doubtful(sheet) or not _harmless(document, sheet.number - 1):
        return False
    words, text = _words(data, sheet)
    score = _score(text)
    if score >= _score(_own_text(sheet)) + LEAD and _letters(text) >= KEPT * _letters(_own_text(sheet)):
        sheet.text, sheet.words, sheet.own = text, words, len(words)
        sheet.fonts = {word.style.font for word in words}
    return True


def _doubtful(sheet: Sheet) -> bool:
    """Whether the page is upright text without stamps that hardly reads as Vietnamese."""
    if not 0 < sheet.own == len(sheet.words) <= WORDS or any(word.style.turn for word in sheet.words):
        return False
    text = _own_text(sheet)
    return _score(text) < DOUBTFUL and _letters(text) >= LETTERS


def _own_text(sheet: Sheet) -> str:
    return " ".join(sheet.text[word.start : word.end] for word in sheet.words)


def _score(text: str) -> float:
    return vietnamese_score(text[:SAMPLE])


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _harmless(document: Any, index: int) -> bool:
    """Whether the page is made of few things, none of which holds others (forms may nest without end)."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return False
    try:
        count = pdfium.FPDFPage_CountObjects(page)
        return 0 < count <= OBJECTS and all(
            pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, at)) in _PLAIN for at in range(count)
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _words(data: bytes, sheet: Sheet) -> tuple[list[Word], str]:
    """The words of the page by pdfplumber, and the text they point into; none when it fails or sees another page."""
    found = _found(data, sheet)
    words: list[Word] = []
    parts: list[str] = []
    at = 0
    for item in found:
        text = item["text"]
        words.append(_word(item, at, at + len(text)))
        parts.append(text)
        at += len(text) + 1
    return words, " ".join(parts)


def _found(data: bytes, sheet: Sheet) -> list[dict[str, Any]]:
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[sheet.number]) as book:
            page = book.pages[0]
            if abs(page.width - sheet.width) > 1 or abs(page.height - sheet.height) > 1:
                return []
            found: list[dict[str, Any]] = page.extract_words(use_text_flow=True, return_chars=True)
    except Exception:  # it raises what its parser runs into, of every kind; PDFium's words are there
        return []
    return [item for item in found if item["upright"] and item["text"].strip()]


def _word(item: dict[str, Any], start: int, end: int) -> Word:
    letter = item["chars"][0]
    base = letter["bottom"] + letter["y0"] - letter["matrix"][5]
    font: Font = looks_of(letter["fontname"])
    return Word(start, end, item["x0"], item["x1"], base, Style(font.name, letter["size"], font.bold, font.italic, 0))
