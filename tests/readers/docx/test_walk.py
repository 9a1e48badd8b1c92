"""What the walk keeps and what it leaves out, shown on raw WordprocessingML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docx_builder import docx, paragraph, root, run
from vbpl_parser.layout import Align, Line
from vbpl_parser.readers.docx import read


def texts(body: str) -> list[str]:
    return [line.text for line in read(docx(body)).lines]


def lines(body: str) -> tuple[Line, ...]:
    return read(docx(body)).lines


KEPT = {
    "runs are joined": (paragraph(inner=run("Điều ") + run("1. Phạm vi")), ["Điều 1. Phạm vi"]),
    "tab": (paragraph("a\tb"), ["a\tb"]),
    "absolute tab": (paragraph(inner="<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>"), ["a\tb"]),
    "line break": (paragraph("một\nhai"), ["một", "hai"]),
    "no-break hyphen": (paragraph(inner="<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>TTg</w:t></w:r>"), ["QĐ\u2011TTg"]),
    "soft hyphen": (paragraph(inner="<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>"), ["a\u00adb"]),
    "link": (paragraph(inner=f'<w:hyperlink r:id="r1">{run("cổng thông tin")}</w:hyperlink>'), ["cổng thông tin"]),
    "smart tag": (paragraph(inner=f"<w:smartTag>{run('Sơn Hà')}</w:smartTag>"), ["Sơn Hà"]),
    "content control in a paragraph": (
        paragraph(inner=f"<w:sdt><w:sdtPr/><w:sdtContent>{run('12')}</w:sdtContent></w:sdt>"),
        ["12"],
    ),
    "content control around paragraphs": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('a')}{paragraph('b')}</w:sdtContent></w:sdt>",
        ["a", "b"],
    ),
    "custom XML": (f"<w:customXml>{paragraph('a')}</w:customXml>", ["a"]),
    "insertion": (paragraph("Số ", inner=f'<w:ins w:id="1">{run("mới")}</w:ins>'), ["Số mới"]),
    "moved here": (paragraph(inner=f'<w:moveTo w:id="1">{run("đây")}</w:moveTo>'), ["đây"]),
    "simple field": (paragraph(inner=f'<w:fldSimple w:instr="DATE">{run("5/3")}</w:fldSimple>'), ["5/3"]),
    "equation": (paragraph(inner="<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"), ["x+y"]),
    "base text of ruby": (
        paragraph(inner=f"<w:r><w:ruby><w:rt>{run('đọc')}</w:rt><w:rubyBase>{run('chữ')}</w:rubyBase></w:ruby></w:r>"),
        ["chữ"],
    ),
    "symbol": (paragraph(inner='<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Có")), ["☑ Có"]),
    "symbol typed as text": (paragraph("\uf0b7 Có", look='<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), ["• Có"]),
    "capitals by format": (paragraph("sở y tế", look="<w:caps/>"), ["SỞ Y TẾ"]),
    "spaces that XML keeps": (paragraph("Số:      /UBND"), ["Số:      /UBND"]),
}
LEFT_OUT = {
    "empty paragraphs": (paragraph() + paragraph("  ") + paragraph("a"), ["a"]),
    "deletion": (
        paragraph("a", inner=f'<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>{run("c")}'),
        ["ac"],
    ),
    "moved away": (paragraph("a", inner=f'<w:moveFrom w:id="1">{run("b")}</w:moveFrom>'), ["a"]),
    "hidden": (paragraph("a", inner=run("b", "<w:vanish/>")), ["a"]),
    "field code": (
        paragraph(
            inner='<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
            f'{run("lạc")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("7")}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" trang")
        ),
        ["7 trang"],
    ),
    "field without an end does not swallow the next paragraph": (
        paragraph(inner='<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + paragraph("còn"),
        ["còn"],
    ),
    "white space that XML does not keep": (paragraph(inner="<w:r><w:t>\n  a\n</w:t></w:r>"), ["a"]),
    "comment mark": (
        paragraph("a", inner='<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'),
        ["a"],
    ),
    "picture character": (paragraph("\ufffcSỞ Y TẾ"), ["SỞ Y TẾ"]),
    "deleted row": (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("a") + "</w:tc></w:tr></w:tbl>" + paragraph("b"),
        ["b"],
    ),
    "old properties of a tracked change": (
        paragraph("a", "<w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>"),
        ["a"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), KEPT.values(), ids=KEPT.keys())
def test_kept(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


@pytest.mark.parametrize(("body", "expected"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_left_out(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_a_deleted_paragraph_mark_joins_the_paragraphs() -> None:
    body = paragraph("Căn cứ ", '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph("Luật Đất đai;")
    assert texts(body) == ["Căn cứ Luật Đất đai;"]


def test_a_line_break_does_not_start_a_paragraph() -> None:
    first, second, third = lines(paragraph("ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ") + paragraph("Số: 1"))
    assert [first.starts_paragraph, second.starts_paragraph, third.starts_paragraph] == [True, False, True]


def test_a_break_before_the_first_word_is_no_line() -> None:
    (line,) = lines(paragraph("\nSố: 1"))
    assert line.starts_paragraph


def test_alignment() -> None:
    body = "".join(paragraph("a", f'<w:jc w:val="{name}"/>') for name in ("center", "right", "both", "start", "end"))
    assert [line.align for line in lines(body + paragraph("a"))] == [
        Align.CENTER, Align.RIGHT, Align.JUSTIFY, Align.LEFT, Align.RIGHT, None
    ]  # fmt: skip


def test_numbers_and_pages_go_on() -> None:
    found = lines(paragraph("a") + paragraph("b") + paragraph("c"))
    assert [(line.number, line.page) for line in found] == [(1, 1), (2, 1), (3, 1)]


BREAK = '<w:r><w:br w:type="page"/></w:r>'
SEEN = "<w:r><w:lastRenderedPageBreak/></w:r>"


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        pytest.param(paragraph("a", inner=BREAK) + paragraph("b"), [1, 2], id="page break"),
        pytest.param(paragraph("a", inner=BREAK) + paragraph(inner=SEEN + run("b")), [1, 2], id="seen again by Word"),
        pytest.param(paragraph("a") + paragraph(inner=SEEN + run("b")), [1, 2], id="rendered break"),
        pytest.param(paragraph("a") + paragraph("b", inner=SEEN + run("c")), [1, 1], id="inside a paragraph"),
        pytest.param(paragraph("a") + paragraph("b", "<w:pageBreakBefore/>"), [1, 2], id="page break before"),
        pytest.param(
            paragraph("a") + paragraph("b", '<w:pageBreakBefore w:val="0"/>'), [1, 1], id="page break before, off"
        ),
        pytest.param(paragraph("a", "<w:sectPr/>") + paragraph("b"), [1, 2], id="section"),
        pytest.param(
            paragraph("a", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + paragraph("b"),
            [1, 1],
            id="section on the same page",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{paragraph(inner=BREAK + run('a'))}</w:tc></w:tr></w:tbl>" + paragraph("b"),
            [1, 1],
            id="no page break in a table",
        ),
    ],
)
def test_pages(body: str, pages: list[int]) -> None:
    assert [line.page for line in lines(body)] == pages


def test_a_sentence_goes_on_behind_a_page_break() -> None:
    _, going_on = lines(paragraph("truy nã tội phạm, đấu", inner=BREAK + run("tranh trấn áp.")))
    _, starting = lines(paragraph("Hết văn bản.", inner=BREAK + run("PHỤ LỤC")))
    assert (going_on.starts_paragraph, starting.starts_paragraph) == (False, True)


# Text boxes


def drawing(content: str) -> str:
    return f"<w:drawing><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>"


def shape(content: str) -> str:
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"


def both(new: str, old: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        pytest.param(drawing(paragraph("MẬT")), ["MẬT"], id="DrawingML"),
        pytest.param(shape(paragraph("MẬT")), ["MẬT"], id="VML"),
        pytest.param(both(drawing(paragraph("MẬT")), shape(paragraph("MẬT"))), ["MẬT"], id="one of two forms"),
        pytest.param(both("<w:drawing/>", shape(paragraph("MẬT"))), ["MẬT"], id="fallback when the choice is empty"),
        pytest.param(shape(paragraph("DỰ THẢO") + paragraph("lần 2")), ["DỰ THẢO", "lần 2"], id="two paragraphs"),
        pytest.param(shape(paragraph(inner=f"<w:r>{shape(paragraph('b'))}</w:r>")), ["b"], id="nested"),
        pytest.param('<w:pict><v:shape><v:textpath string="HỎA TỐC"/></v:shape></w:pict>', ["HỎA TỐC"], id="WordArt"),
        pytest.param("<w:drawing/>", [], id="a picture"),
    ],
)
def test_text_boxes(box: str, expected: list[str]) -> None:
    assert texts(paragraph("SỞ Y TẾ", inner=f"<w:r>{box}</w:r>")) == [*expected, "SỞ Y TẾ"]


def test_a_text_box_stays_in_its_cell() -> None:
    box = f"<w:r>{shape(paragraph('DỰ THẢO'))}</w:r>"
    row = f"<w:tc>{paragraph('SỞ Y TẾ', inner=box)}</w:tc><w:tc>{paragraph('Sơn Hà, ngày 5')}</w:tc>"
    found = lines(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")
    assert [(line.text, line.column.value) for line in found] == [
        ("DỰ THẢO", "left"),
        ("SỞ Y TẾ", "left"),
        ("Sơn Hà, ngày 5", "right"),
    ]


# Furniture


def test_headers_footers_and_notes_are_furniture() -> None:
    notes = "".join(
        f'<w:footnote w:id="{number}"{kind}>{paragraph(text)}</w:footnote>'
        for number, kind, text in ((0, ' w:type="separator"', "-"), (1, "", "Ghi chú."))
    )
    reading = read(
        docx(
            paragraph("Điều 1.", inner='<w:r><w:footnoteReference w:id="1"/></w:r>'),
            parts={
                "header1.xml": ("header", root("hdr", paragraph("CÔNG BÁO"))),
                "footer1.xml": ("footer", root("ftr", paragraph("7"))),
                "footnotes.xml": ("footnotes", root("footnotes", notes)),
            },
        )
    )
    assert [(line.text, line.furniture) for line in reading.lines] == [
        ("CÔNG BÁO", True),
        ("Điều 1.", False),
        ("7", True),
        ("Ghi chú.", True),
    ]


def test_a_page_header_that_repeats_the_letterhead_is_furniture() -> None:
    header = root("hdr", paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    body = paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    reading = read(docx(body, parts={"header1.xml": ("header", header)}))
    assert [line.furniture for line in reading.lines] == [True, False]


def test_a_letterhead_in_the_page_header_is_no_furniture() -> None:
    header = root("hdr", paragraph("SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("Số: 5/SYT"))
    reading = read(docx(paragraph("Kính gửi: Các đơn vị"), parts={"header1.xml": ("header", header)}))
    assert [(line.text, line.column.value, line.furniture) for line in reading.lines[:2]] == [
        ("SỞ Y TẾ", "left", False),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "right", False),
    ]


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=30), max_size=8))
@settings(max_examples=60, deadline=None)
def test_no_letter_is_lost(pieces: list[str]) -> None:
    body = "".join(paragraph(piece) for piece in pieces)
    assert "".join("".join(texts(body)).split()) == "".join("".join(pieces).split())
