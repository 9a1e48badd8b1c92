"""Lines put together to paragraphs and tables."""

import pytest

from outline.outline_lines import lines
from vbpl_parser.layout import Align, Cell, Column, Line
from vbpl_parser.outline import build, paragraphs


def texts(*source: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(lines(*source))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (["Tích cực phòng ngừa, đấu", "tranh trấn áp tội phạm."], ["Tích cực phòng ngừa, đấu tranh trấn áp tội phạm."]),
        (["Sở Nội vụ rà soát.", "các đơn vị phối hợp."], ["Sở Nội vụ rà soát.", "các đơn vị phối hợp."]),
        (["các sở,", "các ngành,"], ["các sở,", "các ngành,"]),
        (["Hỗ trợ đột xuất;", "hỗ trợ thường xuyên"], ["Hỗ trợ đột xuất;", "hỗ trợ thường xuyên"]),
        (["TỔ CHỨC THỰC HIỆN", "các đơn vị"], ["TỔ CHỨC THỰC HIỆN", "các đơn vị"]),
        (["Chương I", "những quy định chung"], ["Chương I", "những quy định chung"]),
        (["Hồ sơ gồm có", "a) đơn đề nghị"], ["Hồ sơ gồm có", "a) đơn đề nghị"]),
        (["Hồ sơ gồm có", "- đơn đề nghị"], ["Hồ sơ gồm có", "- đơn đề nghị"]),
        (["Sở Nội vụ", "Sở Y tế"], ["Sở Nội vụ", "Sở Y tế"]),
        (["Theo Nghị định số", "~12/2030/NĐ-CP của Chính phủ."], ["Theo Nghị định số 12/2030/NĐ-CP của Chính phủ."]),
        (["1. Sở Nội vụ.", "~2. Sở Y tế."], ["1. Sở Nội vụ.", "2. Sở Y tế."]),
        (["Theo quy định tại khoản", "~2. Các sở"], ["Theo quy định tại khoản 2. Các sở"]),
        (["**PHÁT TRIỂN NHÂN LỰC", "~**Điều 22. Chính sách"], ["PHÁT TRIỂN NHÂN LỰC", "Điều 22. Chính sách"]),
        (["**1. Mục đích", "~- Nâng cao nhận thức"], ["1. Mục đích", "- Nâng cao nhận thức"]),
        (["**CỔNG THÔNG TIN", "~**- TRANG THÔNG TIN"], ["CỔNG THÔNG TIN - TRANG THÔNG TIN"]),
    ],
)
def test_paragraphs(source: list[str], expected: list[str]) -> None:
    assert texts(*source) == expected


def test_long_line_that_ends_in_a_comma_goes_on() -> None:
    first = "Các sở, ban, ngành tiếp tục thực hiện nghiêm túc các nhiệm vụ được giao,"
    assert texts(first, "trong đó chú trọng tuyên truyền.") == [f"{first} trong đó chú trọng tuyên truyền."]


def test_centred_lines_are_not_glued_to_prose() -> None:
    made = lines("Kính đề nghị", "quý cơ quan")
    centred = Line.of("về việc họp", page=1, number=3, align=Align.CENTER)
    assert [paragraph.text for paragraph in paragraphs([*made, centred])] == ["Kính đề nghị quý cơ quan", "về việc họp"]


@pytest.mark.parametrize(
    ("last", "first", "count"),
    [
        ("Chánh Văn phòng, Trưởng phòng và các thành viên chịu trách nhiệm thi hành", "Quyết định này./.", 1),
        ("Chánh Văn phòng, Trưởng phòng và các thành viên chịu trách nhiệm thi hành.", "Quyết định này./.", 2),
        ("Danh sách kèm theo", "Quyết định này./.", 2),
        ("Chánh Văn phòng, Trưởng phòng và các thành viên chịu trách nhiệm thi hành", "Điều 5. Hiệu lực", 2),
    ],
)
def test_sentence_over_a_page_end(last: str, first: str, count: int) -> None:
    before, behind = Line.of(last, page=1, number=1), Line.of(first, page=2, number=2)
    assert len(paragraphs([before, behind])) == count


def test_last_line_beside_the_signature() -> None:
    before = Line.of("các đơn vị thuộc Cục và các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành", page=2, number=1)
    behind = Line.of("Quyết định này./.", page=2, number=2, column=Column.LEFT, block=1)
    assert len(paragraphs([before, behind])) == 1


def test_furniture_is_left_out() -> None:
    number = Line.of("2", page=2, number=2, furniture=True)
    first, last = Line.of("Sở Nội vụ và", page=1, number=1), Line.of("các xã.", page=2, number=3)
    assert [paragraph.text for paragraph in paragraphs([first, number, last])] == ["Sở Nội vụ và các xã."]


def table(number: int, start: int, *rows: tuple[str, ...], column: Column = Column.FULL) -> list[Line]:
    made: list[Line] = []
    for row, cells in enumerate(rows):
        for at, text in enumerate(cells):
            cell = Cell(number, row, at, len(cells))
            made.append(Line.of(text, page=1, number=start + len(made), cell=cell, column=column))
    return made


def test_rows_of_a_table_are_one_unit_and_open_no_units() -> None:
    body = build(
        [*lines("1. Biểu phí:"), *table(1, 2, ("I", "Xe chữa cháy"), ("1. Xe", "130.000")), *lines("2. Kê khai.")]
    )
    assert [(unit.level, unit.label) for unit in body] == [("item", "1"), ("item", "2")]
    (inner,) = body[0].children
    assert inner.level == "table"
    assert inner.rows == (("I", "Xe chữa cháy"), ("1. Xe", "130.000"))


def test_two_tables_side_by_side_are_two() -> None:
    found = paragraphs([*table(1, 1, ("a", "b")), *table(2, 3, ("c", "d"))])
    assert [paragraph.rows for paragraph in found] == [(("a", "b"),), (("c", "d"),)]


def test_a_frame_of_one_cell_is_prose() -> None:
    assert [unit.label for unit in build(table(1, 1, ("1. Sở Nội vụ.",), ("2. Sở Y tế.",)))] == ["1", "2"]


def test_an_empty_cell_keeps_its_place() -> None:
    cells = [Cell(1, 0, 0, 3), Cell(1, 0, 2, 3), Cell(1, 1, 1, 3)]
    made = [
        Line.of(text, page=1, number=at, cell=cell) for at, (text, cell) in enumerate(zip("abc", cells, strict=True))
    ]
    assert paragraphs(made)[0].rows == (("a", "", "b"), ("", "c", ""))
