"""Hai cột dính nhau (fused columns): header and tail whose two columns came out as one line with one space between.

OCR texts and careless conversions do this ("UBND TỈNH X CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận: KT. CHỦ
TỊCH"). No gap tells the columns apart any more, only the fixed words of the form (NĐ 30/2020 Phụ lục I ô 1 to 4, 7,
9b) do; so only lines that hold them are cut, and only in the full width.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count

from attrs import evolve

from vbpl_parser.layout import Column, Line, Reading
from vbpl_parser.values import anchor, annex, authority, date, issuing_body, mark, number, person, signed
from vbpl_parser.values.key import match_key
from vbpl_parser.vocabulary import provinces

__all__ = ["separate"]

HEADER_LINES = 40
TAIL_LINES = 40
TITLE = re.compile(
    r"(?<=[^ ]) (?=(?:cong hoa xa hoi chu nghia|dang cong san viet nam$|viet nam dan chu cong hoa|"
    r"doan tncs ho chi minh$))"
)
STACKED = re.compile(r"(?:cong hoa xa hoi chu nghia viet nam|viet nam dan chu cong hoa) doc lap")
"""Quốc hiệu and tiêu ngữ in one line: one block, not two columns."""
UNION = "doan tncs ho chi minh"
"""The Youth Union's title; where it stands alone already, a second one is part of a body's name."""
OWNER = re.compile(r"(?:NƯỚC|CHÍNH PHỦ)$")
"""Words before the name of the state that make it part of the name of a post."""
MOTTO = re.compile(r"(?<=[^ -]) (?=doc lap ?[-.–—] ?tu do ?[-.–—] ?hanh phuc)")
LABEL_END = re.compile(r" ?[:.;]? ?")
DATE = re.compile(r"(?:, ?| )ngày\b.{1,12}\btháng\b.{1,12}\bnăm\b.{0,8}$")
ENTRY = re.compile(r"(?:[-+•*~] ?\S|Lưu\b).{0,100}$")
ARCHIVE = re.compile(r"[-+•*~ ]*Lưu\b")
LEFT_SHORT = 70
LONGEST = 120

Cut = int
"""Where the right column begins in the normalised text of a line: 0 for a line of that column, its length for none."""


def separate(reading: Reading) -> Reading:
    """The reading with fused header and tail lines as LEFT and RIGHT lines; the same reading when there are none."""
    lines = reading.lines
    header = _header_cuts(lines)
    tail = {number: cut for number, cut in _tail_cuts(lines).items() if number not in header}
    if not header and not tail:
        return reading
    pages = []
    number_of = 0
    blocks = count(1 + max((line.block or 0 for line in lines), default=0))
    for page in reading.pages:
        parted = _parted(_parted(page.lines, header, blocks), tail, blocks)
        numbered = tuple(evolve(line, number=number_of + index) for index, line in enumerate(parted, 1))
        number_of += len(numbered)
        pages.append(evolve(page, lines=numbered))
    return evolve(reading, pages=tuple(pages))


def _header_cuts(lines: Sequence[Line]) -> dict[int, Cut]:
    cuts: dict[int, Cut] = {}
    union = False
    for at, line in enumerate(lines[:HEADER_LINES]):
        if line.column is not Column.FULL or line.cell is not None or len(line.normalized) > 160:
            continue
        union = union or line.folded == UNION
        titled = any("doc lap" in below.folded for below in lines[at + 1 : at + 3])
        named = union and line.folded.endswith(UNION)
        cut = (None if named else _title_cut(line, titled=titled)) or _number_cut(line)
        cut = cut or (_date_cut(line) if cuts else None)
        if cut:
            cuts[line.number] = cut
    return cuts


def _title_cut(line: Line, *, titled: bool) -> Cut | None:
    """Where quốc hiệu or tiêu ngữ begins; a motto below (`titled`) tells "CHỦ TỊCH NƯỚC | CỘNG HÒA …" from one name."""
    if len(line.folded) != len(line.normalized):
        return None
    found = TITLE.search(line.folded) or MOTTO.search(line.folded)
    if found is None:
        return _misread_cut(line) if line.normalized[:1].isupper() else None
    if found.start() > LEFT_SHORT:
        return None
    left = line.normalized[: found.start()]
    if STACKED.match(line.folded):
        return None
    capital = left.isupper() and (titled or OWNER.search(left) is None)
    return found.end() if capital or number.match(left) is not None else None


def _misread_cut(line: Line) -> Cut | None:
    """The same for a title that the scanner misread; the left side is a name in capitals or a number."""
    if anchor.is_like_title(line.folded):
        return None
    spaces = [space.end() for space in re.finditer(" ", line.folded) if len(line.folded) - space.end() < 42]
    cut = max(spaces, key=lambda at: anchor.likeness(line.folded[at:]), default=None)
    if cut is None or not anchor.is_like_title(line.folded[cut:]):
        return None
    left = line.normalized[:cut].rstrip()
    return cut if left.isupper() or number.match(left) is not None else None


def _number_cut(line: Line) -> Cut | None:
    """The place begins behind the symbol: "Số: 12/CT-UBND Lạc Giang, ngày 15 tháng 4 năm 2009"."""
    found = number.match(line.normalized)
    if found is None or found.end >= len(line.normalized):
        return None
    rest = line.normalized[found.end :]
    start = found.end + len(rest) - len(rest.lstrip())
    behind = line.normalized[start:]
    marked = mark.urgency(behind) or mark.secrecy(behind)
    return start if marked or date.match_place_date(behind) is not None else None


def _date_cut(line: Line) -> Cut | None:
    """The place and date behind another line of the left column: "V/v họp tổ Hà Nội, ngày … tháng … năm …"."""
    found = DATE.search(line.key)
    if found is None:
        return None
    whole = line.normalized[: found.start()]
    if match_key(whole) in _provinces() or _is_one_place(whole):
        return None
    starts = [space.end() for space in re.finditer(" ", line.normalized[: found.start()])]
    places = [at for at in starts if date.match_place_date(line.normalized[at:]) is not None]
    known = [at for at in places if match_key(line.normalized[at : found.start()].strip()) in _provinces()]
    return next(iter(known), None) or next(
        (at for at in places if _all_capital(line.normalized[at : found.start()])), None
    )


def _is_one_place(text: str) -> bool:
    """Two or three words with a capital at the head only: a place of the second order, with nothing before it."""
    words = text.split()
    return 1 < len(words) < 4 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _all_capital(place: str) -> bool:
    return all(word[0].isupper() or not word[0].isalpha() for word in place.split())


@cache
def _provinces() -> frozenset[str]:
    return frozenset(match_key(row.name) for row in provinces())


def _tail_cuts(lines: Sequence[Line]) -> dict[int, Cut]:
    """From "Nơi nhận: KT. CHỦ TỊCH" on, every line: what signs behind an entry or alone is the other column."""
    start = _tail_start(lines)
    if start is None:
        return _signer_cuts(lines)
    cuts: dict[int, Cut] = {}
    kept: dict[int, Cut] = {}
    archived = False
    for line in lines[start : start + TAIL_LINES]:
        if _ends_tail(line):
            break
        alone = _signs_alone(line, named=archived)
        cut = None if alone else _fused_recipients(line) or _entry_cut(line)
        if archived and cut is None and not alone:
            continue
        archived = archived or ARCHIVE.match(line.key) is not None
        cuts[line.number] = cut if cut is not None else 0 if alone else len(line.normalized)
        if cut is not None or alone or ENTRY.match(line.key):
            kept = dict(cuts)
    return kept


def _tail_start(lines: Sequence[Line]) -> int | None:
    """The fused label, or the entries in full width below a label whose block ended too early."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if _fused_recipients(line):
            return index
        if line.column is Column.LEFT and line.cell is None and anchor.end("recipients", line.folded):
            below = next((i for i in range(index, len(lines)) if lines[i].block != line.block), len(lines))
            return below if below < len(lines) and ENTRY.match(lines[below].key) else None
    return None


