"""Thuộc tính đoạn (paragraph properties): what one `w:pPr` says (ISO/IEC 29500-1, 17.3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vbpl_parser.layout import Align
from vbpl_parser.readers.docx.looks import whole_number
from vbpl_parser.readers.docx.names import w

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["ALIGNMENTS", "NO_PROPERTIES", "ParagraphProperties", "has_joined_paragraphs", "read_paragraph_properties"]

VAL = w("val")
STYLE, ALIGN, NUMBER, NUMBER_ID, LEVEL = w("pStyle"), w("jc"), w("numPr"), w("numId"), w("ilvl")
PAGE_BREAK, SECTION, SECTION_TYPE, MARK = w("pageBreakBefore"), w("sectPr"), w("type"), w("rPr")
# A paragraph mark that is deleted (tracked) or hidden on purpose: the paragraph runs into the next one.
GONE = (w("del"), w("moveFrom"), w("specVanish"))
OFF = frozenset({"0", "false", "off"})
SAME_PAGE = frozenset({"continuous", "nextColumn"})
ALIGNMENTS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
}


class ParagraphProperties(NamedTuple):
    """The properties that matter here; None where the paragraph says nothing itself."""

    style: str | None = None
    align: str | None = None
    number_id: str | None = None
    level: int | None = None
    breaks_before: bool = False
    breaks_after: bool = False
    joins_next: bool = False


NO_PROPERTIES = ParagraphProperties()


def has_joined_paragraphs(root: etree._Element) -> bool:
    """Whether any paragraph mark may be gone; in most files none is, and the marks need not be looked at."""
    return next(root.iter(*GONE), None) is not None


def read_paragraph_properties(element: etree._Element, *, marks: bool) -> ParagraphProperties:
    """What `element`, a `w:pPr`, says; with `marks` whether the mark of the paragraph is gone, too."""
    style = align = number_id = level = None
    before = after = joins = False
    for child in element:
        tag = child.tag
        if tag == STYLE:
            style = child.get(VAL)
        elif tag == ALIGN:
            align = child.get(VAL)
        elif tag == MARK and marks:
            joins = next(child.iterchildren(*GONE), None) is not None
        elif tag == NUMBER:
            number_id, level = _number(child)
        elif tag == PAGE_BREAK:
            before = child.get(VAL) not in OFF
        elif tag == SECTION:
            kind = child.find(SECTION_TYPE)
            after = kind is None or kind.get(VAL) not in SAME_PAGE
    return ParagraphProperties(style, align, number_id, level, before, after, joins)


def _number(element: etree._Element) -> tuple[str | None, int | None]:
    number_id, level = element.find(NUMBER_ID), element.find(LEVEL)
    return (
        None if number_id is None else number_id.get(VAL),
        None if level is None else whole_number(level.get(VAL)),
    )
