"""Side-by-side blocks are separated before lines are read; prose and lists are not torn."""

from pdf_builder import Book, Page
from vbpl_parser.layout import Align, Column, Line
from vbpl_parser.readers.pdf import read

PROSE = (
    "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về công tác văn thư, lưu trữ, Sở Nội vụ đề nghị các cơ quan, đơn vị "
    "trong tỉnh rà soát, thống kê hồ sơ, tài liệu đang lưu giữ, báo cáo kết quả trước ngày 15 tháng 6 để tổng hợp."
)


def lines(book: Book) -> tuple[Line, ...]:
    return read(book.build()).lines


def column(found: tuple[Line, ...], side: Column, block: int | None = None) -> list[str]:
    return [line.text for line in found if line.column is side and block in (None, line.block)]


def header(page: Page, y: float = 60) -> None:
    page.centred(160, y, "UBND TỈNH LAM SƠN", size=12).centred(410, y, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=11)
    page.centred(160, y + 16, "SỞ NỘI VỤ", size=12).centred(410, y + 16, "Độc lập - Tự do - Hạnh phúc", size=13)
    page.centred(160, y + 45, "Số: 145/SNV-VTLT", size=13)
    page.centred(410, y + 45, "Lam Sơn, ngày 05 tháng 3 năm 2024", size=13)


def letter() -> Page:
    page = Book().page()
    header(page)
    page.centred(160, 125, "V/v rà soát tài liệu lưu trữ", size=12)
    page.centred(320, 160, "Kính gửi: Các sở, ban, ngành.")
    page.prose(190, PROSE)
    return page


def test_header_left_column_first_then_right() -> None:
    found = lines(letter().book)
    assert [line.text for line in found[:7]] == [
        "UBND TỈNH LAM SƠN",
        "SỞ NỘI VỤ",
        "Số: 145/SNV-VTLT",
        "V/v rà soát tài liệu lưu trữ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Lam Sơn, ngày 05 tháng 3 năm 2024",
    ]
    assert {line.block for line in found[:7]} == {1}
    assert [line.column for line in found[:7]] == [Column.LEFT] * 4 + [Column.RIGHT] * 3
    assert all(line.align is Align.CENTER for line in found[:7])
    assert all(line.starts_paragraph for line in found[:7])


def test_addressees_and_prose_stand_in_no_column() -> None:
    found = lines(letter().book)
    assert {line.column for line in found[7:]} == {Column.FULL}
    assert {line.block for line in found[7:]} == {None}
    assert found[7].text == "Kính gửi: Các sở, ban, ngành."


