"""Chữ ký trên một dòng (a signature in one line): "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn An" as the lines that were printed.

Copies that lose the line breaks of a cell run authority, post and name together, with a space between or without one
("TRƯỞNGNguyễn"). A line is cut only where it begins with an authority or a post, ends with the name of a person, and
holds nothing else (NĐ 30/2020 Phụ lục I ô 7).
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from vbpl_parser.layout import Line, Reading
from vbpl_parser.values import authority, issuing_body, person, signed
from vbpl_parser.values.key import CAPITAL, SMALL

__all__ = ["unstack"]

TAIL_LINES = 120
SHORTEST, LONGEST = 12, 140
NAME_START = re.compile(rf"(?: |(?<=[^\W\d_]))(?={CAPITAL}{SMALL})")
POST_START = re.compile(r" ?(?=KT\.|TL\.|TUQ\.|(?:PHÓ|THỨ|CHÁNH|THỦ|CHỦ|BỘ|GIÁM|CỤC|TỔNG|HIỆU|VIỆN|TRƯỞNG|BÍ|THỐNG) )")
"""The first words of posts that stand below an authority or another post."""

Range = tuple[int, int]


def unstack(reading: Reading) -> Reading:
    """The reading with such lines cut into several; the same reading when there are none."""
    cuts = {line.number: cut for line in reading.lines[-TAIL_LINES:] if (cut := _parts(line))}
    if not cuts:
        return reading
    pages, number_of = [], 0
    for page in reading.pages:
        lines = [piece for line in page.lines for piece in _pieces(line, cuts.get(line.number, ()))]
        numbered = tuple(evolve(line, number=number_of + index) for index, line in enumerate(lines, 1))
        number_of += len(numbered)
        pages.append(evolve(page, lines=numbered))
    return evolve(reading, pages=tuple(pages))


def _parts(line: Line) -> tuple[Range, ...]:
    """Where authority, post and name stand in the normalised text; nothing for any other line."""
    text = line.normalized
    if not SHORTEST <= len(text) <= LONGEST or not text[:2].isupper() or text.isupper():
        return ()
    if line.cell is not None and line.block is None:
        return ()
    for found in NAME_START.finditer(text):
        name = found.end()
        if person.is_person_name(text[name:]):
            mark = _mark(text[: found.start()])
            posts = _posts(text, 0, mark[0][0] if mark else found.start())
            return (*posts, *mark, (name, len(text))) if posts else ()
    return ()


def _mark(text: str) -> tuple[Range, ...]:
    """The words "(Đã ký)" between the posts and the name."""
    bracket = max(text.rfind("("), text.rfind("["))
    return ((bracket, len(text)),) if bracket > 0 and signed.mark_end(text[bracket:]) else ()


def _posts(text: str, start: int, end: int) -> tuple[Range, ...]:
    """One or more authorities and posts that fill `text[start:end]`."""
    part = text[start:end].rstrip()
    end = start + len(part)
    if not part.isupper():
        return ()
    for cut in POST_START.finditer(part, 4):
        if _stands_alone(part[: cut.start()]) and (rest := _posts(text, start + cut.end(), end)):
            return ((start, start + cut.start()), *rest)
    return ((start, end),) if _stands_alone(part) else ()


def _stands_alone(text: str) -> bool:
    signs = authority.capacity(text)
    if signs is None:
        return authority.is_post(text)
    return authority.is_post(signs[1]) or issuing_body.is_body(signs[1])


def _pieces(line: Line, parts: Sequence[Range]) -> Iterator[Line]:
    if not parts:
        yield line
        return
    for first, last in parts:
        start, end = line.source_range(first, last)
        yield Line.of(
            line.text[start:end].strip(),
            page=line.page,
            number=line.number,
            column=line.column,
            block=line.block,
            cell=line.cell,
            align=line.align,
            box=line.box,
            confidence=line.confidence,
        )
