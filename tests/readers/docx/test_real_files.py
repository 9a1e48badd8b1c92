"""Real Word files open, and none of their words is lost."""

import io
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from shared_corpus import parameters
from vbpl_parser.layout import Column
from vbpl_parser.readers.docx import read
from vbpl_parser.readers.limits import DEFAULT_LIMITS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words_of(data: bytes) -> Counter[str]:
    """The words of the main part by the plainest way: every `w:t`, tabs and breaks as spaces."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    elements = root.iter(W + "t", W + "tab", W + "br", W + "p")
    pieces = [(element.text or "") if element.tag == W + "t" else " " for element in elements]
    return Counter("".join(pieces).split())


@pytest.mark.parametrize("path", parameters(".docx"))
def test_no_word_is_lost(path: Path) -> None:
    data = path.read_bytes()
    found = Counter(word for line in read(data, DEFAULT_LIMITS).lines for word in line.text.split())
    missing = words_of(data) - found
    assert missing.total() <= words_of(data).total() * 0.002


@pytest.mark.parametrize("path", parameters(".docx"))
def test_the_national_name_stands_to_the_right(path: Path) -> None:
    reading = read(path.read_bytes(), DEFAULT_LIMITS)
    names = [line for line in reading.lines if line.normalized == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert names
    assert {line.column for line in names} == {Column.RIGHT}
