"""Drawn lines: what the rules of a table, of a header and of a footnote are made of."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from vbpl_parser.readers.pdf import calls
from vbpl_parser.readers.pdf.native import corner

__all__ = ["Rulings", "Segment", "rulings"]

THIN = 3.5  # points; a path that is thinner is a line
SHORT = 5.0  # points; a shorter line is a letter or an ornament
MAX_OBJECTS = 6000
MAX_SEGMENTS = 4000
MAX_LINES = 1500  # a page with more is a drawing, not a table


class Segment(NamedTuple):
    """A straight line: at `at` across, from `low` to `high` along; points from the top left corner."""

    at: float
    low: float
    high: float


class Rulings(NamedTuple):
    """The straight lines of a page."""

    horizontal: list[Segment]
    vertical: list[Segment]


def rulings(page: Any, height: float) -> Rulings:
    """The horizontal and vertical lines of an upright page; nothing when there are too many to be a table."""
    horizontal: list[Segment] = []
    vertical: list[Segment] = []
    left, bottom = corner(page)
    top = bottom + height
    for x0, y0, x1, y1 in _boxes(page):
        wide, high = x1 - x0, y1 - y0
        if high <= THIN and wide >= SHORT:
            horizontal.append(Segment(top - (y0 + y1) / 2, x0 - left, x1 - left))
        elif wide <= THIN and high >= SHORT:
            vertical.append(Segment((x0 + x1) / 2 - left, top - y1, top - y0))
        if len(horizontal) + len(vertical) > MAX_LINES:
            return Rulings([], [])
    return Rulings(horizontal, vertical)


def _boxes(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right, top of every drawn line and of every side of a drawn box."""
    sides = (ctypes.c_float * 4)()
    first = ctypes.addressof(sides)
    places = [first + 4 * number for number in range(4)]
    address, kind = calls.address_of(page), pdfium.FPDF_PAGEOBJ_PATH
    page_object, object_type = calls.page_object, calls.object_type
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        item = page_object(address, index)
        if object_type(item) != kind:
            continue
        calls.object_bounds(item, *places)
        x0, y0, x1, y1 = sides
        if x1 - x0 <= THIN or y1 - y0 <= THIN:
            yield x0, y0, x1, y1
            continue
        path = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
        if _stroked(path) or pdfium.FPDFPath_CountSegments(path) > 8:
            yield from _sides(path)


def _stroked(item: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    return bool(stroke.value)


def _sides(item: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight pieces of one path."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = before = (0.0, 0.0)
    for index in range(min(pdfium.FPDFPath_CountSegments(item), MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield _box(before, here)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield _box(here, start)
        before = here


def _box(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float, float, float]:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])
