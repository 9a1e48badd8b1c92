"""The normal form: each fix with what it must and must not change, and the laws of the whole."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.text import explain, normalize
from vbpl_parser.text.fixes import FIXES, Fix, is_clean, unusual_characters

CASES = Path(__file__).parent / "cases"


def _rows(name: str) -> list[str]:
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


FIX_CASES = [row.split("\t") for row in _rows("fixes.tsv")]


def _unescaped(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode("unicode_escape")


@pytest.mark.parametrize("row", FIX_CASES, ids=[f"{row[0]}: {row[3]}" for row in FIX_CASES])
def test_fix_repairs_its_fault(row: list[str]) -> None:
    fix, source, expected, _ = row
    result = normalize(_unescaped(source))
    assert result.text == expected
    assert fix in [step.fix for step in result.steps]


@pytest.mark.parametrize("line", _rows("untouched.txt"))
def test_nothing_else_is_touched(line: str) -> None:
    assert normalize(line).text == line
    assert normalize(line).offsets is None


def test_every_fix_has_cases() -> None:
    in_cases = {row[0] for row in FIX_CASES}
    assert {fix.name for fix in FIXES} - in_cases == {"cap_marks"}


def test_runs_of_marks_are_capped() -> None:
    assert normalize("a" + 500 * "\u0323").text == "ạ" + 29 * "\u0323"
    assert normalize("Nơi a" + 30 * "\u0315").text == "Nơi a" + 30 * "\u0315"


@pytest.mark.parametrize(
    "text",
    [
        "a" + 100_000 * "\u0301\u0323",
        100_000 * " " + "x",
        50_000 * " \t",
        100_000 * "о" + "a",
        100_000 * "х " + "ạ",
        20_000 * ("\u0d57" * 31 + "a"),
        100_000 * "\u1100\u1161",
    ],
    ids=["marks", "spaces", "tabs", "cyrillic", "cyrillic words", "short runs", "jamo"],
)
def test_hostile_text_comes_to_an_end(text: str) -> None:
    once = normalize(text).text
    assert normalize(once).text == once


# Characters that meet in real faults, so that short examples hit what the fixes do to each other.
_LETTERS = [*"aeoAEyQÐðĐđƉеоАТСΤΑαЛй1 \t\xa0", "ế", "ộ", "Điều", "QÐ", "Ａ", "：", "\u2126", "\u0958", "\u212b"]
_MARKS = ["\u0301", "\u0302", "\u0323", "\u031b", "\u0344", "\u200b", "\xad", "\u3000", "\uf0b7", "\u1161", "\u11a8"]
_PIECES = st.sampled_from([*_LETTERS, *_MARKS, "\u1100"])
TEXTS = st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=14).map("".join))


@settings(max_examples=100)
@given(TEXTS)
def test_idempotent(text: str) -> None:
    once = normalize(text).text
    again = normalize(once)
    assert again.text == once
    assert again.offsets is None


@settings(max_examples=100)
@given(TEXTS)
def test_decomposed_input_gives_the_same(text: str) -> None:
    assert normalize(unicodedata.normalize("NFD", text)).text == normalize(unicodedata.normalize("NFC", text)).text


@settings(max_examples=100)
@given(TEXTS)
def test_the_result_is_composed_single_spaced_and_stripped(text: str) -> None:
    result = normalize(text).text
    assert unicodedata.is_normalized("NFC", result)
    assert "  " not in result
    assert result == result.strip()


@settings(max_examples=100)
@given(TEXTS)
def test_every_character_leads_back_to_the_source(text: str) -> None:
    result = normalize(text)
    if result.offsets is None:
        assert result.text == text
        return
    starts, ends = list(result.offsets.starts), list(result.offsets.ends)
    assert len(starts) == len(ends) == len(result.text)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["Điều", "ế", "h\xadành", "a\u0323", " ", "  ", "\t", "x", "Ð", "："]), max_size=12))
def test_the_source_range_of_a_word_normalises_to_the_word(pieces: list[str]) -> None:
    text = "".join([*pieces, " Việt"])
    result = normalize(text)
    at = 0
    for word in result.text.split(" "):
        start, end = at, at + len(word)
        source = text[slice(*result.offsets.source_range(start, end))] if result.offsets else text[start:end]
        assert normalize(source + " ở").text.removesuffix(" ở") == word
        at = end + 1


@settings(max_examples=100)
@given(TEXTS)
def test_clean_text_is_text_that_no_fix_changes(text: str) -> None:
    if is_clean(text):
        assert all(fix.apply(text) == text for fix in FIXES)


@pytest.mark.parametrize("fix", FIXES, ids=lambda fix: fix.name)
@settings(max_examples=50)
@given(text=TEXTS)
def test_a_fix_keeps_its_promises(fix: Fix, text: str) -> None:
    after = fix.apply(text)
    if fix.keeps_length:
        assert len(after) == len(text)
    if not fix.plain and not fix.trigger.search(unusual_characters(text)):
        assert after == text


def test_empty_and_blank() -> None:
    assert normalize("").text == normalize(" \t\u200b").text == ""
    blank = normalize(" \t ")
    assert blank.offsets is not None
    assert blank.offsets.source_range(0, 0) == (0, 0)


@pytest.mark.parametrize("text", ["", "Nơi nhận:", "Ðiều\xa01  "])
def test_explanation_agrees(text: str) -> None:
    assert explain(text).text == normalize(text).text
