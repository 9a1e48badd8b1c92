"""Signatures whose authority, post and name came out as one line."""

import pytest

from vbpl_parser import parse, readers

SIGNED = (
    ("KT. BỘ TRƯỞNGTHỨ TRƯỞNGNguyễn Viết Bưởi", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Nguyễn Viết Bưởi"]),
    ("TM. ĐOÀN CHỦ TỊCH PHÓ CHỦ TỊCH Mai Đức Mận", ["TM. ĐOÀN CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mai Đức Mận"]),
    ("BỘ TRƯỞNG (Đã ký) Nguyễn Văn Bưởi", ["BỘ TRƯỞNG", "(Đã ký)", "Nguyễn Văn Bưởi"]),
    ("TM. CHÍNH PHỦTHỦ TƯỚNGLê Văn Mận", ["TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Lê Văn Mận"]),
    ("GIÁM ĐỐC SỞ THỦY LỢI Lê Văn Mận", ["GIÁM ĐỐC SỞ THỦY LỢI", "Lê Văn Mận"]),
    ("PHÓ TRƯỞNG BAN Thượng tá Lê Văn Mận", ["PHÓ TRƯỞNG BAN", "Thượng tá Lê Văn Mận"]),
)
WHOLE = ("Giám đốc Lê Văn Mận", "UBND TỈNH Lê Văn Mận", "KT. CHỦ TỊCH", "GIÁM ĐỐC Lê Văn Mận chủ trì cuộc họp")


def lines(text: str) -> list[str]:
    return [line.text for line in readers.read(text.encode(), name="letter.txt").lines]


@pytest.mark.parametrize(("text", "parts"), SIGNED)
def test_authority_post_and_name_get_lines_of_their_own(text: str, parts: list[str]) -> None:
    assert lines(f"Nơi nhận:\n- Lưu: VT.\n\n{text}\n")[2:] == parts


@pytest.mark.parametrize("text", WHOLE)
def test_other_lines_stay_whole(text: str) -> None:
    assert lines(f"Nơi nhận:\n- Lưu: VT.\n\n{text}\n")[2:] == [text]


def test_number_and_subject_get_lines_of_their_own() -> None:
    assert lines("Số: 89/QLD-TT V/v đình chỉ lưu hành thuốc")[:2] == ["Số: 89/QLD-TT", "V/v đình chỉ lưu hành thuốc"]
    prose = "Số lượng thuốc gửi theo công văn V/v đình chỉ lưu hành thuốc"
    assert lines(prose) == [prose]


def test_a_bold_issuer_behind_its_superior_gets_a_line_of_its_own() -> None:
    def columns(text: str) -> list[str]:
        return [line.text for line in readers.read(text.encode(), name="letter.md").lines]

    assert columns("BỘ THỦY LỢI **CỤC QUẢN LÝ ĐÊ**") == ["BỘ THỦY LỢI", "CỤC QUẢN LÝ ĐÊ"]
    assert columns("**BỘ THỦY LỢI CỤC QUẢN LÝ ĐÊ**") == ["BỘ THỦY LỢI CỤC QUẢN LÝ ĐÊ"]
    assert columns("BỘ THỦY **LỢI**") == ["BỘ THỦY LỢI"]


def test_the_signer_of_a_flattened_letter() -> None:
    letter = """BỘ THỦY LỢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/BTL-VP
Hà Nội, ngày 5 tháng 3 năm 2020

Kính gửi: Các vụ.

Bộ yêu cầu các vụ báo cáo./.

Nơi nhận: - Như trên; - Lưu: VT.

KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Viết Bưởi
"""
    document = parse(letter.encode(), name="letter.txt")
    assert [(signer.lines, signer.name) for signer in document.signatories] == [
        (("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), "Nguyễn Viết Bưởi")
    ]
