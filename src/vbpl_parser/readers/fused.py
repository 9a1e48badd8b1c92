"""Hai cột dính nhau (fused columns): header and tail whose two columns came out as one line with one space between.

OCR texts and careless conversions do this ("UBND TỈNH X CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận: KT. CHỦ
TỊCH"). No gap tells the columns apart any more, only the fixed words of the form (NĐ 30/2020 Phụ lục I ô 1 to 4, 7,
9b) do; so only lines that hold them are cut, and only in the full width.
"""

import re
from collections.abc import Sequence

from attrs import evolve

from vbpl_parser.layout import Column, Line, Reading
from vbpl_parser.values import authority, date, number, person

__all__ = ["separate"]

HEADER_LINES = 40
TAIL_LINES = 40
TITLE = re.compile(r"(?<=[^ -]) (?=(?:cong hoa xa hoi chu nghia|dang cong san viet nam$|viet nam dan chu cong hoa))")
MOTTO = re.compile(r"(?<=[^ -]) (?=doc lap ?[-.–—] ?tu do ?[-.–—] ?hanh phuc)")
RECIPIENTS = re.compile(r"noi nhan ?[:.;]? ?")
ENTRY = re.compile(r"[-+•] ?\S.{0,100}$")
LEFT_SHORT = 70

Cut = int
"""Where the right column begins in the normalised text of a line."""


def separate(reading: Reading) -> Reading:
    """The reading with fused header and tail lines as LEFT and RIGHT lines; the same reading when there are none."""
    lines = reading.lines
    cuts = _header_cuts(lines) | _tail_cuts(lines)
    if not cuts:
        return reading
    pages = []
    number_of = 0
    block = max((line.block or 0 for line in lines), default=0)
    for page in reading.pages:
        block += 1
        parted = _parted(page.lines, cuts, block)
        numbered = tuple(evolve(line, number=number_of + index) for index, line in enumerate(parted, 1))
        number_of += len(numbered)
        pages.append(evolve(page, lines=numbered))
    return evolve(reading, pages=tuple(pages))


def _header_cuts(lines: Sequence[Line]) -> dict[int, Cut]:
    cuts: dict[int, Cut] = {}
    for line in lines[:HEADER_LINES]:
        if line.column is not Column.FULL or line.cell is not None or len(line.normalized) > 160:
            continue
        cut = _title_cut(line) or (_number_cut(line) if cuts else None)
        if cut:
            cuts[line.number] = cut
    return cuts


def _title_cut(line: Line) -> Cut | None:
    if len(line.folded) != len(line.normalized):
        return None
    found = TITLE.search(line.folded) or MOTTO.search(line.folded)
    if found is None or found.start() > LEFT_SHORT:
        return None
    left = line.normalized[: found.start()]
    return found.end() if left.isupper() or (number.match(left) is not None) else None


def _number_cut(line: Line) -> Cut | None:
    """The place begins behind the symbol: "Số: 12/CT-UBND Lạc Giang, ngày 15 tháng 4 năm 2009"."""
    found = number.match(line.normalized)
    if found is None or found.end >= len(line.normalized):
        return None
    rest = line.normalized[found.end :]
    start = found.end + len(rest) - len(rest.lstrip())
    return start if date.match_place_date(line.normalized[start:]) is not None else None


def _tail_cuts(lines: Sequence[Line]) -> dict[int, Cut]:
    """From "Nơi nhận: KT. CHỦ TỊCH" on: what stands behind an entry and is a post or a name is the other column."""
    cuts: dict[int, Cut] = {}
    start = next((i for i in range(len(lines) - 1, -1, -1) if _fused_recipients(lines[i])), None)
    if start is None:
        return cuts
    for line in lines[start : start + TAIL_LINES]:
        if line.column is not Column.FULL or line.furniture:
            break
        cut = _fused_recipients(line) or _entry_cut(line)
        if cut is not None:
            cuts[line.number] = cut
    return cuts


def _fused_recipients(line: Line) -> Cut | None:
    found = RECIPIENTS.match(line.folded) if line.folded.startswith("noi nhan") else None
    if found is None or found.end() >= len(line.normalized) or len(line.normalized) > 120:
        return None
    return found.end() if _is_signature(line.normalized[found.end() :]) else None


def _entry_cut(line: Line) -> Cut | None:
    for found in re.finditer(r"[;.,] (?=\S)", line.normalized):
        if _is_signature(line.normalized[found.end() :]):
            return found.end()
    return None


def _is_signature(text: str) -> bool:
    if authority.capacity(text) is not None or text.lower().strip("()[]. ") == "đã ký":
        return True
    return (text.isupper() and authority.is_post(text)) or (len(text.split()) > 1 and person.is_person_name(text))


def _parted(lines: Sequence[Line], cuts: dict[int, Cut], block: int) -> list[Line]:
    """The lines of a page with each run of fused lines as all left lines, then all right lines."""
    fused = [index for index, line in enumerate(lines) if line.number in cuts]
    if not fused:
        return list(lines)
    parted: list[Line] = []
    position = 0
    for first, last in _runs(fused):
        last = _with_entries(lines, first, last)
        parted.extend(lines[position:first])
        within = lines[first : last + 1]
        sides = [_cut(line, cuts.get(line.number), block) for line in within]
        parted.extend(left for left, _ in sides)
        parted.extend(right for _, right in sides if right is not None)
        position = last + 1
    parted.extend(lines[position:])
    return parted


def _runs(fused: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring fused lines with at most three other lines between them."""
    runs = [(fused[0], fused[0])]
    for index in fused[1:]:
        if index - runs[-1][1] <= 4:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def _with_entries(lines: Sequence[Line], first: int, last: int) -> int:
    """The last entries of Nơi nhận have nothing beside them any more."""
    if not lines[first].folded.startswith("noi nhan"):
        return last
    while last + 1 < len(lines) and ENTRY.match(lines[last + 1].key) and lines[last + 1].column is Column.FULL:
        last += 1
    return last


def _cut(line: Line, cut: Cut | None, block: int) -> tuple[Line, Line | None]:
    if cut is None:
        return evolve(line, column=Column.LEFT, block=block), None
    end = line.source_range(0, cut)[1]
    left, right = line.text[:end].rstrip(), line.text[end:].lstrip()
    shift = len(line.text) - len(right)
    return (
        _side(line, left, 0, Column.LEFT, block),
        _side(line, right, shift, Column.RIGHT, block),
    )


def _side(line: Line, text: str, shift: int, column: Column, block: int) -> Line:
    runs = tuple(
        evolve(run, start=max(0, run.start - shift), end=min(len(text), run.end - shift))
        for run in line.runs
        if run.end > shift and run.start < shift + len(text)
    )
    return Line.of(
        text,
        page=line.page,
        number=line.number,
        column=column,
        block=block,
        align=line.align,
        box=line.box,
        runs=runs,
        confidence=line.confidence,
    )
