"""Dòng chảy (flow): from the content of a part to lines in reading order, each in its column.

Tables that only put two blocks side by side (header, signature) give LEFT and RIGHT lines; tables of data give FULL
lines that know their cell. In several hundred real files 73 of 94 header tables are one row of two cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vbpl_parser.layout import Cell, Column
from vbpl_parser.readers.story.content import Block, Table, TableCell, TextBox, TextLine
from vbpl_parser.readers.story.drafts import Draft
from vbpl_parser.readers.story.side_by_side import split_columns
from vbpl_parser.text import fold

__all__ = ["Flow"]

DATA_ROWS_BORDERED = 3  # rows with two filled cells that make a table with lines inside a table of data
DATA_ROWS = 8  # the same without lines: a list of recipients beside a signature may stand row by row
NATIONAL = ("cong hoa xa hoi", "dang cong san")
CAPTIONS = (*NATIONAL, "noi nhan")
CAPTION = 40  # characters of a cell that are looked at
WHOLE = 0.75  # a cell this wide, in shares of the table, has nothing beside it


class Flow:
    """Numbers tables and side-by-side blocks through one document."""

    def __init__(self) -> None:
        self._tables = 0
        self._blocks = 0

    def body(self, blocks: Iterable[Block]) -> list[Draft]:
        """The lines of a body, header, footer or note."""
        drafts: list[Draft] = []
        waiting: list[TextLine] = []
        for block in blocks:
            if isinstance(block, TextLine):
                waiting.append(block)
                continue
            self._paragraphs(waiting, drafts)
            waiting = []
            self._nested((block,), Column.FULL, None, None, drafts)
        self._paragraphs(waiting, drafts)
        return drafts

    def _paragraphs(self, lines: Sequence[TextLine], drafts: list[Draft]) -> None:
        split = split_columns([_draft(line) for line in lines], first_block=self._blocks + 1)
        self._blocks = max([self._blocks, *(draft.block for draft in split if draft.block is not None)])
        drafts.extend(split)

    def _nested(
        self, blocks: Iterable[Block], column: Column, block: int | None, cell: Cell | None, drafts: list[Draft]
    ) -> None:
        for item in blocks:
            if isinstance(item, TextLine):
                drafts.append(_draft(item, column, block, cell))
            elif isinstance(item, Table):
                self._table(item, column, block, drafts)
            else:
                self._nested(item.blocks, column, block, cell, drafts)

    def _table(self, table: Table, column: Column, block: int | None, drafts: list[Draft]) -> None:
        filled = [[cell for cell in row.cells if _filled(cell.blocks)] for row in table.rows]
        if not any(filled):
            return
        self._tables += 1
        columns = _columns(table)
        layout = _layout_rows(table, filled, columns)
        if layout:
            self._blocks += 1
        number, own_block = self._tables, self._blocks
        for row_number, cells in enumerate(filled):
            for cell in cells:
                place = Cell(number, row_number, cell.column, columns) if columns > 1 or len(table.rows) > 1 else None
                side = _side(cell, cells, table, columns) if row_number < layout else Column.FULL
                if side is Column.FULL:
                    self._nested(cell.blocks, column, block, place, drafts)
                else:
                    self._nested(cell.blocks, side, own_block, place, drafts)


def _draft(line: TextLine, column: Column = Column.FULL, block: int | None = None, cell: Cell | None = None) -> Draft:
    return Draft(
        text=line.text,
        page=line.page,
        column=column,
        block=block,
        cell=cell,
        align=line.align,
        runs=line.runs,
        starts_paragraph=line.starts_paragraph,
        label_width=line.label_width,
    )


def _filled(blocks: Iterable[Block]) -> bool:
    for block in blocks:
        if isinstance(block, TextLine):
            return True
        if isinstance(block, TextBox) and _filled(block.blocks):
            return True
        if isinstance(block, Table) and any(_filled(cell.blocks) for row in block.rows for cell in row.cells):
            return True
    return False


def _columns(table: Table) -> int:
    ends = [cell.column + cell.span for row in table.rows for cell in row.cells]
    return max(ends, default=1)


def _layout_rows(table: Table, filled: Sequence[Sequence[TableCell]], columns: int) -> int:
    """How many rows from the top only set blocks side by side; the rest is data."""
    if columns < 2:
        return 0
    widest = max(len(row) for row in filled)
    if widest > 2:
        # A whole form drawn as one table: its letterhead are the rows above the first row of data.
        head = next(number for number, row in enumerate(filled) if len(row) > 2)
        return head if _has_caption(filled[:head], NATIONAL) else 0
    if widest == 1:
        beside = any(_side(cell, row, table, columns) is not Column.FULL for row in filled for cell in row)
        return len(filled) if beside else 0
    pairs = sum(len(row) == 2 for row in filled)
    few = pairs < (DATA_ROWS_BORDERED if _bordered(table, filled) else DATA_ROWS)
    return len(filled) if few or _has_caption(filled, CAPTIONS) else 0


def _has_caption(rows: Sequence[Sequence[TableCell]], captions: tuple[str, ...]) -> bool:
    # Quốc hiệu or the Party's title prove a header, "Nơi nhận" proves a tail (NĐ 30/2020, boxes 1 and 9b).
    texts = (_first_text(cell.blocks) for row in rows for cell in row)
    return any(fold(text[:CAPTION]).strip().startswith(captions) for text in texts)


def _first_text(blocks: Iterable[Block]) -> str:
    return next((block.text for block in blocks if isinstance(block, TextLine)), "")


def _bordered(table: Table, filled: Sequence[Sequence[TableCell]]) -> bool:
    cells = [cell for row in filled for cell in row]
    drawn = sum(table.bordered if cell.border is None else cell.border for cell in cells)
    return drawn * 2 > len(cells)


def _side(cell: TableCell, row: Sequence[TableCell], table: Table, columns: int) -> Column:
    if len(row) == 2:
        return Column.LEFT if cell is row[0] else Column.RIGHT
    start, end, whole = _extent(cell, table, columns)
    if end - start >= WHOLE * whole:
        return Column.FULL
    middle = (start + end) / 2
    if abs(middle - whole / 2) < whole / 20:
        return Column.FULL
    return Column.LEFT if middle < whole / 2 else Column.RIGHT


def _extent(cell: TableCell, table: Table, columns: int) -> tuple[float, float, float]:
    # Left and right edge of the cell and width of the table, by stated widths or else by grid columns.
    widths = table.widths
    if len(widths) != columns or not all(widths):
        return cell.column, cell.column + cell.span, columns
    return sum(widths[: cell.column]), sum(widths[: cell.column + cell.span]), sum(widths)
