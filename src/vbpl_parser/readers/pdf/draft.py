"""Dòng nháp (drafts): lines with their place, before furniture and paragraphs of the whole file are known."""

from collections.abc import Mapping, Sequence

from attrs import define

from vbpl_parser.layout import Align, Cell, Column, Run
from vbpl_parser.readers.pdf.rows import Strip, touch

__all__ = ["Draft", "draft_of"]


@define(kw_only=True)
class Draft:
    """A line. `left` and `right` are the edges of what it stands in (text area, column, cell); x and y in points."""

    page: int
    text: str
    runs: tuple[Run, ...]
    x0: float
    x1: float
    base: float
    size: float
    first_width: float
    left: float
    right: float
    column: Column = Column.FULL
    block: int | None = None
    cell: Cell | None = None
    align: Align | None = None
    starts: bool = True
    furniture: bool = False
    confidence: float | None = None

    @property
    def top(self) -> float:
        """Upper edge of the letters."""
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Lower edge of the letters."""
        return self.base + 0.25 * self.size

    @property
    def middle(self) -> float:
        """Half way between both ends."""
        return (self.x0 + self.x1) / 2


def draft_of(
    strips: Sequence[Strip], page: int, edges: tuple[float, float], confidence: Mapping[int, float] | None = None
) -> Draft:
    """The line that the strips make, from left to right."""
    first = largest = strips[0]
    if len(strips) == 1 and first.plain:
        style = first.words[0].style
        text = first.text
        runs: tuple[Run, ...] = (Run(0, len(text), style.bold, style.italic, style.size, style.font),)
    else:
        text, runs = _styled(strips)
        largest = max(strips, key=lambda strip: (strip.size, len(strip.words)))
    sure = None
    if confidence is not None:
        values = [confidence.get(word.start, 0.0) for strip in strips for word in strip.words]
        sure = round(sum(values) / len(values), 3)
    return Draft(
        page=page,
        text=text,
        runs=runs,
        x0=first.x0,
        x1=max([strip.x1 for strip in strips]),
        base=largest.base,
        size=largest.size,
        first_width=first.first_width,
        left=edges[0],
        right=edges[1],
        confidence=sure,
    )


def _styled(strips: Sequence[Strip]) -> tuple[str, tuple[Run, ...]]:
    """The text and its runs; a blank belongs to the run before it."""
    parts: list[str] = []
    runs: list[Run] = []
    at = start = 0
    style = strips[0].words[0].style
    before: Strip | None = None
    for strip in strips:
        source = strip.source
        for index, word in enumerate(strip.words):
            blank = index not in strip.glued if index else before is None or not touch(before, strip)
            if parts and blank:
                parts.append(" ")
                at += 1
            if word.style is not style:
                if word.style != style and at > start:
                    runs.append(Run(start, at, style.bold, style.italic, style.size, style.font))
                    start = at
                style = word.style
            parts.append(source[word.start : word.end])
            at += word.end - word.start
        before = strip
    runs.append(Run(start, at, style.bold, style.italic, style.size, style.font))
    return "".join(parts), tuple(runs)
