"""OpenDocument files for tests, made from the XML of their content."""

import io
import zipfile

__all__ = ["packed", "wrapped"]

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {
    "office": "office:1.0",
    "style": "style:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "draw": "drawing:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "svg": "svg-compatible:1.0",
    "meta": "meta:1.0",
    "manifest": "manifest:1.0",
}
STYLES = """<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Tinos'"/>
</office:font-face-decls><office:styles>
<style:default-style style:family="paragraph">
<style:text-properties fo:font-size="14pt" style:font-name="F"/></style:default-style>
<style:style style:name="Em" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
</office:styles><office:master-styles><style:master-page><style:header><text:p>Đầu trang
<text:page-number>7</text:page-number></text:p></style:header><style:footer><text:p>Chân trang</text:p></style:footer>
</style:master-page></office:master-styles>"""
META = '<office:meta><meta:document-statistic meta:page-count="5"/></office:meta>'
MIMETYPE = "application/vnd.oasis.opendocument.text"


def wrapped(content: str, root: str = "document-content", attributes: str = "") -> str:
    """`content` within a root element that declares the names."""
    names = " ".join(f'xmlns:{short}="{OASIS}{long}"' for short, long in NAMES.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {names} {attributes}>{content}</office:{root}>'


def packed(content: str, **more: str) -> bytes:
    """The container for `content`, with its usual styles; `more` are further entries."""
    entries = {
        "mimetype": MIMETYPE,
        "content.xml": wrapped(content),
        "styles.xml": wrapped(STYLES, "document-styles"),
        "meta.xml": wrapped(META, "document-meta"),
        **more,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return buffer.getvalue()