def _ends_tail(line: Line) -> bool:
    long = len(line.normalized) > LONGEST or line.column is not Column.FULL
    return long or line.cell is not None or bool(annex.label_end(line.key) or annex.enclosed(line.key))


def _signs_alone(line: Line, *, named: bool) -> bool:
    """A line of the right column with nothing beside it; below the entries any words with capitals may be the name."""
    text = line.normalized
    if ENTRY.match(line.key) or text.endswith((";", ",")):
        return False
    return _is_signature(text) or _is_signing(text) or (named and signed.may_be_name(text))


def _fused_recipients(line: Line) -> Cut | None:
    label = anchor.end("recipients", line.folded)
    found = LABEL_END.match(line.normalized, label) if label else None
    if found is None or found.end() >= len(line.normalized) or len(line.normalized) > LONGEST:
        return None
    rest = line.normalized[found.end() :]
    return found.end() if _is_signature(rest) or (rest.isupper() and len(rest.split()) > 3) else None


def _entry_cut(line: Line) -> Cut | None:
    archive = ARCHIVE.match(line.key) is not None
    for found in re.finditer(r"[;.,:] (?=\S)", line.normalized):
        rest = line.normalized[found.end() :]
        unit = archive and found[0] in (", ", ": ") and authority.capacity(rest) is not None
        if not unit and _is_signature(rest):
            return found.end()
    if line.normalized.isupper() or len(line.normalized) > LONGEST:
        return None
    spaces = (space.end() for space in re.finditer(" ", line.normalized))
    return next((at for at in spaces if _is_post(line.normalized[at:])), None)


