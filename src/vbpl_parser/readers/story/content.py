"""Nội dung (content): what the walk over the tree finds, before columns and line numbers are known."""

from __future__ import annotations

from typing import NamedTuple

from vbpl_parser.layout import Align, Run

__all__ = ["Block", "Row", "Table", "TableCell", "TextBox", "TextLine"]


class TextLine(NamedTuple):
    """A paragraph, or a part of it between line breaks."""

    text: str
    runs: tuple[Run, ...]
    page: int
    align: Align | None = None
    starts_paragraph: bool = True
    label_width: int = 0


class TableCell(NamedTuple):
    """One cell: grid column from 0, columns that it spans, what is in it, whether its own borders are switched off."""

    column: int
    span: int
    blocks: tuple[Block, ...]
    border: bool | None = None


class Row(NamedTuple):
    """One row of a table."""

    cells: tuple[TableCell, ...]


class Table(NamedTuple):
    """A table: rows, widths of the grid columns where stated, and whether lines are drawn inside it."""

    rows: tuple[Row, ...]
    widths: tuple[int, ...] = ()
    bordered: bool = False


class TextBox(NamedTuple):
    """A text box at the place of its anchor."""

    blocks: tuple[Block, ...]


Block = TextLine | Table | TextBox
