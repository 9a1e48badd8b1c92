"""Đoạn văn (paragraphs): lines put together again, and the tables between them.

Two repairs are made. A sentence that a page end or a stray blank line broke is one again: the part before has no end
and the part behind goes on in a small letter (or in any letter, behind a full last line of a page). A line that the
source calls a continuation begins a paragraph when it has a label and the line before has come to its end (line breaks
inside a Word paragraph, seen in real letters).
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import frozen

from vbpl_parser.layout import Column, Line, Passage
from vbpl_parser.outline.labels import STRUCTURE, readings

__all__ = ["Paragraph", "paragraphs"]

_ENDS = frozenset('.;:!?…”"»/')
_OPEN_ENDS = frozenset(",-–")
WIDEST = 200
"""Columns of the widest table."""
LONG = 60
"""A line that ends in a comma goes on only when it is longer than an entry of a list."""


@frozen(slots=False)
class Paragraph:
    """The words of a paragraph, its first line, and the lines of its cells when it is a table."""

    passage: Passage
    first: Line
    table: tuple[Line, ...] | None = None

    @property
    def text(self) -> str:
        """The words, on one line."""
        return self.passage.text

    @property
    def is_ocr(self) -> bool:
        """Whether its letters come from OCR."""
        return self.first.confidence is not None

    @cached_property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells of a table, row by row; empty for a paragraph of prose."""
        return _rows(self.table or ())


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs and tables of `lines`, in order. Furniture and lines without words are left out."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.furniture or not line.normalized:
            continue
        if groups and _goes_on(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(group) for group in groups)


def _paragraph(lines: list[Line]) -> Paragraph:
    return Paragraph(Passage.of(lines), lines[0], tuple(lines) if _in_table(lines[0]) else None)


def _in_table(line: Line) -> bool:
    return line.cell is not None and line.cell.columns > 1 and line.column is Column.FULL


def _goes_on(group: list[Line], line: Line) -> bool:
    last = group[-1]
    if line.cell is not None or last.cell is not None:
        return _goes_on_in_cell(group, line)
    if not line.starts_paragraph:
        return not _begins_anyway(last, line)
    if (line.page > last.page or line.column is not last.column) and _fills_its_line(last, line):
        return not readings(line.normalized) and last.normalized[-1] not in _ENDS
    return line.normalized[0].islower() and _is_broken(group, line)


def _fills_its_line(last: Line, line: Line) -> bool:
    """Whether a sentence may go on with a capital: over a page end, or in a short last line beside the signature.

    The line before is full then, and no heading.
    """
    return len(last.normalized) >= LONG and not last.bold and not line.bold and line.normalized[0].isalpha()


def _goes_on_in_cell(group: list[Line], line: Line) -> bool:
    last = group[-1]
    if last.cell is None or line.cell is None:
        return False
    if _in_table(last) and _in_table(line):
        return last.cell.table == line.cell.table
    return last.cell == line.cell and not line.starts_paragraph and not _begins_anyway(last, line)


def _begins_anyway(last: Line, line: Line) -> bool:
    """Whether a label begins a paragraph: behind the end of a sentence, and behind a heading that it does not go on."""
    found = readings(line.normalized)
    if not found or found[0].doubt:
        return False
    if last.normalized[-1] in _ENDS:
        return True
    is_heading = last.bold or last.normalized.isupper()
    return is_heading and (found[0].style in STRUCTURE or not (line.bold or line.normalized.isupper()))


def _is_broken(group: list[Line], line: Line) -> bool:
    """Whether the sentence of `group` goes on in `line`, which begins in a small letter."""
    text = group[-1].normalized
    last = text[-1]
    if last in _ENDS or (last in _OPEN_ENDS and len(text) < LONG):
        return False
    if readings(line.normalized) or line.align != group[-1].align:
        return False
    return not _stands_alone(group)


def _stands_alone(group: list[Line]) -> bool:
    """A heading in capitals, and a label without words of its own, are not broken sentences."""
    text = group[0].normalized
    if len(group) > 1:
        return False
    found = readings(text)
    return text.isupper() or (bool(found) and found[0].end >= len(text))


def _rows(lines: Iterable[Line]) -> tuple[tuple[str, ...], ...]:
    cells: dict[tuple[int, int], list[str]] = {}
    for line in lines:
        if line.cell is not None:
            cells.setdefault((line.cell.row, line.cell.column), []).append(line.normalized)
    numbers = sorted({row for row, _ in cells})
    columns = _columns({column for _, column in cells})
    return tuple(tuple(" ".join(cells.get((row, column), ())) for column in columns) for row in numbers)


def _columns(filled: set[int]) -> Sequence[int]:
    """All columns, empty ones too; of a table wider than any real one only those with words."""
    width = 1 + max(filled, default=-1)
    return range(width) if width <= WIDEST else sorted(filled)
