"""How good the text layer of a page is: half of all PDFs are scans, and some carry the junk of a scanner's OCR."""

from enum import Enum

from vbpl_parser.readers.pdf.sheet import Sheet
from vbpl_parser.text import vietnamese_score

__all__ = ["Layer", "judge", "without_junk"]

SAMPLE = 3000  # characters that are judged
JUNK = 0.5  # official text scores above 0.9, junk and mojibake below this
POOR = 0.85  # letters of a scanner that OCR of today may better


class Layer(Enum):
    """Whose letters a page has: its own, a scanner's (good, poor, junk), none though drawn; or it is empty."""

    OWN = "own"
    SCANNER = "scanner"
    POOR = "poor"
    JUNK = "junk"
    NONE = "none"
    EMPTY = "empty"


def judge(sheet: Sheet) -> Layer:
    """The text layer of a page. A page that is no picture is never junk: it may be in English, or all numbers."""
    if sheet.own == 0:
        return Layer.NONE if sheet.drawn else Layer.EMPTY
    if not sheet.scanned:
        return Layer.OWN
    own = sheet.words[: sheet.own]
    text = " ".join(sheet.text[word.start : word.end] for word in own)[:SAMPLE]
    score = vietnamese_score(text)
    if score < JUNK:
        return Layer.JUNK
    return Layer.POOR if score < POOR else Layer.SCANNER


def without_junk(sheet: Sheet) -> None:
    """Take the page's own letters away; the stamps stay."""
    sheet.words = sheet.words[sheet.own :]
    sheet.own = 0
