"""Blocks as a Word file: borderless two-column tables, fonts and sizes of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from itertools import zip_longest
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from samples.making.boxes import drawing_box, vml_box
from samples.making.compose import Block, Columns, Contact, FullRule, Grid, PageBreak, Para
from samples.making.letter import Layout
from samples.making.numbering import BULLETS, FORMATS, NUMBERS, definitions

__all__ = ["word"]

TIME = datetime(2024, 1, 1, tzinfo=UTC)
ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
WIDTHS = {"header": (Cm(6.6), Cm(9.9)), "tail": (Cm(8), Cm(8.5))}
CENTRES = (Cm(3.3), Cm(11.5))
MARKS = re.compile(r"(\*\*|\*)")


def _runs(paragraph: Any, text: str, para: Para) -> None:
    """The text as runs; `**` and `*` switch bold and italic, a line feed is a soft break."""
    bold, italic = para.bold, para.italic
    for part in MARKS.split(text.replace("\f", " ")):
        if part == "**":
            bold = not bold
        elif part == "*":
            italic = not italic
        elif part:
            _run(paragraph, part, para, bold=bold, italic=italic)


def _run(paragraph: Any, text: str, para: Para, *, bold: bool, italic: bool) -> None:
    run = paragraph.add_run()
    for position, piece in enumerate(text.split("\n")):
        if position:
            run.add_break()
        run.add_text(piece)
    run.bold, run.italic, run.underline = bold or None, italic or None, para.underline or None
    run.font.size = Pt(para.size)


class Writer:
    """One Word file in the making."""

    def __init__(self, layout: Layout, font: str) -> None:
        """An empty A4 page in `font`."""
        self.layout = layout
        self.document = Document()
        self._page(font)

    def _page(self, font: str) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(3), Cm(1.5)
        section.top_margin = section.bottom_margin = Cm(2)
        section.header_distance = Cm(1)
        section.different_first_page_header_footer = True
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = font, Pt(14)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), font)
        normal.element.rPr.rFonts.set(qn("w:cs"), font)
        normal.paragraph_format.space_after = Pt(0)
        self._page_number(section.header.paragraphs[0])

    @staticmethod
    def _page_number(paragraph: Any) -> None:
        """Số trang: centred in the top margin, not on page 1 (Phụ lục I mục I.7)."""
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        paragraph._p.append(field)

    def numbering(self, blocks: tuple[Block, ...]) -> None:
        """Put the document's lists into numbering.xml in the place of the template's."""
        root = self.document.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        for element in definitions([block for block in blocks if isinstance(block, Para)]):
            root.append(element)

    def block(self, block: Block) -> None:
        """Write one block."""
        match block:
            case Para():
                self.para(self.document.add_paragraph(), block)
            case Columns():
                self.columns(block)
            case Grid():
                self.grid(block)
            case PageBreak():
                self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case FullRule():
                self.rule()
            case Contact():
                self.contact(block)

    def para(self, paragraph: Any, para: Para) -> None:
        """Write a paragraph into an empty one."""
        shape = paragraph.paragraph_format
        paragraph.alignment = ALIGN[para.align]
        shape.space_before = Pt(para.before)
        shape.keep_with_next = para.bold or None
        if para.left:
            shape.left_indent = Cm(para.left)
        if para.indent:
            shape.first_line_indent = Cm(para.indent)
        if para.box:
            box = drawing_box if self.layout.boxes == "drawing" else vml_box
            paragraph._p.append(box(para.text))
            return
        if self._automatic(para):
            self._number(paragraph, para)
        elif para.label:
            _runs(paragraph, f"{para.label} ", para)
        _runs(paragraph, para.text, para)

    def _automatic(self, para: Para) -> bool:
        listed = para.level in FORMATS or para.level == "bullet"
        return self.layout.numbering == "automatic" and bool(para.label) and listed

    @staticmethod
    def _number(paragraph: Any, para: Para) -> None:
        bullet = para.level == "bullet"
        level, number = (0, BULLETS) if bullet else (para.depth, NUMBERS)
        properties = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        paragraph._p.get_or_add_pPr().insert(0, parse_xml(properties))

    def columns(self, columns: Columns) -> None:
        """Two blocks side by side: one row, several rows, or tab stops."""
        if columns.kind == "header" and self.layout.header == "tabs":
            for left, right in columns.rows:
                self.tabbed(left, right)
            return
        rows = columns.rows
        if columns.kind == "header":
            rows = self._merged(rows, 1 if self.layout.header == "one_row" else 2)
        table = self.document.add_table(rows=len(rows), cols=2)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        _widths(table, WIDTHS[columns.kind])
        for row, cells in zip(table.rows, rows, strict=True):
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, paras in zip(row.cells, cells, strict=True):
                self.fill(cell, paras)

    @staticmethod
    def _merged(rows: Any, count: int) -> Any:
        """The rows of the header gathered into `count`."""
        kept, rest = rows[: count - 1], rows[count - 1 :]
        return (*kept, tuple(tuple(para for row in rest for para in row[side]) for side in (0, 1)))

    def fill(self, cell: Any, paras: tuple[Para, ...]) -> None:
        """Write the paragraphs of a cell; its first empty one is used up."""
        for position, para in enumerate(paras):
            self.para(cell.add_paragraph() if position else cell.paragraphs[0], para)

    def tabbed(self, left: tuple[Para, ...], right: tuple[Para, ...]) -> None:
        """Lines of both blocks on centred tab stops, a tab before each."""
        for first, second in zip_longest(left, right):
            paragraph = self.document.add_paragraph()
            for stop in CENTRES:
                paragraph.paragraph_format.tab_stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.CENTER)
            for para in (first, second):
                paragraph.add_run("\t" if para or first is None else "")
                if para:
                    _runs(paragraph, para.text, para)

    def grid(self, grid: Grid) -> None:
        """A table of data with lines; its header row is bold."""
        table = self.document.add_table(rows=len(grid.rows), cols=len(grid.rows[0]))
        table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
        _widths(table, _shares(grid.rows))
        for row, texts in zip(table.rows, grid.rows, strict=True):
            first = texts is grid.rows[0]
            for cell, text in zip(row.cells, texts, strict=True):
                self.para(cell.paragraphs[0], Para(text, bold=first, size=12, align="center" if first else "left"))

    def rule(self) -> None:
        """An empty paragraph with a line above it."""
        paragraph = self.document.add_paragraph()
        borders = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(borders))

    def contact(self, contact: Contact) -> None:
        """The foot of the first page."""
        paragraph = self.document.sections[0].first_page_footer.paragraphs[0]
        self.para(paragraph, Para(contact.text, size=11))

    def save(self) -> bytes:
        """The file, with fixed times and member order, so that a second run gives the same bytes."""
        properties = self.document.core_properties
        properties.author, properties.title, properties.comments = "vbpl_parser samples", "", ""
        properties.created = properties.modified = TIME.replace(tzinfo=None)
        buffer = BytesIO()
        self.document.save(buffer)
        return _repack(buffer)


def _shares(rows: tuple[tuple[str, ...], ...]) -> tuple[Any, ...]:
    """Widths of the columns by their longest texts; together they fill the page."""
    longest = [min(max(len(row[column]) for row in rows), 26) + 10 for column in range(len(rows[0]))]
    return tuple(Cm(16.5 * length / sum(longest)) for length in longest)


def _widths(table: Any, widths: tuple[Any, ...]) -> None:
    """Fixed widths: in the grid for LibreOffice, in the cells for Word."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _repack(buffer: BytesIO) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, TIME.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name), compresslevel=9)
    return out.getvalue()


def word(blocks: tuple[Block, ...], layout: Layout, font: str = "Times New Roman") -> bytes:
    """The bytes of the .docx."""
    writer = Writer(layout, font)
    if layout.numbering == "automatic":
        writer.numbering(blocks)
    for block in blocks:
        writer.block(block)
    return writer.save()
