"""Phông chữ cũ (legacy fonts): words in `.Vn*`, `VNI-*` and their like become Unicode before anything reads them."""

import re
from collections.abc import Iterable

from vbpl_parser.readers.pdf.native import Word
from vbpl_parser.readers.pdf.sheet import Sheet
from vbpl_parser.text.legacy import Encoding, decode_as, detect, encoding_of_font, is_capital_font

__all__ = ["decoded"]

SAMPLE = 4000  # characters by which a page without telling fonts is judged
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_LETTERS = re.compile("[\xa1-\xff\u2000-\u22ff]")


def decoded(sheet: Sheet) -> bool:
    """Decode the words of a page in place; False when there was nothing to decode."""
    encodings = _encodings(sheet)
    if not any(encodings.values()):
        return False
    parts: list[str] = []
    words: list[Word] = []
    at = 0
    for word in sheet.words:
        text = sheet.text[word.start : word.end]
        encoding = encodings[word.style.font]
        if encoding is not None:
            text = decode_as(text, encoding, capitals=is_capital_font(word.style.font))
        words.append(word._replace(start=at, end=at + len(text)))
        parts.append(text)
        at += len(text) + 1
    sheet.text, sheet.words = " ".join(parts), words
    return True


def _encodings(sheet: Sheet) -> dict[str, Encoding | None]:
    """The encoding of the words of every font of the page."""
    named = {font: encoding_of_font(font) for font in sheet.fonts}
    if any(named.values()):
        return {font: detect(_text(sheet, font), font) if named[font] else None for font in sheet.fonts}
    sample = sheet.text[:SAMPLE]
    unmarked = None
    if _LETTERS.search(sample) and not _UNICODE.search(sample):
        unmarked = detect(sample)
    return dict.fromkeys(sheet.fonts, unmarked)


def _text(sheet: Sheet, font: str) -> str:
    words: Iterable[Word] = (word for word in sheet.words if word.style.font == font)
    return " ".join(sheet.text[word.start : word.end] for word in words)
