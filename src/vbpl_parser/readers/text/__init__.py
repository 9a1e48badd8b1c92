"""Văn bản thuần và Markdown (plain text, Markdown): letters saved as text, and copies of web pages."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from vbpl_parser.layout import Cell, Column, Reading
from vbpl_parser.readers.decode import decode, unlegacied
from vbpl_parser.readers.diagnostic import diagnostic
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.story.drafts import Draft, pages_of
from vbpl_parser.readers.text.bars import opened, without_edge_bars
from vbpl_parser.readers.text.columns import Sides, side_by_side
from vbpl_parser.readers.text.flattened import flattened_tables
from vbpl_parser.readers.text.markup import Marked, strip_markup
from vbpl_parser.readers.text.source import Source, at_breaks, mark_front_matter, source_lines
from vbpl_parser.readers.text.tables import Prose, Table, row_tables
from vbpl_parser.readers.text.tagged import tagged_tables
from vbpl_parser.readers.text.unlined import with_line_breaks
from vbpl_parser.readers.text.wrapping import Wrap, are_spaced, paragraph_starts, wrap_of

__all__ = ["read", "read_text"]

SIDES = (Column.LEFT, Column.RIGHT)
DATA_ROWS = 8
"""So many rows with both sides filled make a table of data, as in the Word reader."""
DECODED = diagnostic("VB302")


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read the bytes of a text file.

    Raises:
        LimitExceeded: too many characters, pages or lines.
    """
    text, decoded = unlegacied(decode(data)[0])
    reading = read_text(text, limits)
    return evolve(reading, diagnostics=(DECODED,)) if decoded else reading


def read_text(text: str, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a text that is decoded already."""
    lines = with_line_breaks(mark_front_matter(source_lines(text, limits)))
    return Reading(format="text", pages=pages_of(_drafts(lines)))


def _drafts(lines: Sequence[Source]) -> Iterator[Draft]:
    segments = list(_segments(lines))
    prose = {at: _marked(segment.lines) for at, segment in enumerate(segments) if isinstance(segment, Prose)}
    everything = [line for marked in prose.values() for line in marked]
    wrap, spaced = wrap_of(everything), are_spaced(everything)
    tables = blocks = 0
    for at, segment in enumerate(segments):
        if isinstance(segment, Prose):
            starts = paragraph_starts(prose[at], wrap, spaced=spaced)
            yield from (_draft(line, starts=begins) for line, begins in zip(prose[at], starts, strict=True))
        elif isinstance(segment, Sides):
            blocks += 1
            yield from _column(segment.left, wrap, column=Column.LEFT, block=blocks)
            yield from _column(segment.right, wrap, column=Column.RIGHT, block=blocks)
        else:
            tables += 1
            sides = _sides(segment)
            blocks += bool(sides)
            yield from _table(segment, tables, sides, blocks if sides else None, wrap)


def _sides(table: Table) -> dict[int, Column]:
    """Left and right of a layout table, which has two columns with words in them; a table of data has none."""
    filled = [at for at in range(len(table.rows[0])) if any(row[at] for row in table.rows)]
    if len(filled) != len(SIDES) or sum(all(row[at] for at in filled) for row in table.rows) >= DATA_ROWS:
        return {}
    return dict(zip(filled, SIDES, strict=True))


def _segments(lines: Sequence[Source]) -> Iterator[Prose | Sides | Table]:
    for segment in _tables(lines):
        if isinstance(segment, Prose):
            yield from side_by_side(segment)
        else:
            yield segment


def _tables(lines: Sequence[Source]) -> Iterator[Prose | Table]:
    for tagged in tagged_tables(lines):
        if isinstance(tagged, Table) or not any("|" in line.text for line in tagged.lines):
            yield tagged
            continue
        lines = without_edge_bars(tagged.lines)
        flat = sum(line.text.strip() == "|" for line in lines) > 2
        for segment in flattened_tables(opened(lines)) if flat else (Prose(tuple(lines)),):
            if isinstance(segment, Prose):
                yield from row_tables(segment.lines)
            else:
                yield segment


def _marked(lines: Iterable[Source]) -> list[Marked]:
    return [line for line in strip_markup(at_breaks(lines)) if line.text.strip()]


def _table(table: Table, number: int, sides: dict[int, Column], block: int | None, wrap: Wrap) -> Iterator[Draft]:
    for row, cells in enumerate(table.rows):
        for column, lines in enumerate(cells):
            cell = Cell(number, row, column, len(cells))
            yield from _column(lines, wrap, column=sides.get(column, Column.FULL), cell=cell, block=block)


def _column(
    lines: Sequence[Source], wrap: Wrap, *, column: Column, block: int | None, cell: Cell | None = None
) -> Iterator[Draft]:
    marked = _marked(lines)
    for line, starts in zip(marked, paragraph_starts(marked, wrap, spaced=False), strict=True):
        yield _draft(line, starts=starts, column=column, cell=cell, block=block)


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
