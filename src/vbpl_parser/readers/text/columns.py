"""Hai cột đặt cạnh nhau (side by side): header and tail of a plain text, parted by wide gaps or tabs.

    UBND TỈNH X                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ NỘI VỤ                           Độc lập - Tự do - Hạnh phúc

A block begins at a row that is surely two lines side by side (a seed): the national title, the place and date, or an
authority in capitals with a wide gap before it. It goes on as long as rows fit its gutter; a row with one side
only belongs to the column it stands in. Prose with wide gaps, lists and tables of three columns are left alone.
"""

import re
from collections.abc import Sequence

from attrs import define, evolve

from vbpl_parser.readers.text.source import Source
from vbpl_parser.readers.text.tables import Prose
from vbpl_parser.text import fold

__all__ = ["Sides", "side_by_side"]

_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)")
_TITLE = re.compile(
    r"\W*(?:cong hoa xa hoi|doc lap\W+tu do|dang cong san viet nam|doan tncs ho chi minh|sao y\b|sao luc\b)"
)
_DATE = re.compile(r"\W*[^,;:/]{2,40}, ?ngay\b(?:.{0,14}\bthang\b|.{0,8}$)")
_RULE = re.compile(r"\s*[-–—_=*.]{3,}$")
_RECIPIENTS = re.compile(r"\W*noi nhan\b")
_AUTHORITY = re.compile(r"\W*(?:TM|T/M|KT|TL|TUQ|Q)[./]? ?\S")
_NOT_LEFT = re.compile(r"\W*(?:k[ií]nh (?:gửi|trình)|STT|TT$)", re.IGNORECASE)
SHORT = 62
"""A side is not longer than this: two of them fill the page."""
CAPITALS = 5
"""A side in capitals has at least so many letters."""
ABOVE = 4
"""Rows above the seed that may belong to the block."""
BELOW = 5
"""Rows of the left side only with which a header may end."""
AHEAD = 8
"""A blank line in a tail is bridged when the right side goes on within so many rows."""
SLACK = 2
INDENT = 8

Gap = tuple[int, int]


@define
class Sides:
    """Two columns that stand beside each other."""

    left: tuple[Source, ...]
    right: tuple[Source, ...]


@define
class Row:
    """A line with its wide gaps. Places are columns of the page, with tab stops every eight; gaps index the text."""

    source: Source
    start: int
    end: int
    gaps: tuple[Gap, ...]

    @classmethod
    def of(cls, source: Source) -> "Row":
        """Measure a line."""
        text = source.text
        gaps = tuple((found.start(), found.end()) for found in _GAP.finditer(text))
        return cls(source, _place(text, len(text) - len(text.lstrip())), _place(text, len(text)), gaps)

    def left(self, gap: Gap) -> Source:
        """What stands before the gap."""
        return evolve(self.source, text=self.source.text[: gap[0]])

    def right(self, gap: Gap) -> Source:
        """What stands behind the gap."""
        return evolve(self.source, text=self.source.text[gap[1] :])

    def places(self, gap: Gap) -> Gap:
        """Where on the page the gap begins and ends."""
        return _place(self.source.text, gap[0]), _place(self.source.text, gap[1])


_COMBINING = re.compile("[\u0300-\u036f]")


def _place(text: str, index: int) -> int:
    """Column of the page: tabs expanded, combining marks take no place."""
    before = text[:index]
    if not before.isascii():
        before = _COMBINING.sub("", before)
    return len(before.expandtabs()) if "\t" in before else len(before)


@define
class Piece:
    """A row cut in two, or given whole to one side."""

    row: Row
    left: Source | None
    right: Source | None


@define
class Block:
    """A block as far as it is known: the gutter `low` to `high`, the right column's start and end."""

    low: int
    high: int
    right: Gap
    tail: bool

    def cut(self, row: Row) -> Piece | None:
        """The two sides of the row at the gap that lies in the gutter, or its one side; None when it does not fit."""
        gap = max(row.gaps, key=lambda gap: self._overlap(row.places(gap)), default=None)
        if gap is not None and self._overlap(row.places(gap)) > 0:
            return Piece(row, row.left(gap), row.right(gap))
        centre = (row.start + row.end) / 2
        page, middle = self.right[1] / 2, sum(self.right) / 2
        if row.start >= self.low - SLACK and _RULE.match(row.source.text):
            return Piece(row, None, row.source)
        if row.start < self.low and row.end <= self.high + SLACK and not _NOT_LEFT.match(row.source.text):
            return Piece(row, row.source, None) if row.start < INDENT or abs(centre - page) > INDENT else None
        if row.start >= self.low - SLACK and row.end <= self.right[1] + INDENT:
            return Piece(row, None, row.source) if abs(centre - page) > abs(centre - middle) else None
        if len(row.gaps) == 1 and _are_short(row, row.gaps[0]):
            return Piece(row, row.left(row.gaps[0]), row.right(row.gaps[0]))
        return None

    def _overlap(self, places: Gap) -> int:
        return min(places[1], self.high) - max(places[0], self.low)

    def take(self, row: Row, gap: Gap) -> None:
        """Narrow the gutter by one more row that was cut there."""
        low, high = row.places(gap)
        self.right = min(self.right[0], high), max(self.right[1], row.end)
        if max(self.low, low) < min(self.high, high):
            self.low, self.high = max(self.low, low), min(self.high, high)


