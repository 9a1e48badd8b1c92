"""The syllable score keeps Vietnamese apart from everything else."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.text import count_syllables, is_syllable, vietnamese_score

CASES = Path(__file__).parent / "cases"


def _lines(name: str) -> list[str]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [_unescaped(line) for line in lines if line and not line.startswith("#")]


def _unescaped(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode("unicode_escape")


@pytest.mark.parametrize("line", _lines("vietnamese.txt"))
def test_vietnamese_scores_high(line: str) -> None:
    assert vietnamese_score(line) > 0.9


@pytest.mark.parametrize("line", _lines("not_vietnamese.txt"))
def test_everything_else_scores_low(line: str) -> None:
    assert vietnamese_score(line) < 0.5


PLAUSIBLE = """
ủy Uỷ quốc QUYẾT giếng gì gìn già nghỉ ghế kỳ kì y yết khuỷu ngoằn xoong huỵch đắk tuýp thuở
"""


@pytest.mark.parametrize("word", PLAUSIBLE.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    [
        *("cat", "cất1", "ghà", "kà", "ngế", "cí", "qa", "zò", "fà", "wì"),
        *("hàt", "hảc", "lãp", "tạcb", "trưường", "đđi", "ệệ", "bcd", "", "a" * 50),
    ],
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_whole_words_beat_broken_and_fused_ones() -> None:
    whole = "Căn cứ Luật Tổ chức chính quyền địa phương"
    broken = "C ăn c ứ Lu ật T ổ ch ức ch ính quy ền đ ịa ph ương"
    fused = "Căncứ LuậtTổchức chínhquyền địaphương"
    assert vietnamese_score(whole) > vietnamese_score(broken) + 0.1
    assert vietnamese_score(whole) > vietnamese_score(fused) + 0.5


def test_counts() -> None:
    count = count_syllables("Nam và UBND 12 QĐ1 xzw Intel h4nh")
    assert (count.plausible, count.marked, count.implausible, count.neutral) == (5, 2, 7, 12)


@pytest.mark.parametrize("text", ["", "123", "UBND-VP", "…"])
def test_text_without_words_scores_nothing(text: str) -> None:
    assert vietnamese_score(text) == 0


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_score_is_a_share(text: str) -> None:
    count = count_syllables(text)
    assert 0 <= vietnamese_score(text) <= 1
    assert 0 <= count.marked <= count.plausible
    assert count.plausible + count.implausible + count.neutral <= len(text)


@pytest.mark.parametrize("text", ["a" + 200_000 * "\u0301", "x¬" * 100_000, 200_000 * "¬", "a" + 100_000 * "¬" + " "])
def test_hostile_text_comes_to_an_end(text: str) -> None:
    assert vietnamese_score(text) < 0.5
