"""Citations in prose against their case file, and on any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from value_cases import blocks, table
from vbpl_parser.values import body_in_prose, citation, citation_date, provision
from vbpl_parser.values.citation import CitationValue
from vbpl_parser.values.citation_date import CitedDate

PIECES = """
Nghị định |Luật |Đất đai |năm |2024|số |Số: |30|/|-|–| - |2020|NĐ-CP|QĐ|UBND|TTr|QH15|ngày |tháng |05/3/2020|5
 của |Chính phủ|, |; | và |(|)|điểm a |khoản 2 |Điều 5 |các |HĐBT|CV/TU|Bộ Tài chính|nhân dân|Mẫu
……| |“|.|:|kèm theo |Công văn |\u0130|ß|  |văn bản
"""
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES.strip("\n").replace("\n", "|").split("|")), max_size=25).map("".join),
)


def _range(text: str, where: tuple[int, int] | None) -> str:
    return text[slice(*where)] if where else "-"


def _date(date: CitedDate | None) -> str:
    return ".".join(str(part or "-") for part in (date.day, date.month, date.year)) if date else "-"


def _row(text: str, found: CitationValue) -> str:
    cells = (found.number, found.doc_type, _date(found.date), _range(text, found.issuer), _range(text, found.unit))
    return " | ".join([*(cell or "-" for cell in cells), text[found.start : found.end]])


@pytest.mark.parametrize("block", blocks("citations"), ids=lambda block: block[0][:60])
def test_citations(block: tuple[str, ...]) -> None:
    text, *rows = block
    assert [_row(text, found) for found in citation.find_all(text)] == [row.removeprefix("=> ") for row in rows]


@pytest.mark.parametrize(("name", "rest"), table("body_in_prose"))
def test_bodies_end_before_the_rest(name: str, rest: str) -> None:
    before = "Quyết định của "
    end = body_in_prose.end(before + name + rest, len(before))
    assert (before + name + rest)[len(before) : end] == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" ngày 05 tháng 3 năm 2020 của", "5.3.2020"),
        (", ngày 05/9/2026 của", "5.9.2026"),
        (" (ban hành ngày 5-3-1985)", "5.3.1985"),
        (" ngày ... tháng ... năm 2024", "-.-.2024"),
        (" tháng 3 năm 2024", "-.3.2024"),
        (" năm 2025 về", "-.-.2025"),
        (" ngày 45/3/2020", "-.3.2020"),
        (" từ ngày 05/3/2020", "-"),
        (" ngày mai", "-"),
    ],
)
def test_dates_behind_a_number(text: str, expected: str) -> None:
    assert _date(citation_date.match(text, 0)) == expected


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_citations_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for found in citation.find_all(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        date = (found.date.start, found.date.end) if found.date else None
        for part in (found.issuer, found.unit, date):
            assert part is None or found.start <= part[0] < part[1] <= found.end
        printed = "".join(text[found.start : found.end].split())
        assert found.number is None or "".join(found.number.split()) in printed


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_provisions_and_bodies_stand_in_the_text(text: str) -> None:
    for start, end in provision.find_all(text):
        assert 0 <= start < end <= len(text)
    for start in range(0, len(text), 7):
        assert start <= body_in_prose.end(text, start) <= len(text)


@pytest.mark.parametrize(
    "unit", ["điểm a ", "Luật ", "số 1/", "số       ", "của Bộ ", "Luật a ", "1/A-", "ngày . ", "1-A/"]
)
def test_long_texts_take_time_in_proportion(unit: str) -> None:
    assert len(citation.find_all(unit * 5_000)) <= 10_000
