"""Ngắt dòng (wrapping): which lines begin a paragraph and which only go on with it.

In a text file a line break may be the end of a paragraph or the place where a converter wrapped it. A blank line, a
label or a bullet begin a paragraph; a stretch of bold or italic that runs over the break, and a line that was full
when it broke, go on with it.
"""

import re
from collections.abc import Sequence

from vbpl_parser.readers.text.markup import Marked

__all__ = ["paragraph_starts"]

_LABEL = re.compile(
    r"\s*(?:[-–—+•●▪*]\s|\d{1,3}(?:\.\d{1,3}){0,4}[.)]\s|\(\d{1,2}\)\s|[a-zđA-ZĐ]{1,2}\)\s|[IVXLC]{1,7}[.)]\s|[A-ZĐ]\.\s"
    r"|Điều \d{1,4}[a-zđ]?\.|(?:Chương|Phần|Mục|Phụ lục|CHƯƠNG|PHẦN|MỤC|PHỤ LỤC) [IVXLC\d]{1,7}\b"
    r"|\[\d{1,3}\]\s|[-_=*~]{3,}\s*$|(?:Kính gửi|Nơi nhận|Lưu)\s*:|Căn cứ\s|CĂN CỨ\s)"
)
_TERMINAL = re.compile(r"[.;:!?…][\"”’»)\]*]{0,3}$|/\.?$")
SHORT = 0.72
"""A line this much shorter than the widest lines had room for the next word."""


def paragraph_starts(lines: Sequence[Marked], *, spaced: bool) -> list[bool]:
    """For every line whether it begins a paragraph.

    Args:
        lines: the lines of one stretch of text or of one cell.
        spaced: paragraphs stand apart by blank lines, so that all other breaks are wraps.
    """
    width = _width(lines)
    starts: list[bool] = []
    for at, line in enumerate(lines):
        starts.append(at == 0 or _starts(lines[at - 1], line, width, spaced=spaced))
    return starts


def _width(lines: Sequence[Marked]) -> int:
    """The width at which lines were wrapped: what the longer lines have."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _starts(before: Marked, line: Marked, width: int, *, spaced: bool) -> bool:
    if line.source.spaced:
        return True
    if _LABEL.match(line.text):
        return not _flows(before, width)
    if line.open_before or line.source.soft:
        return False
    if spaced:
        return _is_heading(before) and not _is_heading(line)
    return not _wrapped(before, line, width)


def _flows(before: Marked, width: int) -> bool:
    """The line before is full and has no end, so that a label behind it is only a number or a dash in its sentence."""
    text = before.text.rstrip()
    return len(text) > width * SHORT and width > 40 and not _TERMINAL.search(text) and not _is_heading(before)


def _is_heading(line: Marked) -> bool:
    return bool(line.runs) and all(run.bold for run in line.runs)


def _wrapped(before: Marked, line: Marked, width: int) -> bool:
    end, text = before.text.rstrip(), line.text.lstrip()
    if not text[:1].isupper() and text[:1].isalpha():
        return True
    if _is_heading(before) != _is_heading(line):
        return False
    full = len(end) + 1 + len(text.split(" ", 1)[0]) > width
    return full and width > 40
