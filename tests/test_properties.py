"""Laws that hold for any input."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser import Document, ParseError, parse, readers
from vbpl_parser.layout import Reading
from vbpl_parser.model import Annex, Component, Copy, Unit
from vbpl_parser.parser import zoned

PHRASES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ỦY BAN NHÂN DÂN",
    "TỈNH LẠC GIANG",
    "Số: 12/QĐ-UBND",
    "Số: /UBND-VP",
    "Lạc Giang, ngày 05 tháng 3 năm 2024",
    "QUYẾT ĐỊNH",
    "Về việc thành lập Tổ công tác",
    "V/v báo cáo công tác văn thư",
    "Kính gửi: Sở Nội vụ; Sở Tài chính.",
    "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Thành lập Tổ công tác, gồm:",
    "1. Ông Lê Văn Khoát;",
    "a) Theo dõi việc thực hiện;",
    "“Điều 5. Nội dung sửa đổi",
    "Nơi nhận:",
    "- Như Điều 1;",
    "- Lưu: VT, NC.",
    "- (để b/c)",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "Đinh Thị Xuân",
    "PHỤ LỤC I",
    "(Kèm theo Quyết định số 12/QĐ-UBND)",
    "SAO Y",
    "-------",
    "| a | b |",
    "2",
    "",
)

words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=40)
letters = st.lists(st.one_of(st.sampled_from(PHRASES), words), max_size=40).map("\n".join)


def components(document: Document) -> list[Component]:
    """Every component of the document, of all depths."""
    header = document.header
    found: list[Component | None] = [
        document.doc_type,
        header,
        *header.issuers,
        header.date,
        document.number,
        document.subject,
        *document.addressees,
        *document.legal_bases,
        *document.recipients,
        document.archive,
        *document.signatories,
    ]
    found += [unit for top in document.body for unit in units(top)]
    for annex in document.annexes:
        found += [annex, *(unit for top in annex.body for unit in units(top))]
    for copy in document.copies:
        found += [copy, copy.issuer, copy.number, copy.date, *copy.signatories]
    return [component for component in found if component is not None]


def units(top: Unit) -> list[Unit]:
    """The unit and all below it."""
    return [top, *(unit for child in top.children for unit in units(child))]


def at_spans(component: Component, reading: Reading) -> str:
    """The text that stands at the spans of the component."""
    lines = {line.number: line for line in reading.lines}
    return "\n".join(lines[span.line].text[span.start : span.end] for span in component.spans)


@given(letters)
@settings(max_examples=150, deadline=None)
def test_every_line_is_in_exactly_one_zone(text: str) -> None:
    reading = readers.read(text.encode() or b" ", name="letter.md")
    placed = [line for part in zoned(reading) for zone in part.zones for line in zone.lines]
    assert placed == list(reading.lines)


@given(letters)
@settings(max_examples=150, deadline=None)
def test_raw_is_the_text_at_the_spans(text: str) -> None:
    data = text.encode() or b" "
    reading = readers.read(data, name="letter.md")
    for component in components(parse(data, name="letter.md")):
        assert component.raw == at_spans(component, reading)
        for span in component.spans:
            assert 0 <= span.start <= span.end


@given(letters)
@settings(max_examples=60, deadline=None)
def test_json_brings_the_document_back(text: str) -> None:
    document = parse(text.encode() or b" ", name="letter.md")
    assert Document.from_json(document.to_json()) == document


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_document_or_a_parse_error(data: bytes) -> None:
    try:
        document = parse(data)
    except ParseError as error:
        message = str(error)
    else:
        message = f"{document.source.bytes} bytes"
        assert document.source.bytes == len(data)
    assert message


def test_an_annex_and_a_copy_are_among_the_components() -> None:
    letter = "\n\n".join(
        [
            "ỦY BAN NHÂN DÂN\nTỈNH LẠC GIANG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
            "Số: 12/QĐ-UBND",
            "**QUYẾT ĐỊNH**",
            "**Về việc thành lập Tổ công tác**",
            "Điều 1. Thành lập Tổ công tác.",
            "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.",
            "**CHỦ TỊCH**",
            "**Đinh Thị Xuân**",
            "**PHỤ LỤC I**",
            "**DANH SÁCH THÀNH VIÊN**",
            "1. Ông Lê Văn Khoát.",
        ]
    )
    kinds = {type(component) for component in components(parse(letter.encode(), name="letter.md"))}
    assert Annex in kinds
    assert Copy not in kinds


def test_an_empty_file_is_unreadable() -> None:
    with pytest.raises(ParseError) as caught:
        parse(b"")
    assert caught.value.code == "VB901"


@pytest.mark.parametrize("data", [b"   ", b"\n\n"])
def test_blank_space_gives_an_empty_document(data: bytes) -> None:
    assert parse(data).body == ()
