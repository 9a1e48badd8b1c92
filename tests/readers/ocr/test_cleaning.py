"""Dirt goes, handwriting is a blank, what was read is not corrected."""

import pytest

from vbpl_parser.readers.ocr.cleaning import cleaned
from vbpl_parser.readers.ocr.hocr import Read

Part = str | tuple[str, float]


def line(*parts: Part, gap: float = 10) -> list[Read]:
    """Words beside each other; a word alone was read with certainty."""
    words, x = [], 0.0
    for part in parts:
        text, confidence = part if isinstance(part, tuple) else (part, 0.96)
        words.append(Read(text=text, x0=x, x1=x + 15 * len(text), base=100, size=36, confidence=confidence))
        x += 15 * len(text) + gap
    return words


def texts(*parts: Part, gap: float = 10) -> list[str]:
    return [word.text for word in cleaned([line(*parts, gap=gap)])]


@pytest.mark.parametrize("speck", ["¬", "|", "~~", "_", "__", "«»"])
def test_specks_go(speck: str) -> None:
    assert texts("KT.", (speck, 0.6), "GIÁM", "ĐỐC") == ["KT.", "GIÁM", "ĐỐC"]


@pytest.mark.parametrize("dash", ["~", "¬", "—", "=", "-"])
def test_dash_of_a_list(dash: str) -> None:
    assert texts((dash, 0.5), "Lưu:", "VT.") == ["-", "Lưu:", "VT."]


def test_marks_of_the_text_stay() -> None:
    assert texts("2021", "-", "2025", "…", "./.") == ["2021", "-", "2025", "…", "./."]


@pytest.mark.parametrize(("text", "confidence"), [("z", 0.2), ("ÁÊð", 0.1), ("k;", 0.29)])
def test_what_was_hardly_read_goes(text: str, confidence: float) -> None:
    assert texts("Nguyễn", (text, confidence), "An") == ["Nguyễn", "An"]


def test_words_of_letters_stay() -> None:
    assert texts("được", ("thâm", 0.2)) == ["được", "thâm"]


@pytest.mark.parametrize(
    "number", [("Số:5'†Š", 0.1), ("Số:⁄44", 0.3), ("Số:", 0.95), ("Số:88", 0.5)], ids=lambda part: str(part[0])
)
def test_number_written_by_hand_is_a_blank(number: Part) -> None:
    assert texts(number, "/UBND-KTTH")[0] == "Số:"
    assert texts(number, "/UBND-KTTH")[-1] == "/UBND-KTTH"


@pytest.mark.parametrize("number", [("8Š", 0.7), ("80", 0.4), ("5$", 0.95)])
def test_number_apart_from_its_symbol_is_a_blank(number: Part) -> None:
    assert texts("Số:", number, "/QĐ-UBND", gap=20) == ["Số:", "/QĐ-UBND"]


@pytest.mark.parametrize("parts", [("Số:", "55/QĐ-TTg"), ("Số:", ("145", 0.97), "/QĐ-UBND"), ("Số:12/QĐ-UBND",)])
def test_printed_number_stays(parts: tuple[Part, ...]) -> None:
    assert texts(*parts, gap=20) == [part if isinstance(part, str) else part[0] for part in parts]


def test_day_and_month_that_run_together() -> None:
    assert texts("ngày", "04tháng", "02", "năm", "2025") == ["ngày", "04", "tháng", "02", "năm", "2025"]
    assert texts("ngày-/Ñtháng", "3") == ["ngày", "tháng", "3"]


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (("05", 0.5), "05"),
        (("I1", 0.7), "11"),
        (("O5", 0.7), "05"),
        (("@Ê", 0.0), None),
        (("4$", 0.6), None),
        (("45", 0.9), None),
    ],
)
def test_day_written_by_hand(day: Part, kept: str | None) -> None:
    assert texts("ngày", day, "tháng", "11", "năm") == ["ngày", *([kept] if kept else []), "tháng", "11", "năm"]


def test_dotted_blank_of_a_date_stays() -> None:
    assert texts("ngày", "....", "tháng", "...", "năm") == ["ngày", "....", "tháng", "...", "năm"]
