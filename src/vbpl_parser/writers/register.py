"""Sổ đăng ký văn bản (registers): the books of incoming and outgoing documents as .xlsx and .csv.

Columns of NĐ 30/2020 Phụ lục IV: sổ đăng ký văn bản đến and sổ đăng ký văn bản đi, ten each. What only the office knows
(day and number of arrival, who gets the document, signatures for receipt) is left empty or taken from options. Urgency
and secrecy have no column in the decree; they stand in Ghi chú.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from vbpl_parser.errors import MissingExtra
from vbpl_parser.model import Document

__all__ = ["BOOKS", "Arrival", "Book", "Column", "write_csv", "write_xlsx"]

Cell = str | int | date | None
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
CELL_CHARS = 32_767  # of a cell in Excel
SHEET_ROWS = 1_048_576


@frozen(kw_only=True)
class Arrival:
    """What the office adds to an incoming document: its day of arrival and its running number."""

    day: date | None = None
    number: int | None = None


@frozen
class Column:
    """One column: the decree's heading, its width in characters, and what stands in it."""

    heading: str
    width: float
    value: Callable[[Document, Arrival], Cell]


@frozen
class Book:
    """One book: the decree's title and its columns."""

    title: str
    columns: tuple[Column, ...]


def _empty(_document: Document, _arrival: Arrival) -> None:
    """A column that the office fills in by hand."""


def number_and_symbol(document: Document) -> str | None:
    """Số, ký hiệu as printed: `145/QĐ-UBND`, `30/2020/NĐ-CP`, `12-CV/TU` for the party."""
    number = document.number
    if number is None:
        return None
    mark = "-" if document.system == "party" and number.year is None else "/"
    return mark.join(part for part in (number.number, number.year, number.symbol) if part) or None


def issue_date(document: Document) -> Cell:
    """The date of issue; as much of it as is known as text when a part is blank."""
    found = document.header.date
    if found is None or found.year is None:
        return None
    if found.month is None:
        return f"{found.year}"
    try:
        return date(found.year, found.month, found.day or 0)
    except ValueError:
        return f"{found.month:02d}/{found.year}"


def type_and_subject(document: Document) -> str | None:
    """Tên loại và trích yếu nội dung."""
    name = document.doc_type.name if document.doc_type else None
    return " ".join(part for part in (name, document.subject.text if document.subject else None) if part) or None


def _joined(texts: Iterable[str | None]) -> str | None:
    return "; ".join(text for text in texts if text) or None


def _issuers(document: Document, _arrival: Arrival) -> Cell:
    return _joined(issuer.name for issuer in document.header.issuers)


def _marks(document: Document, _arrival: Arrival) -> Cell:
    return _joined((document.header.urgency, document.header.secrecy))


_NUMBER = Column("Số, ký hiệu văn bản", 18, lambda d, _: number_and_symbol(d))
_DATE = Column("Ngày tháng văn bản", 12, lambda d, _: issue_date(d))
_SUBJECT = Column("Tên loại và trích yếu nội dung văn bản", 45, lambda d, _: type_and_subject(d))
_MOVED = Column("Ngày chuyển", 11, _empty)
_RECEIVED = Column("Ký nhận", 10, _empty)
_NOTE = Column("Ghi chú", 14, _marks)

BOOKS: dict[str, Book] = {
    "den": Book(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
        (
            Column("Ngày đến", 11, lambda _, arrival: arrival.day),
            Column("Số đến", 8, lambda _, arrival: arrival.number),
            Column("Tác giả", 26, _issuers),
            _NUMBER,
            _DATE,
            _SUBJECT,
            Column("Đơn vị hoặc người nhận", 18, _empty),
            _MOVED,
            _RECEIVED,
            _NOTE,
        ),
    ),
    "di": Book(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        (
            _NUMBER,
            _DATE,
            _SUBJECT,
            Column("Người ký", 20, lambda d, _: _joined(s.name for s in d.signatories)),
            Column("Nơi nhận văn bản", 32, lambda d, _: _joined(r.text for r in d.recipients)),
            Column(
                "Đơn vị, người nhận bản lưu",
                16,
                lambda d, _: _joined(d.archive.units or (d.archive.text,)) if d.archive else None,
            ),
            Column("Số lượng bản", 9, lambda d, _: d.archive.copies if d.archive else None),
            _MOVED,
            _RECEIVED,
            _NOTE,
        ),
    ),
}


