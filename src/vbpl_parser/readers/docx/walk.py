"""Duyệt cây (walk): one pass over the tree of a part, from elements to text lines, tables and text boxes.

Tracked changes are read as accepted, hidden text, field codes and comments are left out. What a container holds is
read, whatever the container is (content controls, links, smart tags, fields): unknown wrappers never hide text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbpl_parser.readers.docx.looks import NOTHING, RunProperties, Styles, read_run_properties
from vbpl_parser.readers.docx.names import MC, V, w
from vbpl_parser.readers.docx.numbering import Numbering, Story
from vbpl_parser.readers.docx.properties import (
    ALIGNMENTS,
    NO_PROPERTIES,
    ParagraphProperties,
    has_joined_paragraphs,
    read_paragraph_properties,
)
from vbpl_parser.readers.docx.tables import read_table
from vbpl_parser.readers.story.content import Block, TextBox
from vbpl_parser.readers.story.look import Look
from vbpl_parser.readers.story.paragraph import ParagraphBuilder
from vbpl_parser.readers.story.symbols import BULLET, symbol

if TYPE_CHECKING:
    from lxml import etree

    from vbpl_parser.readers.limits import Limits
    from vbpl_parser.text.legacy import Encoding

__all__ = ["Walker"]

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
P, R, T, RPR, PPR, TBL = w("p"), w("r"), w("t"), w("rPr"), w("pPr"), w("tbl")
BREAK, BREAK_TYPE = w("br"), w("type")
TEXT_BOX, CHOICE, FALLBACK = w("txbxContent"), MC + "Choice", MC + "Fallback"
DROPPED = frozenset(
    w(name)
    for name in (
        "del", "moveFrom", "sdtPr", "sdtEndPr", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "instrText",
        "delText", "delInstrText", "smartTagPr", "customXmlPr", "rt", "rubyPr", "fldData",
        "footnoteReference", "endnoteReference", "annotationRef", "commentReference", "separator",
        "continuationSeparator", "footnoteRef", "endnoteRef", "bookmarkStart", "bookmarkEnd", "proofErr",
    )
)  # fmt: skip
FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
GRAPHICS = frozenset((w("drawing"), w("pict"), w("object")))
PLAIN = Look()
BLANKS = " \t\r\n"  # the white space of XML
OBJECT = "\ufffc"  # stands for a picture
TEXTS = frozenset((T, "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"))


class Walker:
    """Walks the parts of one document. Page number, list counters and limits go on from part to part.

    `legacy` says that fonts from before Unicode were met, `decoded` that letters were converted.
    """

    def __init__(self, styles: Styles, numbering: Numbering, limits: Limits, assumed: Encoding | None = None) -> None:
        self.legacy = False
        self.decoded = False
        self._assumed = assumed
        self._marks = False
        self.styles = styles
        self.page = 1
        self.limits = limits
        self._numbering = numbering
        self._page_fresh = True
        self._tables = 0
        self._code = 0
        self._fields: list[bool] = []
        self._boxes: list[Block] = []

    def blocks(self, container: etree._Element) -> list[Block]:
        """The content of a cell, text box, or of any other container inside a part."""
        found: list[Block] = []
        joined = self._into(container, found, None)
        if joined is not None:
            found.extend(joined.finish(""))
        return found

    def part(self, container: etree._Element, story: Story) -> list[Block]:
        """The content of a body, note, header or footer."""
        self._marks = has_joined_paragraphs(container)
        return self._story(container, story)

    def _story(self, container: etree._Element, story: Story) -> list[Block]:
        # A part of the document whose lists count by themselves.
        before = self._numbering.enter(story)
        found = self.blocks(container)
        self._numbering.enter(before)
        return found

    def _into(
        self, container: etree._Element, found: list[Block], joined: ParagraphBuilder | None
    ) -> ParagraphBuilder | None:
        # `joined` is a paragraph whose mark was deleted: the next one goes on with it.
        for child in container:
            tag = child.tag
            if tag == P:
                joined = self._paragraph(child, found, joined)
            elif tag == TBL:
                self._tables += 1
                found.append(read_table(child, self))
                self._tables -= 1
            elif tag == MC + "AlternateContent":
                found.extend(self._alternative(child))
            elif tag not in DROPPED:
                joined = self._into(child, found, joined)
        return joined

    def _alternative(self, element: etree._Element) -> list[Block]:
        for child in (element.find(CHOICE), element.find(FALLBACK)):
            found = self.blocks(child) if child is not None else []
            if found:
                return found
        return []

    # Paragraphs

    def _paragraph(
        self, element: etree._Element, found: list[Block], joined: ParagraphBuilder | None
    ) -> ParagraphBuilder | None:
        first = element[0] if len(element) else None
        if first is not None and first.tag == PPR:
            properties = read_paragraph_properties(first, marks=self._marks)
            if properties.breaks_before and not self._page_fresh:
                self._next_page()
        else:
            properties = NO_PROPERTIES
        builder = joined or ParagraphBuilder(self.page, self._assumed)
        label = self._prepare(builder, properties)
        self._fields, self._code = [], 0
        outer, self._boxes = self._boxes, []
        self._inline(element, builder)
        found.extend(self._boxes)
        self._boxes = outer
        if properties.joins_next:
            return builder
        found.extend(builder.finish(label, in_table=self._tables > 0))
        if builder.legacy or builder.decoded:
            self.legacy = True
            self.decoded = self.decoded or builder.decoded
        if properties.breaks_after:
            self._next_page()
        return None

    def _prepare(self, builder: ParagraphBuilder, properties: ParagraphProperties) -> str:
        # Style and alignment; gives the label.
        builder.style = style = properties.style
        inherited = self.styles.paragraph(style)
        align = properties.align or inherited.align
        builder.align = ALIGNMENTS.get(align) if align else None
        number_id = properties.number_id or inherited.number_id
        if number_id is None or number_id == "0":
            return ""
        level = properties.level
        if level is None and properties.number_id is None:
            level = inherited.level
            if level is None:
                level = self._numbering.level_of_style(number_id, style)
        return self._numbering.next_label(number_id, level or 0)

    # What stands in a paragraph

    def _inline(self, parent: etree._Element, builder: ParagraphBuilder) -> None:
        for child in parent:
            tag = child.tag
            if tag == R:
                self._run(child, builder)
            elif tag == MC + "AlternateContent":
                self._inline_alternative(child, builder)
            elif tag not in DROPPED:
                if tag in TEXTS and not self._code:
                    self._add(builder, child, PLAIN)
                self._inline(child, builder)

    def _inline_alternative(self, element: etree._Element, builder: ParagraphBuilder) -> None:
        choice = element.find(CHOICE)
        if choice is not None and next(choice.iter(R, TEXT_BOX), None) is not None:
            self._inline(choice, builder)
            return
        fallback = element.find(FALLBACK)
        if fallback is not None:
            self._inline(fallback, builder)

    def _run(self, run: etree._Element, builder: ParagraphBuilder) -> None:
        own = NOTHING
        look: Look | None = None
        for child in run:
            tag = child.tag
            if tag == RPR:
                own = read_run_properties(child)
                continue
            if look is None:
                look = self.styles.look(own, builder.style)
            if tag == T:
                if not self._code and not look.hidden:
                    self._add(builder, child, look)
            elif tag not in DROPPED:
                self._special(child, tag, builder, look, own)

    def _add(self, builder: ParagraphBuilder, element: etree._Element, look: Look) -> None:
        text = element.text
        if not text:
            return
        if (text[0] in BLANKS or text[-1] in BLANKS) and element.get(SPACE) != "preserve":
            text = text.strip(BLANKS)
        builder.add(text.replace("\n", " ").replace(OBJECT, ""), look)
        self._page_fresh = False

    def _special(
        self, element: etree._Element, tag: str, builder: ParagraphBuilder, look: Look, own: RunProperties
    ) -> None:
        visible = not self._code and not look.hidden
        if tag in FIXED:
            if visible:
                builder.add(FIXED[tag], look)
        elif tag == BREAK or tag == w("cr"):
            self._break(element, builder)
        elif tag == w("lastRenderedPageBreak"):
            self._rendered_break(builder)
        elif tag == w("fldChar"):
            self._field(element)
        elif tag == w("sym"):
            if visible:
                self._symbol(element, builder, look)
        elif tag in GRAPHICS:
            self._graphic(element)
        elif tag == MC + "AlternateContent":
            self._run_alternative(element, builder, look, own)
        else:
            self._inline(element, builder)

    def _run_alternative(
        self, element: etree._Element, builder: ParagraphBuilder, look: Look, own: RunProperties
    ) -> None:
        before = len(self._boxes)
        for branch in (element.find(CHOICE), element.find(FALLBACK)):
            if branch is None or len(self._boxes) > before:
                continue
            for child in branch:
                self._special(child, child.tag, builder, look, own)

    def _symbol(self, element: etree._Element, builder: ParagraphBuilder, look: Look) -> None:
        try:
            code = int(element.get(w("char"), "")[:6], 16)
        except ValueError:
            return
        font = element.get(w("font"))
        shown = symbol(code, font)
        if shown is None:
            shown = BULLET if 0xF000 <= code <= 0xF0FF or code < 0x20 else chr(min(code, 0xFFFD))
        builder.add(shown, look)

    def _field(self, element: etree._Element) -> None:
        # Between "begin" and "separate" stands the code, between "separate" and "end" the result.
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._code = sum(self._fields)

    def _graphic(self, element: etree._Element) -> None:
        for box in element.iter(TEXT_BOX, V + "textpath"):
            if box.tag == TEXT_BOX:
                if not any(parent.tag == TEXT_BOX for parent in _until(box, element)):
                    self._text_box(box)
            elif box.get("string"):
                self._word_art(box.get("string", ""))

    def _text_box(self, box: etree._Element) -> None:
        saved = self._fields, self._code
        blocks = self._story(box, Story.TEXT_BOX)
        self._fields, self._code = saved
        if blocks:
            self._boxes.append(TextBox(tuple(blocks)))

    def _word_art(self, text: str) -> None:
        builder = ParagraphBuilder(self.page)
        builder.add(text, PLAIN)
        self._boxes.append(TextBox(tuple(builder.finish(""))))

    # Pages

    def _break(self, element: etree._Element, builder: ParagraphBuilder) -> None:
        # Word does not break the page inside a table.
        if element.get(BREAK_TYPE) == "page" and not self._tables:
            self._next_page()
            builder.break_line(self.page, hard=True)
        else:
            builder.break_line(self.page)

    def _rendered_break(self, builder: ParagraphBuilder) -> None:
        # Word repeats a break of the author here; only one of its own counts.
        if not self._page_fresh:
            self._next_page()
        builder.turn_page(self.page)

    def _next_page(self) -> None:
        self.page += 1
        self._page_fresh = True


def _until(element: etree._Element, top: etree._Element) -> list[etree._Element]:
    parents = []
    for parent in element.iterancestors():
        if parent is top:
            break
        parents.append(parent)
    return parents
