"""Chú thích (footnotes): furniture of the page that has words of the document; documents are cited in them.

At the foot of a page (PDF), behind the whole text (Word, RTF and OpenDocument keep them there, without their marks), or
as "[1]" paragraphs below the signature (web copies; seen in real letters).
"""

import re
from collections.abc import Iterator

from vbpl_parser.layout import Line, ZoneKind
from vbpl_parser.zoning.sheet import Sheet

__all__ = ["at_the_foot", "behind_the_end"]

MARK = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?|\*{1,3})\s?(?=[^\W\d])")
BRACKETED = re.compile(r"\[\^?\d{1,3}\](?!\()")
CONTACT = re.compile(
    r"Địa chỉ|ĐC ?:|Trụ sở|Điện thoại|ĐT ?:|Tel|Fax|E-?mail|Website|Web ?:|https?:|www\.", re.IGNORECASE
)
LEAST = 15
LEAST_WORDS = 6


def at_the_foot(sheet: Sheet) -> Iterator[int]:
    """Furniture behind the text of its page that begins with a mark, or that a word processor stored as prose."""
    page = running = None
    for index, line in enumerate(sheet.lines):
        if not line.furniture:
            page, running = line.page, None
        elif line.page == page and line.cell is None:
            if line.box is None:
                if _is_stored_prose(line):
                    yield index
            elif running == page or _begins(line):
                running = page
                if len(line.key) > 4:
                    yield index


def _begins(line: Line) -> bool:
    return len(line.key) >= LEAST and MARK.match(line.key) is not None and CONTACT.search(line.key) is None


def _is_stored_prose(line: Line) -> bool:
    """A note of a word processor, whose lines know size and font; web pages do not, their furniture is of the site."""
    known = line.size is not None and all(run.font for run in line.runs)
    return known and len(line.key.split()) >= LEAST_WORDS and CONTACT.search(line.key) is None


def behind_the_end(sheet: Sheet) -> Iterator[int]:
    """From "[1]" below the last line of signature and recipients to the end of the last such paragraph."""
    end = sheet.last(ZoneKind.SIGNATURE, ZoneKind.RECIPIENTS)
    if end is None:
        return
    marked = [i for i in range(end + 1, len(sheet)) if BRACKETED.match(sheet.lines[i].key)]
    if not marked:
        return
    last = marked[-1] + 1
    while last < len(sheet) and not sheet.lines[last].starts_paragraph:
        last += 1
    yield from (index for index in range(marked[0], last) if sheet.free(index))
