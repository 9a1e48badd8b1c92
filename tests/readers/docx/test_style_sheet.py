"""The styles part, cut open at the styles that are asked for or parsed whole: both say the same."""

import pytest

from docx_builder import root
from vbpl_parser.errors import CorruptDocument
from vbpl_parser.readers.docx.names import w
from vbpl_parser.readers.docx.style_sheet import StyleSheet
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits

CONTENT = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:latentStyles><w:lsdException w:name="Normal"/></w:latentStyles>'
    '<w:style w:type="character" w:default="1" w:styleId="Letters"><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Empty"/>'
    '<w:style w:type="paragraph" w:styleId="Tiêu đề"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Normal"><w:rPr><w:sz w:val="99"/></w:rPr></w:style>'
)
USUAL = root("styles", CONTENT)
WAYS = {
    "usual": USUAL.encode(),
    "other prefix": USUAL.replace("<w:", "<word:").replace("</w:", "</word:").replace(" w:", " word:")
    .replace("xmlns:w=", "xmlns:word=").encode(),
    "single quotes": USUAL.replace('w:styleId="Normal"', "w:styleId='Normal'").encode(),
    "UTF-16": USUAL.replace("UTF-8", "UTF-16").encode("utf-16"),
}  # fmt: skip


@pytest.mark.parametrize("data", WAYS.values(), ids=WAYS.keys())
def test_styles(data: bytes) -> None:
    sheet = StyleSheet(data, DEFAULT_LIMITS)
    assert sheet.default_paragraph == "Normal"
    defaults = sheet.run_defaults()
    assert defaults is not None
    assert [child.get(w("val")) for child in defaults] == ["26"]
    sizes = [sheet.style(name) for name in ("Normal", "Empty", "Tiêu đề", "Letters", "Nowhere", None)]
    found = [None if style is None else style.get(w("styleId")) for style in sizes]
    assert found == ["Normal", "Empty", "Tiêu đề", "Letters", None, None]
    normal = sheet.style("Normal")
    assert normal is not None
    assert [size.get(w("val")) for size in normal.iter(w("sz"))] == ["28"]


def test_only_what_is_asked_for_is_parsed() -> None:
    # A limit that the whole part exceeds is not met by one style.
    big = root("styles", CONTENT + '<w:style w:type="paragraph" w:styleId="X"/>' * 3000).encode()
    assert StyleSheet(big, Limits(xml_elements=400)).style("Normal") is not None


def test_without_a_part() -> None:
    sheet = StyleSheet(None, DEFAULT_LIMITS)
    assert (sheet.style("Normal"), sheet.run_defaults(), sheet.default_paragraph) == (None, None, None)


def test_without_defaults() -> None:
    data = root("styles", '<w:style w:type="paragraph" w:styleId="A"/>').encode()
    assert StyleSheet(data, DEFAULT_LIMITS).run_defaults() is None


@pytest.mark.parametrize("cut", [b"</w:styles>", b"</w:style>"])
def test_damaged(cut: bytes) -> None:
    with pytest.raises(CorruptDocument):
        StyleSheet(USUAL.encode().replace(cut, b""), DEFAULT_LIMITS)


def test_damaged_style() -> None:
    sheet = StyleSheet(USUAL.replace("<w:b/>", "<w:b>").encode(), DEFAULT_LIMITS)
    assert sheet.style("Normal") is not None
    with pytest.raises(CorruptDocument):
        sheet.style("Tiêu đề")
