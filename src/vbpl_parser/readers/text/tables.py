"""Bảng (tables): where the tables of a text file are.

Markdown writes a row on one line (`| A | B |`, with a `|---|---|` line under the first). Web copies flatten a table to
lone `|` lines between its cells; that form has a file of its own, `flattened`.
"""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from vbpl_parser.readers.text.source import Source

__all__ = ["Prose", "Table", "row_tables"]

_ROW = re.compile(r"[ \t]*\|.*\|$")
_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$")
_BAR = re.compile(r"(?<!\\)\|")


@frozen
class Prose:
    """Lines outside of tables."""

    lines: tuple[Source, ...]


@frozen
class Table:
    """Rows of cells of lines; every row has the same number of cells."""

    rows: tuple[tuple[tuple[Source, ...], ...], ...]

    @classmethod
    def of(cls, rows: Sequence[Sequence[Sequence[Source]]]) -> "Table":
        """The table of `rows`, short rows filled up with empty cells."""
        width = max(len(row) for row in rows)
        return cls(tuple(tuple(tuple(cell) for cell in row) + ((),) * (width - len(row)) for row in rows))


def row_tables(lines: Sequence[Source]) -> list[Prose | Table]:
    """The stretches of prose and the tables with one line a row, in order."""
    found: list[Prose | Table] = []
    start = at = 0
    while at < len(lines):
        end = _table_end(lines, at) if "|" in lines[at].text else at
        if end > at:
            if start < at:
                found.append(Prose(tuple(lines[start:at])))
            found.append(Table.of([_cells(line) for line in lines[at:end] if not _is_rule(line)]))
            start = at = end
        else:
            at += 1
    if start < len(lines):
        found.append(Prose(tuple(lines[start:])))
    return found


def _table_end(lines: Sequence[Source], at: int) -> int:
    """The line behind the table that begins at `at`; `at` when none does."""
    end = at
    while end < len(lines) and _ROW.match(lines[end].text) and (end == at or not lines[end].spaced):
        end += 1
    if end == at and at + 1 < len(lines) and _is_rule(lines[at + 1]) and "|" in lines[at + 1].text:
        end = at + 2
        while end < len(lines) and "|" in lines[end].text and not lines[end].spaced:
            end += 1
    if all(_is_rule(line) for line in lines[at:end]):
        return at
    return end


def _is_rule(line: Source) -> bool:
    return "|" in line.text and bool(_RULE.match(line.text))


def _cells(line: Source) -> list[tuple[Source, ...]]:
    text = line.text.strip()
    parts = _BAR.split(text)
    if text.startswith("|"):
        del parts[0]
    if parts and text.endswith("|") and not text.endswith("\\|"):
        del parts[-1]
    return [(evolve(line, text=part.strip(), spaced=False),) if part.strip() else () for part in parts]
