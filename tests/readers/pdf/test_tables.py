"""Ruled tables come out cell by cell, as in Word."""

from pdf_builder import Book, Page
from vbpl_parser.layout import Cell, Column, Line
from vbpl_parser.readers.pdf import read

XS = [85.0, 130.0, 380.0, 555.0]


def cells(page: Page) -> list[tuple[tuple[int, int, int, int], str, bool]]:
    return [
        ((line.cell.table, line.cell.row, line.cell.column, line.cell.columns), line.text, line.starts_paragraph)
        for line in read(page.book.build()).lines
        if line.cell is not None and not line.furniture
    ]


def row(page: Page, y: float, *texts: str) -> None:
    for x, text in zip(XS, texts, strict=False):
        page.text(x + 5, y, text, size=12)


def table(page: Page, top: float) -> None:
    page.grid(XS, [top, top + 20, top + 60])
    row(page, top + 14, "TT", "Nội dung", "Chủ trì")
    row(page, top + 34, "1", "Rà soát, thống kê hồ sơ, tài liệu lưu trữ của", "Văn phòng")
    row(page, top + 50, "", "đơn vị")


def test_rows_cells_and_wrapped_lines() -> None:
    page = Book().page()
    page.text(85, 80, "Phân công nhiệm vụ như sau:")
    table(page, 100)
    page.text(85, 200, "Yêu cầu các đơn vị thực hiện.")
    assert cells(page) == [
        ((1, 0, 0, 3), "TT", True),
        ((1, 0, 1, 3), "Nội dung", True),
        ((1, 0, 2, 3), "Chủ trì", True),
        ((1, 1, 0, 3), "1", True),
        ((1, 1, 1, 3), "Rà soát, thống kê hồ sơ, tài liệu lưu trữ của", True),
        ((1, 1, 1, 3), "đơn vị", False),
        ((1, 1, 2, 3), "Văn phòng", True),
    ]
    found = read(page.book.build()).lines
    assert found[0].text == "Phân công nhiệm vụ như sau:"
    assert found[-1].text == "Yêu cầu các đơn vị thực hiện."
    assert all(line.column is Column.FULL for line in found)


def test_merged_cell_belongs_to_its_first_column() -> None:
    page = Book().page()
    page.line(85, 100, 555, 100).line(85, 120, 555, 120).line(85, 140, 555, 140)
    page.line(85, 100, 85, 140).line(555, 100, 555, 140).line(130, 120, 130, 140).line(380, 120, 380, 140)
    page.text(250, 114, "Nhiệm vụ chung", size=12)
    row(page, 134, "1", "Rà soát", "Văn phòng")
    assert cells(page)[:2] == [((1, 0, 0, 3), "Nhiệm vụ chung", True), ((1, 1, 0, 3), "1", True)]


def test_table_over_the_page_goes_on_and_its_head_is_not_repeated() -> None:
    page = Book().page()
    table(page, 700)
    second = page.book.page()
    second.centred(297, 40, "2")
    second.grid(XS, [70, 90, 110])
    row(second, 84, "TT", "Nội dung", "Chủ trì")
    row(second, 104, "2", "Chỉnh lý tài liệu", "Phòng Lưu trữ")
    assert [place for place, _, _ in cells(page)][-3:] == [(1, 2, 0, 3), (1, 2, 1, 3), (1, 2, 2, 3)]
    heads = [line for line in read(page.book.build()).lines if line.text == "Nội dung"]
    assert [line.furniture for line in heads] == [False, True]


def test_row_broken_over_the_page_is_one_row() -> None:
    page = Book().page()
    table(page, 700)
    second = page.book.page()
    second.grid(XS, [70, 90, 110])
    row(second, 84, "", "và các phòng thuộc sở")
    row(second, 104, "2", "Chỉnh lý tài liệu", "Phòng Lưu trữ")
    found = {text: (place[1], starts) for place, text, starts in cells(page)}
    assert found["và các phòng thuộc sở"] == (1, False)
    assert found["Chỉnh lý tài liệu"] == (2, True)


def test_another_table_on_the_next_page_counts_anew() -> None:
    page = Book().page()
    table(page, 700)
    second = page.book.page()
    second.grid([85, 300, 555], [70, 90, 110])
    second.text(90, 84, "Tên", size=12).text(305, 84, "Số lượng", size=12).text(90, 104, "Hồ sơ", size=12)
    assert {place[0] for place, _, _ in cells(page)} == {1, 2}


def test_rules_of_the_header_are_no_table() -> None:
    page = Book().page()
    page.centred(160, 60, "SỞ NỘI VỤ", size=12).centred(420, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=11)
    page.centred(160, 90, "Số: 5/SNV", size=12).centred(420, 76, "Độc lập - Tự do - Hạnh phúc", size=12)
    page.line(130, 64, 190, 64).line(340, 80, 500, 80)
    assert cells(page) == []


def test_header_in_a_bordered_table_is_two_columns() -> None:
    page = Book().page()
    page.grid([85, 270, 560], [45, 85, 110])
    page.centred(170, 60, "SỞ NỘI VỤ", size=12).centred(415, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=11)
    page.centred(170, 100, "Số: 5/SNV", size=12).centred(415, 76, "Độc lập - Tự do - Hạnh phúc", size=12)
    found = read(page.book.build()).lines
    assert [line.column for line in found] == [Column.LEFT] * 2 + [Column.RIGHT] * 2


def test_framed_word_is_no_table() -> None:
    page = Book().page()
    page.grid([85, 150], [100, 120])
    page.text(95, 114, "KHẨN", bold=True)
    (line,) = read(page.book.build()).lines
    assert (line.text, line.cell) == ("KHẨN", None)


def test_drawing_of_thousands_of_lines_is_no_table() -> None:
    page = Book().page()
    for number in range(1600):
        page.line(10, 10 + number / 2, 500, 10 + number / 2)
    page.text(85, 400, "Bản đồ")
    (line,) = read(page.book.build()).lines
    assert isinstance(line, Line)
    assert line.cell is None


def test_cell_of_the_model() -> None:
    page = Book().page()
    table(page, 100)
    first = next(line for line in read(page.book.build()).lines if line.cell is not None)
    assert first.cell == Cell(1, 0, 0, 3)
