"""Where paragraphs start, on a page and over its end."""

import pytest

from pdf_builder import Book, Page
from vbpl_parser.layout import Align
from vbpl_parser.readers.pdf import read

LONG = (
    "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về công tác văn thư, lưu trữ, Sở Nội vụ đề nghị các cơ quan, đơn vị "
    "trong tỉnh rà soát, thống kê hồ sơ, tài liệu đang lưu giữ, báo cáo kết quả trước ngày 15 tháng 6 để tổng hợp."
)


def paragraphs(page: Page) -> list[str]:
    """The words of every paragraph."""
    found: list[str] = []
    for line in read(page.book.build()).lines:
        if line.furniture:
            continue
        if line.starts_paragraph or not found:
            found.append(line.text)
        else:
            found[-1] += " " + line.text
    return found


@pytest.mark.parametrize("justified", [True, False])
@pytest.mark.parametrize("indent", [36.0, 0.0])
def test_wrapped_lines_go_on(justified: bool, indent: float) -> None:
    page = Book().page()
    y = page.prose(100, LONG, justified=justified, indent=indent)
    page.prose(y + (0 if indent else 8), "Báo cáo gửi về Sở Nội vụ.", indent=indent)
    assert paragraphs(page) == [LONG, "Báo cáo gửi về Sở Nội vụ."]


@pytest.mark.parametrize("label", ["1.", "a)", "-", "+", "I.", "1.1.", "Điều 2.", "(1)", "b.1."])
def test_label_opens_a_paragraph(label: str) -> None:
    page = Book().page()
    y = page.prose(100, LONG)
    page.prose(y, f"{label} {LONG}")
    assert paragraphs(page) == [LONG, f"{label} {LONG}"]


def test_dash_in_the_middle_of_a_sentence_does_not() -> None:
    page = Book().page()
    page.full(121, 100, "Thực hiện Hướng dẫn số 14 ngày 25 tháng 7 năm 2024 của Ban Thi đua")
    page.full(85, 118, "- Khen thưởng về việc tổ chức cụm, khối thi đua của các đơn vị trong tỉnh,")
    page.text(85, 136, "Sở Nội vụ đề nghị các đơn vị triển khai thực hiện.")
    assert len(paragraphs(page)) == 1


def test_article_in_the_middle_of_a_sentence_does_not() -> None:
    page = Book().page()
    page.full(121, 100, "Hồ sơ được lập theo quy định tại khoản 2 và khoản 3 của các điều và")
    page.full(85, 118, "Điều 5 Nghị định về công tác văn thư, lưu trữ của các cơ quan, tổ chức")
    page.text(85, 136, "trong tỉnh và hướng dẫn của Sở Nội vụ.")
    assert len(paragraphs(page)) == 1


def test_hanging_indent_goes_on() -> None:
    page = Book().page()
    page.full(85, 100, "1. Các cơ quan, đơn vị rà soát, thống kê toàn bộ hồ sơ, tài liệu đang giữ,")
    page.full(103, 118, "lập danh mục hồ sơ nộp lưu, bố trí kho bảo quản theo quy định hiện hành")
    page.text(103, 136, "về công tác lưu trữ.")
    page.text(85, 154, "2. Sở Nội vụ kiểm tra.")
    assert [text[:2] for text in paragraphs(page)] == ["1.", "2."]


def test_heading_that_fills_its_line() -> None:
    page = Book().page()
    page.full(121, 100, "Điều 8. Trách nhiệm của người đứng đầu các cơ quan, tổ chức", bold=True)
    page.full(121, 118, "Người đứng đầu cơ quan, tổ chức chỉ đạo công tác văn thư của cơ quan")
    page.text(85, 136, "theo quy định của pháp luật.")
    page.prose(154, LONG)
    assert [text[:10] for text in paragraphs(page)] == ["Điều 8. Tr", "Người đứng", LONG[:10]]


def test_sentence_over_the_page_is_one_paragraph() -> None:
    page = Book().page()
    page.prose(650, LONG)
    page.full(121, 730, "Văn phòng kiểm kê tài liệu của các phòng, ban thuộc sở để nộp")
    second = page.book.page()
    second.centred(297, 40, "2")
    second.full(85, 70, "lưu trữ lịch sử tỉnh theo quy định của Luật Lưu trữ và các văn bản")
    second.text(85, 88, "dưới luật.")
    assert paragraphs(page)[-1] == (
        "Văn phòng kiểm kê tài liệu của các phòng, ban thuộc sở để nộp lưu trữ lịch sử tỉnh theo quy định của Luật Lưu "
        "trữ và các văn bản dưới luật."
    )


def test_new_paragraph_after_the_page() -> None:
    page = Book().page()
    page.prose(700, LONG)
    second = page.book.page()
    second.prose(70, "Giao Sở Nội vụ theo dõi, " + LONG)
    assert [text[:4] for text in paragraphs(page)] == ["Thực", "Giao"]


def test_symbol_broken_at_its_hyphen_is_whole_again() -> None:
    page = Book().page()
    page.full(85, 100, "Căn cứ các thông tư của liên ngành và Thông tư số 137/2009/TT-")
    page.full(85, 118, "BTC ngày 03 tháng 7 năm 2009 của Bộ Tài chính về chính sách thuế, lệ phí")
    page.text(85, 136, "đối với khu kinh tế.")
    found = [line.text for line in read(page.book.build()).lines]
    assert found[0].endswith("137/2009/TT-BTC")
    assert found[1].startswith("ngày 03 tháng 7")


def test_dash_between_words_stays_where_it_is() -> None:
    page = Book().page()
    page.full(85, 100, "Thực hiện Kế hoạch phát triển kinh tế - xã hội của tỉnh giai đoạn 2021 -")
    page.full(85, 118, "2025, Sở Nội vụ đề nghị các cơ quan, đơn vị trong tỉnh rà soát hồ sơ đang")
    page.text(85, 136, "lưu giữ.")
    assert read(page.book.build()).lines[0].text.endswith("giai đoạn 2021 -")


def test_centred_title_of_two_lines() -> None:
    page = Book().page()
    page.centred(320, 100, "KẾ HOẠCH", bold=True)
    page.centred(320, 118, "Kiểm tra công tác văn thư, lưu trữ của các cơ quan,", bold=True)
    page.centred(320, 134, "đơn vị trong tỉnh năm 2024", bold=True)
    page.prose(170, LONG)
    found = read(page.book.build()).lines[:3]
    assert [line.align for line in found] == [Align.CENTER] * 3
    assert [line.starts_paragraph for line in found] == [True, True, False]


def test_blank_lines_of_a_form_are_paragraphs() -> None:
    page = Book().page()
    page.prose(100, LONG)
    page.text(85, 170, "Họ và tên: " + "." * 130, size=10)
    page.text(85, 190, "Nơi ở hiện nay: " + "." * 122, size=10)
    assert [text[:6] for text in paragraphs(page)] == ["Thực h", "Họ và ", "Nơi ở "]
