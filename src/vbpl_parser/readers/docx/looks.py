"""Dáng chữ (looks): bold, italic, size and font of a run, through styles (ISO/IEC 29500-1, 17.7.2).

Order of inheritance: document defaults, the chain of paragraph styles, the chain of character styles, the run's own
properties.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vbpl_parser.readers.docx.names import w
from vbpl_parser.readers.docx.style_sheet import StyleSheet
from vbpl_parser.readers.story.legacy import is_legacy_font
from vbpl_parser.readers.story.look import Look

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["ParagraphStyle", "RunProperties", "Styles", "read_run_properties", "switch", "whole_number"]

VAL = w("val")
OFF = frozenset({"0", "false", "off", "none"})
RUN_PROPERTIES = {
    w("b"): "bold",
    w("i"): "italic",
    w("caps"): "caps",
    w("vanish"): "hidden",
    w("sz"): "size",
    w("rFonts"): "font",
    w("rStyle"): "style",
}
ASCII, HIGH_ANSI = w("ascii"), w("hAnsi")
RPR, PPR, BASED_ON = w("rPr"), w("pPr"), w("basedOn")
JC, NUM_PR, NUM_ID, LEVEL = w("jc"), w("numPr"), w("numId"), w("ilvl")
CHAIN = 32  # styles based on styles; a longer chain or a circle is cut


class RunProperties(NamedTuple):
    """What one `w:rPr` says itself; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    font: str | None = None
    style: str | None = None


class ParagraphStyle(NamedTuple):
    """What a paragraph style says of the paragraph: alignment, numbering instance and level (None: not said)."""

    align: str | None = None
    number_id: str | None = None
    level: int | None = None


NOTHING = RunProperties()


def switch(element: etree._Element) -> bool:
    """The value of an on/off property."""
    return element.get(VAL) not in OFF


def whole_number(text: str | None) -> int | None:
    """`text` as an integer of at most nine digits; None for anything else."""
    if text is None or len(text) > 10:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def read_run_properties(element: etree._Element) -> RunProperties:
    """What a `w:rPr` says."""
    bold = italic = caps = hidden = None
    size: float | None = None
    font: str | None = None
    style: str | None = None
    for child in element:
        known = RUN_PROPERTIES.get(child.tag)
        if known is None:
            continue
        if known == "size":
            size = _points(child.get(VAL))
        elif known == "font":
            # The Latin-1 letters of legacy fonts are typed in the "high ANSI" font (17.3.2.26).
            font = child.get(HIGH_ANSI) or child.get(ASCII)
        elif known == "bold":
            bold = child.get(VAL) not in OFF
        elif known == "italic":
            italic = child.get(VAL) not in OFF
        elif known == "caps":
            caps = child.get(VAL) not in OFF
        elif known == "hidden":
            hidden = child.get(VAL) not in OFF
        else:
            style = child.get(VAL)
    return RunProperties(bold, italic, caps, hidden, size, font, style)


def _points(half_points: str | None) -> float | None:
    number = whole_number(half_points)
    return number / 2 if number else None


class Styles:
    """The styles of one document. `load` opens its style sheet and is called at most once."""

    def __init__(self, load: Callable[[], StyleSheet]) -> None:
        self._load = load
        self._looks: dict[tuple[RunProperties, str | None], Look] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}

    def look(self, properties: RunProperties, paragraph_style: str | None) -> Look:
        """The look of a run with these properties in a paragraph of this style."""
        key = (properties, paragraph_style)
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._resolve(properties, paragraph_style)
        return found

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """What the chain of paragraph styles says of a paragraph."""
        found = self._paragraphs.get(style)
        if found is None:
            found = self._paragraphs[style] = self._resolve_paragraph(style)
        return found

    def chain(self, style: str | None) -> list[etree._Element]:
        """The style and those it is based on, nearest first."""
        found: list[etree._Element] = []
        element = self._sheet.style(style)
        while element is not None and element not in found and len(found) < CHAIN:
            found.append(element)
            based = element.find(BASED_ON)
            element = None if based is None else self._sheet.style(based.get(VAL))
        return found

    @cached_property
    def _sheet(self) -> StyleSheet:
        return self._load()

    @cached_property
    def _defaults(self) -> RunProperties:
        defaults = self._sheet.run_defaults()
        return NOTHING if defaults is None else read_run_properties(defaults)

    def _resolve(self, own: RunProperties, paragraph_style: str | None) -> Look:
        paragraph = self._merged(paragraph_style or self._sheet.default_paragraph)
        character = self._merged(own.style) if own.style else NOTHING
        base = self._defaults
        font = own.font or character.font or paragraph.font or base.font
        return Look(
            _toggle(own.bold, character.bold, paragraph.bold, base.bold),
            _toggle(own.italic, character.italic, paragraph.italic, base.italic),
            _toggle(own.caps, character.caps, paragraph.caps, base.caps),
            _toggle(own.hidden, character.hidden, paragraph.hidden, base.hidden),
            own.size or character.size or paragraph.size or base.size,
            font,
            is_legacy_font(font),
        )

    def _merged(self, style: str | None) -> RunProperties:
        merged = NOTHING
        for element in self.chain(style):
            properties = element.find(RPR)
            if properties is not None:
                said = read_run_properties(properties)
                merged = RunProperties._make(_nearest(merged, said))
        return merged

    def _resolve_paragraph(self, style: str | None) -> ParagraphStyle:
        merged = ParagraphStyle()
        for element in self.chain(style or self._sheet.default_paragraph):
            properties = element.find(PPR)
            if properties is not None:
                said = _paragraph_properties(properties)
                merged = ParagraphStyle._make(_nearest(merged, said))
        return merged


def _paragraph_properties(properties: etree._Element) -> ParagraphStyle:
    align, number = properties.find(JC), properties.find(NUM_PR)
    number_id = None if number is None else number.find(NUM_ID)
    level = None if number is None else number.find(LEVEL)
    return ParagraphStyle(
        None if align is None else align.get(VAL),
        None if number_id is None else number_id.get(VAL),
        None if level is None else whole_number(level.get(VAL)),
    )


def _nearest(nearer: tuple[object, ...], farther: tuple[object, ...]) -> list[object]:
    return [far if near is None else near for near, far in zip(nearer, farther, strict=True)]


def _toggle(own: bool | None, character: bool | None, paragraph: bool | None, base: bool | None) -> bool:
    # Toggle properties (17.7.3): the run's own word is final; styles of both kinds switch each other off.
    if own is not None:
        return own
    if character is None and paragraph is None:
        return bool(base)
    return bool(character) != bool(paragraph)
