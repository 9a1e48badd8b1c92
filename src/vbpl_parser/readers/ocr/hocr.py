"""hOCR → words. The format: http://kba.github.io/hocr-spec/1.2/ ."""

import re
from collections.abc import Iterator
from html import unescape
from statistics import median

from attrs import evolve, frozen

__all__ = ["Read", "lines_of"]

LINE = re.compile(r"<span class='ocr_(?:line|header|caption|textfloat)'[^>]*? title=(['\"])([^>]*?)\1>")
WORD = re.compile(r"<span class='ocrx_word'[^>]*? title=(['\"])([^>]*?)\1[^>]*>(.*?)</span>", re.DOTALL)
BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
SIZE = re.compile(r"x_size ([\d.]+)")
CONFIDENCE = re.compile(r"x_wconf (\d+)")
TAG = re.compile(r"<[^>]*>")

SAME_SIZE = (0.88, 1.2)  # shares of the usual size that are the usual size; every line is measured anew
ENOUGH = 4.0  # font sizes of text by which a line can be measured
# Widths of the letters of Times in font sizes, on the average of Vietnamese text. The engine's own x_size is led astray
# by marks over capitals.
CAPITAL, SMALL, OTHER = 0.70, 0.47, 0.42


@frozen(kw_only=True)
class Read:
    """A word as the engine read it; places in pixels, `confidence` from 0 to 1."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    confidence: float


def lines_of(hocr: str) -> list[list[Read]]:
    """The words of every level line, with one size for all lines of about that size."""
    lines = [words for words in _lines(hocr) if words]
    if not lines:
        return []
    usual = median(word.size for words in lines for word in words)
    low, high = SAME_SIZE[0] * usual, SAME_SIZE[1] * usual
    return [[evolve(word, size=usual) if low < word.size < high else word for word in words] for words in lines]


def _lines(hocr: str) -> Iterator[list[Read]]:
    starts = list(LINE.finditer(hocr))
    ends = [*(match.start() for match in starts), len(hocr)][1:]
    for start, end in zip(starts, ends, strict=True):
        title = start[2]
        box, size = BOX.search(title), SIZE.search(title)
        if box is None or size is None or "textangle" in title:
            continue
        slope, offset = map(float, match.groups()) if (match := BASELINE.search(title)) else (0.0, 0.0)
        left, bottom = float(box[1]), float(box[4])
        words = list(_words(hocr[start.end() : end], float(size[1])))
        measured = _size(words) or float(size[1])
        yield [evolve(word, base=bottom + offset + slope * (word.x0 - left), size=measured) for word in words]


def _size(words: list[Read]) -> float | None:
    """The size in pixels of the letters that fill the widths of these words; None when they are too few."""
    letters = sum(_width(letter) for word in words for letter in word.text)
    return sum(word.x1 - word.x0 for word in words) / letters if letters > ENOUGH else None


def _width(letter: str) -> float:
    if letter.isupper():
        return CAPITAL
    return SMALL if letter.isalnum() else OTHER


def _words(inside: str, size: float) -> Iterator[Read]:
    for match in WORD.finditer(inside):
        text = unescape(TAG.sub("", match[3])).strip()
        box, sure = BOX.search(match[2]), CONFIDENCE.search(match[2])
        if text and box is not None:
            x0, _, x1, _ = map(float, box.groups())
            yield Read(text=text, x0=x0, x1=x1, base=0.0, size=size, confidence=int(sure[1]) / 100 if sure else 0.0)
