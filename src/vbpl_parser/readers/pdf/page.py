"""One page: rows in reading order, as lines."""

from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium
from attrs import define

from vbpl_parser.layout import Box, Column, Line, Page, Run
from vbpl_parser.readers.pdf.blocks import Area, find_blocks, side_strips
from vbpl_parser.readers.pdf.native import TextPage
from vbpl_parser.readers.pdf.rows import Row, Strip, joined, rows_of, strips_of


@define
class PageLines:
    """Counts lines and blocks through the document."""

    number: int = 0
    block: int = 0

    def read(self, document: Any, index: int) -> Page:
        """The lines of page `index` (from 0)."""
        page = pdfium.FPDF_LoadPage(document, index)
        with TextPage(page) as layer:
            words = layer.words()
            rows = rows_of(strips_of(words, layer.text))
            lines = tuple(self._lines(rows, index + 1, layer))
        pdfium.FPDF_ClosePage(page)
        return Page(number=index + 1, lines=lines, width=layer.width, height=layer.height)

    def _lines(self, rows: list[Row], page: int, layer: TextPage) -> list[Line]:
        area = Area(min((r.x0 for r in rows), default=0), max((r.x1 for r in rows), default=0))
        blocks = {block.first: block for block in find_blocks(rows, area, layer.text)}
        out = []
        at = 0
        before: Row | None = None
        while at < len(rows):
            block = blocks.get(at)
            if block is None:
                row = rows[at]
                starts = before is None or _starts(row, before, area)
                out.append(self._line(row.strips, page, starts_paragraph=starts))
                before = row
                at += 1
                continue
            self.block += 1
            before = None
            for side in ("left", "right"):
                for row in rows[block.first : block.last + 1]:
                    strips = side_strips(block, row, side)
                    if strips:
                        out.append(self._line(strips, page, column=Column(side), block=self.block))
            at = block.last + 1
        return out

    def _line(self, strips: Sequence[Strip], page: int, **layout: Any) -> Line:
        self.number += 1
        box = Box(
            x0=strips[0].x0,
            top=min(s.base - 0.8 * s.size for s in strips),
            x1=max(s.x1 for s in strips),
            bottom=max(s.base + 0.25 * s.size for s in strips),
        )
        return Line.of(joined(strips), page=page, number=self.number, box=box, runs=_runs(strips), **layout)


def _starts(row: Row, before: Row, area: Area) -> bool:
    return (
        before.x1 < area.right - 3 * row.size or row.x0 > before.x0 + row.size or row.base - before.base > 2 * row.size
    )


def _runs(strips: Sequence[Strip]) -> tuple[Run, ...]:
    runs = []
    at = 0
    for strip in strips:
        style = strip.style
        runs.append(Run(at, at + len(strip.text), style.bold, style.italic, style.size, style.font))
        at += len(strip.text) + 1
    return tuple(runs)
