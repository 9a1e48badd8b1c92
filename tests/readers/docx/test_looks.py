"""Bold, italic, size and font through the styles."""

import pytest

from docx_builder import docx, paragraph, run
from vbpl_parser.layout import Align, Line
from vbpl_parser.readers.docx import read


def style(name: str, content: str, *, kind: str = "paragraph", based: str = "", default: bool = False) -> str:
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    mark = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{mark}>{parent}{content}</w:style>'


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/><w:rFonts w:ascii="Tinos" w:hAnsi="Tinos"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    + style("Normal", "<w:pPr><w:jc w:val='both'/></w:pPr>", default=True)
    + style("Title", "<w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/><w:sz w:val='28'/></w:rPr>", based="Normal")
    + style("SubTitle", "<w:rPr><w:i/></w:rPr>", based="Title")
    + style("Plain", "<w:rPr><w:b w:val='0'/></w:rPr>", based="Title")
    + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    + style("Circle1", "<w:rPr><w:b/></w:rPr>", based="Circle2")
    + style("Circle2", "<w:rPr><w:i/></w:rPr>", based="Circle1")
)


def line(body: str) -> Line:
    (found,) = read(docx(body, styles=STYLES)).lines
    return found


@pytest.mark.parametrize(
    ("properties", "look", "expected"),
    [
        pytest.param("", "", (False, False, 13.0), id="defaults of the document"),
        pytest.param("", "<w:b/>", (True, False, 13.0), id="direct"),
        pytest.param("", '<w:b w:val="false"/><w:i w:val="on"/>', (False, True, 13.0), id="switched off and on"),
        pytest.param("Title", "", (True, False, 14.0), id="paragraph style"),
        pytest.param("SubTitle", "", (True, True, 14.0), id="style based on a style"),
        pytest.param("Plain", "", (False, False, 14.0), id="style that switches off"),
        pytest.param("Title", '<w:b w:val="0"/><w:sz w:val="24"/>', (False, False, 12.0), id="direct over style"),
        pytest.param("", '<w:rStyle w:val="Strong"/>', (True, False, 13.0), id="character style"),
        pytest.param(
            "Title", '<w:rStyle w:val="Strong"/>', (False, False, 14.0), id="two styles switch each other off"
        ),
        pytest.param("Circle1", "", (True, True, 13.0), id="styles in a circle"),
        pytest.param("Unknown", "", (False, False, 13.0), id="style that is not there"),
        pytest.param("", '<w:sz w:val="x"/>', (False, False, 13.0), id="size that is no number"),
    ],
)
def test_looks(properties: str, look: str, expected: tuple[bool, bool, float]) -> None:
    found = line(paragraph("chữ", f'<w:pStyle w:val="{properties}"/>' if properties else "", look=look))
    assert (found.bold, found.italic, found.size) == expected


def test_font() -> None:
    assert line(paragraph("a")).runs[0].font == "Tinos"
    assert line(paragraph("a", look='<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTimeH"/>')).runs[0].font == ".VnTimeH"


def test_alignment_of_the_default_style() -> None:
    assert line(paragraph("a")).align is Align.JUSTIFY
    assert line(paragraph("a", '<w:pStyle w:val="SubTitle"/>')).align is Align.CENTER


def test_hidden_by_style() -> None:
    assert line(paragraph("a", inner=run("b", '<w:rStyle w:val="Secret"/>'))).text == "a"


def test_runs_of_one_look_are_one_run() -> None:
    found = line(paragraph(inner=run("Điều 1", "<w:b/>") + run(". Phạm", "<w:b/>") + run(" vi")))
    assert [(run_.start, run_.end, run_.bold) for run_ in found.runs] == [(0, 12, True), (12, 15, False)]


def test_without_a_styles_part() -> None:
    (found,) = read(docx(paragraph("a", look="<w:b/>"))).lines
    assert (found.bold, found.size, found.align) == (True, None, None)
