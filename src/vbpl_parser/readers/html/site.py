"""Khung nội dung (the document's box): which part of a saved page is the document and which is the site around it."""

from itertools import islice

from lxml import etree

from vbpl_parser.text import fold

__all__ = ["BOXES", "document_box", "is_page_frame"]

BOXES = (
    ("id", "toanvancontent"),
    ("class", "toanvancontent"),
    ("id", "divcontentdoc"),
    ("class", "cldivcontentdocvn"),
    ("class", "fulltext"),
    ("class", "content1"),
    ("id", "divndvb"),
    ("class", "toan-van-container"),
    ("tag", "article"),
    ("tag", "main"),
)
"""Attribute and value of the box, in small letters: vbpl.vn, thuvienphapluat.vn and their kind, then HTML 5."""

TITLES = ("cong hoa xa hoi", "dang cong san viet nam", "viet nam dan chu cong hoa", "doan tncs")
TRIED = 20
"""Elements of one name that are looked at."""
LETTERS = 2000
"""A box that holds this many letters is the document even without a national title."""


def is_page_frame(element: etree._Element) -> bool:
    """Whether LibreOffice saved the head or the foot of the pages here; a letterhead in it is the document's own."""
    if element.tag != "div" or element.get("title") not in ("header", "footer"):
        return False
    text = fold("".join(str(piece) for piece in element.itertext())[:LETTERS])
    return not any(title in text for title in TITLES)


def document_box(root: etree._Element) -> etree._Element | None:
    """The element that holds the document, None when the page is nothing else or the box is not known."""
    for kind, value in BOXES:
        path = f".//{value}" if kind == "tag" else f".//*[@{kind}]"
        boxes = (box for box in root.iterfind(path) if kind == "tag" or value in box.get(kind, "").lower().split())
        for element in islice(boxes, TRIED):
            text = " ".join("".join(str(piece) for piece in element.itertext()).split())
            if len(text) >= LETTERS or any(title in fold(text[:LETTERS]) for title in TITLES):
                return element
    return None
