"""Đọc tệp Word (the reader): bytes of a .docx, .docm or .dotx → pages of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from vbpl_parser.errors import LimitExceeded
from vbpl_parser.layout import Reading
from vbpl_parser.readers.docx.flow import Flow
from vbpl_parser.readers.docx.looks import Styles
from vbpl_parser.readers.docx.names import w
from vbpl_parser.readers.docx.numbering import Numbering
from vbpl_parser.readers.docx.package import Package, open_package
from vbpl_parser.readers.docx.walk import Walker
from vbpl_parser.readers.drafts import Draft, pages_of
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.preflight import read_entry

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["read"]

BODY = w("body")
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
    walker = Walker(
        Styles(lambda: package.related("styles")),
        Numbering(lambda: package.related("numbering")),
        limits,
    )
    flow = Flow()
    body = package.root.find(BODY)
    main = [] if body is None else walker.blocks(body)
    drafts = flow.body(main)
    drafts = [
        *_furniture(package, walker, "header", 1),
        *drafts,
        *_furniture(package, walker, "footer", walker.page),
        *_notes(package, walker),
    ]
    if len(drafts) > limits.lines:
        raise LimitExceeded(f"The document has more than {limits.lines} lines.")
    return Reading(format="docx", pages=pages_of(drafts), page_count=_page_count(package))


def _furniture(package: Package, walker: Walker, kind: str, page: int) -> Iterator[Draft]:
    seen = set()
    for relationship in package.relationships:
        if relationship.kind == kind and relationship.target not in seen:
            seen.add(relationship.target)
            root = package.part(relationship.target)
            if root is not None:
                yield from _as_furniture(walker, root, page)


def _notes(package: Package, walker: Walker) -> Iterator[Draft]:
    page = walker.page
    for kind in ("footnote", "endnote"):
        root = package.related(kind + "s")
        for note in () if root is None else root.iterchildren(w(kind)):
            if note.get(w("type")) not in SEPARATORS:
                yield from _as_furniture(walker, note, page)


def _as_furniture(walker: Walker, container: etree._Element, page: int) -> Iterator[Draft]:
    for draft in Flow().body(walker.blocks(container)):
        yield evolve(draft, page=page, furniture=True, cell=None, block=None)


def _page_count(package: Package) -> int | None:
    # One number of a part that is nothing else to us: not worth a tree.
    if PROPERTIES not in package.names:
        return None
    match = PAGES.search(read_entry(package.archive, PROPERTIES, package.limits))
    return int(match[1]) or None if match else None
