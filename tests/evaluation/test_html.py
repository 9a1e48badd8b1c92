"""The page of an evaluation is whole, escaped, and asks nothing of the network."""

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from evaluation.label_folder import LABEL, LINES, fake_parse, make_folder
from vbpl_parser.evaluation import evaluate, read_labels, to_html
from vbpl_parser.evaluation.html import COLOURS
from vbpl_parser.layout import ZoneKind


@pytest.fixture
def page(tmp_path: Path) -> str:
    wrong = {"recipients": ["Như trên", "Bộ Thủy lợi và Đê điều"], "subject": "<script>alert(1)</script>"}
    scan = LABEL | {"id": "x3", "file": "x3.pdf", "origin": "scan"}
    folder = make_folder(tmp_path, LABEL | {"cited": []}, LABEL | wrong | {"id": "x2"}, scan)
    return to_html(evaluate(read_labels(folder), fake_parse), title="A & B")


def select(page: str, path: str) -> list[Any]:
    """What `path` selects."""
    found: Any = lxml_html.fromstring(page).xpath(path)
    return list(found)


def test_every_document_and_every_line_is_there(page: str) -> None:
    assert select(page, "//title/text()") == ["A & B"]
    assert select(page, "//summary/b/text()") == ["x1 (md, cong_van)", "x2 (md, cong_van)", "x3 (scan, cong_van)"]
    assert len(select(page, "//table[@class='lines']//tr[td]")) == 2 * len(LINES)
    assert "VB907: the pages are pictures" in page


def test_misses_are_marked_on_their_lines(page: str) -> None:
    marked = select(page, "//tr[contains(@class, 'missed')]")
    assert [row.xpath("td[1]/text()")[0] for row in marked] == ["5", "6"]
    assert "recipients: not found" in marked[0].text_content()
    assert select(page, "//details[@open]/summary/b/text()") == ["x2 (md, cong_van)", "x3 (scan, cong_van)"]


def test_everything_is_escaped_and_nothing_is_loaded(page: str) -> None:
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "rà soát &lt;đê&gt; &amp; kè" in page
    assert not re.search(r"(?:src|href)=|url\(|@import|https?:", page)


def test_every_zone_has_its_colour() -> None:
    assert set(COLOURS) == {str(kind) for kind in ZoneKind}
