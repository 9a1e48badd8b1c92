"""What stands on one visual line, and which words it has."""

import pytest

from pdf_builder import Book, Page, text_width
from vbpl_parser.readers.pdf import read


def texts(page: Page) -> list[str]:
    return [line.text for line in read(page.book.build()).lines]


def test_runs_with_look_and_box() -> None:
    page = Book().page()
    page.text(85, 100, "Điều 1.", bold=True).text(85 + text_width("Điều 1. ", 14), 100, "Phạm vi", italic=True)
    (line,) = read(page.book.build()).lines
    assert line.text == "Điều 1. Phạm vi"
    assert [(run.start, run.end, run.bold, run.italic, run.size) for run in line.runs] == [
        (0, 8, True, False, 14),
        (8, 15, False, True, 14),
    ]
    assert line.box is not None
    assert line.box.x0 == pytest.approx(85, abs=0.5)
    assert line.box.top < 100 < line.box.bottom
    assert (line.page, line.number) == (1, 1)


def test_raised_footnote_mark_stays_on_its_line() -> None:
    page = Book().page()
    page.text(85, 100, "Chi bộ cơ sở").text(85 + text_width("Chi bộ cơ sở", 14), 95, "1", size=8)
    page.text(85, 118, "là nền tảng của Đảng.")
    assert texts(page) == ["Chi bộ cơ sở1", "là nền tảng của Đảng."]


def test_letters_printed_twice_are_read_once() -> None:
    page = Book().page()
    page.text(85, 100, "QUYẾT ĐỊNH").text(85.4, 100, "QUYẾT ĐỊNH")
    assert texts(page) == ["QUYẾT ĐỊNH"]


def test_word_whose_font_changes_is_one_word() -> None:
    page = Book().page()
    page.text(85, 100, "Ngh").text(85 + text_width("Ngh", 14), 100, "e", font="Other-Font")
    page.text(85 + text_width("Nghe ", 14), 100, "theo")
    assert texts(page) == ["Nghe theo"]


def test_condensed_blank_is_a_blank() -> None:
    page = Book().page()
    shown = page.book.shown(page.book.font(""), "Luật Thuế", 14, 85, 742)
    first, blank, second = shown[shown.index(b"<") + 1 : shown.index(b">")].partition(page.book.code(" "))
    page.operators.append(shown[: shown.index(b"<")] + b"[<%s%s> 110 <%s>] TJ ET" % (first, blank, second))
    assert texts(page) == ["Luật Thuế"]


def test_heading_with_spaced_letters() -> None:
    page = Book().page()
    x = 200.0
    for word in ("QUYẾT", "ĐỊNH"):
        for letter in word:
            page.text(x, 100, letter)
            x += text_width(letter, 14) + 5
        x += 8
    assert texts(page) == ["QUYẾT ĐỊNH"]


def test_letters_of_a_list_stay_apart() -> None:
    page = Book().page()
    page.text(85, 100, "A B C D")
    assert texts(page) == ["A B C D"]


def test_number_typed_over_a_blank_joins_the_line() -> None:
    page = Book().page()
    page.text(85, 100, "Số:").text(140, 100, "/BNV-CCHC").text(115, 101, "123")
    assert texts(page) == ["Số: 123/BNV-CCHC"]


def test_day_stamped_over_a_blank_keeps_its_blanks() -> None:
    page = Book().page()
    page.text(300, 100, "Hà Nội, ngày", italic=True)
    page.text(300 + text_width("Hà Nội, ngày", 14) + 17, 100, "tháng 3 năm 2024", italic=True)
    page.stamp(300 + text_width("Hà Nội, ngày", 14) + 0.5, 100, ["05"], size=14)
    assert texts(page) == ["Hà Nội, ngày 05 tháng 3 năm 2024"]


def test_page_turned_by_rotate() -> None:
    page = Book().page(rotate=90)
    # Writing that runs up the unturned page is level on the turned one.
    page.operators.append(
        page.book.shown(page.book.font(""), "KẾ HOẠCH", 14, 0, 0).replace(
            b"1 0 0 1 0.00 0.00 Tm", b"0 1 -1 0 100 200 Tm"
        )
    )
    (line,) = read(page.book.build()).lines
    assert line.text == "KẾ HOẠCH"
    assert line.box is not None
    assert line.box.x0 == pytest.approx(200, abs=1)
    assert line.box.top < 100 < line.box.bottom


def test_slanted_text_is_furniture() -> None:
    page = Book().page()
    page.text(85, 100, "Nội dung chính của văn bản.")
    page.operators.append(
        page.book.shown(page.book.font(""), "BẢN SAO", 40, 0, 0).replace(
            b"1 0 0 1 0.00 0.00 Tm", b"0.7 0.7 -0.7 0.7 200 300 Tm"
        )
    )
    found = read(page.book.build()).lines
    assert [(line.text, line.furniture) for line in found] == [
        ("Nội dung chính của văn bản.", False),
        ("BẢN SAO", True),
    ]
