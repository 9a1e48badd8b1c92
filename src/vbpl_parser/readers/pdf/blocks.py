"""Blocks that stand side by side: the header (issuer | quốc hiệu) and the tail (Nơi nhận | signature).

NĐ 30/2020 Phụ lục I draws both as two columns; in a PDF only the gap between them is left. A gutter is a strip of
the page that no word of several rows crosses, seeded by a row with a wide gap. Rows with one side only belong to the
block by place.
"""

from collections.abc import Sequence
from itertools import pairwise
from re import compile as pattern

from attrs import define, field

from vbpl_parser.readers.pdf.rows import Row, Strip, joined
from vbpl_parser.text import fold

__all__ = ["Area", "Block", "find_blocks"]

SEED_GAP = 1.5  # font sizes between the two parts of a row that opens a gutter
GUTTER = 3.0  # points that must stay free
CENTRE = 14.0  # points that the middle of a line may be off the middle of its column
EDGE = 4.0  # points that an aligned edge may be off

RIGHT_OPENS = pattern(r"(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT|Độc lập ?[-–—.] ?Tự do)")
HEADER_MARK = pattern(
    r"cong hoa xa hoi|dang cong san viet nam|doc lap ?[-–—.] ?tu do|doan tncs ho chi minh"
    r"|ngay\b.{0,12}\bthang\b.{0,12}\bnam\b|^(?:luat |nghi quyet |phap lenh )?so ?[:.]|^so \d|^so \.{2,}|^so /"
)
TAIL_MARK = pattern(
    r"^noi nhan\b|^(?:tm|kt|tl|tuq|q)\s?[./]|^t/m\b|^k/t\b|^t/l\b|^dai dien|^thu ky\b|^chu (?:toa|tri)\b"
)
LABEL = pattern(r"(?:[-–+•*]|\(?\d{1,3}(?:\.\d{1,3})*[.)/]?|[a-zđ][.)]|[IVXLC]{1,6}[.)]?|Điều \d+[.:]?)")


