"""Ruled tables: drawn lines → grid → cells → the rows of each cell."""

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, field

from vbpl_parser.readers.pdf.native import Word
from vbpl_parser.readers.pdf.paths import Rulings, Segment
from vbpl_parser.readers.pdf.rows import Row, rows_of, strips_of

__all__ = ["Table", "tables_of"]

NEAR = 3.0  # points; lines closer than this are one line
MIN_CELL = 6.0  # points
MAX_CELLS = 6000
MAX_PAIRS = 100_000
OPEN = 10.0  # points that the lines along must stick out over the last line across
MID_LETTER = 0.3  # font sizes above the base line


@define
class Table:
    """A grid. `xs` and `ys` are its lines; `owner` says of every field which cell (row, column) it belongs to."""

    xs: list[float]
    ys: list[float]
    owner: dict[tuple[int, int], tuple[int, int]]
    words: dict[tuple[int, int], list[Word]] = field(factory=dict)

    @property
    def columns(self) -> int:
        """Number of columns of the grid."""
        return len(self.xs) - 1

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.ys[0]

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.ys[-1]

    def take(self, word: Word) -> bool:
        """Put the word into its cell; False when it stands outside."""
        x = (word.x0 + word.x1) / 2
        y = word.base - MID_LETTER * word.style.size
        if not (self.xs[0] < x < self.xs[-1] and self.ys[0] < y < self.ys[-1]):
            return False
        place = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        self.words.setdefault(self.owner[place], []).append(word)
        return True

    def cells(self, source: str) -> list[tuple[int, int, list[Row]]]:
        """Row, column and lines of every cell with words, row by row."""
        return [(row, column, rows_of(strips_of(words, source))) for (row, column), words in sorted(self.words.items())]

    def width(self, row: int, column: int) -> tuple[float, float]:
        """Left and right line of a cell."""
        last = column
        while self.owner.get((row, last + 1)) == (row, column):
            last += 1
        return self.xs[column], self.xs[last + 1]


def tables_of(rulings: Rulings) -> list[Table]:
    """The tables of a page, from top to bottom: connected lines that make at least two cells."""
    if len(rulings.horizontal) < 2 or not rulings.vertical:
        return []
    horizontal, vertical = _merged(rulings.horizontal), _merged(rulings.vertical)
    found = []
    for across, along in _connected(horizontal, vertical):
        table = _table(across, along)
        if table is not None:
            found.append(table)
    return sorted(found, key=lambda table: table.top)


def _merged(segments: Sequence[Segment]) -> list[Segment]:
    """Pieces of one line joined (borders are drawn cell by cell)."""
    merged: list[Segment] = []
    for line in _lines(segments):
        at = line[0].at
        spans = sorted((segment.low, segment.high) for segment in line)
        low, high = spans[0]
        for start, end in spans[1:]:
            if start > high + NEAR:
                merged.append(Segment(at, low, high))
                low = start
            high = max(high, end)
        merged.append(Segment(at, low, high))
    return merged


def _lines(segments: Sequence[Segment]) -> list[list[Segment]]:
    lines: list[list[Segment]] = []
    for segment in sorted(segments):
        if lines and segment.at - lines[-1][0].at <= NEAR:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return lines


def _connected(horizontal: list[Segment], vertical: list[Segment]) -> list[tuple[list[Segment], list[Segment]]]:
    """Groups of lines that touch each other, those with lines of both directions."""
    if len(horizontal) * len(vertical) > MAX_PAIRS:
        return []
    group = list(range(len(horizontal) + len(vertical)))
    for i, h in enumerate(horizontal):
        for j, v in enumerate(vertical, len(horizontal)):
            if v.low - NEAR <= h.at <= v.high + NEAR and h.low - NEAR <= v.at <= h.high + NEAR:
                group[_root(group, i)] = _root(group, j)
    groups: dict[int, tuple[list[Segment], list[Segment]]] = {}
    for index, segment in enumerate([*horizontal, *vertical]):
        pair = groups.setdefault(_root(group, index), ([], []))
        pair[index >= len(horizontal)].append(segment)
    return [pair for pair in groups.values() if pair[0] and pair[1]]


def _root(group: list[int], index: int) -> int:
    while group[index] != index:
        group[index] = group[group[index]]
        index = group[index]
    return index


def _table(horizontal: list[Segment], vertical: list[Segment]) -> Table | None:
    xs = _edges([v.at for v in vertical], [end for h in horizontal for end in (h.low, h.high)])
    ys = _edges([h.at for h in horizontal], [end for v in vertical for end in (v.low, v.high)])
    if not 2 <= (len(xs) - 1) * (len(ys) - 1) <= MAX_CELLS:
        return None
    owner = _owners(xs, ys, horizontal, vertical)
    return Table(xs, ys, owner) if len(set(owner.values())) > 1 else None


def _edges(lines: list[float], ends: list[float]) -> list[float]:
    """The lines across, and the ends of the lines along where they stick out (a table open at the sides)."""
    places = sorted(lines)
    if places[0] - min(ends) > OPEN:
        places.insert(0, min(ends))
    if max(ends) - places[-1] > OPEN:
        places.append(max(ends))
    edges = places[:1]
    edges.extend(place for place in places[1:] if place - edges[-1] >= MIN_CELL)
    return edges


def _owners(
    xs: list[float], ys: list[float], horizontal: list[Segment], vertical: list[Segment]
) -> dict[tuple[int, int], tuple[int, int]]:
    """The upper left field of the cell that every field of the grid belongs to."""
    columns, rows = len(xs) - 1, len(ys) - 1
    group = list(range(columns * rows))
    for row in range(rows):
        middle = (ys[row] + ys[row + 1]) / 2
        for column in range(columns - 1):
            if not _drawn(vertical, xs[column + 1], middle):
                _join(group, row * columns + column, row * columns + column + 1)
    for column in range(columns):
        middle = (xs[column] + xs[column + 1]) / 2
        for row in range(rows - 1):
            if not _drawn(horizontal, ys[row + 1], middle):
                _join(group, row * columns + column, (row + 1) * columns + column)
    return {
        (index // columns, index % columns): divmod(_root(group, index), columns) for index in range(columns * rows)
    }


def _join(group: list[int], a: int, b: int) -> None:
    a, b = _root(group, a), _root(group, b)
    group[max(a, b)] = min(a, b)


def _drawn(lines: list[Segment], at: float, middle: float) -> bool:
    """Does a line near `at` pass `middle`?"""
    return any(abs(line.at - at) < MIN_CELL and line.low - NEAR <= middle <= line.high + NEAR for line in lines)
