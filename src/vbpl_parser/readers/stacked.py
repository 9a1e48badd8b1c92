"""Nhiều dòng trên một dòng (stacked lines): "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn An" as the lines that were printed.

Copies that lose the line breaks of a cell run authority, post and name together, with a space between or without one
("TRƯỞNGNguyễn"). A line is cut only where it begins with an authority or a post, ends with the name of a person, and
holds nothing else (NĐ 30/2020 Phụ lục I ô 7). In the header the number and the subject of a letter (ô 3, 5b) and the
superior body and the issuer, which alone is bold (ô 2), run together in the same way.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from vbpl_parser.layout import Line, Reading
from vbpl_parser.values import authority, issuing_body, number, person, signed
from vbpl_parser.values.key import CAPITAL, SMALL

__all__ = ["unstack"]

HEADER_LINES = 40
TAIL_LINES = 120
SUBJECT = re.compile(r" (?=V/v\b)", re.IGNORECASE)
SHORTEST, LONGEST = 12, 140
NAME_START = re.compile(rf"(?: |(?<=[^\W\d_]))(?={CAPITAL}{SMALL})")
POST_START = re.compile(r" ?(?=KT\.|TL\.|TUQ\.|(?:PHÓ|THỨ|CHÁNH|THỦ|CHỦ|BỘ|GIÁM|CỤC|TỔNG|HIỆU|VIỆN|TRƯỞNG|BÍ|THỐNG) )")
"""The first words of posts that stand below an authority or another post."""

Range = tuple[int, int]


def unstack(reading: Reading) -> Reading:
    """The reading with such lines cut into several; the same reading when there are none."""
    cuts = {line.number: cut for line in reading.lines[:HEADER_LINES] if (cut := _header_parts(line))}
    cuts |= {line.number: cut for line in reading.lines[-TAIL_LINES:] if (cut := _parts(line))}
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


def _header_parts(line: Line) -> tuple[Range, ...]:
    """Number and subject of a letter, or superior body and issuer; nothing for any other line."""
    text = line.normalized
    if not SHORTEST <= len(text) <= 2 * LONGEST or line.furniture:
        return ()
    subject = SUBJECT.search(text)
    if subject is not None:
        found = number.match(text[: subject.start()])
        whole = found is not None and found.symbol is not None and found.end >= len(text[: subject.start()].rstrip())
        return ((0, subject.start()), (subject.end(), len(text))) if whole else ()
    bold = _bold_start(line)
    if bold and issuing_body.is_body(text[: bold - 1]) and issuing_body.is_body(text[bold:]):
        return ((0, bold - 1), (bold, len(text)))
    return ()


def _bold_start(line: Line) -> int:
    """Where the bold end of a line in capitals begins, when all before it is not bold; 0 when there is none."""
    if not line.runs or not line.normalized.isupper() or line.offsets is not None or line.text != line.normalized:
        return 0
    start = min((run.start for run in line.runs if run.bold), default=0)
    return start if start > 1 and line.text[start - 1] == " " else 0


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
