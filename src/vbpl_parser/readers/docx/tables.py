"""Bảng (tables): rows and cells by our own reading of `w:tbl`.

Each cell knows the grid column where it begins; merged cells are not multiplied, so neither `gridSpan` nor a long
chain of `vMerge` costs anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vbpl_parser.errors import LimitExceeded
from vbpl_parser.readers.docx.looks import Styles, whole_number
from vbpl_parser.readers.docx.names import w
from vbpl_parser.readers.story.content import Block, Row, Table, TableCell

if TYPE_CHECKING:
    from lxml import etree

    from vbpl_parser.readers.limits import Limits

__all__ = ["read_table"]

VAL = w("val")
TABLE_ROW, CELL, GRID, GRID_COLUMN = w("tr"), w("tc"), w("tblGrid"), w("gridCol")
TABLE_PROPERTIES, ROW_PROPERTIES, CELL_PROPERTIES = w("tblPr"), w("trPr"), w("tcPr")
WRAPPERS = frozenset((w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo"), w("smartTag")))
INSIDE = ("insideH", "insideV")
SIDES = ("top", "bottom", "left", "right", "start", "end")
INVISIBLE = frozenset({"nil", "none"})


class CellReader(Protocol):
    """What a table needs from the walk."""

    styles: Styles
    limits: Limits

    def blocks(self, container: etree._Element) -> list[Block]:
        """The content of a cell."""
        ...


def read_table(element: etree._Element, reader: CellReader) -> Table:
    """The table `element`.

    Raises:
        LimitExceeded: a cell spans more columns, or a row has more of them, than the limits allow.
    """
    rows = tuple(
        Row(tuple(_cells(row, reader)))
        for row in _inner(element, TABLE_ROW)
        if row.find(f"{ROW_PROPERTIES}/{w('del')}") is None
    )
    return Table(rows, _widths(element, reader.limits), _bordered(element, reader.styles))


def _inner(parent: etree._Element, tag: str) -> list[etree._Element]:
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in WRAPPERS:
            found.extend(_inner(child, tag))
    return found


def _cells(row: etree._Element, reader: CellReader) -> list[TableCell]:
    cells = []
    properties = row.find(ROW_PROPERTIES)
    column = 0 if properties is None else _span(properties.find(w("gridBefore")), reader.limits, 0)
    for element in _inner(row, CELL):
        properties = element.find(CELL_PROPERTIES)
        span = 1 if properties is None else _span(properties.find(w("gridSpan")), reader.limits, 1)
        cells.append(TableCell(column, span, tuple(reader.blocks(element)), _cell_border(properties)))
        column += span
        if column > reader.limits.table_columns:
            raise LimitExceeded(f"A table has more than {reader.limits.table_columns} columns.")
    return cells


def _span(element: etree._Element | None, limits: Limits, default: int) -> int:
    if element is None:
        return default
    text = element.get(VAL, "")
    span = whole_number(text)
    if span is None:
        if text.strip().isdigit():
            raise LimitExceeded("A cell of a table spans too many columns.")
        return default
    if span > limits.table_span:
        raise LimitExceeded(f"A cell of a table spans {span} columns, more than the limit of {limits.table_span}.")
    return max(span, default)


def _widths(element: etree._Element, limits: Limits) -> tuple[int, ...]:
    grid = element.find(GRID)
    if grid is None:
        return ()
    return tuple(whole_number(column.get(w("w"))) or 0 for column in grid.iterchildren(GRID_COLUMN))[
        : limits.table_columns
    ]


def _bordered(element: etree._Element, styles: Styles) -> bool:
    properties = element.find(TABLE_PROPERTIES)
    if properties is None:
        return False
    own = properties.find(w("tblBorders"))
    if own is not None:
        return _drawn(own, INSIDE)
    style = properties.find(w("tblStyle"))
    for parent in styles.chain(None if style is None else style.get(VAL)):
        borders = parent.find(f"{TABLE_PROPERTIES}/{w('tblBorders')}")
        if borders is not None:
            return _drawn(borders, INSIDE)
    return False


def _cell_border(properties: etree._Element | None) -> bool | None:
    borders = None if properties is None else properties.find(w("tcBorders"))
    return None if borders is None or not len(borders) else _drawn(borders, SIDES)


def _drawn(borders: etree._Element, sides: tuple[str, ...]) -> bool:
    drawn = [borders.find(w(side)) for side in sides]
    return any(side is not None and side.get(VAL) not in INVISIBLE for side in drawn)
