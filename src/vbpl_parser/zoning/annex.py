"""The heading of an annex (NĐ 30/2020 Phụ lục III mẫu 2.1) or of a document issued with this one (mẫu 1.3)."""

from collections.abc import Iterator

from vbpl_parser.layout import Align, Column, ZoneKind
from vbpl_parser.outline import match_label
from vbpl_parser.values.annex import enclosed
from vbpl_parser.zoning.parts import COPY_FORM
from vbpl_parser.zoning.sheet import LONG, Sheet

__all__ = ["annex_body", "annex_heading", "copy_form", "letterhead"]

HEADING_LINES = 20


def annex_heading(sheet: Sheet) -> Iterator[int]:
    """Label or type name, title, "(Kèm theo …)": down to the bracket, else the prominent lines at the start."""
    bracket = next((i for i in range(min(len(sheet), HEADING_LINES)) if enclosed(sheet.lines[i].key)), None)
    if bracket is not None:
        yield from (i for i in range(_bracket_end(sheet, bracket)) if sheet.free(i))
        return
    for index in range(min(len(sheet), HEADING_LINES)):
        if not sheet.free(index):
            continue
        line = sheet.lines[index]
        if index and not _prominent(sheet, index):
            return
        if index and (line.cell is not None or match_label(line.normalized)):
            return
        yield index


def letterhead(sheet: Sheet) -> Iterator[int]:
    """The letterhead that mẫu 1.3 repeats over a document issued with this one: beside or above quốc hiệu."""
    title = sheet.first(ZoneKind.NATIONAL_TITLE)
    if title is None or title > HEADING_LINES:
        return
    block = sheet.lines[title].block
    for index, line in enumerate(sheet.lines):
        left = line.block == block and line.column is Column.LEFT
        if sheet.free(index) and (left if block is not None else index < title):
            yield index


def _prominent(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    if len(line.normalized) > 2 * LONG:
        return False
    return line.bold or line.align is Align.CENTER or line.normalized.isupper() or not line.starts_paragraph


def _bracket_end(sheet: Sheet, bracket: int) -> int:
    for index in range(bracket, min(len(sheet), bracket + 5)):
        if sheet.lines[index].normalized.rstrip(".").endswith((")", "]")):
            return index + 1
    return bracket + 1


def annex_body(sheet: Sheet) -> Iterator[int]:
    """The text of the annex."""
    return (index for index in range(len(sheet)) if sheet.free(index))


def copy_form(sheet: Sheet) -> Iterator[int]:
    """SAO Y, SAO LỤC, TRÍCH SAO in the place of quốc hiệu (NĐ 30/2020 Phụ lục I Phần II)."""
    return (index for index, line in enumerate(sheet.lines) if len(line.key) < 30 and COPY_FORM.match(line.key))
