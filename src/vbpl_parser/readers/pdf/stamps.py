"""Stamps over the page: signature texts (ô 8, 14 of NĐ 30/2020 Phụ lục I), and numbers stamped into blanks.

Signing tools put their text into the appearance of an annotation. A short one that stands on a line of the page is
the number or the day filled in: it stays in the flow. The others are lifted out of it.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from vbpl_parser.readers.pdf.native import Word
from vbpl_parser.readers.pdf.rows import Strip, rows_of, strips_of
from vbpl_parser.readers.pdf.sheet import Frame, Sheet

__all__ = ["COPY_NOTE", "add_number", "lift_stamps", "lift_texts", "pictured", "with_stamps"]

FILLED_IN = 24  # characters; the longest number or date that is stamped into a blank
ON_LINE = 0.6  # font sizes between the base lines of the stamped words and of the blank
TOP_SHARE = 0.2  # signature texts of the page itself stand in its uppermost part
BELOW = 1.8  # font sizes from one line of a signature text to the next
MAX_LINES = 10
PICTURED = (130.0, 40.0)  # points; the widest and highest picture of a number
UPPER_PART = 0.45

OPENING = re.compile(
    r"(?:(?:Được |Đã )?[Kk]ý (?:số )?bởi|Người ký|Ký tên|Thời gian ký|Ngày ký|Ký ngày|Signature (?:valid|Not)"
    r"|Digitally signed)\b"
)
COPY_NOTE = re.compile(r"(?:SAO Y|SAO LỤC|TRÍCH SAO) ?;")


def lift_stamps(sheet: Sheet) -> tuple[list[Word], list[list[list[Strip]]]]:
    """The words of the flow, and the stamps: each a list of rows of strips."""
    if sheet.own >= len(sheet.words):
        return sheet.words, []
    flow = sheet.words[: sheet.own]
    bases = sorted({round(word.base, 1) for word in flow})
    stamps = []
    for words in _framed(sheet):
        if _filled_in(words, sheet.text, bases):
            flow.extend(words)
        else:
            stamps.append([row.strips for row in rows_of(strips_of(words, sheet.text))])
    return flow, stamps


def with_stamps(read: Sheet, own: Sheet) -> Sheet:
    """The page `read` by OCR, with the stamps of the page in place of what OCR made of them."""
    stamped = own.words[own.own :]
    frames = [frame for frame in own.stamps if any(_inside(word, frame) for word in stamped)]
    words = [word for word in read.words if not any(_inside(word, frame) for frame in frames)]
    shift = len(read.text) + 1
    read.text = f"{read.text} {own.text}"
    read.own, read.stamps = len(words), frames
    read.words = words + [word._replace(start=word.start + shift, end=word.end + shift) for word in stamped]
    return read


def pictured(sheet: Sheet) -> list[Frame]:
    """The stamps in the upper part of a page that are no more than a picture, on a line of the page: numbers, days."""
    stamped = sheet.words[sheet.own :]
    bases = [word.base for word in sheet.words[: sheet.own]]
    return [
        frame
        for frame in sheet.stamps
        if frame.bottom - frame.top <= PICTURED[1]
        and frame.x1 - frame.x0 <= PICTURED[0]
        and frame.bottom < UPPER_PART * sheet.height
        and not any(_inside(word, frame) for word in stamped)
        and any(frame.top < base < frame.bottom + 4 for base in bases)
    ]


def add_number(sheet: Sheet, text: str, x0: float, x1: float, base: float) -> None:
    """Put a number that was read from a picture among the stamped words."""
    nearest = min(sheet.words[: sheet.own], key=lambda word: abs(word.base - base) + abs(word.x0 - x0) / 100)
    start = len(sheet.text) + 1
    sheet.text = f"{sheet.text} {text}"
    sheet.words.append(Word(start, start + len(text), x0, x1, nearest.base, nearest.style))


def _framed(sheet: Sheet) -> Iterable[list[Word]]:
    """The words of the annotations, annotation by annotation."""
    groups: dict[int, list[Word]] = {}
    for _, part in groupby(sheet.words[sheet.own :], key=lambda word: word.style):
        words = list(part)
        inside = [sum(_inside(word, frame) for word in words) for frame in sheet.stamps]
        groups.setdefault(inside.index(max(inside)), []).extend(words)
    return groups.values()


def _inside(word: Word, frame: Frame) -> bool:
    middle = (word.x0 + word.x1) / 2
    return frame.x0 - 2 <= middle <= frame.x1 + 2 and frame.top - 2 <= word.base <= frame.bottom + 4


def _filled_in(words: list[Word], source: str, bases: list[float]) -> bool:
    """One short line on a line of the page."""
    first = words[0]
    length = sum(word.end - word.start + 1 for word in words)
    if length > FILLED_IN or any(abs(word.base - first.base) > 1 for word in words):
        return False
    text = source[first.start : words[-1].end]
    return not OPENING.match(text) and any(abs(base - first.base) <= ON_LINE * first.style.size for base in bases)


def lift_texts(strips: list[Strip], height: float) -> tuple[list[Strip], list[list[list[Strip]]]]:
    """Signature texts that are part of the page itself: a line that opens as one, and the small lines under it."""
    heads = [index for index, strip in enumerate(strips) if strip.base < TOP_SHARE * height and _opens(strip)]
    taken: set[int] = set()
    stamps = []
    for head in heads:
        if head not in taken:
            group = _below(strips, head)
            taken.update(group)
            stamps.append([row.strips for row in rows_of([strips[index] for index in group])])
    return [strip for index, strip in enumerate(strips) if index not in taken], stamps


def _opens(strip: Strip) -> bool:
    return OPENING.match(strip.source, strip.words[0].start) is not None


def _below(strips: list[Strip], head: int) -> list[int]:
    """The strips that go on under (or beside) the head in the order of the file, of the same size."""
    group = [head]
    for index in range(head + 1, min(head + MAX_LINES, len(strips))):
        strip, last = strips[index], strips[group[-1]]
        down = strip.base - last.base
        if abs(strip.size - last.size) > 0.3 or not -1 < down < BELOW * strip.size:
            break
        if strip.x0 > last.x1 + 3 * strip.size or strip.x1 < last.x0 - strip.size:
            break
        group.append(index)
    return group
