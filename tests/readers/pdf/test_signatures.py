"""Stamps of signing tools and signature fields."""

import pytest

from pdf_builder import Book, Page
from vbpl_parser.model import DigitalSignature
from vbpl_parser.readers.pdf import read
from vbpl_parser.readers.pdf.der import nodes
from vbpl_parser.readers.pdf.signatures import signer_of, stamp_signatures

SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
COMMON_NAME, ORGANISATION = bytes.fromhex("0603550403"), bytes.fromhex("060355040a")


def der(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def name(common: str, organisation: str | None = None) -> bytes:
    pairs = [(COMMON_NAME, common)] + ([(ORGANISATION, organisation)] if organisation else [])
    return der(0x30, *(der(0x31, der(0x30, kind, der(0x0C, value.encode()))) for kind, value in pairs))


def certificate(serial: int, issuer: bytes, subject: bytes) -> bytes:
    body = der(
        0x30,
        der(0xA0, der(0x02, b"\x02")),
        der(0x02, bytes([serial])),
        der(0x30, b"\x05\x00"),
        issuer,
        der(0x30, b"\x05\x00"),
        subject,
    )
    return der(0x30, body)


def signed(serial: int = 7) -> bytes:
    authority = name("Cơ quan chứng thực")
    certificates = der(
        0xA0,
        certificate(1, authority, authority),
        certificate(7, authority, name("Sở Nội vụ", "UBND tỉnh Lam Sơn")),
    )
    info = der(0x30, der(0x02, b"\x01"), der(0x30, authority, der(0x02, bytes([serial]))))
    data = der(0x30, der(0x02, b"\x01"), der(0x31), der(0x30, SIGNED_DATA), certificates, der(0x31, info))
    return der(0x30, SIGNED_DATA, der(0xA0, data))


def test_signer_is_the_one_that_the_info_names() -> None:
    assert signer_of(signed()) == ("Sở Nội vụ", "UBND tỉnh Lam Sơn")
    assert signer_of(signed(serial=1)) == ("Cơ quan chứng thực", None)


@pytest.mark.parametrize("contents", [b"", b"\0" * 100, b"\x30\x80", b"\x30\x84\xff\xff\xff\xff", b"\x30\x80" * 5000])
def test_broken_contents_name_nobody(contents: bytes) -> None:
    assert signer_of(contents) == (None, None)


def test_indefinite_length() -> None:
    (node,) = nodes(b"\x30\x80\x02\x01\x05\x00\x00")
    assert [child.content for child in node.children] == [b"\x05"]


def test_signature_field() -> None:
    book = Book()
    book.page().text(85, 100, "Nội dung")
    assert read(book.sign(signed()).build()).signatures == (
        DigitalSignature(
            signer="Sở Nội vụ",
            organisation="UBND tỉnh Lam Sơn",
            time="2024-03-05T10:15:00+07:00",
            source="field",
        ),
    )


@pytest.mark.parametrize(
    ("text", "signer", "organisation", "time"),
    [
        (
            "Ký bởi: Cổng Thông tin điện tử Email: x@lamson.gov.vn Cơ quan: Văn phòng "
            "Thời gian ký: 12.05.2015 10:32:58 +07:00",
            "Cổng Thông tin điện tử",
            "Văn phòng",
            "2015-05-12T10:32:58+07:00",
        ),
        ("Người ký: SỞ NỘI VỤ Thời gian ký: 26/06/2025 15:19:01", "SỞ NỘI VỤ", None, "2025-06-26T15:19:01"),
        ("Được ký bởi: Trần Thị Bình Ngày ký: 26-06-2025 15:19", "Trần Thị Bình", None, "2025-06-26T15:19:00"),
    ],
)
def test_stamp_texts(text: str, signer: str, organisation: str | None, time: str) -> None:
    expected = DigitalSignature(signer=signer, organisation=organisation, time=time, source="stamp")
    assert stamp_signatures([text]) == (expected,)


@pytest.mark.parametrize("text", ["ĐÃ KÝ", "Trần Thị Bình", "Cơ quan thường trực", "05/03/2024 10:15:00"])
def test_other_stamps_are_no_signatures(text: str) -> None:
    assert stamp_signatures([text]) == ()


def signed_page() -> Page:
    page = Book().page()
    page.centred(160, 60, "SỞ NỘI VỤ", size=12).centred(420, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=11)
    page.text(100, 90, "Số:", size=13).text(150, 90, "/SNV-VTLT", size=13)
    page.centred(420, 76, "Độc lập - Tự do - Hạnh phúc", size=12)
    return page


def test_stamp_stands_before_the_header_and_names_a_signature() -> None:
    page = signed_page()
    page.stamp(420, 52, ["Ký bởi: Sở Nội vụ tỉnh", "Lam Sơn", "Thời gian ký: 05/03/2024 10:15:00"], size=6)
    reading = read(page.book.build())
    assert [line.text for line in reading.lines[:3]] == [
        "Ký bởi: Sở Nội vụ tỉnh",
        "Lam Sơn",
        "Thời gian ký: 05/03/2024 10:15:00",
    ]
    assert all(line.furniture and line.block is None for line in reading.lines[:3])
    assert [signature.signer for signature in reading.signatures] == ["Sở Nội vụ tỉnh Lam Sơn"]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in [line.text for line in reading.lines]


def test_number_stamped_into_the_blank_is_part_of_the_line() -> None:
    page = signed_page()
    page.stamp(124, 90, ["145"], size=13)
    assert "Số: 145/SNV-VTLT" in [line.text for line in read(page.book.build()).lines]


def test_signature_text_of_the_page_itself_is_lifted_out() -> None:
    page = signed_page()
    page.text(420, 30, "Người ký: SỞ NỘI VỤ", size=7).text(420, 38, "Thời gian ký: 05/03/2024 10:15:00", size=7)
    reading = read(page.book.build())
    assert [line.furniture for line in reading.lines[:3]] == [True, True, False]
    assert [signature.signer for signature in reading.signatures] == ["SỞ NỘI VỤ"]


def test_copy_note_is_kept_for_the_zones() -> None:
    page = signed_page()
    page.stamp(380, 30, ["SAO Y; SỞ NỘI VỤ; 05/03/2024; 10:15:00"])
    first = read(page.book.build()).lines[0]
    assert (first.text, first.furniture) == ("SAO Y; SỞ NỘI VỤ; 05/03/2024; 10:15:00", False)


def test_stamp_that_repeats_a_field_is_one_signature() -> None:
    page = signed_page()
    page.stamp(420, 30, ["Ký bởi: Sở Nội vụ", "Thời gian ký: 05/03/2024 10:15:00"], size=6)
    page.book.sign(signed())
    assert [signature.source for signature in read(page.book.build()).signatures] == ["field"]


def test_number_that_is_a_picture_is_a_blank_with_a_diagnostic() -> None:
    page = signed_page()
    page.pictured_stamp(122, 78, 150, 94)
    reading = read(page.book.build())
    assert "Số: /SNV-VTLT" in [line.text for line in reading.lines]
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB304"]


def test_picture_of_a_seal_is_no_number() -> None:
    page = signed_page()
    page.pictured_stamp(350, 400, 460, 510)
    assert read(page.book.build()).diagnostics == ()


def test_number_read_from_a_picture_joins_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    page = signed_page()
    page.pictured_stamp(122, 78, 150, 94)
    monkeypatch.setattr("vbpl_parser.readers.pdf.source._numbers", lambda *_: [("145", 124.0, 148.0, 91.0)])
    reading = read(page.book.build(), ocr="auto")
    assert "Số: 145/SNV-VTLT" in [line.text for line in reading.lines]
    assert reading.diagnostics == ()
