"""Danh sách OpenDocument (lists): the labels that automatic numbering prints."""

from lxml import etree

from vbpl_parser.readers.html.labels import written
from vbpl_parser.readers.odt.names import style, text

__all__ = ["ListLabels"]

LEVEL = text("level")
NUMBER, BULLET = text("list-level-style-number"), text("list-level-style-bullet")
PARAGRAPHS = (text("p"), text("h"))
LEVELS = 10


class ListLabels:
    """Counts the items of all lists of a file."""

    def __init__(self, styles: dict[str, etree._Element]) -> None:
        self._styles = styles
        self._open: list[tuple[str, list[int]]] = []
        self._by_style: dict[str, list[int]] = {}
        self._by_id: dict[str, list[int]] = {}

    def begin(self, element: etree._Element) -> None:
        """A list begins, within another one or not."""
        outer = self._open[-1] if self._open else None
        name = element.get(text("style-name")) or (outer[0] if outer else "")
        if outer is not None:
            self._open.append((name, outer[1]))
            return
        counts = [0] * LEVELS
        if continued := element.get(text("continue-list")):
            counts = self._by_id.get(continued, counts)
        elif element.get(text("continue-numbering")) == "true":
            counts = self._by_style.get(name, counts)
        self._by_style[name] = counts
        if identity := element.get("{http://www.w3.org/XML/1998/namespace}id"):
            self._by_id[identity] = counts
        self._open.append((name, counts))

    def end(self) -> None:
        """The list at hand ends."""
        self._open.pop()

    def item(self, element: etree._Element) -> str:
        """The label of the next item of the list at hand, with a space behind it.

        In a list that goes on after other text, LibreOffice puts the deeper items into one without words of its own:
        the number of the item before goes on.
        """
        name, counts = self._open[-1]
        depth = min(len(self._open), LEVELS)
        if counts[depth - 1] and not any(child.tag in PARAGRAPHS for child in element):
            return ""
        level = self._level(name, depth)
        counts[depth:] = [0] * (LEVELS - depth)
        start = _number(element.get(text("start-value")))
        first = _number(level.get(text("start-value"))) if level is not None else None
        if start is not None:
            counts[depth - 1] = start
        elif not counts[depth - 1] and first is not None:
            counts[depth - 1] = first
        else:
            counts[depth - 1] += 1
        return "" if level is None else self._label(name, depth, level, counts)

    def _level(self, name: str, depth: int) -> etree._Element | None:
        element = self._styles.get(name)
        if element is None:
            return None
        return next((level for level in element if level.get(LEVEL) == str(depth)), None)

    def _label(self, name: str, depth: int, level: etree._Element, counts: list[int]) -> str:
        if level.tag == BULLET:
            return f"{level.get(text('bullet-char'), '-')} "
        if level.tag != NUMBER or not level.get(style("num-format")):
            affixes = level.get(style("num-prefix"), "") + level.get(style("num-suffix"), "")
            return f"{affixes.strip()} " if affixes.strip() else ""
        shown = min(_number(level.get(text("display-levels"))) or 1, depth)
        numbers = []
        for at in range(depth - shown + 1, depth + 1):
            outer = self._level(name, at)
            kind = outer.get(style("num-format"), "1") if outer is not None else "1"
            numbers.append(written(counts[at - 1], kind))
        return f"{level.get(style('num-prefix'), '')}{'.'.join(numbers)}{level.get(style('num-suffix'), '')} "


def _number(value: str | None) -> int | None:
    value = (value or "")[:6]
    return int(value) if value.isascii() and value.isdigit() else None
