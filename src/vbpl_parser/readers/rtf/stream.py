r"""Dòng đoạn văn của RTF (stream): paragraphs and table rows as they come, put together to blocks.

RTF has no tables, only rows: `\cell` ends a cell, `\row` a row, and rows that follow each other are one table. A
cell's place is its right edge (`\cellx`, in twips), so the grid is made of the edges of all rows.
"""

from attrs import define, field, frozen

from vbpl_parser.layout import Align
from vbpl_parser.readers.story.content import Block, Row, Table, TableCell, TextBox
from vbpl_parser.readers.story.look import Look
from vbpl_parser.readers.story.old_letters import Letters
from vbpl_parser.readers.story.paragraph import ParagraphBuilder

__all__ = ["CellPlace", "Stream"]

NEAR = 30
"""Edges of neighbouring rows that differ by so many twips are one."""


@frozen
class CellPlace:
    """A cell of a row definition: its right edge and whether lines are drawn around it."""

    right: int
    border: bool = False


@define
class Level:
    """A table that is not finished: rows, the cells of the row at hand, the blocks of the cell at hand."""

    rows: list[tuple[tuple[CellPlace, ...], tuple[tuple[Block, ...], ...]]] = field(factory=list)
    cells: list[tuple[Block, ...]] = field(factory=list)
    blocks: list[Block] = field(factory=list)


class Stream:
    """The body, a header, a note or a text box. Depth 0 is outside of tables, 2 is a table within a cell."""

    def __init__(self, columns: int, letters: Letters) -> None:
        self.page = 1
        self.label = ""
        self._columns = columns
        self._letters = letters
        self._blocks: list[Block] = []
        self._levels: list[Level] = []
        self._paragraph: ParagraphBuilder | None = None

    def add(self, text: str, look: Look) -> None:
        """Letters of the paragraph at hand."""
        if self._paragraph is None:
            self._paragraph = self._letters.paragraph(self.page)
        self._paragraph.add(text, look)

    def break_line(self) -> None:
        """A line break within the paragraph."""
        if self._paragraph is not None:
            self._paragraph.break_line(self.page)

    def turn_page(self, most: int) -> None:
        """A page break, often within a paragraph; pages are counted up to `most`."""
        self.page = min(self.page + 1, most)
        if self._paragraph is not None:
            self._paragraph.break_line(self.page, hard=True)

    def end_paragraph(self, depth: int, align: Align | None) -> None:
        """The paragraph ends; it stands at `depth`."""
        place = self._place(depth)
        if self._paragraph is not None:
            self._paragraph.align = align
            label = self.label.strip()
            place.extend(self._paragraph.finish(f"{label} " if label else ""))
            self._letters.note(self._paragraph)
        self._paragraph, self.label = None, ""

    def end_cell(self, depth: int, align: Align | None) -> None:
        """The cell at hand ends."""
        self.end_paragraph(depth, align)
        level = self._levels[depth - 1]
        level.cells.append(tuple(level.blocks))
        level.blocks = []

    def end_row(self, depth: int, places: tuple[CellPlace, ...]) -> None:
        """The row at hand ends."""
        self._place(depth)
        level = self._levels[depth - 1]
        if level.blocks:
            level.cells.append(tuple(level.blocks))
        level.rows.append((places, tuple(level.cells)))
        level.cells, level.blocks = [], []

    def box(self, blocks: list[Block]) -> None:
        """A text box that is anchored here."""
        if blocks:
            self._place(len(self._levels)).append(TextBox(tuple(blocks)))

    def finish(self, depth: int = 0) -> list[Block]:
        """All blocks."""
        self.end_paragraph(depth, None)
        return self._place(0)

    def _place(self, depth: int) -> list[Block]:
        while len(self._levels) > depth:
            level = self._levels.pop()
            table = _table(level, self._columns)
            inner = self._levels[-1].blocks if self._levels else self._blocks
            inner.extend([table] if table else [])
        while len(self._levels) < depth:
            self._levels.append(Level())
        return self._levels[-1].blocks if self._levels else self._blocks


def _table(level: Level, columns: int) -> Table | None:
    rest = (*level.cells, tuple(level.blocks)) if level.blocks or level.cells else ()
    rows = [*level.rows, ((), rest)] if rest else level.rows
    if not any(cells for _, cells in rows):
        return None
    edges = _edges(rows)
    if not 0 < len(edges) <= columns:
        plain = tuple(
            Row(tuple(TableCell(at, 1, cell) for at, cell in enumerate(cells[:columns]))) for _, cells in rows
        )
        return Table(plain)
    widths = tuple(right - left for left, right in zip((0, *edges), edges, strict=False))
    bordered = any(place.border for places, _ in rows for place in places)
    return Table(tuple(_row(places, cells, edges) for places, cells in rows), widths, bordered)


def _edges(rows: list[tuple[tuple[CellPlace, ...], tuple[tuple[Block, ...], ...]]]) -> tuple[int, ...]:
    edges: list[int] = []
    for edge in sorted({place.right for places, _ in rows for place in places if place.right > 0}):
        if not edges or edge - edges[-1] > NEAR:
            edges.append(edge)
    return tuple(edges)


def _row(places: tuple[CellPlace, ...], cells: tuple[tuple[Block, ...], ...], edges: tuple[int, ...]) -> Row:
    found = []
    column = 0
    for at, blocks in enumerate(cells):
        right = places[at].right if at < len(places) else 0
        end = next((number for number, edge in enumerate(edges, 1) if abs(edge - right) <= NEAR), column + 1)
        span = max(1, end - column)
        found.append(TableCell(column, span, blocks, places[at].border if at < len(places) else None))
        column += span
    return Row(tuple(found))
