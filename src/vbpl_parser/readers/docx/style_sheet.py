"""Bảng kiểu (style sheet): the styles part, cut open at the styles that are asked for.

A styles part is often larger than the letter itself (350 kB in a file made by python-docx), and a letter uses five of
its two hundred styles. So the part is not parsed: each `w:style` is found by its bytes and parsed alone when its name
is asked for. A part that is written in an unusual way (another prefix, UTF-16, entities in names) is parsed whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vbpl_parser.readers.docx.names import w
from vbpl_parser.readers.preflight import parse_xml

if TYPE_CHECKING:
    from lxml import etree

    from vbpl_parser.readers.limits import Limits

__all__ = ["StyleSheet"]

ROOT, ROOT_END = b"<w:styles", b"</w:styles>"
OPEN, CLOSE = b"<w:style ", b"</w:style>"
DEFAULTS, DEFAULTS_END = b"<w:docDefaults>", b"</w:docDefaults>"
NAME = re.compile(rb'\sw:styleId="([^"&<>]*)"')
PARAGRAPH, IS_DEFAULT = b' w:type="paragraph"', re.compile(rb'\sw:default="(?:1|true|on)"')
ON = frozenset({"1", "true", "on"})
STYLE, STYLE_ID, TYPE, DEFAULT = w("style"), w("styleId"), w("type"), w("default")


class StyleSheet:
    """The styles of one document, by their ids. `data` is the styles part, None when the file has none."""

    def __init__(self, data: bytes | None, limits: Limits) -> None:
        self._data = data or b""
        self._limits = limits
        self._elements: dict[str, etree._Element | None] = {}
        self._places: dict[str, tuple[int, int]] = {}
        self._head = b""
        self.default_paragraph: str | None = None
        if data is not None and not self._index():
            self._read_whole()

    def style(self, name: str | None) -> etree._Element | None:
        """The `w:style` with this id."""
        if name is None:
            return None
        if name not in self._elements and name in self._places:
            self._elements[name] = self._cut(*self._places[name])
        return self._elements.get(name)

    def run_defaults(self) -> etree._Element | None:
        """The `w:rPr` of the document defaults."""
        if not self._head:
            root = self._elements.get("")
        else:
            start = self._data.find(DEFAULTS)
            end = self._data.find(DEFAULTS_END, start)
            root = self._cut(start, end + len(DEFAULTS_END)) if 0 <= start < end else None
        return None if root is None else root.find(f"{w('rPrDefault')}/{w('rPr')}")

    def _index(self) -> bool:
        # False when the part is not written as all programs write it.
        data = self._data
        start = data.find(ROOT)
        end = data.find(b">", start) + 1
        if start < 0 or end == 0 or data.find(ROOT_END) < 0:
            return False
        at = end
        while (at := data.find(OPEN, at)) >= 0:
            tag_end = data.find(b">", at) + 1
            name = NAME.search(data, at, tag_end)
            close = tag_end if data[tag_end - 2 : tag_end] == b"/>" else data.find(CLOSE, tag_end) + len(CLOSE)
            if name is None or close < tag_end:
                return False
            self._place(name[1].decode("utf-8", "replace"), at, close, data[at:tag_end])
            at = close
        self._head = data[start:end]
        return True

    def _place(self, name: str, start: int, end: int, tag: bytes) -> None:
        self._places.setdefault(name, (start, end))
        if self.default_paragraph is None and PARAGRAPH in tag and IS_DEFAULT.search(tag):
            self.default_paragraph = name

    def _cut(self, start: int, end: int) -> etree._Element | None:
        root = parse_xml(self._head + self._data[start:end] + ROOT_END, self._limits)
        return root[0] if len(root) else None

    def _read_whole(self) -> None:
        self._places, self.default_paragraph = {}, None
        root = parse_xml(self._data, self._limits)
        self._elements[""] = root.find(w("docDefaults"))
        for style in root.iterchildren(STYLE):
            name = style.get(STYLE_ID, "")
            self._elements.setdefault(name, style)
            if style.get(DEFAULT) in ON and style.get(TYPE) == "paragraph":
                self.default_paragraph = self.default_paragraph or name
