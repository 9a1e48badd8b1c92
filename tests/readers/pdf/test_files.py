"""Damaged, encrypted, oversized files; pages without letters; limits."""

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdf_builder import Book
from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded, ParseError
from vbpl_parser.layout import TextLayer
from vbpl_parser.readers.limits import Limits
from vbpl_parser.readers.pdf import read

MEBI = 1 << 20


def simple() -> Book:
    book = Book()
    book.page().text(85, 100, "Nội dung của văn bản")
    return book


def with_stream(dictionary: bytes, stream: bytes) -> bytes:
    """A file whose only page has this content."""
    data = simple().build()
    return data.replace(
        b"%%EOF", b"99 0 obj\n<<" + dictionary + b">>\nstream\n" + stream + b"\nendstream\nendobj\n%%EOF"
    )


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\0" * 5000, b"PK\3\4" * 100])
def test_damaged(data: bytes) -> None:
    with pytest.raises(CorruptDocument):
        read(data)


def test_password() -> None:
    with pytest.raises(EncryptedDocument):
        read(simple().build(user_password="secret"))  # noqa: S106


def test_empty_password_opens() -> None:
    assert [line.text for line in read(simple().build(user_password="")).lines] == ["Nội dung của văn bản"]


def test_compression_inside_compression() -> None:
    packed = zlib.compress(zlib.compress(b"0" * 1000))
    with pytest.raises(LimitExceeded):
        read(with_stream(b"/Length %d/Filter[/FlateDecode/FlateDecode]" % len(packed), packed))


def test_content_that_inflates_too_far() -> None:
    packed = zlib.compress(b" " * (3 * MEBI))
    data = with_stream(b"/Length %d/Filter/FlateDecode" % len(packed), packed)
    with pytest.raises(LimitExceeded):
        read(data, Limits(zip_entry_bytes=MEBI))
    assert read(data, Limits(zip_entry_bytes=4 * MEBI)).lines


def test_page_limit_is_seen() -> None:
    book = Book()
    for number in range(5):
        book.page().text(85, 100, f"Trang thứ {number}")
    reading = read(book.build(), Limits(pages=3))
    assert (len(reading.pages), reading.page_count) == (3, 5)
    (diagnostic,) = reading.diagnostics
    assert diagnostic.code == "VB301"
    assert diagnostic.message.endswith("(pages 1 to 3 of 5)")


def test_text_limit_is_seen() -> None:
    book = Book()
    for _ in range(5):
        book.page().text(85, 100, "Nội dung của văn bản dài")
    reading = read(book.build(), Limits(text_chars=30))
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB301"]
    assert len(reading.pages) == 2


def test_scan_without_letters() -> None:
    book = Book()
    book.page().scan()
    reading = read(book.build())
    assert (reading.text_layer, reading.lines) == (TextLayer.NONE, ())
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB303"]


def test_empty_page_is_no_scan() -> None:
    book = simple()
    book.page()
    reading = read(book.build())
    assert (reading.text_layer, reading.diagnostics) == (TextLayer.DIGITAL, ())


def test_stamp_on_a_scan_is_no_text_layer() -> None:
    book = Book()
    book.page().scan().stamp(400, 30, ["Ký bởi: Sở Nội vụ", "Thời gian ký: 05/03/2024 10:15:00"])
    reading = read(book.build())
    assert reading.text_layer is TextLayer.NONE
    assert [line.furniture for line in reading.lines] == [True, True]


def test_junk_of_a_scanner_is_left_out() -> None:
    book = Book()
    page = book.page().scan()
    for number in range(20):
        page.text(85, 100 + 20 * number, "CQNG HOA XA HQI CHU NGHlA Vl$T NAM D9c l~p 'fl! do")
    reading = read(book.build())
    assert (reading.text_layer, reading.lines) == (TextLayer.NONE, ())
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB303"]


def test_good_letters_of_a_scanner_are_kept() -> None:
    book = Book()
    page = book.page().scan()
    for number in range(20):
        page.text(85, 100 + 20 * number, "Căn cứ Luật Tổ chức chính quyền địa phương năm 2015")
    reading = read(book.build())
    assert (reading.text_layer, len(reading.lines)) == (TextLayer.OCR, 20)


def test_english_page_is_no_junk() -> None:
    book = Book()
    for number in range(20):
        book.page().text(85, 100 + 20 * number, "The quick brown fox jumps over the lazy dog")
    assert read(book.build()).text_layer is TextLayer.DIGITAL


def test_legacy_font_is_decoded() -> None:
    book = Book()
    page = book.page()
    page.text(85, 100, "Céng hßa x· héi chñ nghÜa ViÖt Nam", font=".VnTime")
    page.text(85, 120, "ñy ban nh©n d©n", font=".VnTimeH")
    reading = read(book.build())
    assert [line.text for line in reading.lines] == ["Cộng hòa xã hội chủ nghĩa Việt Nam", "ỦY BAN NHÂN DÂN"]
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB302"]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=40))
def test_damage_gives_lines_or_a_parse_error(place: int, junk: bytes) -> None:
    data = bytearray(simple().build())
    data[place % len(data) :][: len(junk)] = b""
    data[place % len(data) : place % len(data) + len(junk)] = junk
    try:
        reading = read(bytes(data))
    except ParseError:
        return
    assert reading.format == "pdf"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(20, 300), st.text("aáàbcđ ơưỵNIỜ12.-/():", min_size=1, max_size=30)),
        min_size=1,
        max_size=40,
    )
)
def test_no_letter_is_lost(parts: list[tuple[float, str]]) -> None:
    book = Book()
    page = book.page()
    for number, (x, text) in enumerate(parts):
        page.text(x, 30 + 19 * number, text)
    reading = read(book.build())
    found = sorted(letter for line in reading.lines for letter in line.text if letter != " ")
    assert found == sorted(letter for _, text in parts for letter in text if letter != " ")
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    assert all(0 <= run.start < run.end <= len(line.text) for line in reading.lines for run in line.runs)
