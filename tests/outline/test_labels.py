"""Labels at the start of a text, and what only looks like one."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.outline import match_label
from vbpl_parser.outline.labels import readings
from vbpl_parser.outline.ordinals import letter_ordinal, roman_ordinal, word_ordinal

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[str]:
    text = (CASES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


@pytest.mark.parametrize("row", rows("labels.tsv"))
def test_label(row: str) -> None:
    text, style, label, ordinal, rest = row.split("\t")
    found = match_label(text)
    assert found is not None
    assert (found.style.value, found.text) == (style, label)
    assert ".".join(map(str, found.ordinal)) == ordinal
    assert text[found.end :] == rest


@pytest.mark.parametrize("text", rows("no_labels.txt"))
def test_no_label(text: str) -> None:
    assert match_label(text) is None


@pytest.mark.parametrize(
    ("text", "styles"),
    [("I. Mở đầu", ["roman", "capital"]), ("i) mở đầu", ["letter", "small_roman"]), ("II. Mở đầu", ["roman"])],
)
def test_readings_of_letters_that_are_numbers_too(text: str, styles: list[str]) -> None:
    assert [label.style.value for label in readings(text)] == styles


@pytest.mark.parametrize(
    ("plain", "doubtful"), [("1. Sở Y tế", "1. 5 năm tới"), ("1. Sở Y tế", "1. các sở"), ("(2) Sở", "(02) bộ hồ sơ")]
)
def test_doubt(plain: str, doubtful: str) -> None:
    first, second = match_label(plain), match_label(doubtful)
    assert first is not None
    assert second is not None
    assert first.doubt < second.doubt


def test_vietnamese_order_of_letters() -> None:
    ordinals = [letter_ordinal(letter) for letter in "abcdđefghijklmnopqrstuvwxyz"]
    assert ordinals == sorted(ordinals)
    assert 0 not in ordinals


@pytest.mark.parametrize(("number", "value"), [("IV", 4), ("xix", 19), ("IIII", 0), ("IC", 0), ("", 0), ("XC", 0)])
def test_roman(number: str, value: int) -> None:
    assert roman_ordinal(number) == value


@pytest.mark.parametrize(("words", "value"), [("nhất", (1,)), ("hai mươi ba", (23,)), ("mười", (10,)), ("tự", ())])
def test_words(words: str, value: tuple[int, ...]) -> None:
    assert word_ordinal(words) == value


@settings(max_examples=100)
@given(st.text(alphabet="aIVX1.2)(-–/ĐđiềuPhầnMụcthứ nhất:+*“ \t", max_size=40))
def test_any_text_gives_a_label_inside_it(text: str) -> None:
    for label in readings(text):
        assert 0 < label.end <= len(text)
        assert label.text
        assert all(number > 0 for number in label.ordinal)
