"""Edges of one page: page number, footnotes, contact line. They are no part of the text (furniture)."""

import re
from collections.abc import Sequence

from vbpl_parser.readers.pdf.margins import Area
from vbpl_parser.readers.pdf.paths import Rulings
from vbpl_parser.readers.pdf.rows import Row

__all__ = ["PAGE_NUMBER", "edge_rows"]

PAGE_NUMBER = re.compile(r"(?:[Tt]rang|TRANG|[Pp]age)?\s?[-–—|]?\s?\d{1,4}\s?(?:[-–—|]|(?:/|of|trên)\s?\d{1,4})?\.?")
CONTACT = re.compile(r"Địa chỉ|ĐC ?:|Trụ sở|Điện thoại|ĐT ?:|Tel|Fax|E-?mail|Website|Web ?:", re.IGNORECASE)
EDGE_SHARE = 0.11  # of the page's height; margins are 20-25 mm of 297 mm
RULE = (90.0, 0.45)  # a footnote rule: at least so many points, at most so much of the page's width
SMALLER = 0.93  # size of a footnote's or contact line's letters, in those of the prose
MARK = 0.75  # size of a footnote's number, in the footnote's own letters
CONTACT_ROWS = 4


def edge_rows(rows: Sequence[Row], area: Area, rulings: Rulings, width: float, height: float) -> set[int]:
    """Indexes of the rows of a page that are furniture."""
    if not rows:
        return set()
    found = {index for index in (0, len(rows) - 1) if _page_number(rows[index], height)}
    last = len(rows) - 1 - (len(rows) - 1 in found)
    size = _prose_size(rows)
    start = _footnotes(rows, last, size, area, rulings, width)
    if start is not None:
        found.update(range(start, last + 1))
    elif last >= 0:
        found.update(_contact(rows, last, size, height))
    return found


def _page_number(row: Row, height: float) -> bool:
    near_edge = row.base < EDGE_SHARE * height or row.base > (1 - EDGE_SHARE) * height
    return near_edge and len(row.strips) <= 2 and PAGE_NUMBER.fullmatch(row.text) is not None


def _prose_size(rows: Sequence[Row]) -> float:
    """The size of most letters."""
    letters: dict[float, float] = {}
    for row in rows:
        letters[row.size] = letters.get(row.size, 0.0) + row.x1 - row.x0
    return max(letters, key=lambda size: letters[size])


def _footnotes(rows: Sequence[Row], last: int, size: float, area: Area, rulings: Rulings, width: float) -> int | None:
    """Index of the first footnote row: small print under a short rule at the left edge, or after a raised number."""
    start = last + 1
    while start > 0 and rows[start - 1].size < SMALLER * size:
        start -= 1
    if not 0 < start <= last:
        return None
    for index in range(start, last + 1):
        above, row = rows[index - 1], rows[index]
        ruled = any(
            above.base < line.at < row.base and line.low < area.left + 20 and _short(line.low, line.high, width)
            for line in rulings.horizontal
        )
        if ruled or (index == start and _numbered(row)):
            return index
    return None


def _short(low: float, high: float, width: float) -> bool:
    return RULE[0] <= high - low <= RULE[1] * width


def _numbered(row: Row) -> bool:
    """Opens the row with a small raised number?"""
    first = row.strips[0]
    word = first.words[0]
    return word.style.size < MARK * row.size and first.source[word.start : word.end].isdigit()


def _contact(rows: Sequence[Row], last: int, size: float, height: float) -> set[int]:
    """The contact line (NĐ 30/2020 Phụ lục I, ô 13) at the foot."""
    found: set[int] = set()
    for index in range(last, max(last - CONTACT_ROWS, 0), -1):
        row = rows[index]
        if row.base < (1 - EDGE_SHARE) * height or row.size > size:
            break
        found.add(index)
        if CONTACT.match(row.text):
            return found
    return set()
