"""Dáng chữ trong HTML (looks): what tags, attributes and simple styles say of letters and paragraphs."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from vbpl_parser.layout import Align
from vbpl_parser.readers.story.look import Look
from vbpl_parser.readers.story.old_letters import with_font

__all__ = ["Manner", "class_styles", "manner_of"]

ALIGNS = {"left": Align.LEFT, "center": Align.CENTER, "right": Align.RIGHT, "justify": Align.JUSTIFY}
BOLD_TAGS = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
ITALIC_TAGS = frozenset({"i", "em", "cite", "dfn", "var"})
POINTS = {"pt": 1.0, "px": 0.75}
_RULE = re.compile(r"(?:[a-z][a-z0-9]*)?\.([\w-]{1,60})\s*(?:,[^{}]{0,500})?\{([^{}]{0,2000})\}", re.IGNORECASE)
_DECLARATION = re.compile(r"([a-z-]{2,30})\s*:\s*([^;]{1,300})", re.IGNORECASE)
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(pt|px)$")
RULES = 2000
"""Rules of a style sheet that are read."""


class Manner(NamedTuple):
    """How an element is shown: the look of its letters, its alignment, whether it is seen."""

    look: Look = Look()
    align: Align | None = None
    hidden: bool = False


def class_styles(root: etree._Element) -> dict[str, dict[str, str]]:
    """Class → declarations, of the `<style>` elements of the page."""
    styles: dict[str, dict[str, str]] = {}
    for element in root.iter("style"):
        for found, _ in zip(_RULE.finditer(element.text or ""), range(RULES), strict=False):
            styles.setdefault(found[1], {}).update(_declarations(found[2]))
    return styles


def _declarations(text: str) -> dict[str, str]:
    found = ((name.lower(), value.strip()) for name, value in _DECLARATION.findall(text[:2000]))
    return {name: value if name == "font-family" else value.lower() for name, value in found}


def manner_of(element: etree._Element, outer: Manner, classes: Mapping[str, Mapping[str, str]]) -> Manner:
    """The manner of an element within `outer`."""
    tag = element.tag
    look, align, hidden = outer
    if tag in BOLD_TAGS:
        look = look._replace(bold=True)
    elif tag in ITALIC_TAGS:
        look = look._replace(italic=True)
    elif tag == "center":
        align = Align.CENTER
    elif tag == "font" and element.get("face"):
        look = with_font(look, _font(element.get("face", "")))
    if not element.attrib:
        return Manner(look, align, hidden)
    named = element.get("align", "").lower()
    # `align` of a table or image says where the box stands, not its text.
    if named in ALIGNS and tag not in ("table", "img"):
        align = ALIGNS[named]
    style: dict[str, str] = {}
    for name in element.get("class", "").split():
        style.update(classes.get(name, {}))
    if inline := element.get("style"):
        style.update(_declarations(inline))
    hidden = hidden or element.get("hidden") is not None
    return _styled(Manner(look, align, hidden), style) if style else Manner(look, align, hidden)


def _styled(manner: Manner, style: Mapping[str, str]) -> Manner:
    look = manner.look
    weight, slant = style.get("font-weight"), style.get("font-style")
    if weight is not None:
        look = look._replace(bold=weight.startswith(("bold", "6", "7", "8", "9")))
    if slant is not None:
        look = look._replace(italic=slant.startswith(("italic", "oblique")))
    if "text-transform" in style:
        look = look._replace(caps=style["text-transform"] == "uppercase")
    if size := _SIZE.match(style.get("font-size", "")):
        look = look._replace(size=float(size[1]) * POINTS[size[2]])
    if family := style.get("font-family"):
        look = with_font(look, _font(family))
    hidden = (
        manner.hidden
        or style.get("display", "").startswith("none")
        or style.get("visibility", "").startswith(("hidden", "collapse"))
        or style.get("mso-hide", "") == "all"
    )
    return Manner(look, ALIGNS.get(style.get("text-align", ""), manner.align), hidden)


def _font(family: str) -> str:
    return family.split(",")[0].strip(" \"'")
