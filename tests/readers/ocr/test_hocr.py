"""hOCR → lines of words."""

import pytest

from vbpl_parser.readers.ocr.hocr import lines_of


def hocr_line(y: int, *words: str, slope: float = 0.0, kind: str = "ocr_line", more: str = "", height: int = 34) -> str:
    spans, x = [], 100
    for word in words:
        wide = sum(28 if letter.isupper() else 19 for letter in word)
        spans.append(
            f"<span class='ocrx_word' id='w' title='bbox {x} {y} {x + wide} {y + height}; x_wconf 96'>{word}</span>"
        )
        x += wide + 10
    title = f"bbox 100 {y} {x} {y + height}; baseline {slope} -8; x_size {height}; x_descenders 8; x_ascenders 9{more}"
    return f"<span class='{kind}' id='l' title=\"{title}\">{' '.join(spans)}</span>"


def test_words_with_place_and_confidence() -> None:
    ((first, second),) = lines_of(hocr_line(200, "Căn", "cứ"))
    assert (first.text, second.text) == ("Căn", "cứ")
    assert (first.x0, first.base, first.confidence) == (100, 226, 0.96)


def test_entities_and_tags() -> None:
    ((word,),) = lines_of(hocr_line(200, "<strong>P&amp;T</strong>"))
    assert word.text == "P&T"


def test_base_follows_the_slope() -> None:
    ((first, second),) = lines_of(hocr_line(200, "Độc", "lập", slope=0.1))
    assert second.base - first.base == pytest.approx(0.1 * (second.x0 - first.x0))


def test_headers_and_floats_are_lines_too() -> None:
    text = hocr_line(100, "SỞ", kind="ocr_header") + hocr_line(300, "(1)", kind="ocr_textfloat")
    assert [line[0].text for line in lines_of(text)] == ["SỞ", "(1)"]


def test_turned_lines_are_left_out() -> None:
    assert lines_of(hocr_line(200, "ĐẾN", more="; textangle 90")) == []


def test_size_is_measured_by_the_widths_of_the_letters() -> None:
    prose = [hocr_line(y, "Thực", "hiện", "các", "nhiệm", "vụ", "được", "giao") for y in range(100, 400, 40)]
    marked = hocr_line(500, "Ễ", "Điều", "1.", "Ổn", "định", "tổ", "chức", "bộ", "máy", height=60)
    sizes = {line[0].size for line in lines_of("".join([*prose, marked]))}
    assert len(sizes) == 1


@pytest.mark.parametrize("hocr", ["", "<html></html>", "<span class='ocr_line' title='bbox 1 2'></span>"])
def test_nothing_was_read(hocr: str) -> None:
    assert lines_of(hocr) == []
