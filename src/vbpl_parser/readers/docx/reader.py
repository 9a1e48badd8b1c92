"""Đọc tệp Word (the reader): bytes of a .docx, .docm or .dotx → pages of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from vbpl_parser.errors import LimitExceeded
from vbpl_parser.layout import Column, Reading
from vbpl_parser.readers.diagnostic import diagnostic
from vbpl_parser.readers.docx.looks import Styles
from vbpl_parser.readers.docx.names import w
from vbpl_parser.readers.docx.numbering import Numbering, Story
from vbpl_parser.readers.docx.package import Package, open_package
from vbpl_parser.readers.docx.style_sheet import StyleSheet
from vbpl_parser.readers.docx.walk import Walker
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.story.drafts import Draft, pages_of
from vbpl_parser.readers.story.flow import Flow
from vbpl_parser.readers.story.legacy import unmarked_encoding
from vbpl_parser.text import fold

if TYPE_CHECKING:
    from lxml import etree

    from vbpl_parser.text.legacy import Encoding

__all__ = ["read"]

BODY = w("body")
HEADER_LINES = 30
NATIONAL = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")
DECODED = diagnostic("VB302")
SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
PROPERTIES = "docProps/app.xml"
PAGES = re.compile(rb"<(?:\w+:)?Pages>(\d{1,9})<")


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a Word file.

    Headers come before the body, footers and notes after it, all of them as furniture. Pages are counted by the page
    breaks of the author and those that Word stored when it saved; `page_count` is what Word last counted.

    Raises:
        CorruptDocument: the container or its XML is damaged.
        EncryptedDocument: the file needs a password.
        LimitExceeded: something is over a limit.
        UnsupportedFormat: an Office file, but not of Word.
    """
    try:
        return _read(data, limits)
    except RecursionError:
        raise LimitExceeded("The document is nested too deep.") from None


def _read(data: bytes, limits: Limits) -> Reading:
    package = open_package(data, limits)
    drafts, walker = _drafts(package)
    if not walker.legacy:
        encoding = unmarked_encoding(draft.text for draft in drafts)
        if encoding is not None:
            drafts, walker = _drafts(package, encoding)
    if len(drafts) > limits.lines:
        raise LimitExceeded(f"The document has more than {limits.lines} lines.")
    return Reading(
        format="docx",
        pages=pages_of(drafts),
        page_count=_page_count(package),
        diagnostics=(DECODED,) if walker.decoded else (),
    )


def _drafts(package: Package, assumed: Encoding | None = None) -> tuple[list[Draft], Walker]:
    styles = Styles(lambda: StyleSheet(package.data(package.related("styles")), package.limits))
    numbering = Numbering(lambda: package.part(package.related("numbering")))
    walker = Walker(styles, numbering, package.limits, assumed)
    flow = Flow()
    head = [draft for root in _parts(package, "header") for draft in flow.body(walker.part(root, Story.PAGE_FRAME))]
    body = package.root.find(BODY)
    main = [] if body is None else flow.body(walker.part(body, Story.BODY))
    if not (_has_national_title(head) and not _has_national_title(main[:HEADER_LINES])):
        head = [_furniture(draft, 1) for draft in head]
    foot = [draft for root, story in _tail(package) for draft in Flow().body(walker.part(root, story))]
    last = main[-1].page if main else 1
    return [*head, *main, *(_furniture(draft, last) for draft in foot)], walker


def _parts(package: Package, kind: str) -> Iterator[etree._Element]:
    for target in dict.fromkeys(row.target for row in package.relationships if row.kind == kind):
        root = package.part(target)
        if root is not None:
            yield root


def _tail(package: Package) -> Iterator[tuple[etree._Element, Story]]:
    for root in _parts(package, "footer"):
        yield root, Story.PAGE_FRAME
    for kind, story in (("footnote", Story.FOOTNOTES), ("endnote", Story.ENDNOTES)):
        for root in _parts(package, kind + "s"):
            yield from ((n, story) for n in root.iterchildren(w(kind)) if n.get(w("type")) not in SEPARATORS)


def _furniture(draft: Draft, page: int) -> Draft:
    return evolve(draft, page=page, furniture=True, column=Column.FULL, cell=None, block=None)


def _has_national_title(drafts: Sequence[Draft]) -> bool:
    # Some offices keep their letterhead in Word's page header; then it is the document's own (NĐ 30/2020, box 1).
    return any(fold(draft.text).strip().startswith(NATIONAL) for draft in drafts)


def _page_count(package: Package) -> int | None:
    # One number of a part that is nothing else to us: not worth a tree.
    match = PAGES.search(package.data(PROPERTIES) or b"")
    return int(match[1]) or None if match else None
