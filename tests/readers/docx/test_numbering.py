"""Labels that Word computes: `cases/numbering/*.txt` hold paragraphs (level, text) and the labels that Word prints."""

from pathlib import Path

import pytest

from docx_builder import abstract, cell, docx, instance, level, numbered, paragraph, table
from reading_lines import cases
from vbpl_parser.readers.docx import read
from vbpl_parser.readers.docx.formats import format_number

NUMBERED_STYLE = (
    '<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
CASES = cases(Path(__file__).parent / "cases" / "numbering", "*.txt")


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    return [line.text[: line.label_width] for line in read(docx(body, numbering=numbering, styles=styles)).lines]


def definition(source: str) -> tuple[str, str]:
    """`level FORMAT TEMPLATE [EXTRA]` and `num ID [start LEVEL=N]` lines, then `ID LEVEL text` lines."""
    levels: list[str] = []
    instances: list[str] = []
    body: list[str] = []
    for row in source.rstrip("\n").split("\n"):
        first, _, rest = row.partition(" ")
        if first == "level":
            form, template, *extra = rest.split(" ", 2)
            levels.append(level(len(levels), form, template, extra[0] if extra else ""))
        elif first == "num":
            number, *starts = rest.split()
            instances.append(instance(int(number), 1, "".join(override(start) for start in starts)))
        else:
            index, _, text = rest.partition(" ")
            body.append(numbered(text, int(first), int(index)))
    return "".join(body), abstract(1, *levels) + "".join(instances)


def override(start: str) -> str:
    index, _, number = start.partition("=")
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


@pytest.mark.parametrize(("name", "source", "expected"), CASES, ids=[case[0] for case in CASES])
def test_cases(name: str, source: str, expected: str) -> None:
    body, numbering = definition(source)
    found = read(docx(body, numbering=numbering)).lines
    assert "\n".join(line.text for line in found) == expected
    assert all(line.label_width > 0 for line in found)


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


FORMATS = {
    "decimal": {1: "1", 12: "12"},
    "decimalZero": {1: "01", 12: "12"},
    "upperRoman": {1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 1999: "MCMXCIX", 0: "0"},
    "lowerRoman": {3: "iii"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 53: "AAA", 0: "0"},
    "lowerLetter": {4: "d", 5: "e", 27: "aa"},
    "ordinal": {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 21: "21st"},
    "numberInDash": {3: "- 3 -"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "21"},
    "decimalEnclosedParen": {2: "⑵"},
    "decimalEnclosedFullstop": {3: "⒊"},
    "decimalFullWidth": {12: "１２"},
    "hex": {26: "1A"},
    "chicago": {1: "*", 2: "†", 5: "**"},
    "vietnameseCounting": {1: "một", 10: "mười", 11: "11"},
    "none": {1: ""},
    "ideographDigital": {7: "7"},
}


@pytest.mark.parametrize(("name", "number", "text"), [(n, k, v) for n, row in FORMATS.items() for k, v in row.items()])
def test_formats(name: str, number: int, text: str) -> None:
    assert format_number(number, name) == text


def symbols(font: str) -> str:
    return f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'


@pytest.mark.parametrize(
    ("character", "font", "label"),
    [
        ("-", "Times New Roman", "- "),
        ("\uf0b7", "Symbol", "• "),
        ("\uf02d", "Symbol", "- "),
        ("\uf0d8", "Wingdings", "➢ "),
        ("\uf0a7", "Wingdings", "▪ "),
        ("\uf0fc", "Wingdings", "✓ "),
        ("\uf076", "Wingdings", "❖ "),
        ("\uf0ff", "Wingdings", "• "),
        ("o", "Courier New", "◦ "),
        ("+", "", "+ "),
        ("", "Symbol", "• "),
    ],
)
def test_bullets(character: str, font: str, label: str) -> None:
    numbering = abstract(1, level(0, "bullet", character, symbols(font))) + instance(1, 1)
    assert labels(numbered("Như trên;", 1), numbering) == [label]


def test_suffix() -> None:
    levels = [
        level(i, "decimal", f"%{i + 1}.", f'<w:suff w:val="{s}"/>') for i, s in enumerate(("tab", "space", "nothing"))
    ]
    numbering = abstract(1, *levels) + instance(1, 1)
    assert labels("".join(numbered("x", 1, index) for index in range(3)), numbering) == ["1. ", "1. ", "1."]


def test_numbering_of_a_style() -> None:
    styles = NUMBERED_STYLE + '<w:style w:type="paragraph" w:styleId="Clause"><w:basedOn w:val="Article"/></w:style>'
    numbering = abstract(
        1,
        level(0, "decimal", "Điều %1.", '<w:pStyle w:val="Article"/>'),
        level(1, "decimal", "%2.", '<w:pStyle w:val="Clause"/>'),
    ) + instance(1, 1)
    body = "".join(paragraph("x", f'<w:pStyle w:val="{name}"/>') for name in ("Article", "Clause", "Clause", "Article"))
    assert labels(body, numbering, styles) == ["Điều 1. ", "1. ", "2. ", "Điều 2. "]


def test_a_paragraph_switches_the_numbering_of_its_style_off() -> None:
    styles = NUMBERED_STYLE
    numbering = abstract(1, level(0, "decimal", "%1.")) + instance(1, 1)
    off = '<w:pStyle w:val="Article"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    on = '<w:pStyle w:val="Article"/>'
    body = paragraph("x", on) + paragraph("x", off) + paragraph("x", on)
    assert labels(body, numbering, styles) == ["1. ", "", "2. "]


def test_a_level_of_its_own_in_an_instance() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    numbering = abstract(1, level(0, "decimal", "%1.")) + instance(1, 1) + instance(2, 1, own)
    assert labels(numbered("x", 1) + numbered("x", 2), numbering) == ["1. ", "b) "]


def test_a_list_linked_through_a_style() -> None:
    numbering = (
        abstract(1, level(0, "upperRoman", "%1."), extra='<w:styleLink w:val="Roman"/>')
        + abstract(2, extra='<w:numStyleLink w:val="Roman"/>')
        + instance(1, 1)
        + instance(2, 2)
    )
    assert labels(numbered("x", 1) + numbered("x", 2), numbering) == ["I. ", "II. "]


def test_a_template_with_a_deeper_level_gives_no_label() -> None:
    numbering = abstract(1, level(0, "decimal", "%1.%2")) + instance(1, 1)
    assert labels(numbered("x", 1), numbering) == [""]


def test_text_boxes_count_by_themselves() -> None:
    numbering = abstract(1, level(0, "decimal", "%1.")) + instance(1, 1)
    box = f"<w:r><w:pict><w:txbxContent>{numbered('c', 1) + numbered('d', 1)}</w:txbxContent></w:pict></w:r>"
    body = numbered("a", 1) + numbered("b", 1) + paragraph("", inner=box) + numbered("e", 1)
    assert labels(body, numbering) == ["1. ", "2. ", "1. ", "2. ", "3. "]


def test_an_empty_paragraph_is_counted_and_not_shown() -> None:
    numbering = abstract(1, level(0, "decimal", "%1.")) + instance(1, 1)
    assert labels(numbered("a", 1) + numbered("", 1) + numbered("b", 1), numbering) == ["1. ", "3. "]


def test_a_number_alone_is_a_line_in_a_table() -> None:
    numbers, bullets = abstract(1, level(0, "decimal", "%1.")), abstract(2, level(0, "bullet", "-"))
    lists = numbers + bullets + instance(1, 1) + instance(2, 2)
    rows = [[cell(numbered("", 1)), cell(name), cell(numbered("", 2))] for name in ("Sơn Hà", "Bình Minh")]
    lines = read(docx(table(*rows), numbering=lists)).lines
    assert [(line.text, line.label_width) for line in lines] == [("1.", 2), ("Sơn Hà", 0), ("2.", 2), ("Bình Minh", 0)]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        instance(1, 9),
        abstract(1) + instance(1, 1),
        abstract(1, '<w:lvl w:ilvl="x"/>', '<w:lvl w:ilvl="77"/>') + instance(1, 1, override("99=1")),
        abstract(1, extra='<w:numStyleLink w:val="Nowhere"/>') + instance(1, 1),
    ],
)
def test_a_damaged_list_gives_no_label(numbering: str) -> None:
    assert labels(numbered("x", 1) + numbered("x", 1, 40), numbering) == ["", ""]


def test_label_and_runs_agree() -> None:
    numbering = abstract(1, level(0, "decimal", "Điều %1.")) + instance(1, 1)
    (line,) = read(
        docx(paragraph("Phạm vi", '<w:numPr><w:numId w:val="1"/></w:numPr>', look="<w:b/>"), numbering=numbering)
    ).lines
    (run,) = line.runs
    assert (line.text, line.label_width) == ("Điều 1. Phạm vi", 8)
    assert line.text[run.start : run.end] == "Phạm vi"
