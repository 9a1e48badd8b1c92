from pathlib import Path

import pytest

from odt_builder import MIMETYPE, STYLES, packed, wrapped
from reading_lines import cases, shown
from vbpl_parser import readers
from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded
from vbpl_parser.layout import Align

CASES = cases(Path(__file__).parent / "odt" / "cases", "*.xml")
BODY = "<office:body><office:text>{}</office:text></office:body>"


@pytest.mark.parametrize(("name", "source", "expected"), CASES, ids=[name for name, _, _ in CASES])
def test_lines_of_a_file_are_those_of_the_case_file(name: str, source: str, expected: str) -> None:
    reading = readers.read(packed(source), name=f"{name}.docx")
    assert (reading.format, reading.page_count) == ("odt", 5)
    assert shown(reading) == expected


def test_flat_file_is_read_too() -> None:
    content = STYLES + BODY.format("<text:p>Một</text:p>")
    data = wrapped(content, "document", f'office:mimetype="{MIMETYPE}"').encode()
    assert [line.text for line in readers.read(data, name="a.xml").lines] == ["Đầu trang 7", "Một", "Chân trang"]


def test_size_and_font_come_from_the_defaults() -> None:
    line = readers.read(packed(BODY.format("<text:p>Một</text:p>"))).lines[1]
    assert (line.runs[0].size, line.runs[0].font, line.align) == (14.0, "Tinos", None)


def test_alignment_comes_from_the_paragraph_style() -> None:
    styles = (
        '<office:automatic-styles><style:style style:name="R" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="end"/></style:style></office:automatic-styles>'
    )
    line = readers.read(packed(styles + BODY.format('<text:p text:style-name="R">Một</text:p>'))).lines[1]
    assert line.align is Align.RIGHT


def test_styles_in_a_circle_end() -> None:
    styles = (
        '<office:automatic-styles><style:style style:name="A" style:family="text" style:parent-style-name="B"/>'
        '<style:style style:name="B" style:family="text" style:parent-style-name="A"/></office:automatic-styles>'
    )
    content = styles + BODY.format('<text:p><text:span text:style-name="A">Một</text:span></text:p>')
    assert readers.read(packed(content)).lines[1].text == "Một"


def test_encrypted_file_is_told() -> None:
    parts = wrapped("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>", "manifest")
    with pytest.raises(EncryptedDocument):
        readers.read(packed(BODY.format(""), **{"META-INF/manifest.xml": parts}))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("<office:body/>", CorruptDocument),
        ("<office:body>", CorruptDocument),
        (BODY.format("<text:section>" * 5000 + "</text:section>" * 5000), LimitExceeded),
    ],
    ids=["no text", "not closed", "too deep"],
)
def test_damaged_content_is_refused(content: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        readers.read(packed(content))


def test_huge_counts_are_cut() -> None:
    content = BODY.format(
        '<text:p>a<text:s text:c="999999999"/>b</text:p>'
        '<table:table><table:table-column table:number-columns-repeated="999999"/><table:table-row>'
        '<table:table-cell table:number-columns-spanned="999999" table:number-columns-repeated="999999">'
        "<text:p>c</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert [line.normalized for line in readers.read(packed(content)).lines[1:3]] == ["a b", "c"]


def test_letters_of_an_old_font_are_decoded() -> None:
    styles = (
        '<office:font-face-decls><style:font-face style:name="V" svg:font-family=".VnTimeH"/></office:font-face-decls>'
        '<office:automatic-styles><style:style style:name="O" style:family="text">'
        '<style:text-properties style:font-name="V"/></style:style></office:automatic-styles>'
    )
    content = styles + BODY.format('<text:p><text:span text:style-name="O">§éc lËp</text:span></text:p>')
    reading = readers.read(packed(content))
    assert reading.lines[1].text == "ĐỘC LẬP"
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB302"]


LISTS = """<office:automatic-styles><text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
</text:list-style></office:automatic-styles><office:body><office:text>"""


def labels(content: str) -> list[str]:
    reading = readers.read(packed(f"{LISTS}{content}</office:text></office:body>"))
    return [line.text for line in reading.lines if not line.furniture]


def test_an_item_without_words_goes_on_with_the_one_before() -> None:
    first = """<text:list xml:id="one" text:style-name="L"><text:list-item><text:p>Một</text:p><text:list>
    <text:list-item><text:p>Hai</text:p></text:list-item></text:list></text:list-item></text:list>"""
    second = """<text:list text:continue-list="one" text:style-name="L"><text:list-item><text:list>
    <text:list-item><text:p>Ba</text:p></text:list-item></text:list></text:list-item>
    <text:list-item><text:p>Bốn</text:p></text:list-item></text:list>"""
    assert labels(f"{first}<text:p>Giữa</text:p>{second}") == ["1. Một", "a) Hai", "Giữa", "b) Ba", "2. Bốn"]


def test_a_list_that_begins_with_a_deeper_item_counts_it() -> None:
    content = """<text:list text:style-name="L"><text:list-item><text:list><text:list-item><text:p>Một</text:p>
    </text:list-item></text:list></text:list-item><text:list-item><text:p>Hai</text:p></text:list-item></text:list>"""
    assert labels(content) == ["a) Một", "2. Hai"]
