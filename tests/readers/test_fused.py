"""Header and tail lines whose columns came out as one line are cut by the fixed words of the form."""

from vbpl_parser import parse, readers
from vbpl_parser.layout import Column

LETTER = """ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LẠC GIANG Độc lập - Tự do - Hạnh phúc
Số: 14/2011/CT-UBND Thị xã Lạc Giang, ngày 22 tháng 9 năm 2011

CHỈ THỊ
Về tăng cường quản lý kho lưu trữ

Kho lưu trữ của các huyện còn chật hẹp. Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Nội vụ chủ trì hướng dẫn.

Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Bộ Nội vụ; KT. CHỦ TỊCH
- Thường trực Tỉnh ủy; PHÓ CHỦ TỊCH
- Các sở, ban, ngành; Đinh Thị Xuân
- Lưu: VT.
"""


def columns(text: str) -> list[tuple[str, str]]:
    return [(line.column.value, line.text) for line in readers.read(text.encode(), name="letter.txt").lines]


def test_fused_letter_reads_like_a_letter_in_columns() -> None:
    document = parse(LETTER.encode(), name="letter.txt")
    assert document.header.issuers[0].name == "ỦY BAN NHÂN DÂN TỈNH LẠC GIANG"
    assert document.header.place == "Thị xã Lạc Giang"
    assert document.number is not None
    assert document.number.symbol == "CT-UBND"
    assert [recipient.text for recipient in document.recipients] == [
        "Bộ Nội vụ",
        "Thường trực Tỉnh ủy",
        "Các sở, ban, ngành",
    ]
    assert document.archive is not None
    assert document.signatories[0].lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert document.signatories[0].name == "Đinh Thị Xuân"


def test_left_lines_come_first() -> None:
    sides = [side for side, _ in columns(LETTER)]
    assert sides[:6] == ["left"] * 3 + ["right"] * 3


def test_a_sentence_that_names_the_country_stays_whole() -> None:
    text = "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;"
    assert columns(text) == [(Column.FULL.value, text)]


def test_an_entry_with_two_bodies_stays_whole() -> None:
    text = "Nơi nhận:\n- Bộ Nội vụ; Bộ Tài chính;\n- Lưu: VT."
    assert all(side == Column.FULL.value for side, _ in columns(text))


def test_numbers_run_through_the_lines_after_the_cut() -> None:
    lines = readers.read(LETTER.encode(), name="letter.txt").lines
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_a_place_of_two_words_is_not_cut() -> None:
    text = "SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/SNV-TC\nHà Nội, ngày 14 tháng 10 năm 2025\n"
    assert ("full", "Hà Nội, ngày 14 tháng 10 năm 2025") in columns(text)
    fused = text.replace("Hà Nội", "V/v họp tổ Hà Nội")
    assert ("right", "Hà Nội, ngày 14 tháng 10 năm 2025") in columns(fused)


def test_the_state_in_the_name_of_a_post_is_not_cut() -> None:
    text = "SẮC LỆNH\nCHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HÒA\nChiểu Sắc lệnh số 5 ngày 3 tháng 9 năm 1945;\n"
    assert all(side == Column.FULL.value for side, _ in columns(text))
    titled = "CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HÒA\nSố: 12-SL Độc lập - Tự do - Hạnh phúc\n"
    assert ("right", "VIỆT NAM DÂN CHỦ CỘNG HÒA") in columns(titled)


def test_the_union_in_the_name_of_its_body_is_not_cut() -> None:
    letter = "TỈNH ĐOÀN LẠC GIANG\nĐOÀN TNCS HỒ CHÍ MINH\nQUYẾT ĐỊNH\nBAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\n"
    assert all(side == Column.FULL.value for side, _ in columns(letter))
    assert columns("TỈNH ĐOÀN LẠC GIANG ĐOÀN TNCS HỒ CHÍ MINH\n")[1] == ("right", "ĐOÀN TNCS HỒ CHÍ MINH")


def test_quoc_hieu_and_tieu_ngu_in_one_line_are_one_block() -> None:
    text = "UBND HUYỆN LẠC GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\nSố: 3/QĐ-UBND\n"
    assert all(side == Column.FULL.value for side, _ in columns(text + "Lạc Giang, ngày 20 tháng 7 năm 2023\n"))


def test_a_place_of_the_second_order_is_not_cut() -> None:
    text = "UBND XÃ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/QĐ-UBND\nLạc Giang, ngày 20 tháng 7 năm 2023\n"
    assert ("full", "Lạc Giang, ngày 20 tháng 7 năm 2023") in columns(text)
    assert ("right", "Lạc Giang, ngày 20 tháng 7 năm 2023") in columns(text.replace("\nLạc", "\nV/v họp Lạc"))
