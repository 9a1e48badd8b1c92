"""Tables that only set two blocks side by side, and tables of data."""

import pytest

from docx_builder import cell, docx, paragraph, table
from reading_lines import shown
from vbpl_parser.errors import LimitExceeded
from vbpl_parser.readers.docx import read

BORDERS = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "insideH", "insideV"))
BORDERED = f"<w:tblBorders>{BORDERS}</w:tblBorders>"
NO_BORDER = '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/></w:tcBorders>'
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def lines(body: str, styles: str = "") -> list[str]:
    return shown(read(docx(body, styles=styles))).split("\n")


def test_header_of_one_row_and_two_cells() -> None:
    header = table([cell("UBND TỈNH SƠN HÀ", "SỞ Y TẾ", "Số: 5/SYT"), cell(NATION, MOTTO)])
    assert lines(header + paragraph("Kính gửi:")) == [
        "¶ L1 1.0.0/2 | UBND TỈNH SƠN HÀ",
        "¶ L1 1.0.0/2 | SỞ Y TẾ",
        "¶ L1 1.0.0/2 | Số: 5/SYT",
        f"¶ R1 1.0.1/2 | {NATION}",
        f"¶ R1 1.0.1/2 | {MOTTO}",
        "¶ - | Kính gửi:",
    ]


def test_header_of_two_rows_goes_row_by_row() -> None:
    assert lines(table(["SỞ Y TẾ", NATION], ["Số: 5/SYT", "Sơn Hà, ngày 5"])) == [
        "¶ L1 1.0.0/2 | SỞ Y TẾ",
        f"¶ R1 1.0.1/2 | {NATION}",
        "¶ L1 1.1.0/2 | Số: 5/SYT",
        "¶ R1 1.1.1/2 | Sơn Hà, ngày 5",
    ]


def test_a_blank_column_in_the_middle() -> None:
    assert lines(table(["SỞ Y TẾ", "", NATION])) == ["¶ L1 1.0.0/3 | SỞ Y TẾ", f"¶ R1 1.0.2/3 | {NATION}"]


@pytest.mark.parametrize(
    ("row", "widths", "side"),
    [
        pytest.param(["", "GIÁM ĐỐC"], (), "R1 1.0.1/2", id="right cell alone"),
        pytest.param(["Nơi nhận:", ""], (), "L1 1.0.0/2", id="left cell alone"),
        pytest.param(["", cell("GIÁM ĐỐC"), ""], (3000, 5000, 1000), "R1 1.0.1/3", id="by the stated widths"),
        pytest.param(["", "DỰ THẢO", ""], (3000, 3000, 3000), "- 1.0.1/3", id="in the middle"),
        pytest.param(
            [cell("PHỤ LỤC", properties='<w:gridSpan w:val="2"/>')],
            (4000, 4000),
            "- 1.0.0/2",
            id="whole width",
        ),
    ],
)
def test_one_filled_cell_stands_where_the_cell_stands(row: list[str], widths: tuple[int, ...], side: str) -> None:
    (line,) = lines(table(row, widths=widths))
    assert line.startswith(f"¶ {side} |")


def test_a_row_over_the_whole_width_has_nothing_beside_it() -> None:
    wide = cell("Kính gửi: Các đơn vị", properties='<w:gridSpan w:val="2"/>')
    assert lines(table(["SỞ Y TẾ", NATION], [wide]))[2] == "¶ - 1.1.0/2 | Kính gửi: Các đơn vị"


def test_a_merged_cell_is_read_once() -> None:
    first = cell("SỞ Y TẾ", properties='<w:vMerge w:val="restart"/>')
    rest = cell(properties="<w:vMerge/>")
    assert lines(table([first, NATION], [rest, MOTTO])) == [
        "¶ L1 1.0.0/2 | SỞ Y TẾ",
        f"¶ R1 1.0.1/2 | {NATION}",
        f"¶ R1 1.1.1/2 | {MOTTO}",
    ]


def test_three_filled_columns_are_data() -> None:
    assert lines(table(["TT", "Nhiệm vụ", "Cơ quan"], ["1", "Rà soát", "Sở Y tế"])) == [
        "¶ - 1.0.0/3 | TT",
        "¶ - 1.0.1/3 | Nhiệm vụ",
        "¶ - 1.0.2/3 | Cơ quan",
        "¶ - 1.1.0/3 | 1",
        "¶ - 1.1.1/3 | Rà soát",
        "¶ - 1.1.2/3 | Sở Y tế",
    ]


ROWS = (["Xã", "Số hộ"], ["Bình Minh", "12"], ["Sơn Hà", "15"])


def sides(body: str, styles: str = "") -> set[str]:
    return {line.split()[1][0] for line in lines(body, styles)}


def test_borders_and_rows_make_a_table_of_data() -> None:
    assert sides(table(*ROWS, properties=BORDERED)) == {"-"}
    assert sides(table(*ROWS)) == {"L", "R"}
    assert sides(table(*ROWS[:2], properties=BORDERED)) == {"L", "R"}
    assert sides(table(*ROWS, *ROWS, *ROWS)) == {"-"}


