"""Blocks that stand side by side: the header (issuer | quốc hiệu) and the tail (Nơi nhận | signature).

NĐ 30/2020 Phụ lục I draws both as two columns; in a PDF only the gap between them is left. A gutter is a strip of
the page that no word of several rows crosses, seeded by a row with a wide gap. Rows with one side only belong to the
block when they are aligned with its column. Lists with two columns are no block: it has to look like a header or a
tail.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import define, field

from vbpl_parser.readers.pdf.margins import Area
from vbpl_parser.readers.pdf.marks import (
    FOLDED_HEADER,
    FOLDED_RECIPIENTS,
    FOLDED_STOP,
    FOLDED_TAIL,
    LABEL,
    LABEL_START,
    NEW_PART,
    POST,
    TITLE,
    TITLE_WORDS,
)
from vbpl_parser.readers.pdf.rows import Row, Strip, joined
from vbpl_parser.text import fold

__all__ = ["Block", "find_blocks"]

SEED_GAP = 1.5  # font sizes between the two parts of the row that opens a gutter
GUTTER = 3.0  # points that must stay free
TIGHT = 0.4  # font sizes; a narrower blank is no gap between columns
CENTRE = 14.0  # points that the middle of a line may be off the middle of its column
EXACT = 3.0  # the same for a line that also stands in the middle of the page
EDGE = 4.0  # points that an aligned edge may be off
LEFT_REACH = 3.5  # font sizes down to the next line of the left column
RIGHT_REACH = 14.0  # the same on the right, where the signature stands
NUMBER_REACH = 7.0  # the same for the number, which some offices set far below their name
LIST_ROWS = 40
ITEM_INDENT = 36.0  # points by which the entries of Nơi nhận may stand deeper than the label


@define
class Block:
    """Rows `first` to `last` (included) of a page, cut where `low` < x < `high`; `sides` says what each row has.

    `carried` are the extents of both sides on the page before, when the block goes on over the page, and
    `carried_recipients` says that Nơi nhận stood there.
    """

    rows: Sequence[Row]
    first: int
    last: int
    low: float
    high: float
    sides: dict[int, str] = field(factory=dict)
    carried: dict[str, list[tuple[float, float]]] = field(factory=dict)
    carried_recipients: bool = False

    @property
    def gutter(self) -> float:
        """Where to cut."""
        return (self.low + self.high) / 2

    def strips(self, index: int, side: str) -> list[Strip]:
        """The strips of one side of a row."""
        gutter = self.gutter
        return [strip for strip in self.rows[index].strips if ((strip.x0 + strip.x1) / 2 < gutter) == (side == "left")]

    def text(self, index: int, side: str) -> str:
        """The words of one side of a row."""
        strips = self.strips(index, side)
        return joined(strips) if strips else ""

    @property
    def recipients(self) -> list[float]:
        """Left edges of the lines "Nơi nhận" in the left column."""
        lefts = (self.strips(index, "left") for index in self.sides)
        return [strips[0].x0 for strips in lefts if strips and FOLDED_RECIPIENTS.match(fold(strips[0].text[:12]))]

    def part(self, side: str) -> Iterator[list[Strip]]:
        """The rows of one side, from top to bottom."""
        for index in range(self.first, self.last + 1):
            strips = self.strips(index, side)
            if strips:
                yield strips

    def extent(self, side: str) -> list[tuple[float, float]]:
        """x0 and x1 of every row of one side."""
        own = [(strips[0].x0, max([strip.x1 for strip in strips])) for strips in self.part(side)]
        return [*self.carried.get(side, ()), *own]

    def columns(self) -> list[list[list[Strip]]]:
        """The columns from left to right, each with its rows; more than two when signers stand three abreast."""
        columns: list[list[list[Strip]]] = []
        for side in ("left", "right"):
            columns.extend(_halved(list(self.part(side))))
        return columns


def find_blocks(rows: Sequence[Row], area: Area, before: Block | None = None) -> list[Block]:
    """The side-by-side blocks of a page, from top to bottom; `before` ended the page before and may go on."""
    blocks = _carried(rows, before, area) if before is not None and rows else []
    at = blocks[0].last + 1 if blocks else 0
    while at < len(rows):
        block = _block_at(rows, at, blocks[-1].last + 1 if blocks else 0, area)
        if block is None:
            at += 1
        else:
            blocks.append(block)
            at = block.last + 1
    return blocks


def _carried(rows: Sequence[Row], before: Block, area: Area) -> list[Block]:
    """The rest of a tail that did not find room on its page."""
    if not any(FOLDED_TAIL.match(fold(before.text(index, "left"))) for index in before.sides):
        return []
    extents = {side: before.extent(side) for side in ("left", "right")}
    recipients = bool(before.recipients) or before.carried_recipients
    block = Block(rows, 0, -1, before.low, before.high, carried=extents, carried_recipients=recipients)
    _grow_down(block, area)
    return [block] if block.last >= 0 else []


def _block_at(rows: Sequence[Row], at: int, floor: int, area: Area) -> Block | None:
    block = _seed(rows, at)
    if block is None:
        return None
    _grow_up(block, floor, area)
    _grow_down(block, area)
    return block if _known(block) else None


def _seed(rows: Sequence[Row], at: int) -> Block | None:
    """A row of two parts, or two rows that stand beside each other though their base lines differ."""
    row = rows[at]
    _cut_before_title(row)
    gap = _gap(row)
    if gap is not None:
        return Block(rows, at, at, *gap, {at: "both"})
    if at + 1 == len(rows) or len(row.strips) > 1:
        return None
    below = rows[at + 1]
    if below.base - row.base > 0.8 * max(row.size, below.size):
        return None
    left, right = (row, below) if row.x0 < below.x0 else (below, row)
    if right.x0 - left.x1 < SEED_GAP * max(row.size, below.size):
        return None
    sides = {at: "left", at + 1: "right"} if left is row else {at: "right", at + 1: "left"}
    return Block(rows, at, at + 1, left.x1, right.x0, sides)


def _gap(row: Row) -> tuple[float, float] | None:
    """The widest gap of a row that has two parts."""
    if len(row.strips) < 2 or FOLDED_STOP.match(fold(row.strips[0].text)):
        return None
    width, low, high = max((after.x0 - before.x1, before.x1, after.x0) for before, after in pairwise(row.strips))
    left = [strip for strip in row.strips if strip.x0 < low]
    right = [strip for strip in row.strips if strip.x0 >= high - 0.1]
    if not left or not right or (len(left) == 1 and LABEL.fullmatch(left[0].text)):
        return None
    return (low, high) if width >= SEED_GAP * row.size or TITLE.match(right[0].text) else None


def _cut_before_title(row: Row) -> None:
    """Part the strip in which issuer and quốc hiệu stand so close that no wide gap shows."""
    for index, strip in enumerate(row.strips):
        if len(strip.words) > 4:
            text = strip.text
            match = TITLE.search(text) if any(word in text for word in TITLE_WORDS) else None
            if match and match.start():
                row.strips[index : index + 1] = strip.split(text.count(" ", 0, match.start()))
                return


def _free(row: Row, low: float, high: float) -> tuple[float, float] | None:
    """The part of (low, high) that the row's strips leave free; None when they cross it."""
    for index, strip in enumerate(row.strips):
        if strip.x0 > low or strip.x1 < high:
            continue
        at = _blank(strip, low, high)
        if at is None:
            return None
        row.strips[index : index + 1] = strip.split(at)
        break
    for strip in row.strips:
        if strip.x0 < high and strip.x1 > low:
            if strip.x0 - low > high - strip.x1:
                high = strip.x0
            else:
                low = strip.x1
    return (low, high) if high - low >= GUTTER else None


