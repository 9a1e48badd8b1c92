"""Văn bản thuần và Markdown (plain text, Markdown): letters saved as text, and copies of web pages."""

from collections.abc import Iterable, Iterator, Sequence

from vbpl_parser.layout import Cell, Column, Reading
from vbpl_parser.readers.decode import decode
from vbpl_parser.readers.drafts import Draft, pages_of
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.text.flattened import flattened_tables
from vbpl_parser.readers.text.markup import Marked, strip_markup
from vbpl_parser.readers.text.source import Source, at_breaks, mark_front_matter, source_lines
from vbpl_parser.readers.text.tables import Prose, Table, row_tables
from vbpl_parser.readers.text.wrapping import paragraph_starts

__all__ = ["read", "read_text"]

_SIDES = (Column.LEFT, Column.RIGHT)


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read the bytes of a text file.

    Raises:
        LimitExceeded: too many characters, pages or lines.
    """
    text, _ = decode(data)
    return read_text(text, limits)


def read_text(text: str, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a text that is decoded already."""
    lines = mark_front_matter(source_lines(text, limits))
    return Reading(format="text", pages=pages_of(_drafts(lines)))


def _drafts(lines: Sequence[Source]) -> Iterator[Draft]:
    spaced = sum(line.spaced for line in lines) * 4 > len(lines)
    tables = blocks = 0
    for segment in _segments(lines):
        if isinstance(segment, Prose):
            yield from _prose(segment.lines, spaced=spaced)
            continue
        tables += 1
        filled = _filled_columns(segment)
        if len(filled) == len(_SIDES):
            blocks += 1
            sides = dict(zip(filled, _SIDES, strict=True))
            yield from _table(segment, tables, sides, blocks)
        else:
            yield from _table(segment, tables, {}, None)


def _segments(lines: Sequence[Source]) -> Iterator[Prose | Table]:
    if not any("|" in line.text for line in lines):
        yield Prose(tuple(lines))
        return
    flat = sum(line.text.strip() == "|" for line in lines) > 2
    for segment in flattened_tables(lines) if flat else (Prose(tuple(lines)),):
        if isinstance(segment, Prose):
            yield from row_tables(segment.lines)
        else:
            yield segment


def _filled_columns(table: Table) -> list[int]:
    return [at for at in range(len(table.rows[0])) if any(row[at] for row in table.rows)]


def _marked(lines: Iterable[Source]) -> list[Marked]:
    return [line for line in strip_markup(at_breaks(lines)) if line.text.strip()]


def _prose(lines: Sequence[Source], *, spaced: bool) -> Iterator[Draft]:
    marked = _marked(lines)
    for line, starts in zip(marked, paragraph_starts(marked, spaced=spaced), strict=True):
        yield _draft(line, starts=starts)


def _table(table: Table, number: int, sides: dict[int, Column], block: int | None) -> Iterator[Draft]:
    for row, cells in enumerate(table.rows):
        for column, lines in enumerate(cells):
            marked = _marked(lines)
            cell = Cell(number, row, column, len(cells))
            for line, starts in zip(marked, paragraph_starts(marked, spaced=False), strict=True):
                yield _draft(line, starts=starts, column=sides.get(column, Column.FULL), cell=cell, block=block)


def _draft(
    line: Marked, *, starts: bool, column: Column = Column.FULL, cell: Cell | None = None, block: int | None = None
) -> Draft:
    return Draft(
        text=line.text,
        page=line.source.page,
        column=column,
        block=block,
        cell=cell,
        runs=line.runs,
        starts_paragraph=starts,
        furniture=line.furniture,
    )
