from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_lines import cases, shown
from vbpl_parser import readers
from vbpl_parser.errors import CorruptDocument, LimitExceeded
from vbpl_parser.layout import Align
from vbpl_parser.readers import rtf

CASES = cases(Path(__file__).parent / "rtf" / "cases", "*.rtf")


@pytest.mark.parametrize(("name", "source", "expected"), CASES, ids=[name for name, _, _ in CASES])
def test_lines_of_a_file_are_those_of_the_case_file(name: str, source: str, expected: str) -> None:
    reading = readers.read(source.encode("latin-1"), name=f"{name}.doc")
    assert reading.format == "rtf"
    assert shown(reading) == expected


def test_size_font_and_alignment_are_kept() -> None:
    data = rb"{\rtf1\deff0{\fonttbl{\f0 .VnTime;}}\pard\qr\fs27\b M\b0  t\par}"
    (line,) = rtf.read(data).lines
    assert line.align is Align.RIGHT
    assert [(run.bold, run.size, run.font) for run in line.runs] == [(True, 13.5, ".VnTime"), (False, 13.5, ".VnTime")]


def test_letters_of_an_old_font_are_decoded() -> None:
    reading = rtf.read(rb"{\rtf1\ansi{\fonttbl{\f0\fcharset0 .VnTime;}}\f0 \'a7\'e9c l\'cbp\par}")
    assert [line.text for line in reading.lines] == ["Độc lập"]
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB302"]


def test_letters_of_one_old_encoding_without_its_font_are_decoded() -> None:
    title = rb"C\'eang h\'dfa x\'b7 h\'e9i ch\'f1 ngh\'dca Vi\'d6t Nam\par"
    letter = title + rb" \'a7\'e9c l\'cbp - T\'f9 do - H\'b9nh ph\'f3c\par"
    reading = rtf.read(rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 " + letter + b"}")
    assert reading.lines[1].text == "Độc lập - Tự do - Hạnh phúc"


def test_bytes_of_a_font_stand_in_its_code_page() -> None:
    data = rb"{\rtf1\ansi\ansicpg1258{\fonttbl{\f0\fcharset128 Mincho;}{\f1 Arial;}}\f0 \'93\'fa\f1  a\'f2\par}"
    (line,) = rtf.read(data).lines
    assert line.text == "日 a\u0323"


def test_header_with_the_national_title_is_no_furniture() -> None:
    title = r"C\u7896?NG H\u210?A X\u195? H\u7896?I CH\u7910? NGH\u296?A VI\u7878?T NAM"
    data = rf"{{\rtf1{{\header {title}\par}}Th\'f4n\par}}".encode()
    assert [line.furniture for line in rtf.read(data).lines] == [False, False]


def test_optional_hyphen_is_a_letter_of_old_fonts() -> None:
    data = rb"{\rtf1\ansi{\fonttbl{\f0 .VnTime;}{\f1 Arial;}}\f0 n\-\'edc\f1  m\-n\par}"
    assert rtf.read(data).lines[0].normalized == "nước mn"


def test_text_box_in_what_is_skipped_is_skipped() -> None:
    data = rb"{\rtf1{\*\pgdsctbl{\pgdsc0{\header{\shp{\*\shpinst{\shptxt a\par}}}}}}b\par}"
    assert [line.text for line in rtf.read(data).lines] == ["b"]


def test_binary_picture_data_is_jumped_over() -> None:
    (line,) = rtf.read(b"{\\rtf1 a{\\pict\\bin5 }{\\}x}b\\bin3 }}} c\\par}").lines
    assert line.text == "ab c"


def test_too_deep_groups_are_refused() -> None:
    with pytest.raises(LimitExceeded, match="nested deeper"):
        rtf.read(b"{\\rtf1" + b"{" * 5000)


def test_too_much_text_is_refused() -> None:
    with pytest.raises(LimitExceeded, match="characters"):
        rtf.read(b"{\\rtf1 " + b"abc\\par " * 100, readers.Limits(text_chars=50))


def test_other_bytes_are_refused() -> None:
    with pytest.raises(CorruptDocument):
        rtf.read(b"hello")


@pytest.mark.parametrize(
    "part",
    [
        rb"\trowd" + rb"\cellx1" * 50_000 + rb"\cell\row",
        rb"\trowd\cellx1\cell\row" * 10_000,
        rb"\intbl\itap9999 a\nestcell\nestrow" * 5_000,
        rb"{\fonttbl" + rb"{\f1 a;}" * 30_000 + b"}",
        rb"\u-10178" * 50_000,
        rb"\'" * 100_000,
        b"\\" * 100_000,
        b"{}" * 100_000,
        rb"{\footnote a}" * 10_000,
        rb"{\*\shpinst{\shptxt a\par}}" * 5_000,
        rb"\page " * 50_000,
        rb"\bin99999999999 ",
    ],
    ids=lambda part: part[:16].decode("latin-1"),
)
def test_hostile_file_comes_to_an_end(part: bytes) -> None:
    assert rtf.read(b"{\\rtf1 " + part + b"}").format == "rtf"


WORDS = [
    "\\par",
    "\\cell",
    "\\row",
    "\\trowd",
    "\\cellx90",
    "\\intbl",
    "\\itap2",
    "\\nestcell",
    "\\nestrow",
    "\\pard",
    "\\line",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, "{", "}", "{\\header", "{\\b", "\\page", " mot", " hai"]), max_size=40))
def test_any_order_of_words_keeps_the_text(pieces: list[str]) -> None:
    body = "".join(pieces)
    reading = rtf.read(b"{\\rtf1 " + body.encode())
    text = " ".join(line.text for line in reading.lines)
    for word in ("mot", "hai"):
        assert text.count(word) == body.count(word)
