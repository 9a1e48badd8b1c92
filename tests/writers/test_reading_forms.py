"""Markdown, plain text and HTML: all of the document is there, and nothing of it is read as markup."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from vbpl_parser.model import Document, IssueDate, Number, Subject, Unit
from vbpl_parser.writers.html import SHOWN_UNITS, to_html
from vbpl_parser.writers.markdown import to_markdown
from vbpl_parser.writers.text import to_text
from vbpl_parser.writers.wording import date_line, heading, mark, number_line, words
from writers.document_examples import EMPTY, LETTER
from writers.document_strategies import DOCUMENTS

SHOWN = ["UBND TỈNH BÌNH AN", "SỞ THỦY LỢI", "45/STL-VP", "Các phòng chuyên môn", "Lê Văn Tám", "Đê cấp I", "Điều 2."]


class Tags(HTMLParser):
    """Tags of a piece of HTML and whether they close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("value", SHOWN)
def test_every_form_shows_the_values(value: str) -> None:
    assert value in to_markdown(LETTER)
    assert value in to_text(LETTER)
    assert value in to_html(LETTER)


def test_markdown_of_the_letter() -> None:
    text = to_markdown(LETTER)
    assert text.startswith("# Công văn 45/STL-VP: kiểm tra \\<đê\\> & kè\n\n|  |  |\n|---|---|\n| Cơ quan ban hành |")
    assert "\n- **1. Về kiểm tra** Các phòng rà soát \\*toàn bộ\\* hồ sơ:\n\n  - **a)** Đê cấp I\n" in text
    assert "\n  | STT | Tên |\n  |---|---|\n  | 1 | Đê \\| kè |\n" in text
    assert "\n- Bộ Thủy lợi (để b/c)\n- Lưu: VT, KH (3b)\n" in text
    assert "\n## SAO Y, UBND XÃ AN BÌNH, 3/SY-UBND\n" in text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. Một", "1\\. Một"),
        ("12) Một", "12\\) Một"),
        ("2021 là năm", "2021 là năm"),
        ("- một", "\\- một"),
        ("# <b> [x](y) `z` $1$", "\\# \\<b\\> \\[x\\](y) \\`z\\` \\$1\\$"),
        ("a &amp; b & c", "a \\&amp; b & c"),
        ("a\n\n# b", "a \\# b"),
    ],
)
def test_text_is_not_markup_in_markdown(text: str, escaped: str) -> None:
    document = Document(source=EMPTY.source, body=(Unit(level="paragraph", text=text),))
    assert to_markdown(document).splitlines()[-1] == escaped


def test_text_of_the_letter() -> None:
    text = to_text(LETTER)
    assert "\nSố: 45/STL-VP\nBình An, 2/5/2024\nHỎA TỐC\n\nCông văn\nkiểm tra <đê> & kè\n\nKính gửi:\n- Các" in text
    assert "\n1. Về kiểm tra. Các phòng rà soát *toàn bộ* hồ sơ:\n  a) Đê cấp I\n  - Kè, cống\n  STT\tTên\n" in text
    assert "\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn Tám\n" in text


def test_the_card_escapes_and_loads_nothing() -> None:
    card = to_html(Document(source=EMPTY.source, subject=Subject(text='<script src="x">"\'</script>')))
    assert "<script" not in card
    assert Tags(card).seen <= {"div", "strong", "table", "tr", "th", "td", "details", "summary"}
    assert LETTER._repr_html_() == to_html(LETTER)


def test_the_card_stays_small() -> None:
    body = tuple(Unit(level="paragraph", text="dài " * 500) for _ in range(5000))
    card = to_html(Document(source=EMPTY.source, body=body))
    assert len(card) < 300 * SHOWN_UNITS
    assert "… 4940" in card


@given(DOCUMENTS)
@settings(max_examples=40)
def test_any_document_can_be_shown(document: Document) -> None:
    assert to_markdown(document).startswith("# ")
    assert to_text(document).endswith("\n")
    assert Tags(to_html(document)).open == []


@pytest.mark.parametrize(
    ("number", "party", "line"),
    [
        (Number(number="145", symbol="QĐ-UBND"), False, "145/QĐ-UBND"),
        (Number(number="30", year="2020", symbol="NĐ-CP"), False, "30/2020/NĐ-CP"),
        (Number(number="12", symbol="CV/TU"), True, "12-CV/TU"),
        (Number(symbol="UBND-VP"), False, "…/UBND-VP"),
        (Number(number="65"), False, "65"),
        (None, False, None),
    ],
)
def test_number_line(number: Number | None, party: bool, line: str | None) -> None:
    assert number_line(number, party=party) == line


@pytest.mark.parametrize(
    ("date", "line"),
    [
        (IssueDate(day=2, month=5, year=2024), "2/5/2024"),
        (IssueDate(month=5, year=2024), "…/5/2024"),
        (IssueDate(raw="ngày    tháng    năm"), None),
        (None, None),
    ],
)
def test_date_line(date: IssueDate | None, line: str | None) -> None:
    assert date_line(date) == line


@pytest.mark.parametrize(
    ("unit", "marked", "worded"),
    [
        (Unit(level="article", label="Điều 1", title="Phạm vi", text="Luật này"), "Điều 1.", "Phạm vi. Luật này"),
        (Unit(level="chapter", label="Chương I", title="QUY ĐỊNH"), "Chương I", "QUY ĐỊNH"),
        (Unit(level="point", label="đ", title="Kèm:", text="x"), "đ)", "Kèm: x"),
        (Unit(level="bullet", label="-", text="x"), "", "x"),
        (Unit(level="paragraph"), "", ""),
    ],
)
def test_wording_of_units(unit: Unit, marked: str, worded: str) -> None:
    assert (mark(unit), words(unit)) == (marked, worded)


def test_an_empty_document_has_a_name() -> None:
    assert heading(EMPTY) == "Văn bản"
    assert to_markdown(EMPTY) == "# Văn bản\n"
