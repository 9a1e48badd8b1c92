import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_lines import cases, shown
from vbpl_parser import readers
from vbpl_parser.errors import LimitExceeded, ParseError
from vbpl_parser.layout import Align
from vbpl_parser.readers import html

CASES = cases(Path(__file__).parent / "html" / "cases", "*.html")
LINE = "Ủy ban nhân dân xã Tân An"


@pytest.mark.parametrize(("name", "source", "expected"), CASES, ids=[name for name, _, _ in CASES])
def test_lines_of_a_page_are_those_of_the_case_file(name: str, source: str, expected: str) -> None:
    reading = readers.read(source.encode(), name=f"{name}.doc")
    assert reading.format == "html"
    assert shown(reading) == expected


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("utf-16", "utf-16"), ("cp1258", "windows-1258"), ("utf-8", "utf-16"), ("utf-8", "no-such")],
)
def test_encoding_is_the_declared_one_or_guessed(encoding: str, declared: str) -> None:
    text = "Xa\u0303 An Phu\u0301" if encoding == "cp1258" else LINE
    data = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'
    assert readers.read(data.encode(encoding)).lines[0].normalized == unicodedata.normalize("NFC", text)


def test_page_of_a_web_archive() -> None:
    archive = (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=XX\r\n\r\n"
        "--XX\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><body><p>M=E1=BB=99t</p></body></html>\r\n--XX\r\nContent-Type: image/png\r\n\r\nxx\r\n--XX--\r\n"
    )
    reading = readers.read(archive.encode(), name="a.mht")
    assert [line.text for line in reading.lines] == ["Một"]


def test_alignment_size_and_font_come_from_styles() -> None:
    page = (
        "<style>p.m {text-align:right}</style>"
        "<p class=m><span style='font-size:14.0pt;font-family:\"VNI-Times\",serif'>a</span></p>"
        "<center>b</center><p align=justify>c</p>"
    )
    right, center, justify = html.read(page.encode()).lines
    assert (right.align, center.align, justify.align) == (Align.RIGHT, Align.CENTER, Align.JUSTIFY)
    assert (right.runs[0].size, right.runs[0].font) == (14.0, "VNI-Times")


@pytest.mark.parametrize(
    ("words", "furniture"), [("Điện thoại: 0299", True), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", False)]
)
def test_head_and_foot_of_the_pages_as_libreoffice_saves_them(words: str, furniture: bool) -> None:
    page = f'<div title="header"><p>{words}</p></div><p title="header">Một</p>'
    assert [line.furniture for line in html.read(page.encode()).lines] == [furniture, False]


def test_nesting_beyond_the_limit_of_the_parser_is_told() -> None:
    reading = html.read(b"<p>a</p>" + b"<div>" * 400 + b"b")
    assert [line.text for line in reading.lines] == ["a"]
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB301"]


def test_entities_of_a_doctype_are_not_expanded() -> None:
    entities = '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "zzz">'
    page = f"<!DOCTYPE html [{entities}]><html><body><p>a&x;&y;b</p></body></html>"
    text = "".join(line.text for line in html.read(page.encode()).lines)
    assert "root:" not in text
    assert "zzzb" not in text


def test_too_many_elements_are_refused() -> None:
    with pytest.raises(LimitExceeded, match="elements"):
        html.read(b"<p>a" * 50, readers.Limits(xml_elements=40))


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr>" + "<td colspan=999999 rowspan=999999>a" * 2000,
        "<ol>" + "<li>a" * 20_000,
        "<table>" * 200 + "a",
        "<div class=content1>" * 200 + "a" * 100_000,
        "<p><br>" * 30_000,
        "<style>" + ".a{b:c}" * 50_000 + "</style>a",
    ],
    ids=lambda page: page[:12],
)
def test_hostile_page_comes_to_an_end(page: str) -> None:
    assert html.read(page.encode()).format == "html"


TAGS = ["<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<br>", "<b>", "</b>", "<li>", "<ol>", "<nav>", "</nav>"]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from([*TAGS, "<center>", "<td rowspan=2>", "một", " hai ", "&nbsp;", "ba"]), max_size=40))
def test_any_order_of_tags_keeps_every_word(pieces: list[str]) -> None:
    page = "".join(pieces)
    try:
        read = " ".join(line.text for line in html.read(page.encode()).lines)
    except ParseError:
        assert not any(word in page for word in ("một", "hai", "ba"))
        return
    for word in ("một", "hai", "ba"):
        assert read.count(word) == page.count(word)


def test_letters_of_an_old_font_are_decoded() -> None:
    page = (
        b'<meta charset="windows-1252"><p><font face=".VnTime">\xa7\xe9c l\xcbp</font>'
        b' - <font face="VNI-Times">T\xf6\xef do</font>'
    )
    reading = html.read(page)
    assert [line.text for line in reading.lines] == ["Độc lập - Tự do"]
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB302"]


NATIONAL = "<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>"


@pytest.mark.parametrize("box", ["id=toanvancontent", "class='x cldivContentDocVN'", "id='divContentDoc'"])
def test_what_stands_around_the_box_of_the_document_is_furniture(box: str) -> None:
    page = f"<body><p>Trang chủ</p><table><tr><td>Menu</td><td><div {box}>{NATIONAL}</div></td></tr></table><p>Cuối</p>"
    shown_lines = [(line.text, line.furniture) for line in html.read(page.encode()).lines]
    title = NATIONAL.removeprefix("<p>").removesuffix("</p>")
    assert shown_lines == [("Trang chủ", True), ("Menu", True), (title, False), ("Cuối", True)]


def test_a_box_that_holds_no_document_is_none() -> None:
    page = "<body><p>Sở Nội vụ</p><div class=content1>Bình luận</div><p>Kính gửi</p>"
    assert [line.furniture for line in html.read(page.encode()).lines] == [False, False, False]