def test_a_caption_proves_a_header_or_a_tail_whatever_the_borders() -> None:
    header = table(["SỞ Y TẾ", NATION], ["PHÒNG NGHIỆP VỤ", MOTTO], ["Số: 5", "Sơn Hà, ngày 5"], properties=BORDERED)
    tail = table(["Nơi nhận:", "GIÁM ĐỐC"], ["- Như trên;", "(Đã ký)"], ["- Lưu: VT.", "Lê A"], properties=BORDERED)
    assert sides(header) == sides(tail) == {"L", "R"}


def test_a_form_drawn_as_one_table_keeps_its_letterhead() -> None:
    form = table(["SỞ Y TẾ", NATION, ""], ["Số: 5", MOTTO, ""], ["TT", "Tên", "Ký"], ["1", "", ""])
    assert [line.split()[1][0] for line in lines(form)] == ["L", "R", "L", "R", "-", "-", "-", "-"]
    data = table(["Xã", "Số hộ", ""], ["TT", "Tên", "Ký"])
    assert sides(data) == {"-"}


def test_borders_of_a_table_style() -> None:
    style = f'<w:style w:type="table" w:styleId="Grid"><w:tblPr>{BORDERED}</w:tblPr></w:style>'
    assert sides(table(*ROWS, properties='<w:tblStyle w:val="Grid"/>'), style) == {"-"}
    assert sides(table(*ROWS, properties='<w:tblStyle w:val="Other"/>'), style) == {"L", "R"}


def test_borders_switched_off_by_the_cells() -> None:
    rows = [[cell(text, properties=NO_BORDER) for text in row] for row in ROWS]
    assert sides(table(*rows, properties=BORDERED)) == {"L", "R"}


def test_a_frame_of_one_cell_is_no_table() -> None:
    assert lines(table([cell("HỎA TỐC")])) == ["¶ - | HỎA TỐC"]


def test_a_table_in_a_cell_keeps_the_side_of_the_cell() -> None:
    inner = table(["Tên", "Chức vụ", "Ký"])
    assert lines(table([cell("SỞ Y TẾ"), cell(NATION, inner)])) == [
        "¶ L1 1.0.0/2 | SỞ Y TẾ",
        f"¶ R1 1.0.1/2 | {NATION}",
        "¶ R1 2.0.0/3 | Tên",
        "¶ R1 2.0.1/3 | Chức vụ",
        "¶ R1 2.0.2/3 | Ký",
    ]


def test_two_columns_in_a_cell_are_a_block_of_their_own() -> None:
    assert lines(table([cell(table(["SỞ Y TẾ", NATION]), paragraph("BÁO CÁO"))])) == [
        "¶ L1 2.0.0/2 | SỞ Y TẾ",
        f"¶ R1 2.0.1/2 | {NATION}",
        "¶ - | BÁO CÁO",
    ]


def test_tables_and_blocks_are_numbered_through_the_document() -> None:
    header, data, tail = table(["SỞ Y TẾ", NATION]), table(["a", "b", "c"]), table(["Nơi nhận:", "GIÁM ĐỐC"])
    tabs = paragraph("Nơi nhận:\tGIÁM ĐỐC")
    assert [line.split("|")[0].split()[1:] for line in lines(header + data + tabs + paragraph("x") + tail)] == [
        ["L1", "1.0.0/2"], ["R1", "1.0.1/2"],
        ["-", "2.0.0/3"], ["-", "2.0.1/3"], ["-", "2.0.2/3"],
        ["L2"], ["R2"], ["-"],
        ["L3", "3.0.0/2"], ["R3", "3.0.1/2"],
    ]  # fmt: skip


def test_columns_begin_after_skipped_grid_columns() -> None:
    row = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell("GIÁM ĐỐC")}</w:tr>'
    assert lines(f"<w:tbl>{row}</w:tbl>") == ["¶ R1 1.0.2/3 | GIÁM ĐỐC"]


@pytest.mark.parametrize("span", ["513", "2000000000", "99999999999999999999"])
def test_a_span_over_the_limit(span: str) -> None:
    with pytest.raises(LimitExceeded, match="spans"):
        read(docx(table([cell("a", properties=f'<w:gridSpan w:val="{span}"/>')])))


def test_too_many_columns() -> None:
    with pytest.raises(LimitExceeded, match="columns"):
        read(docx(table([cell("a", properties='<w:gridSpan w:val="300"/>')] * 2)))


@pytest.mark.parametrize("span", ["0", "-3", "x", ""])
def test_a_span_that_makes_no_sense_is_one(span: str) -> None:
    assert lines(table([cell("a", properties=f'<w:gridSpan w:val="{span}"/>'), "b"])) == [
        "¶ L1 1.0.0/2 | a",
        "¶ R1 1.0.1/2 | b",
    ]