@define
class Area:
    """Left and right edge of the text of a page."""

    left: float
    right: float

    @property
    def centre(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2


@define
class Block:
    """Rows `first` to `last` (included) of a page, cut at x = `gutter`; `more` are gutters of further columns."""

    first: int
    last: int
    low: float
    high: float
    sides: dict[int, str] = field(factory=dict)

    @property
    def gutter(self) -> float:
        """Where to cut."""
        return (self.low + self.high) / 2


def find_blocks(rows: Sequence[Row], area: Area, text: str) -> list[Block]:
    """The side-by-side blocks of a page, from top to bottom. `text` is the page's, for cutting strips."""
    blocks: list[Block] = []
    at = 0
    while at < len(rows):
        block = _block_at(rows, at, blocks[-1].last + 1 if blocks else 0, area, text)
        if block is None:
            at += 1
        else:
            blocks.append(block)
            at = block.last + 1
    return blocks


def _block_at(rows: Sequence[Row], at: int, floor: int, area: Area, text: str) -> Block | None:
    gap = _seed(rows[at], text)
    if gap is None:
        return None
    block = Block(at, at, *gap, {at: "both"})
    _grow_down(block, rows, area, text)
    _grow_up(block, rows, floor, area)
    if not _known(block, rows):
        return None
    return block


def _seed(row: Row, text: str) -> tuple[float, float] | None:
    """The gap of a row that has two parts."""
    _cut_before_title(row, text)
    gaps = [(after.x0 - before.x1, before.x1, after.x0) for before, after in pairwise(row.strips)]
    if not gaps:
        return None
    width, low, high = max(gaps)
    left = joined([strip for strip in row.strips if strip.x1 <= low + 0.1])
    if width < SEED_GAP * row.size and not RIGHT_OPENS.match(joined([s for s in row.strips if s.x0 >= high - 0.1])):
        return None
    if LABEL.fullmatch(left):
        return None
    return low, high


def _cut_before_title(row: Row, text: str) -> None:
    """Part the strip in which issuer and quốc hiệu stand so close that no wide gap shows."""
    for index, strip in enumerate(row.strips):
        match = RIGHT_OPENS.search(strip.text)
        if match and match.start():
            before = strip.text.count(" ", 0, match.start())
            row.strips[index : index + 1] = strip.split(before, text)
            return


def _free(row: Row, low: float, high: float) -> tuple[float, float] | None:
    """The part of (low, high) that the row's strips leave free, None when they cross it."""
    for strip in row.strips:
        if strip.x0 < high and strip.x1 > low:
            if strip.x0 <= low and strip.x1 >= high:
                return None
            if strip.x0 - low > high - strip.x1:
                high = strip.x0
            else:
                low = strip.x1
    return (low, high) if high - low >= GUTTER else None


def _side(row: Row, low: float, high: float) -> str:
    if row.x1 <= low + 0.5:
        return "left"
    return "right" if row.x0 >= high - 0.5 else "both"


def _parts(block: Block, rows: Sequence[Row], side: str) -> list[tuple[float, float]]:
    """x0 and x1 of one side in all rows that have it."""
    parts = []
    for index, kind in block.sides.items():
        if kind in (side, "both"):
            strips = [s for s in rows[index].strips if (s.x0 < block.gutter) == (side == "left")]
            if strips:
                parts.append((strips[0].x0, max(s.x1 for s in strips)))
    return parts


def _fits(block: Block, rows: Sequence[Row], row: Row, side: str, area: Area) -> bool:
    """Is a row with one side aligned with the column that it would belong to?"""
    middle = (row.x0 + row.x1) / 2
    parts = _parts(block, rows, side)
    centred = any(abs(middle - (x0 + x1) / 2) <= CENTRE for x0, x1 in parts)
    aligned = any(abs(row.x0 - x0) <= EDGE for x0, _ in parts)
    if abs(middle - area.centre) <= CENTRE and not any(abs(middle - (a + b) / 2) <= 3 for a, b in parts):
        return False
    return centred or aligned


def _grow_down(block: Block, rows: Sequence[Row], area: Area, text: str) -> None:
    low, high = block.low, block.high
    waiting: list[int] = []
    for index in range(block.first + 1, len(rows)):
        row = rows[index]
        _cut_before_title(row, text)
        free = _free(row, low, high)
        if free is None:
            break
        side = _side(row, *free)
        if side == "both":
            gap = _seed(row, text)
            if gap is None or (LABEL.fullmatch(row.strips[0].text) and len(row.strips) == 2):
                break
        elif not _fits(block, rows, row, side, area):
            break
        low, high = free
        block.sides[index] = side
        block.low, block.high = low, high
        waiting.append(index)
        block.last = index


def _grow_up(block: Block, rows: Sequence[Row], floor: int, area: Area) -> None:
    for index in range(block.first - 1, floor - 1, -1):
        row = rows[index]
        free = _free(row, block.low, block.high)
        if free is None:
            return
        side = _side(row, *free)
        if side == "left" and not _left_may_lead(block, rows, index):
            return
        if side == "both" or not _fits(block, rows, row, side, area):
            return
        block.low, block.high = free
        block.sides[index] = side
        block.first = index


def _left_may_lead(block: Block, rows: Sequence[Row], index: int) -> bool:
    """A left line above the first row with two sides: Nơi nhận, or the issuer at the top, not prose."""
    row = rows[index]
    if fold(row.text).startswith("noi nhan"):
        return True
    middle = (row.x0 + row.x1) / 2
    centred = any(abs(middle - (x0 + x1) / 2) <= CENTRE for x0, x1 in _parts(block, rows, "left"))
    return index < 4 and centred


def _known(block: Block, rows: Sequence[Row]) -> bool:
    """Does the block look like a header or a tail? Lists with two columns do not."""
    for index in range(block.first, block.last + 1):
        for side in ("left", "right"):
            words = side_text(block, rows[index], side)
            key = fold(words)
            if HEADER_MARK.search(key) or TAIL_MARK.search(key):
                return True
    return all(_capital(side_text(block, rows[block.first], side)) for side in ("left", "right"))


def _capital(text: str) -> bool:
    return len(text) > 3 and text == text.upper() and any(c.isalpha() for c in text)


def side_strips(block: Block, row: Row, side: str) -> list[Strip]:
    """The strips of one side of a row."""
    return [strip for strip in row.strips if (strip.x0 < block.gutter) == (side == "left")]


def side_text(block: Block, row: Row, side: str) -> str:
    """The words of one side of a row."""
    strips = side_strips(block, row, side)
    return joined(strips) if strips else ""
