r"""Bảng bị dát phẳng (flattened tables): lone `|` lines before, between and behind the cells of a row.

Copies of web pages write a table row as `|`, first cell, `|`, second cell, `|`; the next row opens with a `|` of its
own, so that two of them stand together, and so does an empty cell. What stands between the last `|` of a row and the
next `|` is text outside of the table. Only the number of columns tells these apart: it is found from the rows
themselves, from blank lines (cells do not begin with one), and from the two tables every letter has: the header with
the national title (Quốc hiệu) on its right and the tail with "Nơi nhận" on its left.
"""

import re
from collections.abc import Sequence

from vbpl_parser.readers.text.source import Source
from vbpl_parser.readers.text.tables import Prose, Table
from vbpl_parser.text import fold

__all__ = ["flattened_tables"]

_TITLE = re.compile(r"cong hoa xa hoi|dang cong san viet nam|doan tncs ho chi minh")
_RECIPIENTS = re.compile(r"[*_\s]*n[oơ]i nh[aậ]n", re.IGNORECASE)
HEADER_LINES = 20
"""A header cell has fewer lines than this."""
CELL_CHARS = 600
CELL_LINES = 14
"""A third cell longer than this is text outside of a two-column table."""

Blob = Sequence[Source]


def flattened_tables(lines: Sequence[Source]) -> list[Prose | Table]:
    """The stretches of prose and the tables of a text with lone `|` lines, in order."""
    blobs = _blobs(lines)
    found: list[Prose | Table] = [Prose(tuple(blobs[0]))]
    bar = 0
    while bar < len(blobs) - 1:
        rows, bar = _rows(blobs, bar)
        if any(cell for row in rows for cell in row):
            found.append(Table.of(rows))
        found.append(Prose(tuple(blobs[bar + 1])))
        bar += 1
    return [segment for segment in found if isinstance(segment, Table) or segment.lines]


def _blobs(lines: Sequence[Source]) -> list[list[Source]]:
    """What stands between the bars: blob `i` before bar `i`, the last one behind the last bar."""
    blobs: list[list[Source]] = [[]]
    for line in lines:
        if line.text.strip() == "|":
            blobs.append([])
        else:
            blobs[-1].append(line)
    return blobs


def _rows(blobs: Sequence[Blob], bar: int) -> tuple[list[Sequence[Blob]], int]:
    """The rows of the table that opens with `bar`, and the bar that closes it."""
    columns = _columns(blobs, bar)
    rows: list[Sequence[Blob]] = []
    last = len(blobs) - 2
    while True:
        columns = max(1, min(columns, last - bar))
        rows.append(blobs[bar + 1 : bar + 1 + columns])
        bar += columns
        if bar >= last or blobs[bar + 1] or _is_header(blobs, bar + 1):
            return rows, min(bar, last)
        bar += 1


def _columns(blobs: Sequence[Blob], bar: int) -> int:
    chain = _chain(blobs, bar)
    if _is_header(blobs, bar) or (chain > 1 and _is_tail(blobs[bar + 1])):
        return 2
    if chain < 2:
        return _sparse(blobs, bar, chain)
    if chain == 2:
        return 2
    following = _chain(blobs, bar + chain + 1) if bar + chain + 1 < len(blobs) - 1 else 0
    if following == chain:
        return chain
    third = blobs[bar + 3]
    is_long = len(third) > CELL_LINES or sum(len(line.text) for line in third) > CELL_CHARS
    return 2 if is_long or chain - following >= 3 > 1 < following else chain


def _sparse(blobs: Sequence[Blob], bar: int, chain: int) -> int:
    """Columns of a table whose first row has at most one cell in sight."""
    rest = len(blobs) - 1 - bar
    if chain == 1 and rest > 3 and not blobs[bar + 2]:
        outer = blobs[bar + 3]
        if outer and (_is_title(outer) or _is_tail(blobs[bar + 1])):
            return 3
        if not outer and _chain(blobs, bar + 3) == 2:
            return 2
    return 1


def _chain(blobs: Sequence[Blob], bar: int) -> int:
    """How many filled cells follow each other behind `bar`."""
    count = 0
    for blob in blobs[bar + 1 : -1]:
        if not blob or blob[0].spaced:
            break
        count += 1
    return count


def _is_header(blobs: Sequence[Blob], bar: int) -> bool:
    if bar + 3 >= len(blobs):
        return False
    left, right = blobs[bar + 1], blobs[bar + 2]
    return 0 < len(left) <= HEADER_LINES and _is_title(right)


def _is_title(blob: Blob) -> bool:
    return 0 < len(blob) <= HEADER_LINES and bool(_TITLE.search(fold(" ".join(line.text for line in blob[:4]))))


def _is_tail(blob: Blob) -> bool:
    return bool(blob) and bool(_RECIPIENTS.match(blob[0].text))
