"""Đọc trang (page): one walk over the tree of a page, from elements to lines."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve
from lxml import etree

from vbpl_parser.readers.html.labels import first_number, item_label
from vbpl_parser.readers.html.looks import Manner, class_styles, manner_of
from vbpl_parser.readers.html.site import document_box, is_page_frame
from vbpl_parser.readers.limits import Limits
from vbpl_parser.readers.story.content import Block, Row, Table, TableCell, TextLine
from vbpl_parser.readers.story.drafts import Draft
from vbpl_parser.readers.story.flow import Flow
from vbpl_parser.readers.story.old_letters import Letters
from vbpl_parser.readers.story.paragraph import ParagraphBuilder
from vbpl_parser.readers.text.wrapping import has_label

__all__ = ["page_drafts"]

SKIPPED = frozenset(
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet", "svg", "math",
        "canvas", "audio", "video", "map", "select", "option", "button", "textarea", "input", "datalist", "progress",
        "meter", "dialog", "del",
    }
)  # fmt: skip
FURNITURE = frozenset({"nav", "header", "footer", "aside"})
ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
BLOCKS = frozenset(
    {
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "legend", "li", "main",
        "menu", "ol", "p", "pre", "section", "summary", "ul", "html", "tbody", "thead", "tfoot", "tr", "td", "th",
    }
)  # fmt: skip
CELLS = ("td", "th")
ROWS = ("tr", "thead", "tbody", "tfoot")
BORDER = re.compile(r"border(?:-(?:top|left|right|bottom))?\s*:\s*([^;]{0,100})", re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f]+")
PLAIN = Manner()
PLACEHOLDER = "\x00"
"""Begins a line that stands for another part of the page; control characters never come from the page itself."""


def page_drafts(root: etree._Element, limits: Limits, letters: Letters) -> list[Draft]:
    """The lines of a page in order; what is not the document is furniture."""
    walk = Walk(class_styles(root), limits, letters)
    flow = Flow()
    box = document_box(root)
    if box is None:
        return list(_filled(flow.body(walk.blocks(root)), walk, flow, furniture=False))
    walk.box = box
    around = flow.body(walk.blocks(root))
    walk.box = None
    walk.parts[0] = (walk.blocks(box), False)
    return list(_filled(around, walk, flow, furniture=True))


def _filled(drafts: Sequence[Draft], walk: "Walk", flow: Flow, *, furniture: bool) -> Iterator[Draft]:
    """The lines with every placeholder replaced by the lines of its part."""
    for draft in drafts:
        if draft.text.startswith(PLACEHOLDER):
            blocks, is_furniture = walk.parts[int(draft.text[1:])]
            yield from _filled(flow.body(blocks), walk, flow, furniture=is_furniture)
        else:
            yield evolve(draft, furniture=True) if furniture else draft


class Walk:
    """Goes through the elements and collects paragraphs and tables."""

    def __init__(self, classes: Mapping[str, Mapping[str, str]], limits: Limits, letters: Letters) -> None:
        self.parts: dict[int, tuple[list[Block], bool]] = {0: ([], False)}
        self.box: etree._Element | None = None
        self._classes = classes
        self._limits = limits
        self._letters = letters
        self._blocks: list[Block] = []
        self._paragraph: ParagraphBuilder | None = None
        self._label = ""
        self._spaced = True
        self._breaks = 0
        self._counters: dict[etree._Element, int] = {}

    def blocks(self, element: etree._Element, outer: Manner = PLAIN) -> list[Block]:
        """The paragraphs and tables within an element."""
        before, self._blocks = self._blocks, []
        self._children(element, outer)
        self._end()
        found, self._blocks = self._blocks, before
        return found

    def _children(self, element: etree._Element, manner: Manner) -> None:
        if element.text:
            self._text(element.text, manner, verbatim=element.tag == "pre")
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, manner)
            if child.tail:
                self._text(child.tail, manner, verbatim=element.tag == "pre")

    def _element(self, element: etree._Element, outer: Manner) -> None:
        tag = element.tag
        if tag in SKIPPED:
            return
        manner = manner_of(element, outer, self._classes)
        if element is self.box:
            self._placeholder(0)
        elif manner.hidden:
            return
        elif tag == "br":
            self._break()
        elif tag == "table":
            self._end()
            self._blocks.append(self._table(element, manner))
        elif tag in FURNITURE or element.get("role") in ROLES or is_page_frame(element):
            self._part(element, manner)
        elif tag in BLOCKS:
            self._end()
            self._label = self._item_label(element) if tag == "li" else self._label
            self._children(element, manner)
            self._end()
            self._label = ""
        else:
            self._children(element, manner)

    def _item_label(self, item: etree._Element) -> str:
        parent = item.getparent()
        number = first_number(item, self._counters.get(parent, None) if parent is not None else None)
        if parent is not None:
            self._counters[parent] = number + 1
        return item_label(item, number)

    def _part(self, element: etree._Element, manner: Manner) -> None:
        self._end()
        number = len(self.parts)
        self.parts[number] = ([], True)
        self.parts[number] = (self.blocks(element, manner), True)
        self._placeholder(number)

    def _placeholder(self, number: int) -> None:
        self._end()
        self._blocks.append(TextLine(f"{PLACEHOLDER}{number}", (), 1))

    def _text(self, text: str, manner: Manner, *, verbatim: bool) -> None:
        if verbatim:
            for at, line in enumerate(text.splitlines()):
                if at:
                    self._break()
                self._add(line, manner)
            return
        text = SPACE.sub(" ", text)
        if self._spaced and text.startswith(" "):
            text = text[1:]
        self._add(text, manner)

    def _add(self, text: str, manner: Manner) -> None:
        if not text:
            return
        if self._paragraph is None:
            self._paragraph = self._letters.paragraph(1)
            self._paragraph.align = manner.align
        self._paragraph.add(text, manner.look)
        self._spaced = text.endswith(" ")
        if not text.isspace():
            self._breaks = 0

    def _break(self) -> None:
        """One `<br>` breaks the line, two in a row the paragraph."""
        if self._breaks or self._paragraph is None:
            self._end()
        else:
            self._paragraph.break_line(1)
        self._breaks += 1
        self._spaced = True

    def _end(self) -> None:
        """The paragraph ends here."""
        if self._paragraph is not None and not self._paragraph.empty:
            lines = self._paragraph.finish("")
            self._letters.note(self._paragraph)
            if self._label and not has_label(lines[0].text):
                lines[:1] = [_labelled(lines[0], self._label)]
            self._label = ""
            self._blocks.extend(
                line._replace(starts_paragraph=True) if has_label(line.text) else line for line in lines
            )
        self._paragraph = None
        self._spaced, self._breaks = True, 0

    def _table(self, element: etree._Element, manner: Manner) -> Table:
        """The rows of a table; a cell that reaches down keeps its columns free in the rows below."""
        reaching: dict[int, int] = {}
        rows = []
        for number, row in enumerate(self._rows(element, manner)):
            row_manner = manner_of(row, manner, self._classes)
            if not row_manner.hidden:
                rows.append(Row(tuple(self._cells(row, row_manner, reaching, number))))
        bordered = element.get("border", "0") not in ("0", "") or _border(element) is True
        return Table(tuple(rows), (), bordered)

    def _rows(self, table: etree._Element, manner: Manner) -> Iterator[etree._Element]:
        for child in self._members(table, ROWS, manner):
            if child.tag == "tr":
                yield child
            else:
                yield from self._members(child, ROWS, manner)

    def _members(self, element: etree._Element, tags: Sequence[str], manner: Manner) -> Iterator[etree._Element]:
        """The children of these names; what else stands there becomes a paragraph before the table."""
        self._text(element.text or "", manner, verbatim=False)
        for child in element:
            if child.tag in tags:
                yield child
            elif isinstance(child.tag, str):
                self._element(child, manner)
            self._text(child.tail or "", manner, verbatim=False)
        self._end()

    def _cells(self, row: etree._Element, manner: Manner, reaching: dict[int, int], number: int) -> Iterator[TableCell]:
        # `reaching` holds the last row that a cell from above takes in a column.
        column = 0
        for cell in self._members(row, CELLS, manner):
            while reaching.get(column, -1) >= number:
                column += 1
            span = _span(cell, "colspan", self._limits.table_span)
            column = min(column, self._limits.table_columns)
            down = _span(cell, "rowspan", self._limits.table_span) - 1
            if down:
                reaching.update(dict.fromkeys(range(column, column + span), number + down))
            cell_manner = manner_of(cell, manner, self._classes)
            if not cell_manner.hidden:
                yield TableCell(column, span, tuple(self.blocks(cell, cell_manner)), _border(cell))
            column += span


def _labelled(line: TextLine, label: str) -> TextLine:
    width = len(label)
    runs = tuple(evolve(run, start=run.start + width, end=run.end + width) for run in line.runs)
    return line._replace(text=label + line.text, runs=runs, label_width=width)


def _span(cell: etree._Element, name: str, most: int) -> int:
    value = cell.get(name, "1").strip()[:6]
    return max(1, min(int(value), most)) if value.isascii() and value.isdigit() else 1


def _border(element: etree._Element) -> bool | None:
    """Whether the style of a table or cell draws lines; None when it does not say."""
    values = [value.lower() for value in BORDER.findall(element.get("style", "")[:2000])]
    if not values:
        return None
    return any("solid" in value or "double" in value or "dotted" in value for value in values)
