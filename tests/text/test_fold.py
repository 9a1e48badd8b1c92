"""Matching keys: equal where offices write the same word in several ways, and nowhere else."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.text import fold, normalize, plain_punctuation, tone_key

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HÒA", "HOÀ"),
        ("hòa", "hoà"),
        ("Hoả tốc", "Hỏa tốc"),
        ("ỦY BAN", "UỶ BAN"),
        ("Ủy ban", "Uỷ ban"),
        ("thúy", "thuý"),
        ("hỏe", "hoẻ"),
        ("khỏe", "khoẻ"),
        ("TOÀ ÁN", "TÒA ÁN"),
        ("xoá", "xóa"),
        ("hoạ", "họa"),
        ("luỹ kế", "lũy kế"),
        ("lũy,", "luỹ,"),
    ],
)
def test_tone_key_joins_both_styles(one: str, other: str) -> None:
    assert one != other
    assert tone_key(one) == tone_key(other)


@pytest.mark.parametrize(
    "word",
    ["hoàn", "huỳnh", "quý", "QUỸ", "quỳ", "ngoài", "thuở", "khuỷu", "xoáy", "mùa", "của", "hoặc", "toán", "tuyến"],
)
def test_tone_key_leaves_words_of_one_spelling(word: str) -> None:
    assert tone_key(word) == word


@pytest.mark.parametrize(("one", "other"), [("hòa", "hóa"), ("hoà", "hoa"), ("ủy", "ùy"), ("tòa", "tỏa")])
def test_tone_key_keeps_words_apart(one: str, other: str) -> None:
    assert tone_key(one) != tone_key(other)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("CỘNG HÒA XÃ HỘI", "cong hoa xa hoi"),
        ("Đường ĐT.312", "duong dt.312"),
        ("Nơi nhận:", "noi nhan:"),
        ("“Ngưỡng” – 5 €…", "“nguong” – 5 €…"),
        ("QÐ", "qd"),
        ("plain ASCII", "plain ascii"),
        ("Crème brûlée à la Škoda", "creme brulee a la skoda"),
        ("Κύπρος", "κυπρος"),
        ("한국", "한국"),
        ("", ""),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


def test_fold_keeps_different_words_apart() -> None:
    assert fold("Căn cứ") != fold("Căn cư xá")
    assert fold("–") != fold("-")


@settings(max_examples=100)
@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " 0-/:;“”…–", max_size=60))
def test_fold_of_vietnamese_is_the_text_without_marks(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    assert fold(text) == "".join(c for c in decomposed if not unicodedata.combining(c))


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_keys_are_idempotent_and_keep_the_length(text: str) -> None:
    text = normalize(text).text
    assert fold(fold(text)) == fold(text)
    assert tone_key(tone_key(text)) == tone_key(text)
    assert plain_punctuation(plain_punctuation(text)) == plain_punctuation(text)
    assert len(tone_key(text)) == len(plain_punctuation(text)) == len(text)


@settings(max_examples=100)
@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " 0-/:;“”…–", max_size=60))
def test_fold_of_the_normal_form_keeps_the_length(text: str) -> None:
    text = normalize(text).text
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("dash", "‐‑‒–—―−")
def test_dashes(dash: str) -> None:
    assert plain_punctuation(f"12{dash}CV/TU") == "12-CV/TU"


@pytest.mark.parametrize("slash", "⁄∕／")
def test_slashes(slash: str) -> None:
    assert plain_punctuation(f"12{slash}QĐ") == "12/QĐ"


@pytest.mark.parametrize("text", ["", "a-b/c", "“x” … •", "1\\2|3", "a÷b"])
def test_plain_punctuation_leaves_the_rest(text: str) -> None:
    assert plain_punctuation(text) == text