def _blank(strip: Strip, low: float, high: float) -> int | None:
    """Number of the word before which a strip that crosses the gutter is to be cut: a wider blank, or a new look."""
    best, found = TIGHT * strip.size, None
    for index, (before, after) in enumerate(pairwise(strip.words), 1):
        if before.x1 < high and after.x0 > low:
            gap = after.x0 - before.x1
            if before.style.italic != after.style.italic and gap > GUTTER:
                return index
            if gap > best:
                best, found = gap, index
    return found


def _fits(block: Block, row: Row, side: str, area: Area) -> bool:
    """Is a row with one side aligned with the column that it would belong to?"""
    extent = block.extent(side)
    if side == "left" and any(-EDGE <= row.x0 - x0 <= ITEM_INDENT for x0 in block.recipients):
        return True
    if abs(row.middle - area.centre) <= CENTRE:
        return any(abs(row.middle - (x0 + x1) / 2) <= EXACT or abs(row.x0 - x0) <= EDGE / 2 for x0, x1 in extent)
    centred = any(abs(row.middle - (x0 + x1) / 2) <= CENTRE for x0, x1 in extent)
    return centred or any(abs(row.x0 - x0) <= EDGE for x0, _ in extent)


def _grow_down(block: Block, area: Area) -> None:
    rows = block.rows
    base = dict.fromkeys(("left", "right"), rows[max(block.last, 0)].base)
    tail = block.last < 0 or _is_tail(block)
    for index in range(block.last + 1, len(rows)):
        row = rows[index]
        _cut_before_title(row)
        free = _free(row, block.low, block.high)
        if free is None or FOLDED_STOP.match(fold(row.strips[0].text)):
            return
        side = _side(row, *free)
        if not _goes_on(block, index, side, base, tail, area):
            return
        block.low, block.high = free
        block.sides[index] = side
        block.last = index
        for name in ("left", "right"):
            if side in (name, "both"):
                base[name] = row.base
        tail = tail or _is_tail(block, index)


