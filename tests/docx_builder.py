"""Word files for tests: raw WordprocessingML in a small package, so that a test shows exactly what the file says."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATIONSHIP_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


def root(name: str, content: str, *, namespaces: str = NAMESPACES) -> str:
    """A part with one root element in the main namespace."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {namespaces}>{content}</w:{name}>'


def relationships(rows: Mapping[str, str]) -> str:
    """A relationships part: target → kind."""
    items = "".join(
        f'<Relationship Id="r{index}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for index, (target, kind) in enumerate(rows.items())
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def content_types(names: Iterable[str]) -> str:
    """The list of content types for parts named like "document.xml" or "header1.xml"."""
    rows = "".join(f'<Override PartName="/word/{name}" ContentType="{TYPE}{_type_of(name)}+xml"/>' for name in names)
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="{RELATIONSHIP_TYPE}"/>{rows}</Types>'
    )


def _type_of(name: str) -> str:
    stem = name.removesuffix(".xml").rstrip("0123456789")
    return "document.main" if stem == "document" else stem


def container(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip container."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(
    body: str, *, styles: str = "", numbering: str = "", parts: Mapping[str, tuple[str, str]] | None = None
) -> bytes:
    """A Word file.

    Args:
        body: content of `w:body`.
        styles: content of `w:styles`.
        numbering: content of `w:numbering`.
        parts: further parts: name ("header1.xml") → kind of the relationship ("header") and the whole XML.
    """
    entries = {
        "_rels/.rels": relationships({"word/document.xml": "officeDocument"}),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
    }
    rows = {}
    if styles:
        entries["word/styles.xml"], rows["styles.xml"] = root("styles", styles), "styles"
    if numbering:
        entries["word/numbering.xml"], rows["numbering.xml"] = root("numbering", numbering), "numbering"
    for name, (kind, content) in (parts or {}).items():
        entries[f"word/{name}"], rows[name] = content, kind
    entries["word/_rels/document.xml.rels"] = relationships(rows)
    entries["[Content_Types].xml"] = content_types(["document.xml", *rows])
    return container(entries)


def run(text: str, properties: str = "") -> str:
    """A run; tabs and line breaks of `text` become elements."""
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece, f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
        for piece in _pieces(text)
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def paragraph(text: str = "", properties: str = "", *, look: str = "", inner: str = "") -> str:
    """A paragraph of one run, then whatever `inner` is."""
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{run(text, look) if text else ''}{inner}</w:p>"


def numbered(text: str, number_id: int, level: int = 0, properties: str = "") -> str:
    """A paragraph with automatic numbering."""
    return paragraph(text, f'{properties}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>')


def cell(*content: str, properties: str = "") -> str:
    """A cell; a text without markup becomes a paragraph."""
    blocks = [item if item.startswith("<") else paragraph(item) for item in content] or [paragraph()]
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{''.join(blocks)}</w:tc>"


def table(*rows: list[str], widths: tuple[int, ...] = (), properties: str = "") -> str:
    """A table of rows of cells; a text without markup becomes a cell of one paragraph."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(f"<w:tr>{''.join(c if c.startswith('<w:tc>') else cell(c) for c in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def abstract(number: int, *levels: str, extra: str = "") -> str:
    """A `w:abstractNum` of these levels."""
    return f'<w:abstractNum w:abstractNumId="{number}">{extra}{"".join(levels)}</w:abstractNum>'


def level(index: int, form: str, template: str, extra: str = "", *, start: int = 1) -> str:
    """A `w:lvl`."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{template}"/></w:lvl>'
    )


def instance(number_id: int, abstract_id: int, overrides: str = "") -> str:
    """A `w:num`."""
    return f'<w:num w:numId="{number_id}"><w:abstractNumId w:val="{abstract_id}"/>{overrides}</w:num>'


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for character in text:
        if character in "\t\n":
            pieces += [character, ""]
        else:
            pieces[-1] += character
    return [piece for piece in pieces if piece]