def test_issuer_and_national_title_with_a_narrow_gap() -> None:
    page = Book().page()
    page.text(85, 60, "ỦY BAN NHÂN DÂN TỈNH LAM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=10)
    page.centred(160, 76, "Số: 7/QĐ-UBND", size=12).centred(430, 76, "Độc lập - Tự do - Hạnh phúc", size=12)
    page.prose(140, PROSE)
    found = lines(page.book)
    assert column(found, Column.LEFT) == ["ỦY BAN NHÂN DÂN TỈNH LAM SƠN", "Số: 7/QĐ-UBND"]
    assert column(found, Column.RIGHT)[0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_national_title_in_the_middle_of_a_line_is_not_cut() -> None:
    page = Book().page()
    page.centred(297, 60, "QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12)
    page.prose(120, PROSE)
    assert lines(page.book)[0].text == "QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_party_header_with_a_star() -> None:
    page = Book().page()
    page.centred(160, 60, "TỈNH ỦY LAM SƠN").centred(420, 60, "ĐẢNG CỘNG SẢN VIỆT NAM", size=15)
    page.centred(160, 80, "*").centred(420, 80, "Lam Sơn, ngày 05 tháng 02 năm 2024")
    page.centred(160, 98, "Số 12-KH/TU")
    page.prose(160, PROSE)
    found = lines(page.book)
    assert column(found, Column.LEFT) == ["TỈNH ỦY LAM SƠN", "*", "Số 12-KH/TU"]
    assert column(found, Column.RIGHT) == ["ĐẢNG CỘNG SẢN VIỆT NAM", "Lam Sơn, ngày 05 tháng 02 năm 2024"]


def tail(page: Page, y: float) -> Page:
    page.text(85, y, "Nơi nhận:", size=12, bold=True).centred(420, y, "KT. GIÁM ĐỐC", bold=True)
    page.text(85, y + 14, "- Như trên;", size=11).centred(420, y + 17, "PHÓ GIÁM ĐỐC", bold=True)
    page.text(85, y + 27, "- Chủ tịch, các Phó Chủ tịch Ủy ban", size=11)
    page.text(85, y + 40, "nhân dân tỉnh (để báo cáo);", size=11)
    page.text(85, y + 53, "- Lưu: VT, VTLT.", size=11).centred(420, y + 110, "Trần Thị Bình", bold=True)
    return page


def test_tail_with_the_name_below_the_list() -> None:
    page = letter()
    found = lines(tail(page, 320).book)
    assert column(found, Column.LEFT, 2) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Chủ tịch, các Phó Chủ tịch Ủy ban",
        "nhân dân tỉnh (để báo cáo);",
        "- Lưu: VT, VTLT.",
    ]
    assert column(found, Column.RIGHT, 2) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Bình"]


def test_wrapped_entry_of_the_recipients_goes_on() -> None:
    found = lines(tail(letter(), 320).book)
    starts = {line.text: line.starts_paragraph for line in found if line.block == 2}
    assert not starts.pop("nhân dân tỉnh (để báo cáo);")
    assert all(starts.values())


def test_last_line_of_the_prose_stays_out_of_the_tail() -> None:
    page = letter()
    page.text(85, 300, "Đề nghị các đơn vị thực hiện./.")
    found = lines(tail(page, 320).book)
    assert [line.column for line in found if line.text.startswith("Đề nghị")] == [Column.FULL]


def test_columns_whose_base_lines_differ() -> None:
    page = letter()
    page.text(85, 326, "Nơi nhận:", size=12).centred(420, 320, "GIÁM ĐỐC", bold=True)
    page.text(85, 339, "- Như trên;", size=11).text(85, 352, "- Lưu: VT.", size=11)
    page.centred(420, 400, "Lê Văn Cường", bold=True)
    found = lines(page.book)
    assert column(found, Column.LEFT, 2) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert column(found, Column.RIGHT, 2) == ["GIÁM ĐỐC", "Lê Văn Cường"]


def test_recipients_that_go_on_over_the_page() -> None:
    page = letter()
    page.text(85, 760, "Nơi nhận:", size=12).centred(420, 760, "GIÁM ĐỐC", bold=True)
    page.text(85, 773, "- Như trên;", size=11)
    second = page.book.page()
    second.text(85, 60, "- Ủy ban nhân dân các huyện;", size=11)
    second.text(85, 73, "- Lưu: VT.", size=11).centred(420, 73, "Lê Văn Cường", bold=True)
    found = lines(page.book)
    assert column(found, Column.LEFT, 2) == ["Nơi nhận:", "- Như trên;", "- Ủy ban nhân dân các huyện;", "- Lưu: VT."]
    assert column(found, Column.RIGHT, 2) == ["GIÁM ĐỐC", "Lê Văn Cường"]


def test_two_signers_without_recipients() -> None:
    page = letter()
    page.centred(170, 320, "THƯ KÝ", bold=True).centred(430, 320, "CHỦ TỌA", bold=True)
    page.centred(170, 400, "Phạm Thị Dung", bold=True).centred(430, 400, "Lê Văn Cường", bold=True)
    found = lines(page.book)
    assert column(found, Column.LEFT, 2) == ["THƯ KÝ", "Phạm Thị Dung"]
    assert column(found, Column.RIGHT, 2) == ["CHỦ TỌA", "Lê Văn Cường"]


def test_three_signers_abreast_are_three_columns() -> None:
    page = letter()
    for x, post, name in (
        (150, "GIÁM ĐỐC SỞ A", "Trần Thị Bình"),
        (310, "GIÁM ĐỐC SỞ B", "Lê Văn Cường"),
        (480, "GIÁM ĐỐC SỞ C", "Phạm Thị Dung"),
    ):
        page.centred(x, 320, post, size=12, bold=True).centred(x, 400, name, size=12, bold=True)
    found = [line for line in lines(page.book) if line.block in (2, 3)]
    assert [(line.column, line.block, line.text) for line in found] == [
        (Column.LEFT, 2, "GIÁM ĐỐC SỞ A"),
        (Column.LEFT, 2, "Trần Thị Bình"),
        (Column.RIGHT, 2, "GIÁM ĐỐC SỞ B"),
        (Column.RIGHT, 2, "Lê Văn Cường"),
        (Column.RIGHT, 3, "GIÁM ĐỐC SỞ C"),
        (Column.RIGHT, 3, "Phạm Thị Dung"),
    ]


def test_justified_prose_with_wide_gaps_is_one_column() -> None:
    page = Book().page()
    page.prose(100, "Nghiêm túc thực hiện https://www.lamson.gov.vn/van-ban/chi-dao-dieu-hanh/2024/03 theo hướng dẫn.")
    page.prose(160, PROSE)
    found = lines(page.book)
    assert {line.column for line in found} == {Column.FULL}
    assert " ".join(line.text for line in found).startswith("Nghiêm túc thực hiện https://www")


def test_list_of_people_with_two_columns_is_read_line_by_line() -> None:
    page = letter()
    for number, name in enumerate(("Ông Lê Văn Cường", "Bà Trần Thị Bình", "Bà Phạm Thị Dung"), 1):
        page.text(121, 300 + 20 * number, f"{number}. {name}").text(380, 300 + 20 * number, "Ủy viên")
    assert [line.text for line in lines(page.book)[-3:]] == [
        "1. Ông Lê Văn Cường Ủy viên",
        "2. Bà Trần Thị Bình Ủy viên",
        "3. Bà Phạm Thị Dung Ủy viên",
    ]


def test_label_and_tab_are_no_columns() -> None:
    page = letter()
    page.text(85, 320, "I.").text(140, 320, "MỤC ĐÍCH, YÊU CẦU", bold=True)
    assert lines(page.book)[-1].text == "I. MỤC ĐÍCH, YÊU CẦU"


def test_second_header_on_the_page_is_a_block_of_its_own() -> None:
    page = tail(letter(), 320)
    header(page, 520)
    found = lines(page.book)
    assert column(found, Column.RIGHT, 3)[0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert column(found, Column.LEFT, 3)[0] == "UBND TỈNH LAM SƠN"
