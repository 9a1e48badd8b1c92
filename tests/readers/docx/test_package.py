"""Packages that are not what they should be."""

import pytest

from docx_builder import container, content_types, docx, paragraph, relationships, root
from vbpl_parser.errors import CorruptDocument, LimitExceeded, ParseError, UnsupportedFormat
from vbpl_parser.readers.docx import read
from vbpl_parser.readers.docx.names import STRICT, TRANSITIONAL
from vbpl_parser.readers.limits import Limits

DOCUMENT = root("document", f"<w:body>{paragraph('Số: 1')}</w:body>")


def package(**changes: str | bytes | None) -> bytes:
    entries: dict[str, str | bytes | None] = {
        "[Content_Types].xml": content_types(["document.xml"]),
        "_rels/.rels": relationships({"word/document.xml": "officeDocument"}),
        "word/document.xml": DOCUMENT,
    }
    entries.update(changes)
    return container({name: content for name, content in entries.items() if content is not None})


def test_main_part_by_relationship_not_by_name() -> None:
    data = package(
        **{
            "_rels/.rels": relationships({"/word/document2.xml": "officeDocument"}),
            "word/document.xml": None,
            "word/document2.xml": DOCUMENT,
        }
    )
    assert [line.text for line in read(data).lines] == ["Số: 1"]


def test_strict_form_of_the_standard() -> None:
    data = package(**{"word/document.xml": DOCUMENT.encode().replace(TRANSITIONAL, STRICT)})
    assert [line.text for line in read(data).lines] == ["Số: 1"]


def test_utf16() -> None:
    data = package(**{"word/document.xml": DOCUMENT.replace("UTF-8", "UTF-16").encode("utf-16")})
    assert [line.text for line in read(data).lines] == ["Số: 1"]


def test_page_count_is_what_word_counted() -> None:
    properties = '<Properties xmlns="x"><Pages>{}</Pages></Properties>'
    assert read(package(**{"docProps/app.xml": properties.format(7)})).page_count == 7
    assert read(package(**{"docProps/app.xml": properties.format(0)})).page_count is None
    assert read(package()).page_count is None


def test_without_a_body() -> None:
    assert read(package(**{"word/document.xml": root("document", "")})).lines == ()


def test_missing_header_part() -> None:
    rels = relationships({"header1.xml": "header", "styles.xml": "styles"})
    assert len(read(package(**{"word/_rels/document.xml.rels": rels})).lines) == 1


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        pytest.param({"[Content_Types].xml": None}, CorruptDocument, "content types", id="no content types"),
        pytest.param({"_rels/.rels": None}, CorruptDocument, "main document", id="no relationships"),
        pytest.param({"word/document.xml": None}, CorruptDocument, "main document", id="no main part"),
        pytest.param(
            {"_rels/.rels": relationships({"../../etc/passwd": "officeDocument"})},
            CorruptDocument,
            "main document",
            id="target outside",
        ),
        pytest.param({"word/document.xml": "<workbook/>"}, UnsupportedFormat, "not a Word", id="a spreadsheet"),
        pytest.param({"word/document.xml": "<w:document"}, CorruptDocument, "XML is damaged", id="cut off"),
        pytest.param({"word/document.xml": b""}, CorruptDocument, "XML is damaged", id="empty part"),
    ],
)
def test_refused(changes: dict[str, str | bytes | None], error: type[ParseError], message: str) -> None:
    with pytest.raises(error, match=message):
        read(package(**changes))


def test_the_message_is_one_sentence() -> None:
    with pytest.raises(CorruptDocument) as caught:
        read(package(**{"word/document.xml": "<a>\n<b>\n</a>"}))
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_nested_too_deep() -> None:
    deep = "<w:sdt><w:sdtContent>" * 300 + paragraph("a") + "</w:sdtContent></w:sdt>" * 300
    with pytest.raises(LimitExceeded, match="deep"):
        read(docx(deep))


def test_deep_but_allowed() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 70 + paragraph("a") + "</w:tc></w:tr></w:tbl>" * 70
    assert len(read(docx(deep)).lines) == 1


def test_too_many_lines() -> None:
    with pytest.raises(LimitExceeded, match="lines"):
        read(docx(paragraph("a") * 5), Limits(lines=4))


def test_a_long_chain_of_merged_cells_is_quick() -> None:
    row = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
    assert read(docx(f"<w:tbl>{row * 3000}</w:tbl>{paragraph('a')}")).lines[0].text == "a"
