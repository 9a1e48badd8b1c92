r"""Bảng bị dát phẳng (flattened tables): lone `|` lines before, between and behind the cells of a row.

Copies of web pages write a table row as `|`, first cell, `|`, second cell, `|`; the next row opens with a `|` of its
own, so that two of them stand together, and so does an empty cell. What stands between the last `|` of a row and the
next `|` is text outside of the table. Only the number of columns tells these apart: it is found from the rows
themselves, from blank lines (cells do not begin with one), and from the two tables every letter has: the header with
the national title (Quốc hiệu) on its right and the tail with "Nơi nhận" on its left.
"""

import re
from collections.abc import Iterator, Sequence

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
    cuts = [0, *(bar for bar in range(1, len(blobs) - 1) if _is_header(blobs, bar) or _is_tail(blobs, bar))]
    found: list[Prose | Table] = []
    for cut, end in zip(cuts, [*cuts[1:], len(blobs)], strict=True):
        section = blobs[cut : end + 1]
        found.extend(_section(section if cut == 0 else [[], *section[1:]]))
    return [segment for segment in found if isinstance(segment, Table) or segment.lines]


def _section(blobs: Sequence[Blob]) -> Iterator[Prose | Table]:
    """What stands before the first bar, then table, text, table, text."""
    yield Prose(tuple(blobs[0]))
    bar = 0
    while bar < len(blobs) - 1:
        rows, bar = _rows(blobs, bar)
        if any(cell for row in rows for cell in row):
            yield Table.of(rows)
        yield Prose(tuple(blobs[bar + 1]))
        bar += 1


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
    last = len(blobs) - 2
    columns = _columns(blobs, bar) if bar < last else 0
    rows: list[Sequence[Blob]] = []
    while bar < last:
        width = max(1, min(_row_width(blobs, bar, columns), last - bar))
        rows.append(blobs[bar + 1 : bar + 1 + width])
        bar += width
        if bar == last or blobs[bar + 1]:
            break
        bar += 1
    return rows, bar


def _row_width(blobs: Sequence[Blob], bar: int, columns: int) -> int:
    """Cells of the row that opens with `bar`: fewer than `columns` when a cell of the row above reaches down."""
    filled = _chain(blobs, bar)
    if filled >= columns:
        return columns
    gap = 0
    while gap <= columns and bar + filled + 1 + gap < len(blobs) - 1 and not blobs[bar + filled + 1 + gap]:
        gap += 1
    behind = bar + filled + 1 + gap
    if gap > 1:
        return min(columns, filled + gap - 1)
    if gap == 1 and (_chain(blobs, behind - 1) + filled + 1 == columns or _is_outside(blobs, behind)):
        return columns if _chain(blobs, behind - 1) + filled + 1 == columns else filled + 1
    return filled


def _is_outside(blobs: Sequence[Blob], at: int) -> bool:
    blob = blobs[at]
    return at == len(blobs) - 1 or blob[0].spaced or _is_long(blob)


def _is_long(blob: Blob) -> bool:
    return len(blob) > CELL_LINES or sum(len(line.text) for line in blob) > CELL_CHARS


def _columns(blobs: Sequence[Blob], bar: int) -> int:
    chain = _chain(blobs, bar)
    if _is_header(blobs, bar) or _is_tail(blobs, bar):
        return 2 if blobs[bar + 2] else 3
    if chain < 2:
        return _sparse(blobs, bar, chain)
    if chain == 2:
        return 2
    following = _chain(blobs, bar + chain + 1) if bar + chain + 1 < len(blobs) - 1 else 0
    if following == chain:
        return chain
    return 2 if _is_long(blobs[bar + 3]) or (following > 1 and chain - following > following) else chain


def _sparse(blobs: Sequence[Blob], bar: int, chain: int) -> int:
    """Columns of a table whose first row has at most one cell in sight."""
    rest = len(blobs) - 1 - bar
    if chain == 1 and rest > 3 and not blobs[bar + 2] and not blobs[bar + 3] and _chain(blobs, bar + 3) == 2:
        return 2
    following = _chain(blobs, bar + chain + 1) if rest > chain + 1 else 0
    return max(1, following)


def _chain(blobs: Sequence[Blob], bar: int) -> int:
    """How many filled cells follow each other behind `bar`."""
    count = 0
    for blob in blobs[bar + 1 : -1]:
        if not blob or blob[0].spaced:
            break
        count += 1
    return count


def _is_header(blobs: Sequence[Blob], bar: int) -> bool:
    """The national title stands in the second cell, or in the third behind an empty one."""
    left = blobs[bar + 1]
    if not 0 < len(left) <= HEADER_LINES or bar + 3 >= len(blobs):
        return False
    right = blobs[bar + 2] or (blobs[bar + 3] if bar + 4 < len(blobs) else ())
    return 0 < len(right) <= HEADER_LINES and bool(_TITLE.search(fold(" ".join(line.text for line in right[:4]))))


def _is_tail(blobs: Sequence[Blob], bar: int) -> bool:
    """The first cell begins with "Nơi nhận", and there is another behind it."""
    if not blobs[bar + 1] or not _RECIPIENTS.match(blobs[bar + 1][0].text) or bar + 3 >= len(blobs):
        return False
    return bool(blobs[bar + 2] or (bar + 4 < len(blobs) and blobs[bar + 3]))
