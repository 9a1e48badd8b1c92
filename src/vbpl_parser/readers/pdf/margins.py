"""Vùng chữ (text area): between which edges the prose of a page runs."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from vbpl_parser.readers.pdf.rows import Row

__all__ = ["Area", "area_of"]

WIDE = 0.5  # a row of prose covers more of the page's width
NEAR = 3.0  # points; edges closer than this are one
COMMON = 0.12  # share of the wide rows that must end at an edge
NORMAL = (0.14, 0.93)  # NĐ 30/2020 Phụ lục I: left 30-35 mm, right 15-20 mm of 210 mm


@frozen(kw_only=True)
class Area:
    """Edges of the prose, its usual first-line indent and its pitch (distance of base lines), in points."""

    left: float
    right: float
    indent: float
    pitch: float

    @property
    def centre(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2


def area_of(rows: Sequence[Row], width: float, before: Area | None) -> Area:
    """The text area of a page `width` points wide; `before` is that of the last page of the same width."""
    wide = [row for row in rows if row.x1 - row.x0 > WIDE * width]
    if len(wide) < 4 and before is not None:
        return before
    if len(wide) < 2:
        return Area(left=NORMAL[0] * width, right=NORMAL[1] * width, indent=0.0, pitch=0.0)
    need = max(2, round(COMMON * len(wide)))
    left = _edge([row.x0 for row in wide], need)
    right = -_edge([-row.x1 for row in wide], need)
    indents = Counter(round(row.x0) for row in rows if NEAR < row.x0 - left < 0.2 * width)
    indent = indents.most_common(1)[0][0] if indents else left
    return Area(left=left, right=right, indent=float(indent), pitch=_pitch(rows, WIDE * width))


def _edge(places: list[float], need: int) -> float:
    """The outermost (smallest) place near which at least `need` others are."""
    places = sorted(places)
    for index in range(len(places) - need + 1):
        if places[index + need - 1] - places[index] <= NEAR:
            return places[index + need // 2]
    return places[0]


def _pitch(rows: Sequence[Row], wide: float) -> float:
    """The smaller of the usual distances from a row of prose to the next row: that inside a paragraph."""
    gaps = sorted(
        after.base - before.base
        for before, after in pairwise(rows)
        if before.x1 - before.x0 > wide and 0.8 * after.size < after.base - before.base < 2.5 * after.size
    )
    return gaps[len(gaps) // 4] if gaps else 0.0
