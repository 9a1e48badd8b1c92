"""Copies of web pages that print a bar only behind each cell."""

import pytest

from vbpl_parser import parse, readers
from vbpl_parser.layout import Column

LETTER = """TỔNG CỤC ĐÊ ĐIỀU
CỤC ĐÊ LẠC GIANG
-------
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số: 101/CĐ-TH
V/v chính sách
đê sông
|
Lạc Giang, ngày 23 tháng 11 năm 2020
|
Kính gửi: Công ty Thủy lợi Lạc Giang.
Cục trả lời để Công ty biết và thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT.
|
KT. CỤC TRƯỞNG
PHÓ CỤC TRƯỞNG
Nguyễn Văn Bưởi
|
"""


def test_the_columns_of_a_letter() -> None:
    document = parse(LETTER.encode(), name="letter.txt")
    assert document.subject is not None
    assert document.subject.text == "chính sách đê sông"
    assert document.header.place == "Lạc Giang"
    assert [issuer.name for issuer in document.header.issuers] == ["CỤC ĐÊ LẠC GIANG"]
    assert document.signatories[0].lines == ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG")


def test_the_signature_beside_an_empty_cell() -> None:
    start = LETTER.index("Nơi nhận")
    text = LETTER[:start] + LETTER[LETTER.index("|\nKT.", start) :]
    document = parse(text.encode(), name="letter.txt")
    assert document.signatories[0].name == "Nguyễn Văn Bưởi"
    assert document.body


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("SỞ THỦY LỢI |", "SỞ THỦY LỢI"),
        ("| Lê Văn Mận", "Lê Văn Mận"),
        ("Số hiệu | 12 | Loại |", "Số hiệu | 12 | Loại |"),
        ("a | b", "a | b"),
    ],
)
def test_one_bar_at_the_edge_of_a_line_is_cut_off(printed: str, read: str) -> None:
    (line,) = readers.read(printed.encode(), name="letter.txt").lines
    assert (line.text, line.column) == (read, Column.FULL)


def test_cells_with_several_lines_beside_a_bar() -> None:
    text = """SỞ THỦY LỢI
------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/STL-VP | Lạc Giang, ngày 7 tháng 2 năm 2023

Kính gửi: Các phòng.

Sở yêu cầu các phòng báo cáo./.

Nơi nhận:
- Như trên;
- Lưu: VT. | TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG
Nguyễn Văn Bưởi
"""
    document = parse(text.encode(), name="letter.txt")
    assert document.header.place == "Lạc Giang"
    assert document.archive is not None
    assert document.archive.text == "VT"
    assert document.signatories[0].lines == ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")


def test_a_table_with_all_its_bars_stays_as_it_was() -> None:
    whole = (
        LETTER.replace("TỔNG CỤC", "|\nTỔNG CỤC", 1).replace("|\nSố:", "|\n|\nSố:").replace("Nơi nhận", "|\nNơi nhận")
    )
    lines = readers.read(LETTER.encode(), name="letter.txt").lines
    assert [(line.text, line.column) for line in readers.read(whole.encode(), name="letter.txt").lines] == [
        (line.text, line.column) for line in lines
    ]


def test_a_place_over_two_lines_is_one_paragraph() -> None:
    text = "Tam\nGiang, ngày 19 tháng 6 năm 2007\n"
    assert [line.starts_paragraph for line in readers.read(text.encode(), name="letter.txt").lines] == [True, False]
    other = "GTGT\nHà Giang, ngày 19 tháng 6 năm 2007\n"
    assert [line.starts_paragraph for line in readers.read(other.encode(), name="letter.txt").lines] == [True, True]