def side_by_side(prose: Prose) -> list[Prose | Sides]:
    """The stretches of prose and the side-by-side blocks, in order."""
    if not any("   " in line.text or "\t" in line.text or "\u00a0\u00a0" in line.text for line in prose.lines):
        return [prose]
    rows = [Row.of(line) for line in prose.lines]
    found: list[Prose | Sides] = []
    done = at = 0
    while at < len(rows):
        pieces = _pieces(rows, at, done)
        if not pieces:
            at += 1
            continue
        first = next(place for place in range(done, at + 1) if rows[place] is pieces[0].row)
        if done < first:
            found.append(Prose(tuple(row.source for row in rows[done:first])))
        found.append(
            Sides(
                tuple(piece.left for piece in pieces if piece.left is not None),
                tuple(piece.right for piece in pieces if piece.right is not None),
            )
        )
        done = at = first + len(pieces)
    if done < len(rows):
        found.append(Prose(tuple(row.source for row in rows[done:])))
    return found


def _pieces(rows: Sequence[Row], seed: int, floor: int) -> list[Piece]:
    """The rows of the block that has its seed at `seed`, cut; none when that row is no seed."""
    gap = _seed(rows[seed])
    if gap is None:
        return []
    row = rows[seed]
    low, high = row.places(gap)
    tail = not (_TITLE.match(fold(row.right(gap).text)) or _DATE.match(fold(row.right(gap).text)))
    block = Block(low, high, (high, row.end), tail)
    _measure(rows, seed, block)
    pieces = [Piece(row, row.left(gap), row.right(gap))]
    for above in range(seed - 1, max(floor, seed - ABOVE) - 1, -1):
        piece = block.cut(rows[above])
        if piece is None or rows[above + 1].source.spaced or rows[above].source.page != row.source.page:
            break
        if not _may_precede(piece, block):
            break
        pieces.insert(0, piece)
    pieces.extend(_below(rows, seed, block))
    return pieces


def _may_precede(piece: Piece, block: Block) -> bool:
    """Above the title stands one side only, above the authority the beginning of the list of recipients."""
    if block.tail:
        return piece.left is None or _is_recipients(piece.left.text)
    return piece.left is None or piece.right is None or piece.right.text.isupper()


def _measure(rows: Sequence[Row], seed: int, block: Block) -> None:
    """Narrow the gutter by the seeds and the plainly cut rows that follow, before rows with one side are placed."""
    for row in rows[seed + 1 : seed + 1 + AHEAD]:
        fitting = [gap for gap in row.gaps if min(row.places(gap)[1], block.high) > max(row.places(gap)[0], block.low)]
        if len(fitting) == 1 and _are_short(row, fitting[0]):
            block.take(row, fitting[0])


def _below(rows: Sequence[Row], seed: int, block: Block) -> list[Piece]:
    pieces: list[Piece] = []
    lefts = 0
    for at in range(seed + 1, len(rows)):
        row = rows[at]
        piece = block.cut(row) if row.source.page == rows[seed].source.page else None
        if piece is None or (row.source.spaced and not _bridged(rows, at, piece, block)):
            break
        if _begins_another(piece, block):
            break
        lefts = lefts + 1 if piece.right is None else 0
        if lefts > BELOW and not block.tail:
            break
        pieces.append(piece)
    return pieces


def _begins_another(piece: Piece, block: Block) -> bool:
    """A national title ends a tail, "Nơi nhận" ends a header."""
    if block.tail:
        return piece.right is not None and bool(_TITLE.match(fold(piece.right.text)))
    return piece.left is not None and bool(_RECIPIENTS.match(fold(piece.left.text)))


def _bridged(rows: Sequence[Row], at: int, piece: Piece, block: Block) -> bool:
    """Whether the block goes on behind a blank line."""
    if piece.right is not None:
        return block.tail or piece.left is not None or bool(_DATE.match(fold(piece.right.text)))
    if not block.tail or not _is_recipients(piece.row.source.text):
        return False
    for row in rows[at + 1 : at + 1 + AHEAD]:
        following = block.cut(row)
        if following is None or following.right is not None:
            return following is not None
    return False


def _seed(row: Row) -> Gap | None:
    """The gap at which the row is surely cut."""
    for gap in reversed(row.gaps):
        if not _are_short(row, gap):
            continue
        left, right = row.left(gap).text.strip(), row.right(gap).text
        if _NOT_LEFT.match(left):
            continue
        folded = fold(right)
        if _TITLE.match(folded) or _DATE.match(folded):
            return gap
        if _AUTHORITY.match(right) and _in_capitals(right):
            return gap
        if _in_capitals(right) and len(row.gaps) == 1 and (_in_capitals(left) or _is_recipients(left)):
            return gap
    return None


def _is_recipients(left: str) -> bool:
    return left.lstrip().startswith(("-", "+", "•")) or bool(_RECIPIENTS.match(fold(left)))


def _in_capitals(text: str) -> bool:
    return text.isupper() and sum(character.isalpha() for character in text) >= CAPITALS


def _are_short(row: Row, gap: Gap) -> bool:
    return gap[0] <= SHORT and len(row.source.text) - gap[1] <= SHORT
