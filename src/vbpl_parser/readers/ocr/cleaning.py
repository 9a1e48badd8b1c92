"""What the engine makes of dirt, seals and handwriting is taken out; what it read is not corrected.

Seen in real scans: specks as `¬`, `|` or `~`, a list dash as `~`, the number written by hand into "Số:    /UBND" as
"5'†Š", the day as "@Ê". A number that was not read with certainty is a blank, never a guess. Only in a date, where
nothing but digits can stand, letters that look like digits are digits ("I1" is 11).
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from vbpl_parser.readers.ocr.hocr import Read
from vbpl_parser.text import is_syllable

__all__ = ["LIKE_DIGITS", "cleaned", "parted"]

DOUBTFUL = 0.3  # words of letters below this are dirt
SURE_NUMBER = 0.9  # a number apart from its symbol is written by hand; below this it is a blank
SURE_DAY = 0.4
APART = 0.35  # font sizes between a number and its symbol
DASHES = frozenset("~¬—–=«»-")
USUAL = re.compile(r"[\w.,;:()/\"'“”…%+*\[\]&@–-]+\Z")
MARKS = re.compile(r"(?:[^\w\s]|_)+\Z")
MARKS_KEPT = re.compile(r"(?:[-–+•*.,;:()/…\"“”&%]|\./\.|/\.|\.{2,}|_{3,}|\*{3})\Z")
OPENING_SPECK = re.compile(r"[.,;:'`\"]\Z")
NUMBER_LABEL = re.compile(r"(S[ốôóõoỐ0]\s*[:.;]?)(.*)\Z")
SYMBOL = re.compile(r"[/⁄∕][A-ZĐÐ]")
WHOLE_NUMBER = re.compile(r"\d{1,5}[a-z]?\Z")
RUN_TOGETHER = re.compile(
    r"(ngày)(.*)(tháng)\Z|()(\d{1,2})(tháng|năm)\Z|(ngày|tháng|năm)(\d\S{0,4})()\Z|(Số:)(\d{1,5})()\Z"
)
LIKE_DIGITS = str.maketrans("IlL|ÌÍÎìíOoQ", "111111111000")
DAY_OR_MONTH = {"tháng": 31, "năm": 12}  # the word after it, and the most that it can be


def cleaned(lines: Sequence[Sequence[Read]]) -> list[Read]:
    """The words of all lines, without dirt, those that run together cut apart."""
    kept: list[Read] = []
    for line in lines:
        words = [word for read in line for word in parted(read)]
        words = list(_without_handwriting(words))
        kept.extend(_without_dirt(words))
    return kept


def parted(word: Read) -> Iterator[Read]:
    """The words in "04tháng" (two) or "ngày-/Ñtháng" (three)."""
    match = RUN_TOGETHER.match(word.text)
    if match is None:
        yield word
        return
    at = 0
    share = (word.x1 - word.x0) / len(word.text)
    for part in filter(None, match.groups()):
        yield evolve(word, text=part, x0=word.x0 + share * at, x1=word.x0 + share * (at + len(part) - 0.3))
        at += len(part)


def _without_handwriting(words: list[Read]) -> Iterator[Read]:
    """The words without the number, day and month that were not read with certainty."""
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        label = NUMBER_LABEL.match(word.text) if index == 0 else None
        if label is not None and label[2]:
            yield from _label(word, label[1], label[2], after)
        elif after is not None and SYMBOL.match(after.text) and label is None:
            if _is_number(word, after):
                yield word
        elif after is not None and after.text in DAY_OR_MONTH and index and words[index - 1].text in ("ngày", "tháng"):
            yield from _day(word, DAY_OR_MONTH[after.text])
        else:
            yield word


def _label(word: Read, label: str, rest: str, after: Read | None) -> Iterator[Read]:
    """The label "Số:" with what is written behind it in one word."""
    printed = "/" in rest[1:] and rest[0].isdigit()
    if printed or (rest.isdigit() and word.confidence >= SURE_NUMBER and after is not None):
        yield word
        return
    share = (word.x1 - word.x0) / len(word.text)
    yield evolve(word, text=label.strip(), x1=word.x0 + share * len(label), confidence=max(word.confidence, DOUBTFUL))


def _is_number(word: Read, symbol: Read) -> bool:
    """Is the word before "/QĐ-UBND" a printed number, or one read with certainty?"""
    if word.text.isalpha():
        return True
    close = symbol.x0 - word.x1 < APART * word.size
    return WHOLE_NUMBER.match(word.text) is not None and (close or word.confidence >= SURE_NUMBER)


def _day(word: Read, most: int) -> Iterator[Read]:
    digits = word.text.translate(LIKE_DIGITS).strip(".…_")
    if digits.isdigit() and 1 <= int(digits) <= most and word.confidence >= SURE_DAY:
        yield evolve(word, text=digits)
    elif not word.text.strip(".…_"):
        yield word


def _without_dirt(words: list[Read]) -> Iterator[Read]:
    first = True
    for word in words:
        if first and len(word.text) == 1 and word.text in DASHES:
            yield evolve(word, text="-")
        elif _is_dirt(word, first=first):
            continue
        else:
            yield word
        first = False


def _is_dirt(word: Read, *, first: bool) -> bool:
    text = word.text
    if first and OPENING_SPECK.match(text):
        return True
    if MARKS.match(text) and not MARKS_KEPT.match(text):
        return True
    return word.confidence < DOUBTFUL and not (USUAL.match(text) and (len(text) > 3 or is_syllable(text)))
