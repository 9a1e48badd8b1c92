"""What the engine makes of dirt, seals and handwriting is taken out; what it read is not corrected.

Seen in real scans: specks as `¬`, `|` or `~`, a list dash as `~`, the number written by hand into "Số:    /UBND" as
"5'†Š". A number that was not read with certainty is a blank, never a guess.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from vbpl_parser.readers.ocr.hocr import Read

__all__ = ["cleaned"]

DOUBTFUL = 0.3  # words of letters below this are dirt
UNSURE_NUMBER = 0.6  # digits written by hand are kept above this
DASHES = frozenset("~¬—–=«»_-")
USUAL = re.compile(r"[\w.,;:()/\"'“”…%+*\[\]&@–-]+\Z")
MARKS = re.compile(r"[^\w\s]+\Z")
MARKS_KEPT = re.compile(r"(?:[-–+*•.,;:()/…\"“”&%]|\./\.|/\.|\.{2,}|\*{3})\Z")
NUMBER_LABEL = re.compile(r"(S[ốôóõoỐ0]\s*[:.;]?)(.*)\Z")
RUN_TOGETHER = re.compile(r"(\d{1,2})(tháng|năm)\Z|(ngày|tháng|năm)(\d{1,4})\Z")


def cleaned(words: Iterable[Read]) -> list[Read]:
    """The words without dirt, and with words that run together cut apart."""
    kept: list[Read] = []
    for word in words:
        first = not kept or abs(word.base - kept[-1].base) > word.size / 2
        kept.extend(_clean(word, first=first))
    return kept


def _clean(word: Read, *, first: bool) -> Iterator[Read]:
    text = word.text
    if first and len(text) == 1 and text in DASHES:
        yield evolve(word, text="-")
        return
    if not text.strip("_"):
        return
    if MARKS.match(text) and not MARKS_KEPT.match(text):
        return
    label = NUMBER_LABEL.match(text)
    if label is not None and first and not _sure(label[2], word.confidence):
        yield evolve(word, text=label[1].strip(), x1=word.x0 + (word.x1 - word.x0) * len(label[1]) / len(text))
        return
    if word.confidence < DOUBTFUL and not (USUAL.match(text) and len(text) > 2):
        return
    yield from _cut(word)


def _sure(number: str, confidence: float) -> bool:
    return not number or (number[0].isdigit() and confidence >= UNSURE_NUMBER)


def _cut(word: Read) -> Iterator[Read]:
    """The day and its "tháng" as two words."""
    match = RUN_TOGETHER.match(word.text)
    if match is None:
        yield word
        return
    left, right = [group for group in match.groups() if group]
    middle = word.x0 + (word.x1 - word.x0) * len(left) / len(word.text)
    gap = 0.1 * word.size
    yield evolve(word, text=left, x1=middle - gap)
    yield evolve(word, text=right, x0=middle + gap)