def _is_tail(block: Block, *rows: int) -> bool:
    """Has the block (or one of these rows of it) a mark of a tail?"""
    indexes = rows or range(block.first, block.last + 1)
    texts = ((block.text(index, side), side) for index in indexes for side in ("left", "right"))
    return any(FOLDED_TAIL.match(fold(text)) or (side == "right" and _post(text)) for text, side in texts)


def _goes_on(block: Block, index: int, side: str, base: dict[str, float], tail: bool, area: Area) -> bool:
    """Does the next row still belong to the block?"""
    row = block.rows[index]
    if side == "both":
        if tail and NEW_PART.match(block.text(index, "right")):
            return False
        return row.base - max(base.values()) <= RIGHT_REACH * row.size and not (
            len(row.strips) == 2 and LABEL.fullmatch(row.strips[0].text) and not tail
        )
    if side == "left" and not tail and LABEL_START.match(row.strips[0].text):
        return False
    entry = LABEL_START.match(row.strips[0].text) or row.strips[0].text[:1].islower()
    if side == "left" and block.last < 0 and not (block.carried_recipients and entry):
        return False
    reach = RIGHT_REACH if side == "right" or (tail and not entry) else LEFT_REACH
    if not tail and FOLDED_HEADER.search(fold(row.text)):
        reach = max(reach, NUMBER_REACH)
    return row.base - base[side] <= reach * row.size and _fits(block, row, side, area)


def _side(row: Row, low: float, high: float) -> str:
    if row.x1 <= low + 0.5:
        return "left"
    return "right" if row.x0 >= high - 0.5 else "both"


def _grow_up(block: Block, floor: int, area: Area) -> None:
    for index in range(block.first - 1, floor - 1, -1):
        row = block.rows[index]
        free = _free(row, block.low, block.high)
        if free is None:
            return
        side = _side(row, *free)
        reach = RIGHT_REACH if side == "right" else LEFT_REACH
        if block.rows[index + 1].base - row.base > reach * row.size:
            return
        if side == "both" or (side == "right" and not _fits(block, row, side, area)):
            return
        if side == "left" and not _may_lead(block, index):
            return
        block.low, block.high = free
        block.sides[index] = side
        block.first = index


def _may_lead(block: Block, index: int) -> bool:
    """A left line above the first row with two sides: Nơi nhận, or the issuer at the top; not the end of the prose."""
    row = block.rows[index]
    above = (upper for upper in range(index, max(index - LIST_ROWS, -1), -1) if _recipients(block.rows[upper]))
    start = next(above, None)
    if start is not None:
        entries = block.rows[start : index + 1]
        return all(entry.x1 < block.high and -EDGE <= entry.x0 - entries[0].x0 <= ITEM_INDENT for entry in entries)
    return index < 4 and any(abs(row.middle - (x0 + x1) / 2) <= CENTRE for x0, x1 in block.extent("left"))


def _recipients(row: Row) -> bool:
    return FOLDED_RECIPIENTS.match(fold(row.strips[0].text[:12])) is not None


def _known(block: Block) -> bool:
    """Does the block look like a header or a tail?"""
    for index in range(block.first, block.last + 1):
        for side in ("left", "right"):
            text = block.text(index, side)
            key = fold(text)
            if FOLDED_HEADER.search(key) or FOLDED_TAIL.match(key) or (side == "right" and _post(text)):
                return True
    heads = [next(block.part(side), []) for side in ("left", "right")]
    return all(strips and _capital(joined(strips)) for strips in heads)


def _post(text: str) -> bool:
    return POST.match(text) is not None and text.isupper() and len(text) < 60


def _capital(text: str) -> bool:
    return len(text) > 3 and text == text.upper() and any(c.isalpha() for c in text)


def _halved(rows: list[list[Strip]]) -> list[list[list[Strip]]]:
    """The rows of a column as two columns when two signers stand in it (joint documents, minutes)."""
    low = high = None
    for strips in rows:
        if len(strips) == 2 and all(_capital(strip.text) or _signs(strip.text) for strip in strips):
            low, high = strips[0].x1, strips[1].x0
            if high - low >= SEED_GAP * strips[0].size:
                break
            low = high = None
    if low is None or high is None:
        return [rows] if rows else []
    cut = (low + high) / 2
    if any(strip.x0 < low and strip.x1 > high for strips in rows for strip in strips):
        return [rows]
    left = [[strip for strip in strips if (strip.x0 + strip.x1) / 2 < cut] for strips in rows]
    right = [[strip for strip in strips if (strip.x0 + strip.x1) / 2 >= cut] for strips in rows]
    return [[strips for strips in half if strips] for half in (left, right)]


def _signs(text: str) -> bool:
    return bool(FOLDED_TAIL.match(fold(text)))
