"""When two strings are the same, and how many of two lists are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.label_folder import LABEL
from vbpl_parser.evaluation.compare import compare, soft, strict
from vbpl_parser.evaluation.fields import FIELDS

LONG = "Căn cứ Luật Đê điều và Thủy lợi ngày 01 tháng 02 năm 2015"
VALUES = {field.name: field.values for field in FIELDS}
WORDS = st.lists(st.text("aàáoòóhđHĐ .;,-", max_size=6), max_size=5)


@pytest.mark.parametrize(
    ("one", "other"), [("Hoà  Bình;", "Hoà Bình"), ("Hòa", "Ho\u0300a"), ("VT, NC.", "VT, NC"), ("a\n b", "a b")]
)
def test_strictly_the_same(one: str, other: str) -> None:
    assert strict(one) == strict(other)


@pytest.mark.parametrize(("one", "other"), [("Hoà", "Hòa"), ("Sở", "SỞ"), ("(VT)", "VT"), ("đê", "de")])
def test_strictly_different(one: str, other: str) -> None:
    assert strict(one) != strict(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà Bình", "HÒA BÌNH"), ("uỷ ban", "ủy ban"), ("“Thuế”, (VT)", "thuế VT"), ("quý", "qúy")],
)
def test_softly_the_same(one: str, other: str) -> None:
    assert soft(one) == soft(other)


@pytest.mark.parametrize(("one", "other"), [("đê", "de"), ("hóa", "hòa"), ("hoa", "hóa"), ("Sở A", "Sở B")])
def test_softly_different(one: str, other: str) -> None:
    assert soft(one) != soft(other)


def test_pairs_are_one_to_one() -> None:
    match = compare("recipients", ["Như trên", "Như trên", "Sở A"], ["Như trên", "như trên", "như trên"])
    assert (match.strict, match.soft, match.missing, match.extra) == (1, 2, ("Sở A",), ("như trên",))
    assert not match.right


def test_long_strings_may_differ_a_little() -> None:
    match = compare("legal_bases", [LONG, "Sở Y tế A"], [LONG.replace("2015", "2016"), "Sở Y tế B"])
    assert (match.strict, match.soft, match.missing) == (0, 1, ("Sở Y tế A",))


def test_the_most_similar_pair_comes_first() -> None:
    match = compare("legal_bases", [LONG + " a", LONG + " ab"], [LONG + " ab,"])
    assert match.missing == (LONG + " a",)


def test_structured_fields_are_never_similar() -> None:
    path = "Chương III/Điều 12/1"
    assert compare("outline", [path * 2], [path + path.replace("12", "13")], fuzzy=False).soft == 0


@given(WORDS)
def test_a_list_is_right_against_itself(words: list[str]) -> None:
    match = compare("any", words, list(reversed(words)))
    assert match.right
    assert match.strictly_right
    assert match.strict == match.soft == len(words)


@given(WORDS, WORDS)
def test_counts_fit(gold: list[str], found: list[str]) -> None:
    match = compare("any", gold, found)
    assert match.strict <= match.soft <= min(len(gold), len(found))
    assert match.soft + len(match.missing) == len(gold)
    assert match.soft + len(match.extra) == len(found)


@pytest.mark.parametrize(
    ("field", "data", "values"),
    [
        ("number", {"number": {"number": "008", "year": "2014", "symbol": "QĐ - TTg"}}, ["8 2014 QĐ-TTg"]),
        ("number", {"number": {"number": None, "year": None, "symbol": "UBND-VP"}}, ["none none UBND-VP"]),
        ("number", {"number": None}, []),
        ("date", {"date": {"day": None, "month": 5, "year": 2021}}, ["none 5 2021"]),
        ("date", {"date": None}, []),
        ("doc_type", {"doc_type": "other"}, []),
        ("subject", {"subject": "V/v: kiểm tra"}, ["kiểm tra"]),
        ("subject", {"subject": "Về việc kiểm tra"}, ["kiểm tra"]),
        ("subject", {"subject": "Về kiểm tra"}, ["Về kiểm tra"]),
        ("recipients", {"recipients": ["Bộ Thủy lợi (để b/c)", "(để b/c)"]}, ["Bộ Thủy lợi", "(để b/c)"]),
        ("recipients", {"recipients": ["Cục (A) và B"]}, ["Cục (A) và B"]),
        ("outline", {"outline": [["Điều 1", ""], ["Điều 1/2", ""]], "outline_depth": "article"}, ["Điều 1"]),
        ("outline", {"outline": [["I", ""], ["I/1", ""], ["I/1/a", ""]], "outline_depth": 2}, ["I", "I/1"]),
        ("outline", {"outline": [["Chương I/Điều 1/2", ""]]}, ["Chương I/Điều 1/2"]),
        ("annexes", {"annexes": [{"label": "Phụ lục I", "title": None}]}, ["Phụ lục I"]),
        ("parents", LABEL, ["UBND TỈNH BÌNH AN"]),
        ("signer_lines", LABEL, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ("signer_name", {"signatories": [{"lines": [], "name": None}]}, []),
        ("urgency", {"urgency": None}, []),
    ],
)
def test_values_of_a_label(field: str, data: dict[str, object], values: list[str]) -> None:
    assert VALUES[field](data) == values
