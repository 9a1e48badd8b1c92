"""Bảng bằng thẻ HTML (tagged tables): `<table>` within Markdown, as OCR programs and converters write it.

Only rows and cells are read here; bold, italic and `<br>` within a cell are left to the marks of the text.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from vbpl_parser.readers.text.source import Source
from vbpl_parser.readers.text.tables import Prose, Table

__all__ = ["tagged_tables"]

_OPEN = re.compile(r"<table\b[^<>]{0,1000}>", re.IGNORECASE)
_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]{0,1000}>", re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b[^<>]{0,1000}>", re.IGNORECASE)
TABLES = 500
"""Tables of one text that are read; what comes behind them stays as it is."""
_BLOCK_END = re.compile(r"</(?:p|div|li|h[1-6])\s*>", re.IGNORECASE)


def tagged_tables(lines: Sequence[Source]) -> list[Prose | Table]:
    """The stretches of prose and the tables written with tags, in order."""
    if not any("<" in line.text and _OPEN.search(line.text) for line in lines):
        return [Prose(tuple(lines))]
    return [segment for segment in _segments(lines) if isinstance(segment, Table) or segment.lines]


def _segments(lines: Sequence[Source]) -> Iterator[Prose | Table]:
    rest = list(lines)
    for _ in range(TABLES):
        first = next((at for at, line in enumerate(rest) if _OPEN.search(line.text)), None)
        last = next((at for at in range(first or 0, len(rest)) if _CLOSE.search(rest[at].text)), None)
        if first is None or last is None:
            break
        text = "\n".join(line.text for line in rest[first : last + 1])
        opened = _OPEN.search(text)
        closed = _CLOSE.search(text, opened.end() if opened else 0)
        if opened is None or closed is None:
            break
        yield Prose((*rest[:first], *_line(rest[first], text[: opened.start()])))
        rows = [_cells(row, rest[first]) for row in _ROW.split(text[opened.end() : closed.start()])]
        if any(rows):
            yield Table.of([row for row in rows if row])
        rest = [*_line(rest[last], text[closed.end() :]), *rest[last + 1 :]]
    yield Prose(tuple(rest))


def _line(line: Source, text: str) -> list[Source]:
    return [evolve(line, text=text)] if text.strip() else []


def _cells(row: str, line: Source) -> list[tuple[Source, ...]]:
    """The cells of a row; source line ends within a cell are spaces, ends of blocks are line breaks."""
    found: list[tuple[Source, ...]] = []
    for cell in _CELL.split(row)[1:]:
        text = " ".join(_BLOCK_END.sub("<br>", cell).split())
        found.append((evolve(line, text=text, spaced=False),) if text else ())
    return found
