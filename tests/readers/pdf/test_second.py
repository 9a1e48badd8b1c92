"""Pages whose words PDFium tears are read again by pdfplumber; no others are."""

import sys
from typing import Any

import pytest

from pdf_builder import Book, Page, letter_width
from vbpl_parser.readers.pdf import read, second

PROSE = (
    "Căn cứ chương trình công tác của đơn vị",
    "Thực hiện kế hoạch đã được phê duyệt trong năm",
    "Đề nghị các phòng chuyên môn phối hợp thực hiện",
    "Tổng hợp kết quả và báo cáo trước ngày quy định",
    "Trong quá trình thực hiện nếu có khó khăn vướng mắc",
    "Các đơn vị phản ánh kịp thời để được hướng dẫn",
)
FOREIGN = (
    "The departments shall implement this programme with care",
    "Results should be collected before the closing date stated",
    "Questions concerning these arrangements reach the secretary",
    "Further particulars were described throughout the handbook",
    "Members received their certificates during the ceremonies",
)


def spaced(page: Page, lines: tuple[str, ...], gap: float) -> None:
    """Lines whose letters are set one by one with `gap` points between them, and wide spaces between words."""
    for row, line in enumerate(lines):
        x = 60.0
        for letter in line:
            if letter != " ":
                page.text(x, 100 + 20 * row, letter, size=10)
            x += letter_width(letter) * 10 + (gap if letter != " " else gap + 3)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages that pdfplumber was asked about."""
    pages: list[int] = []
    found = second._found

    def noted(data: bytes, sheet: Any) -> list[dict[str, Any]]:
        pages.append(sheet.number)
        return found(data, sheet)

    monkeypatch.setattr(second, "_found", noted)
    return pages


def texts(book: Book) -> list[str]:
    return [line.text for line in read(book.build()).lines]


def test_torn_words_are_read_again(asked: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book()
    spaced(book.page(), PROSE, 2.4)
    assert " ".join(texts(book)) == " ".join(PROSE)
    assert asked == [1]
    monkeypatch.setattr(second, "DOUBTFUL", 0.0)
    assert " ".join(texts(book)) != " ".join(PROSE)


def test_good_words_are_not(asked: list[int]) -> None:
    book = Book()
    page = book.page()
    for row, line in enumerate(PROSE):
        page.text(60, 100 + 20 * row, line, size=10)
    assert " ".join(texts(book)) == " ".join(PROSE)
    assert asked == []


def test_another_language_keeps_its_words(asked: list[int]) -> None:
    book = Book()
    page = book.page()
    for row, line in enumerate(FOREIGN):
        page.text(60, 100 + 20 * row, line, size=10, italic=True)
    lines = read(book.build()).lines
    assert " ".join(line.text for line in lines) == " ".join(FOREIGN)
    assert all(line.italic for line in lines)
    assert asked == [1]


def test_few_pages_of_a_file(asked: list[int]) -> None:
    book = Book()
    for _ in range(second.PAGES + 2):
        spaced(book.page(), PROSE, 2.4)
    read(book.build())
    assert asked == [1, 2, 3]


@pytest.mark.parametrize(("name", "value"), [("FILE_BYTES", 100), ("WORDS", 10), ("OBJECTS", 10), ("LETTERS", 10_000)])
def test_large_or_empty_pages_are_not(asked: list[int], monkeypatch: pytest.MonkeyPatch, name: str, value: int) -> None:
    monkeypatch.setattr(second, name, value)
    book = Book()
    spaced(book.page(), PROSE, 2.4)
    assert texts(book)
    assert asked == []


def test_stamped_pages_are_not(asked: list[int]) -> None:
    book = Book()
    page = book.page()
    spaced(page, PROSE, 2.4)
    page.stamp(400, 700, ["Người ký: Trần Văn Mẫu"])
    assert texts(book)
    assert asked == []


def test_failing_pdfplumber_leaves_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book()
    spaced(book.page(), PROSE, 2.4)
    monkeypatch.setitem(sys.modules, "pdfplumber", Broken())
    assert texts(book)


class Broken:
    """A pdfplumber that cannot read the file."""

    def open(self, *_: object, **__: object) -> None:
        raise RecursionError
