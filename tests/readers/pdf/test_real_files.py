"""Real files: they open, keep their words and their columns."""

import re
from collections import Counter
from pathlib import Path

import pdfplumber
import pytest

from shared_corpus import parameters
from vbpl_parser.layout import Column, TextLayer
from vbpl_parser.readers.pdf import read

WORD = re.compile(r"\w+")
TITLE = re.compile(r"^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)$")


@pytest.mark.parametrize("path", parameters(".pdf"))
def test_opens_and_numbers_its_lines(path: Path) -> None:
    reading = read(path.read_bytes())
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    assert reading.page_count == len(reading.pages)
    blind = reading.text_layer is TextLayer.NONE
    assert blind == ("VB303" in [diagnostic.code for diagnostic in reading.diagnostics])


@pytest.mark.parametrize("path", parameters(".pdf"))
def test_national_title_stands_alone_on_the_right(path: Path) -> None:
    titles = [line for line in read(path.read_bytes()).lines if "XÃ HỘI CHỦ NGHĨA VIỆT NAM" in line.text[:45]]
    assert all(TITLE.match(line.text) and line.column is Column.RIGHT for line in titles[:1])


@pytest.mark.parametrize("path", parameters(".pdf"))
def test_words_are_those_of_pdfplumber(path: Path) -> None:
    reading = read(path.read_bytes())
    if reading.text_layer is not TextLayer.DIGITAL or path.stat().st_size > 1_000_000:
        pytest.skip("no letters of its own, or too large for pdfplumber here")
    ours = Counter(word for line in reading.lines for word in WORD.findall(line.text))
    with pdfplumber.open(path) as document:
        theirs = Counter(
            word for page in document.pages[:6] for part in page.extract_words() for word in WORD.findall(part["text"])
        )
    assert sum((ours & theirs).values()) >= 0.995 * sum(theirs.values())
