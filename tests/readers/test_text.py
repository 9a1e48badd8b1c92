import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_lines import cases, shown
from vbpl_parser import readers
from vbpl_parser.errors import LimitExceeded
from vbpl_parser.readers.text import read_text

CASES = cases(Path(__file__).parent / "text" / "cases", "*.*")
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyÁỒữẶĐ0123456789"
MARKS = " \t\n\f*_#|-.>\\()[]:;,/§…“”"


@pytest.mark.parametrize(("name", "source", "expected"), CASES, ids=[name for name, _, _ in CASES])
def test_lines_of_a_text_are_those_of_the_case_file(name: str, source: str, expected: str) -> None:
    assert shown(readers.read(source.encode())) == expected


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=LETTERS + MARKS, max_size=400))
def test_no_letter_is_lost(text: str) -> None:
    if "](" in text:
        text = text.replace("](", "] (")
    read = "".join(line.text for line in read_text(text).lines)
    assert Counter(filter(str.isalnum, read)) == Counter(filter(str.isalnum, text))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["|", "", "Nơi nhận:", "CỘNG HÒA XÃ HỘI", "- a;", "b" * 90, "Số: 1/A", "**c", "d*"]),
        max_size=60,
    )
)
def test_no_line_of_a_flattened_table_is_lost(lines: list[str]) -> None:
    read = read_text("\n".join(lines)).lines
    wanted = Counter("".join(lines))
    assert all(Counter("".join(line.text for line in read))[letter] == wanted[letter] for letter in "NCSb1Acda")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_runs_lie_in_their_line_in_order(text: str) -> None:
    for line in read_text(text).lines:
        places = [place for run in line.runs for place in (run.start, run.end)]
        assert places == sorted(places)
        assert not places or (places[0] == 0 and places[-1] == len(line.text))


def test_numbers_count_through_the_document() -> None:
    lines = read_text("a\n\n*\n\fb\n\f\fc").lines
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert [line.page for line in lines] == [1, 1, 2, 4]


@pytest.mark.parametrize("what", ["text_chars", "lines", "pages"])
def test_a_limit_that_is_hit_is_an_error(what: str) -> None:
    with pytest.raises(LimitExceeded, match=r"the limit is,? 3"):
        read_text("a\n\fb\n\fc\n\fd\n\fe", readers.Limits(**{what: 3}))


def test_a_line_over_the_limit_is_cut_not_lost() -> None:
    lines = read_text("x" * 25, readers.Limits(line_chars=10)).lines
    assert [len(line.text) for line in lines] == [10, 10, 5]


@pytest.mark.parametrize(
    "hostile",
    [
        "*" * 50_000,
        "**a " * 20_000,
        "[" * 50_000,
        "[a](" * 20_000,
        "|\n" * 30_000,
        "|\na\n" * 30_000,
        "| a " * 20_000,
        "_a" * 40_000,
        "a   b\n" * 10_000,
        "a   b" * 10_000,
        "\t\n" * 30_000,
        "<b>" * 20_000,
        "<a " * 20_000,
        "&amp" * 20_000,
        "<table>" * 20_000,
        "<table></table>\n" * 20_000,
        "<table><tr><td>a</table>" * 20_000,
        "> " * 30_000,
        "\\" * 50_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_text_comes_to_an_end(hostile: str) -> None:
    assert read_text(hostile).pages


TITLE = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n\nKính gửi: Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_recognised_with_and_without_a_mark(encoding: str) -> None:
    reading = readers.read(TITLE.encode(encoding))
    assert [line.text for line in reading.lines] == [line for line in TITLE.splitlines() if line]
    assert reading.diagnostics == ()


def test_windows_1258_is_recognised() -> None:
    toned = "Toa\u0300n xa\u0303 ba\u0301o ca\u0301o: tỉnh".replace("ỉ", "i\u0309")
    text = unicodedata.normalize("NFC", toned)
    assert [line.normalized for line in readers.read(toned.encode("cp1258")).lines] == [text]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Cng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam\n\xa7\xe9c l\xcbp - T\xf9 do", "Độc lập - Tự do"),
        ("Độc lập - Tự do - Hạnh phúc".encode().decode("latin-1").encode(), "Độc lập - Tự do - Hạnh phúc"),
    ],
    ids=["tcvn3", "utf-8 read as latin-1"],
)
def test_old_encodings_are_decoded_and_told(data: bytes, expected: str) -> None:
    reading = readers.read(data)
    assert reading.lines[-1].text == expected
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB302"]


def test_stray_control_bytes_do_not_make_a_text_binary() -> None:
    lines = readers.read((TITLE + "\n\x1b[31mCăn\x00 cứ\x1b[0m").encode()).lines
    assert lines[-1].text == "[31mCăn cứ[0m"


def test_text_of_another_language_stays() -> None:
    text = "El niño pasó el año próximo en España, según él."
    assert [line.text for line in readers.read(text.encode("cp1252")).lines] == [text]
