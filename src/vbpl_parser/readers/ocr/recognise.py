"""A picture of a page → a sheet."""

import logging
from math import radians, tan

from attrs import evolve
from PIL.Image import Image

from vbpl_parser.readers.ocr.bands import unfolded
from vbpl_parser.readers.ocr.cleaning import cleaned
from vbpl_parser.readers.ocr.engine import DPI, hocr_of
from vbpl_parser.readers.ocr.hocr import Read, lines_of
from vbpl_parser.readers.ocr.picture import blackened, straightened
from vbpl_parser.readers.pdf.native import Style, Word
from vbpl_parser.readers.pdf.sheet import Sheet

__all__ = ["recognised"]

LOGGER = logging.getLogger("vbpl_parser.ocr")
POINTS = 72 / DPI
TURNS = (90, 270, 180)
UPRIGHT = 0.5  # mean confidence below which the page may lie on its side
FEW = 8  # words


def recognised(picture: Image, number: int) -> Sheet | None:
    """The words of page `number`; None when the engine failed. The picture has `DPI` pixels an inch."""
    LOGGER.info("reading page %d by OCR", number)
    grey = blackened(picture)
    words = _read(grey)
    if words is None:
        return None
    if len(words) >= FEW and _confidence(words) < UPRIGHT:
        for turn in TURNS:
            turned = grey.rotate(turn, expand=True)
            other = _read(turned)
            if other is not None and _confidence(other) > max(_confidence(words), UPRIGHT):
                grey, words = turned, other
                break
    return _sheet(words, number, grey.width * POINTS, grey.height * POINTS)


def _read(grey: Image) -> list[Read] | None:
    straight, angle = straightened(grey)
    fall = tan(radians(angle))
    middle = grey.width / 2
    sheet = unfolded(straight)
    hocr = hocr_of(sheet.picture)
    if hocr is None:
        return None
    words = cleaned(lines_of(hocr))
    return [evolve(word, base=sheet.on_page(word.base) - fall * (word.x0 - middle)) for word in words]


def _confidence(words: list[Read]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _sheet(words: list[Read], number: int, width: float, height: float) -> Sheet:
    styles: dict[float, Style] = {}
    parts, placed, confidence = [], [], {}
    at = 0
    for word in words:
        size = round(word.size * POINTS, 1)
        style = styles.setdefault(size, Style("", size, False, False, 0))
        placed.append(Word(at, at + len(word.text), word.x0 * POINTS, word.x1 * POINTS, word.base * POINTS, style))
        confidence[at] = word.confidence
        parts.append(word.text)
        at += len(word.text) + 1
    return Sheet(
        number, width, height, " ".join(parts), placed, own=len(placed), scanned=True, drawn=True, confidence=confidence
    )
