"""Kiểu trình bày OpenDocument (styles): looks of letters, alignment of paragraphs, widths and borders of tables."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from vbpl_parser.layout import Align
from vbpl_parser.readers.odt.names import fo, style, svg, table, text
from vbpl_parser.readers.story.legacy import is_legacy_font
from vbpl_parser.readers.story.look import Look

__all__ = ["ParagraphLook", "Styles"]

ALIGNS = {
    "start": Align.LEFT,
    "left": Align.LEFT,
    "center": Align.CENTER,
    "end": Align.RIGHT,
    "right": Align.RIGHT,
    "justify": Align.JUSTIFY,
}
LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(pt|cm|mm|in)$")
POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0}
BORDERS = tuple(fo(name) for name in ("border", "border-top", "border-bottom", "border-left", "border-right"))
CHAIN = 32
"""Styles based on styles; a longer chain or a circle is cut."""


class ParagraphLook(NamedTuple):
    """What a paragraph style says: look of the letters, alignment, a page break before, the list style."""

    look: Look = Look()
    align: Align | None = None
    breaks_page: bool = False
    list_style: str | None = None


class Styles:
    """All styles of a file, by family and name."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._fonts: dict[str, str] = {}
        self.lists: dict[str, etree._Element] = {}
        self._paragraphs: dict[str | None, ParagraphLook] = {}
        self._looks: dict[tuple[str, Look], Look] = {}
        self._default = Look()
        for root in roots:
            self._collect(root)

    def _collect(self, root: etree._Element) -> None:
        for element in root.iter(style("style"), style("default-style"), style("font-face"), text("list-style")):
            name = element.get(style("name"), "")
            if element.tag == style("font-face"):
                self._fonts[name] = element.get(svg("font-family"), name).strip("'\"")
            elif element.tag == text("list-style"):
                self.lists[name] = element
            elif element.tag == style("style"):
                self._styles[element.get(style("family"), ""), name] = element
            elif element.get(style("family")) == "paragraph":
                self._default = self._read(element, self._default)

    def paragraph(self, name: str | None) -> ParagraphLook:
        """What the paragraph style `name` says in the end."""
        if name not in self._paragraphs:
            found = ParagraphLook(self._default)
            for element in self._chain("paragraph", name):
                properties = element.find(style("paragraph-properties"))
                found = ParagraphLook(
                    self._read(element, found.look),
                    _align(properties, found.align),
                    # A break belongs to the paragraph's own style and is not handed on.
                    properties is not None
                    and properties.get(fo("break-before")) == "page"
                    and element.get(style("name")) == name,
                    element.get(style("list-style-name")) or found.list_style,
                )
            self._paragraphs[name] = found
        return self._paragraphs[name]

    def look(self, name: str | None, outer: Look) -> Look:
        """The look of letters of the text style `name` within `outer`."""
        if name is None:
            return outer
        if (name, outer) not in self._looks:
            look = outer
            for element in self._chain("text", name):
                look = self._read(element, look)
            self._looks[name, outer] = look
        return self._looks[name, outer]

    def width(self, name: str | None) -> int:
        """Width of a table column in hundredths of a point, 0 when it is not said."""
        for element in self._chain("table-column", name):
            for properties in element.iterchildren(style("table-column-properties")):
                return round(100 * (_points(properties.get(style("column-width"))) or 0))
        return 0

    def border(self, name: str | None) -> bool | None:
        """Whether lines are drawn around a cell; None when the style does not say."""
        for element in self._chain("table-cell", name):
            for properties in element.iterchildren(style("table-cell-properties")):
                values = [value for value in map(properties.get, BORDERS) if value]
                if values:
                    return any(value not in ("none", "hidden") for value in values)
        return None

    def _chain(self, family: str, name: str | None) -> list[etree._Element]:
        """The style and those it is based on, the outermost first."""
        chain: list[etree._Element] = []
        while name is not None and len(chain) < CHAIN:
            element = self._styles.get((family, name))
            if element is None:
                break
            chain.append(element)
            name = element.get(style("parent-style-name"))
        return chain[::-1]

    def _read(self, element: etree._Element, look: Look) -> Look:
        properties = element.find(style("text-properties"))
        if properties is None:
            return look
        weight, slant = properties.get(fo("font-weight")), properties.get(fo("font-style"))
        font = properties.get(style("font-name"))
        transform = properties.get(fo("text-transform"))
        hidden = properties.get(text("display"))
        named = self._fonts.get(font, font) if font is not None else properties.get(fo("font-family")) or look.font
        return Look(
            bold=look.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
            italic=look.italic if slant is None else slant in ("italic", "oblique"),
            caps=look.caps if transform is None else transform == "uppercase",
            hidden=look.hidden if hidden is None else hidden == "none",
            size=_points(properties.get(fo("font-size"))) or look.size,
            font=named,
            legacy=is_legacy_font(named),
        )


def _align(properties: etree._Element | None, outer: Align | None) -> Align | None:
    return outer if properties is None else ALIGNS.get(properties.get(fo("text-align"), ""), outer)


def _points(value: str | None) -> float | None:
    found = LENGTH.match(value or "")
    return round(float(found[1]) * POINTS[found[2]], 2) if found else None


def columns_of(element: etree._Element, styles: Styles, most: int) -> tuple[int, ...]:
    """The widths of a table's columns, repeated ones written out."""
    widths: list[int] = []
    for column in element.iter(table("table-column")):
        repeated = column.get(table("number-columns-repeated"), "1")[:6]
        count = int(repeated) if repeated.isascii() and repeated.isdigit() else 1
        widths.extend([styles.width(column.get(table("style-name")))] * min(count, most - len(widths)))
    return tuple(widths)
