"""Misses stand beside the gold, with the place where their words are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.label_folder import LABEL, LINES, fake_parse, make_folder
from vbpl_parser.evaluation import FIELDS, DocumentScore, Field, Miss, evaluate, misses, read_labels
from vbpl_parser.evaluation.places import Places

PLACES = Places(LINES)


def score(folder: Path, **changes: object) -> DocumentScore:
    return evaluate(read_labels(make_folder(folder, LABEL | changes)), fake_parse).documents[0]


NUMBER = {"number": "46", "year": None, "symbol": "STL-VP"}
BOTH = ["Như trên", "Bộ Thủy lợi và Đê điều"]


@pytest.mark.parametrize(
    ("field", "label", "gold", "found", "at", "whole"),
    [
        ("number", NUMBER, "46 none STL-VP", "45 none STL-VP", "number", False),
        ("date", {"day": 3, "month": 5, "year": 2024}, "3 5 2024", "2 5 2024", "place_date", False),
        ("outline", [["1", "Các phòng rà soát"], ["1/b", "Kênh"], ["1/a", ""]], "1/b", None, None, False),
        ("outline", [["1/a", ""], ["2", "Các phòng rà soát"]], "2", None, "body", False),
        ("place", "Bình Yên", "Bình Yên", "Bình An", None, False),
        ("recipients", BOTH, "Bộ Thủy lợi và Đê điều", "Bộ Thủy lợi", "body", True),
        ("doc_type", "ke_hoach", "ke_hoach", None, None, False),
    ],
)
def test_a_miss_says_where_its_words_stand(
    tmp_path: Path, field: str, label: object, gold: str, found: str | None, at: str | None, whole: bool
) -> None:
    first = next(miss for miss in misses(score(tmp_path, **{field: label}), (field,)) if miss.gold)
    assert (first.gold, first.found) == (gold, found)
    assert [line.zone for line in first.gold_at.lines][:1] == ([at] if at else [])
    assert first.gold_at.whole is whole


def test_a_value_may_run_over_lines_and_zones(tmp_path: Path) -> None:
    (miss,) = misses(score(tmp_path, recipients=BOTH))[:1]
    assert [(line.number, line.zone) for line in miss.gold_at.lines] == [(5, "body"), (6, "recipients")]


def test_a_right_document_has_no_misses(tmp_path: Path) -> None:
    assert misses(score(tmp_path, cited=[])) == ()


def test_what_cannot_be_read_has_no_places(tmp_path: Path) -> None:
    found = misses(score(tmp_path, file="x1.pdf"))
    assert {miss.field for miss in found} == {field.name for field in FIELDS if field.values(LABEL)}
    assert not any(miss.found or miss.gold_at.lines for miss in found)


@pytest.mark.parametrize(
    ("words", "numbers", "whole"),
    [
        ("Sở thuỷ lợi", [1], True),
        ("ngày 02 tháng 5 năm 2024", [3], True),
        ("Các phòng rà soát đê và kè biển", [4], False),
        ("kè biển", [], False),
        ("…", [], False),
    ],
)
def test_words_are_found_without_accents_and_signs(words: str, numbers: list[int], whole: bool) -> None:
    place = PLACES.find([words])
    assert ([line.number for line in place.lines], place.whole) == (numbers, whole)


@given(st.lists(st.text(max_size=8), max_size=3), st.text(max_size=40))
def test_what_is_found_is_a_run_of_lines(wordings: list[str], part: str) -> None:
    numbers = [line.number for line in PLACES.find(wordings, [part]).lines]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else numbers == []


@pytest.mark.parametrize("field", FIELDS, ids=[field.name for field in FIELDS])
def test_every_value_has_wordings(field: Field) -> None:
    for value in field.values(LABEL):
        whole, _ = field.wordings(value, LABEL)
        assert whole
        assert all(isinstance(words, str) for words in whole)


def test_a_miss_without_lines() -> None:
    assert Miss(field="place", gold="Bình An", found=None).gold_at.lines == ()
