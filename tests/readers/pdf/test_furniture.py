"""What is on the page but not of the text."""

import pytest

from pdf_builder import Book, Page
from vbpl_parser.readers.pdf import read

PROSE = (
    "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về công tác văn thư, lưu trữ, Sở Nội vụ đề nghị các cơ quan, đơn vị "
    "trong tỉnh rà soát, thống kê hồ sơ, tài liệu đang lưu giữ, báo cáo kết quả trước ngày 15 tháng 6 để tổng hợp."
)


def furniture(page: Page) -> list[str]:
    return [line.text for line in read(page.book.build()).lines if line.furniture]


@pytest.mark.parametrize("text", ["2", "- 2 -", "Trang 2", "2/5", "Page 2 of 5"])
@pytest.mark.parametrize("y", [40.0, 815.0])
def test_page_number(text: str, y: float) -> None:
    page = Book().page()
    page.prose(100, PROSE)
    page.centred(297, y, text)
    assert furniture(page) == [text]


@pytest.mark.parametrize("text", ["2024", "Năm 2024", "1. Mục đích"])
def test_number_in_the_text_is_no_page_number(text: str) -> None:
    page = Book().page()
    page.prose(100, PROSE)
    page.text(85, 400, text)
    page.prose(500, PROSE)
    assert furniture(page) == []


def test_running_head_on_two_pages() -> None:
    book = Book()
    for number in (1, 2):
        page = book.page()
        page.text(85, 40, f"Tập san công tác lưu trữ, số {number}", size=10)
        page.prose(100, PROSE)
    assert furniture(page) == ["Tập san công tác lưu trữ, số 1", "Tập san công tác lưu trữ, số 2"]


def test_annex_headings_that_come_again_stay() -> None:
    book = Book()
    for _ in range(2):
        page = book.page()
        page.centred(320, 80, "PHỤ LỤC", bold=True)
        page.prose(120, PROSE)
    assert furniture(page) == []


def test_head_of_the_official_gazette() -> None:
    page = Book().page()
    page.text(85, 50, "CÔNG BÁO/Số 807 + 808/Ngày 24-6-2025", size=11)
    page.prose(100, PROSE)
    assert furniture(page) == ["CÔNG BÁO/Số 807 + 808/Ngày 24-6-2025"]


def test_footnote_under_a_rule() -> None:
    page = Book().page()
    page.prose(100, PROSE)
    page.line(85, 740, 230, 740)
    page.text(85, 752, "1", size=6).text(90, 756, "Luật Lưu trữ ngày 21 tháng 6 năm 2024.", size=10)
    page.centred(297, 815, "3")
    assert furniture(page) == ["1 Luật Lưu trữ ngày 21 tháng 6 năm 2024.", "3"]


def test_footnote_does_not_cut_the_sentence() -> None:
    page = Book().page()
    page.prose(100, PROSE)
    page.text(85, 700, "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao phối hợp với")
    page.line(85, 740, 230, 740)
    page.text(85, 752, "1", size=6).text(90, 756, "Luật Lưu trữ ngày 21 tháng 6 năm 2024.", size=10)
    page.book.page().text(85, 70, "Sở Nội vụ thực hiện.")
    last = read(page.book.build()).lines[-1]
    assert (last.text, last.starts_paragraph) == ("Sở Nội vụ thực hiện.", False)


def test_small_recipients_at_the_foot_are_no_footnote() -> None:
    page = Book().page()
    page.prose(100, PROSE)
    page.text(85, 740, "Nơi nhận:", size=11).centred(420, 740, "GIÁM ĐỐC")
    page.text(85, 753, "- Như trên;", size=11).text(85, 766, "- Lưu: VT.", size=11)
    assert furniture(page) == []


def test_contact_line_at_the_foot() -> None:
    page = Book().page()
    page.prose(100, PROSE)
    page.line(85, 790, 555, 790)
    page.centred(320, 803, "Số 1 đường Lê Lợi, phường Trung tâm, tỉnh Lam Sơn", size=9)
    page.text(85, 792, "Địa chỉ: Trung tâm hành chính tỉnh", size=9)
    assert furniture(page) == [
        "Địa chỉ: Trung tâm hành chính tỉnh",
        "Số 1 đường Lê Lợi, phường Trung tâm, tỉnh Lam Sơn",
    ]
