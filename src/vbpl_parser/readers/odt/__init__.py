"""OpenDocument (.odt): letters of LibreOffice and OpenOffice.

Kept: paragraphs, line breaks, tabs, spaces, looks through styles, list labels, tables by cell, text boxes, pages by the
breaks that were saved. Headers come first, footers and notes last, as furniture. Left out: tracked deletions, comments,
hidden text, pictures.
"""

import zipfile
from collections.abc import Iterable, Sequence

from lxml import etree

from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded
from vbpl_parser.layout import Reading
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.odt.names import manifest, meta, office, style
from vbpl_parser.readers.odt.styles import Styles
from vbpl_parser.readers.odt.walk import Walker
from vbpl_parser.readers.preflight import check_zip, parse_xml, read_entry
from vbpl_parser.readers.story.content import Block
from vbpl_parser.readers.story.drafts import Draft, pages_of
from vbpl_parser.readers.story.flow import Flow
from vbpl_parser.readers.story.old_letters import Letters, read_letters
from vbpl_parser.readers.story.running import with_running_heads

__all__ = ["read"]

CONTENT, STYLES, META, MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read an OpenDocument text, packed or as one flat XML file.

    Raises:
        CorruptDocument: the container or its XML is damaged, or it holds no text.
        EncryptedDocument: the file needs a password.
        LimitExceeded: something is over a limit.
    """
    try:
        return _read(data, limits)
    except RecursionError:
        raise LimitExceeded("The document is nested too deep.") from None


def _read(data: bytes, limits: Limits) -> Reading:
    content, styles, statistics = _flat(data, limits) if not data.startswith(b"PK") else _packed(data, limits)
    body = content.find(f"{office('body')}/{office('text')}")
    if body is None:
        raise CorruptDocument("The file is OpenDocument, but holds no text.")
    drafts, diagnostics = read_letters(lambda letters: _drafts(body, content, styles, limits, letters))
    return Reading(format="odt", pages=pages_of(drafts), page_count=_page_count(statistics), diagnostics=diagnostics)


def _drafts(
    body: etree._Element, content: etree._Element, styles: etree._Element | None, limits: Limits, letters: Letters
) -> list[Draft]:
    walker = Walker(Styles((styles, content) if styles is not None else (content,)), limits, letters)
    flow = Flow()
    masters = [] if styles is None else list(styles.iter(style("master-page")))
    head = flow.body(_running(masters, ("header", "header-left", "header-first"), walker))
    main = flow.body(walker.blocks(body))
    foot = flow.body([*_running(masters, ("footer", "footer-left", "footer-first"), walker), *walker.notes])
    drafts = with_running_heads(head, main, foot)
    if len(drafts) > limits.lines:
        raise LimitExceeded(f"The document has more than {limits.lines} lines.")
    return drafts


def _running(masters: Iterable[etree._Element], names: Sequence[str], walker: Walker) -> list[Block]:
    tags = [style(name) for name in names]
    return [block for master in masters for part in master.iterchildren(*tags) for block in walker.blocks(part)]


def _flat(data: bytes, limits: Limits) -> tuple[etree._Element, etree._Element | None, etree._Element | None]:
    root = parse_xml(data, limits)
    return root, root, root


def _packed(data: bytes, limits: Limits) -> tuple[etree._Element, etree._Element | None, etree._Element | None]:
    archive = check_zip(data, limits)
    parts = _part(archive, MANIFEST, limits)
    if parts is not None and next(parts.iter(manifest("encryption-data")), None) is not None:
        raise EncryptedDocument("The file is encrypted and needs a password.")
    content = parse_xml(read_entry(archive, CONTENT, limits), limits)
    return content, _part(archive, STYLES, limits), _part(archive, META, limits)


def _part(archive: zipfile.ZipFile, name: str, limits: Limits) -> etree._Element | None:
    if name not in archive.NameToInfo:
        return None
    return parse_xml(read_entry(archive, name, limits), limits)


def _page_count(statistics: etree._Element | None) -> int | None:
    if statistics is None:
        return None
    for element in statistics.iter(meta("document-statistic")):
        value = element.get(meta("page-count"), "")[:6]
        if value.isascii() and value.isdigit() and int(value) > 0:
            return int(value)
    return None
