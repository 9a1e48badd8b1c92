"""Labels as OCR reads them: believed only where the numbering says what must stand there."""

import pytest
from attrs import evolve

from outline.outline_lines import lines
from vbpl_parser.outline import build, paths


def scanned(*source: str) -> list[str]:
    body = build([evolve(line, confidence=0.9) for line in lines(*source)])
    return [path for path, _ in paths(body)]


def typed(*source: str) -> list[str]:
    return [path for path, _ in paths(build(lines(*source)))]


LETTERS = ("1. Sở Giáo dục:", "a) Ban hành văn bản;", "b) Cung cấp quy định;")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ([*LETTERS, "©) Bảo đảm an toàn;", "d) Chuẩn bị nhân lực."], ["1", "1/a", "1/b", "1/c", "1/d"]),
        ([*LETTERS, "e) Bảo đảm an toàn;", "d) Chuẩn bị nhân lực."], ["1", "1/a", "1/b", "1/c", "1/d"]),
        (["a) Một;", "b) Hai;", "c) Ba;", "đ) Bốn;", "e) Năm;", "8) Sáu."], ["a", "b", "c", "d", "e", "g"]),
        (["1. Sở Nội vụ.", "__2. Sở Y tế.", "3. Sở Tài chính."], ["1", "2", "3"]),
        (["__ Điều 1. Thành lập.", "Điều 2. Hiệu lực."], ["Điều 1", "Điều 2"]),
        (["I. MỤC ĐÍCH", "1. Một.", "Il. NỘI DUNG", "1. Hai."], ["I", "I/1", "II", "II/1"]),
        ([*(f"{n}. Sở" for n in range(1, 11)), "1l. Sở"], [str(n) for n in range(1, 12)]),
    ],
)
def test_misread_labels(source: list[str], expected: list[str]) -> None:
    assert scanned(*source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ([*LETTERS, "©) Bảo đảm an toàn."], ["1", "1/a", "1/b"]),
        (["1. Sở Nội vụ.", "__2. Sở Y tế."], ["1"]),
        (["a) Một;", "b) Hai;", "c) Ba;", "đ) Bốn;"], ["a", "b", "c", "đ"]),
    ],
)
def test_letters_that_were_typed_are_taken_as_they_stand(source: list[str], expected: list[str]) -> None:
    assert typed(*source) == expected


def test_nothing_is_guessed_where_no_numbering_is_open() -> None:
    assert scanned("©) Bảo đảm an toàn.", "8) Chuẩn bị.") == []
