"""Numbers and days that a signing tool stamped into the blanks of a digital page as pictures.

The page around them is clean, so they are read twice: in their line, and alone as digits. What only one reading says,
without certainty, is left blank.
"""

import re
from collections.abc import Sequence

from attrs import evolve
from PIL import ImageOps
from PIL.Image import Image

from vbpl_parser.readers.ocr.cleaning import LIKE_DIGITS, parted
from vbpl_parser.readers.ocr.engine import hocr_of
from vbpl_parser.readers.ocr.hocr import Read, lines_of
from vbpl_parser.readers.ocr.picture import blackened

__all__ = ["filled_in"]

NO_DIGIT = re.compile(r"\D")
SURE = 0.9
BORDER = 40  # pixels of white around a number that is read alone
ABOVE, BELOW = 60, 30  # pixels of the page around the frames that are read with them
SPARSE_LINE = "7"  # Tesseract's page segmentation mode for one line

Box = tuple[float, float, float, float]


def filled_in(page: Image, frames: Sequence[Box]) -> list[Read | None]:
    """The number in each frame (left, top, right, bottom in pixels of the picture), None where it is not certain."""
    top = max(int(min(frame[1] for frame in frames)) - ABOVE, 0)
    bottom = min(int(max(frame[3] for frame in frames)) + BELOW, page.height)
    grey = blackened(page)
    hocr = hocr_of(grey.crop((0, top, page.width, bottom)))
    if hocr is None:
        return [None] * len(frames)
    words = [part for line in lines_of(hocr) for word in line for part in parted(word)]
    words = [evolve(word, base=word.base + top) for word in words]
    return [_number(grey, words, frame) for frame in frames]


def _number(grey: Image, words: Sequence[Read], frame: Box) -> Read | None:
    left, top, right, bottom = frame
    for word in words:
        digits = NO_DIGIT.sub("", word.text.translate(LIKE_DIGITS))
        sure = word.text.isdigit() and word.confidence >= SURE
        inside = left - 2 <= (word.x0 + word.x1) / 2 <= right + 2 and top <= word.base <= bottom + 4
        if inside and digits and (sure or digits == _alone(grey, frame)):
            return evolve(word, text=digits)
    return None


def _alone(grey: Image, frame: Box) -> str:
    """The digits of the frame, read without its line."""
    left, top, right, bottom = map(round, frame)
    alone = ImageOps.expand(grey.crop((left, top, right, bottom)), BORDER, 255)
    digits = ("-c", "tessedit_char_whitelist=0123456789")
    hocr = hocr_of(alone, mode=SPARSE_LINE, options=digits)
    return "".join(word.text for line in lines_of(hocr or "") for word in line)
