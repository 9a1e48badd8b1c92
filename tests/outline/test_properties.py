"""What holds for any lines: no exception, no word lost or doubled, spans that say where the words stand."""

from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.layout import Cell, Line, Run
from vbpl_parser.model import Unit
from vbpl_parser.outline import build, paragraphs, paths
from work_counted import calls

LABELS = st.sampled_from(
    [
        "",
        "",
        "1. ",
        "2. ",
        "3) ",
        "(1) ",
        "1.1. ",
        "a) ",
        "b) ",
        "đ) ",
        "I. ",
        "II. ",
        "A. ",
        "- ",
        "+ ",
        "Điều 1. ",
        "Điều 9. ",
        "Chương I",
        "Mục 2. ",
        "“Điều 5. ",
        "“",
        "Khoản 1: ",
        "i) ",
        "ii) ",
        "Điều 2. 1. ",
    ]
)
WORDS = st.sampled_from(
    [
        "Sở Nội vụ rà soát.",
        "các đơn vị",
        "quy định như sau:",
        "Tại khoản 2 Điều 5 Luật Thuế quy định:",
        "MỤC ĐÍCH",
        "",
        "là “tín dụng đen”.",
        "theo quy định.”",
        "Trên đây là Kế hoạch./.",
        "…",
        "  hai   khoảng  trắng ",
        "\u0065\u0302\u0301",
    ]
)


@st.composite
def line(draw: st.DrawFn, number: int) -> Line:
    text = draw(LABELS) + draw(WORDS)
    made = Line.of(text, page=1, number=number, starts_paragraph=draw(st.booleans()))
    look = draw(st.sampled_from(["plain", "bold", "italic", "cell", "furniture", "ocr"]))
    if look == "bold":
        return evolve(made, runs=(Run(0, len(text), bold=True),))
    if look == "italic":
        return evolve(made, runs=(Run(0, len(text), italic=True),))
    if look == "cell":
        return evolve(made, cell=Cell(draw(st.integers(1, 2)), draw(st.integers(0, 2)), draw(st.integers(0, 2)), 3))
    return evolve(made, furniture=look == "furniture", confidence=0.5 if look == "ocr" else None)


@st.composite
def bodies(draw: st.DrawFn) -> list[Line]:
    return [draw(line(number)) for number in range(1, draw(st.integers(0, 40)) + 1)]


def walk(units: tuple[Unit, ...]) -> Iterator[Unit]:
    for unit in units:
        yield unit
        yield from walk(unit.children)


@settings(max_examples=100, deadline=None)
@given(bodies())
def test_every_word_stands_in_the_tree_once_and_in_order(body: list[Line]) -> None:
    words = [word for unit in walk(build(body)) for word in unit.raw.split()]
    kept = [word for paragraph in paragraphs(body) for word in paragraph.passage.raw.split()]
    assert words == kept


@settings(max_examples=60, deadline=None)
@given(bodies())
def test_the_text_at_the_spans_is_raw(body: list[Line]) -> None:
    by_number = {line.number: line.text for line in body}
    for unit in walk(build(body)):
        assert unit.raw == "\n".join(by_number[span.line][span.start : span.end] for span in unit.spans)


@settings(max_examples=60, deadline=None)
@given(bodies())
def test_units_are_well_formed(body: list[Line]) -> None:
    units = build(body)
    for unit in walk(units):
        assert unit.rule
        assert not (unit.title and unit.text)
        assert (unit.label is None) == (unit.level in ("paragraph", "table"))
        assert unit.level == "table" or not unit.rows
    assert len(paths(units)) == sum(unit.label is not None and unit.level != "bullet" for unit in walk(units))


def test_no_numbering_nests_without_end() -> None:
    body = [Line.of(f"{number}. Sở", page=1, number=at) for at, number in enumerate([1, 2] * 2000, 1)]
    assert max(path.count("/") for path, _ in paths(build(body))) < 20


@pytest.mark.parametrize(
    "texts",
    [
        ["A. Sở"],
        ["“Sở Nội vụ"],
        ["“Sở", "Sở”"],
        ["Điều 99. Sở"],
        ["1. Sở", "2. Sở"],
        ["- Sở:", "+ Sở:", "* Sở:"],
        ["Tại khoản 2 Điều 5 Luật Thuế quy định:", "2. Sở"],
        ["1.1.1.1.1 Sở", "2.1 Sở"],
        ["“" * 2000, "1." * 2000, "I" * 2000],
    ],
    ids=lambda texts: texts[0][:12],
)
def test_work_grows_with_the_number_of_lines(texts: list[str]) -> None:
    def work(count: int) -> int:
        body = [Line.of(texts[number % len(texts)], page=1, number=number + 1) for number in range(count)]
        return calls(lambda: build(body))

    assert work(2000) < 6 * work(500)


def test_a_label_with_much_against_it_is_weighed_not_fatal() -> None:
    texts = ("I. MỤC TIÊU", "123 : 5 triệu đồng", "0a - 7", "2) 3 người")
    assert build([Line.of(text, page=1, number=number) for number, text in enumerate(texts, 1)])
