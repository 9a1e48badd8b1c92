"""Sheets → pages of numbered lines."""

from collections.abc import Iterable

from attrs import frozen

from vbpl_parser.layout import Box, Line, Page
from vbpl_parser.readers.pdf.arrange import Arranger
from vbpl_parser.readers.pdf.draft import Draft
from vbpl_parser.readers.pdf.furniture import mark_running_heads
from vbpl_parser.readers.pdf.hyphens import mend_words
from vbpl_parser.readers.pdf.margins import Area
from vbpl_parser.readers.pdf.paragraphs import mark_paragraphs
from vbpl_parser.readers.pdf.sheet import Sheet

__all__ = ["Composition", "compose"]


@frozen
class Composition:
    """The pages, and the texts of the stamps that were lifted out of them."""

    pages: tuple[Page, ...]
    stamps: tuple[str, ...]


def compose(sheets: Iterable[Sheet]) -> Composition:
    """Lay out all sheets of a file, in order."""
    arranger = Arranger()
    sizes: list[tuple[float, float]] = []
    drafts: list[Draft] = []
    areas: dict[int, Area] = {}
    for sheet in sheets:
        sizes.append((sheet.width, sheet.height))
        drafts.extend(arranger.drafts(sheet))
        areas[sheet.number] = arranger.area[round(sheet.width)]
    mark_running_heads(drafts, [height for _, height in sizes])
    mark_paragraphs(drafts, areas)
    lines: dict[int, list[Line]] = {}
    for number, draft in enumerate(mend_words(drafts), 1):
        lines.setdefault(draft.page, []).append(_line(draft, number))
    done = tuple(
        Page(number=number, lines=tuple(lines.get(number, ())), width=width, height=height)
        for number, (width, height) in enumerate(sizes, 1)
    )
    return Composition(done, tuple(arranger.stamp_texts))


def _line(draft: Draft, number: int) -> Line:
    box = Box(x0=round(draft.x0, 1), top=round(draft.top, 1), x1=round(draft.x1, 1), bottom=round(draft.bottom, 1))
    return Line.of(
        draft.text,
        page=draft.page,
        number=number,
        column=draft.column,
        block=draft.block,
        cell=draft.cell,
        align=draft.align,
        box=box,
        runs=draft.runs,
        starts_paragraph=draft.starts,
        furniture=draft.furniture,
        confidence=draft.confidence,
    )
