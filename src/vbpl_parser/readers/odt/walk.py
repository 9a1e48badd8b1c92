"""Đọc nội dung OpenDocument (walk): from elements to paragraphs and tables."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from vbpl_parser.readers.limits import Limits
from vbpl_parser.readers.odt.lists import ListLabels
from vbpl_parser.readers.odt.names import draw, office, style, table, text
from vbpl_parser.readers.odt.styles import Styles, columns_of
from vbpl_parser.readers.story.content import Block, Row, Table, TableCell, TextBox, TextLine
from vbpl_parser.readers.story.look import Look
from vbpl_parser.readers.story.old_letters import Letters

__all__ = ["Walker"]

SPACE = re.compile(r"[ \t\r\n]+")
PARAGRAPHS = frozenset({text("p"), text("h")})
CELLS = (table("table-cell"), table("covered-table-cell"))
ROWS = frozenset({table("table-header-rows"), table("table-row-group"), table("table-rows")})
SKIPPED = frozenset(
    {
        text("tracked-changes"),
        text("sequence-decls"),
        text("variable-decls"),
        text("user-field-decls"),
        text("note-citation"),
        text("hidden-text"),
        text("ruby-text"),
        office("annotation"),
        office("annotation-end"),
        office("forms"),
        draw("image"),
        draw("object"),
        draw("object-ole"),
        draw("plugin"),
        table("table-column"),
        style("style"),
    }
)


class Walker:
    """Goes through the elements of one file; notes are collected on the way."""

    def __init__(self, styles: Styles, limits: Limits, letters: Letters) -> None:
        self.notes: list[Block] = []
        self._styles = styles
        self._labels = ListLabels(styles.lists)
        self._limits = limits
        self._letters = letters
        self._page = 1
        self._label = ""
        self._paragraph = letters.paragraph(1)
        self._spaced = True
        self._boxes: list[Block] = []

    def blocks(self, element: etree._Element) -> list[Block]:
        """The paragraphs and tables within a body, header, cell, box or note."""
        found: list[Block] = []
        for child in element:
            if isinstance(child.tag, str) and child.tag not in SKIPPED:
                found.extend(self._block(child))
        return found

    def _block(self, element: etree._Element) -> list[Block]:
        tag = element.tag
        if tag in PARAGRAPHS:
            return self._lines(element)
        if tag == table("table"):
            return [self._table(element)]
        if tag == text("list"):
            return self._list(element)
        if tag == text("soft-page-break"):
            self._turn_page()
            return []
        if tag == draw("frame"):
            return [TextBox(tuple(self.blocks(box))) for box in element.iterchildren(draw("text-box"))]
        return self.blocks(element)

    def _turn_page(self) -> None:
        self._page = min(self._page + 1, self._limits.pages)

    def _list(self, element: etree._Element) -> list[Block]:
        found: list[Block] = []
        self._labels.begin(element)
        for item in element:
            if item.tag == text("list-item"):
                self._label = self._labels.item(item)
                found.extend(self.blocks(item))
                self._label = ""
            elif item.tag == text("list-header"):
                found.extend(self.blocks(item))
        self._labels.end()
        return found

    def _lines(self, element: etree._Element) -> list[Block]:
        manner = self._styles.paragraph(element.get(text("style-name")))
        if manner.breaks_page:
            self._turn_page()
        outer = self._paragraph, self._spaced, self._boxes
        self._paragraph, self._spaced, self._boxes = self._letters.paragraph(self._page), True, []
        self._paragraph.align = manner.align
        label, self._label = self._label, ""
        self._inline(element, manner.look)
        lines: list[TextLine] = self._paragraph.finish(label)
        self._letters.note(self._paragraph)
        boxes = self._boxes
        self._paragraph, self._spaced, self._boxes = outer
        return [*lines, *boxes]

    def _inline(self, element: etree._Element, look: Look) -> None:
        self._add(element.text, look)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in SKIPPED:
                action = INLINE.get(child.tag)
                if action is not None:
                    action(self, child, look)
                else:
                    self._inline(child, look)
            self._add(child.tail, look)

    def _add(self, letters: str | None, look: Look) -> None:
        if not letters or look.hidden:
            return
        letters = SPACE.sub(" ", letters)
        if self._spaced and letters[0] == " ":
            letters = letters[1:]
        if letters:
            self._paragraph.add(letters, look)
            self._spaced = letters[-1] == " "

    def _verbatim(self, letters: str, look: Look) -> None:
        if not look.hidden:
            self._paragraph.add(letters, look)
        self._spaced = False

    def _span(self, element: etree._Element, look: Look) -> None:
        self._inline(element, self._styles.look(element.get(text("style-name")), look))

    def _spaces(self, element: etree._Element, look: Look) -> None:
        self._verbatim(" " * _count(element.get(text("c")), self._limits.table_columns), look)

    def _tab(self, _element: etree._Element, look: Look) -> None:
        self._verbatim("\t", look)

    def _break(self, _element: etree._Element, _look: Look) -> None:
        self._paragraph.break_line(self._page)
        self._spaced = True

    def _soft_page(self, _element: etree._Element, _look: Look) -> None:
        self._turn_page()
        self._paragraph.turn_page(self._page)

    def _frame(self, element: etree._Element, _look: Look) -> None:
        for box in element.iterchildren(draw("text-box")):
            self._boxes.append(TextBox(tuple(self.blocks(box))))

    def _note(self, element: etree._Element, _look: Look) -> None:
        for body in element.iterchildren(text("note-body")):
            self.notes.extend(self.blocks(body))

    def _table(self, element: etree._Element) -> Table:
        widths = columns_of(element, self._styles, self._limits.table_columns)
        rows = tuple(Row(tuple(self._cells(row))) for row in _rows(element))
        return Table(rows, widths, bordered=False)

    def _cells(self, row: etree._Element) -> Iterator[TableCell]:
        column = 0
        for cell in row.iterchildren(*CELLS):
            most = self._limits.table_columns
            if column >= most:
                break
            span = _count(cell.get(table("number-columns-spanned")), most)
            if cell.tag == CELLS[0]:
                border = self._styles.border(cell.get(table("style-name")))
                yield TableCell(column, span, tuple(self.blocks(cell)), border)
            column += _count(cell.get(table("number-columns-repeated")), most)


INLINE: dict[str, Callable[[Walker, etree._Element, Look], None]] = {
    text("span"): Walker._span,
    text("s"): Walker._spaces,
    text("tab"): Walker._tab,
    text("line-break"): Walker._break,
    text("soft-page-break"): Walker._soft_page,
    text("note"): Walker._note,
    draw("frame"): Walker._frame,
}
"""Elements within a paragraph that are more than their letters."""


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == table("table-row"):
            yield child
        elif child.tag in ROWS:
            yield from _rows(child)


def _count(value: str | None, most: int) -> int:
    value = (value or "1")[:6]
    return max(1, min(int(value), most)) if value.isascii() and value.isdigit() else 1
