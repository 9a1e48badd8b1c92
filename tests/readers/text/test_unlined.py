"""Documents that a converter wrote as one line."""

import pytest

from vbpl_parser import parse, readers

DECREE = (
    "BỘ LAO CÔNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc Số: 24/LC-NĐ Hà Nội, ngày 27 tháng 03 "
    "năm 1950 NGHỊ ĐỊNH BỘ TRƯỞNG BỘ LAO CÔNG Tổ chức các cơ quan ở liên khu Chiểu Sắc lệnh số 226/SL ngày 28/11/1946 "
    "tổ chức Bộ Lao công; Chiểu Sắc lệnh số 169/SL ngày 14/04/1948 tổ chức các cơ quan địa phương; NGHỊ ĐỊNH: Điều 1. "
    "Nay lập các khu. Điều 2. Ở mỗi tỉnh đặt một ty. Ty có một trưởng ty. Điều 3. Ông Đổng lý Văn phòng chiểu nghị "
    "định thi hành./. BỘ TRƯỞNG (Đã ký) Nguyễn Văn Bưởi"
)
LETTER = (
    "UBND TỈNH LẠC GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/UBND-TH Lạc Giang, ngày "
    "5 tháng 3 năm 2020 Kính gửi: - Các sở; - Các huyện. Ủy ban nhân dân tỉnh yêu cầu các sở và các huyện báo cáo tình "
    "hình đê điều như sau: 1. Rà soát hồ sơ đê. 2. Báo cáo trước ngày 20 tháng 3 năm 2020 về Sở Thủy lợi để tổng hợp, "
    "trình Ủy ban nhân dân tỉnh xem xét, quyết định theo quy định./. Nơi nhận: - Như trên; - Lưu: VT. KT. CHỦ TỊCH PHÓ "
    "CHỦ TỊCH Lê Văn Mận"
)


def test_a_decree_in_one_line() -> None:
    document = parse(DECREE.encode(), name="decree.md")
    assert document.doc_type is not None
    assert document.doc_type.id == "nghi_dinh"
    assert document.header.place == "Hà Nội"
    assert len(document.legal_bases) == 2
    assert [unit.label for unit in document.body if unit.label] == ["Điều 1", "Điều 2", "Điều 3"]
    assert document.signatories[0].name == "Nguyễn Văn Bưởi"


def test_a_letter_in_one_line() -> None:
    document = parse(LETTER.encode(), name="letter.txt")
    assert [addressee.text for addressee in document.addressees] == ["Các sở", "Các huyện"]
    assert [recipient.text for recipient in document.recipients] == ["Như trên"]
    assert document.signatories[0].lines == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_enacting_words_and_annex_begin_lines_of_their_own() -> None:
    text = DECREE.replace(
        "NGHỊ ĐỊNH: Điều 1.", "Bộ trưởng Bộ Lao công ban hành Nghị định về các cơ quan ở liên khu. Điều 1."
    )
    document = parse(f"{text} PHỤ LỤC 01 DANH SÁCH KHU".encode(), name="decree.md")
    assert document.legal_bases[-1].text.endswith("địa phương")
    assert document.signatories[0].name == "Nguyễn Văn Bưởi"


@pytest.mark.parametrize("text", [DECREE, LETTER])
def test_no_word_is_lost(text: str) -> None:
    lines = readers.read(text.encode(), name="letter.txt").lines
    assert sorted(" ".join(line.text for line in lines).split()) == sorted(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Hiến pháp nước CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, các cơ quan " + "thực hiện nghiêm túc " * 30,
        "| " + DECREE + " |",
    ],
)
def test_a_long_paragraph_and_a_row_stay_whole(text: str) -> None:
    assert len(readers.read(text.encode(), name="letter.txt").lines) == 1