def _signer_cuts(lines: Sequence[Line]) -> dict[int, Cut]:
    """Two signers side by side: posts in one line, and below them the two names in one line."""
    cuts: dict[int, Cut] = {}
    last = range(max(0, len(lines) - TAIL_LINES), len(lines))
    for index in last:
        line = lines[index]
        capital = line.column is Column.FULL and line.normalized.isupper()
        if capital and (cut := _between(line.normalized, _is_signing)) is not None:
            cuts[line.number] = cut
        elif cuts and line.column is Column.FULL and (cut := _between(line.normalized, _is_name)) is not None:
            cuts[line.number] = cut
            return cuts
    return {}


def _between(text: str, one: Callable[[str], bool]) -> Cut | None:
    """Where two of a kind meet in one line; the halves are as even as can be."""
    if not 8 <= len(text) <= 120:
        return None
    cuts = [space.end() for space in re.finditer(" ", text) if one(text[: space.start()]) and one(text[space.end() :])]
    return min(cuts, key=lambda at: abs(2 * at - len(text)), default=None)


def _is_post(text: str) -> bool:
    return text.isupper() and (authority.capacity(text) is not None or authority.is_post(text))


def _is_signing(text: str) -> bool:
    return _is_post(text) or (text.isupper() and issuing_body.is_body(text))


def _is_name(text: str) -> bool:
    return len(text.split()) > 1 and person.is_person_name(text)


def _is_signature(text: str) -> bool:
    if authority.capacity(text) is not None or text.lower().strip("()[]. ") in ("đã ký", "kiêm"):
        return True
    return (text.isupper() and authority.is_post(text)) or (len(text.split()) > 1 and person.is_person_name(text))


def _parted(lines: Sequence[Line], cuts: dict[int, Cut], blocks: Iterator[int]) -> list[Line]:
    """The lines of a page with each run of fused lines as all left lines, then all right lines."""
    fused = [index for index, line in enumerate(lines) if line.number in cuts]
    if not fused:
        return list(lines)
    parted: list[Line] = []
    position = 0
    for first, last in _runs(lines, fused):
        last = _with_entries(lines, first, last)
        parted.extend(lines[position:first])
        within, block = lines[first : last + 1], next(blocks)
        sides = [_cut(line, cuts.get(line.number), block) for line in within]
        parted.extend(left for left, _ in sides if left is not None)
        parted.extend(right for _, right in sides if right is not None)
        position = last + 1
    parted.extend(lines[position:])
    return parted


def _runs(lines: Sequence[Line], fused: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring fused lines with at most three short lines between them."""
    runs = [(fused[0], fused[0])]
    for index in fused[1:]:
        between = lines[runs[-1][1] + 1 : index]
        if len(between) < 4 and all(len(line.normalized) <= LEFT_SHORT for line in between):
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def _with_entries(lines: Sequence[Line], first: int, last: int) -> int:
    """The last entries of Nơi nhận have nothing beside them any more."""
    if not anchor.end("recipients", lines[first].folded):
        return last
    while last + 1 < len(lines) and lines[last + 1].column is Column.FULL and _is_entry(lines[last + 1], lines[last]):
        last += 1
    return last


def _is_entry(line: Line, before: Line) -> bool:
    """A bullet, the Lưu entry, or a line that goes on with a wrapped entry above it."""
    if ENTRY.match(line.key):
        return True
    return len(line.key) <= LEFT_SHORT and line.key[:1].islower() and not before.key.endswith((";", "."))


def _cut(line: Line, cut: Cut | None, block: int) -> tuple[Line | None, Line | None]:
    if cut is None or cut >= len(line.normalized):
        return evolve(line, column=Column.LEFT, block=block), None
    if cut == 0:
        return None, evolve(line, column=Column.RIGHT, block=block)
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