def rows(documents: Iterable[Document], book: Book, arrival: Arrival) -> Iterator[list[Cell]]:
    """A row a document; the running number grows by one."""
    for place, document in enumerate(documents):
        number = arrival.number + place if arrival.number is not None else None
        now = Arrival(day=arrival.day, number=number)
        yield [column.value(document, now) for column in book.columns]


def write_csv(path: Path, documents: Iterable[Document], book: Book, arrival: Arrival) -> int:
    """Write a .csv that Excel opens as UTF-8 (with BOM), dates as `02/05/2024`; returns the number of rows.

    Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file)
        writer.writerow([column.heading for column in book.columns])
        for count, row in enumerate(rows(documents, book, arrival), 1):  # noqa: B007
            writer.writerow([_plain(cell) for cell in row])
    return count


def write_xlsx(path: Path, documents: Iterable[Document], book: Book, arrival: Arrival) -> int:
    """Write an .xlsx ready to print (A4 landscape, the heading on every page); returns the number of rows.

    Raises:
        MissingExtra: XlsxWriter is not installed.
        ValueError: there are more documents than a sheet has rows.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise MissingExtra("Excel files need XlsxWriter: pip install 'vbpl_parser[excel]'") from error
    count = 0
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}) as workbook:
        sheet = workbook.add_worksheet("so_dang_ky")
        _set_up(workbook, sheet, book)
        text = workbook.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        day = workbook.add_format({"border": 1, "num_format": "dd/mm/yyyy", "valign": "top", "align": "center"})
        for count, row in enumerate(rows(documents, book, arrival), 1):
            if count + 2 > SHEET_ROWS:
                raise ValueError(f"a sheet holds at most {SHEET_ROWS - 2} documents; write .csv")
            for place, cell in enumerate(row):
                _write_cell(sheet, count + 1, place, cell, text, day)
        sheet.autofilter(1, 0, max(count + 1, 1), len(book.columns) - 1)
    return count


def _set_up(workbook: Any, sheet: Any, book: Book) -> None:
    title = workbook.add_format({"bold": True, "font_size": 14, "align": "center"})
    heading = workbook.add_format(
        {"bold": True, "border": 1, "text_wrap": True, "align": "center", "valign": "vcenter"}
    )
    sheet.merge_range(0, 0, 0, len(book.columns) - 1, book.title, title)
    for place, column in enumerate(book.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(1, place, column.heading, heading)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    sheet.freeze_panes(2, 0)
    sheet.set_footer("&C&P/&N")


def _write_cell(sheet: Any, row: int, place: int, cell: Cell, text: Any, day: Any) -> None:
    """Text is written as text: nothing in a document becomes a formula or a link."""
    if isinstance(cell, date) and cell.year >= 1900:
        sheet.write_datetime(row, place, cell, day)
    elif isinstance(cell, int):
        sheet.write_number(row, place, cell, text)
    elif cell is None:
        sheet.write_blank(row, place, None, text)
    else:
        words = _day(cell) if isinstance(cell, date) else cell
        sheet.write_string(row, place, words if len(words) <= CELL_CHARS else words[: CELL_CHARS - 1] + "…", text)


def _plain(cell: Cell) -> str:
    if isinstance(cell, date):
        return _day(cell)
    words = "" if cell is None else str(cell)
    return f"'{words}" if words.startswith(FORMULA) else words


def _day(found: date) -> str:
    return f"{found.day:02d}/{found.month:02d}/{found.year:04d}"
