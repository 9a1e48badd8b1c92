"""Dòng nháp (drafts): lines before they are numbered, and how they become pages."""

from collections.abc import Iterable

from attrs import define

from vbpl_parser.layout import Align, Cell, Column, Line, Page, Run

__all__ = ["Draft", "pages_of"]


@define(kw_only=True)
class Draft:
    """What a reader knows of a line; the fields are those of `layout.Line`."""

    text: str
    page: int = 1
    column: Column = Column.FULL
    block: int | None = None
    cell: Cell | None = None
    align: Align | None = None
    runs: tuple[Run, ...] = ()
    starts_paragraph: bool = True
    label_width: int = 0
    furniture: bool = False


def pages_of(drafts: Iterable[Draft], *, first: int = 1) -> tuple[Page, ...]:
    """Pages of numbered lines; lines without a visible character are left out, empty pages are kept.

    Args:
        drafts: lines in reading order, pages ascending.
        first: number of the first line.
    """
    pages: dict[int, list[Line]] = {1: []}
    number = first
    for draft in drafts:
        line = _line(draft, number)
        if line.normalized:
            pages.setdefault(draft.page, []).append(line)
            number += 1
    return tuple(Page(number=page, lines=tuple(lines)) for page, lines in sorted(pages.items()))


def _line(draft: Draft, number: int) -> Line:
    return Line.of(
        draft.text,
        page=draft.page,
        number=number,
        column=draft.column,
        block=draft.block,
        cell=draft.cell,
        align=draft.align,
        runs=draft.runs,
        starts_paragraph=draft.starts_paragraph,
        label_width=draft.label_width,
        furniture=draft.furniture,
    )
