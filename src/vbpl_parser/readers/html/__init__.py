"""Trang web (HTML): saved pages of law sites, mail and editors, also when they are called .doc.

The encoding is that of the byte order mark, of the `charset` in the page, or guessed. Tables are read by cell, bold and
italic by tag and style. Scripts, forms and hidden parts are left out; what stands outside of the document's own box
on a page of a known site is furniture.
"""

from vbpl_parser.errors import CorruptDocument, LimitExceeded
from vbpl_parser.layout import Reading
from vbpl_parser.model.document import Diagnostic
from vbpl_parser.readers.html.charset import page_text
from vbpl_parser.readers.html.page import page_drafts
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.story.drafts import pages_of
from vbpl_parser.readers.story.old_letters import read_letters

__all__ = ["read"]


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a web page, or the page within a web archive (.mht).

    Raises:
        CorruptDocument: nothing of the page can be parsed.
        LimitExceeded: too many characters or elements.
    """
    from lxml import etree

    text = page_text(data)
    if len(text) > limits.text_chars:
        raise LimitExceeded(f"The page has {len(text)} characters, the limit is {limits.text_chars}.")
    if text.count("<") - text.count("</") > limits.xml_elements:
        raise LimitExceeded(f"The page has more than {limits.xml_elements} elements.")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CorruptDocument(f"The page cannot be parsed: {error}.") from None
    if root is None:
        raise CorruptDocument("The page has no elements.")
    cut = any("Excessive depth" in entry.message for entry in parser.error_log)
    drafts, diagnostics = read_letters(lambda letters: page_drafts(root, limits, letters))
    if len(drafts) > limits.lines:
        raise LimitExceeded(f"The page has more than {limits.lines} lines.")
    if cut:
        diagnostics += (Diagnostic(code="VB301", severity="warning", message="the page is nested too deep"),)
    return Reading(format="html", pages=pages_of(drafts), diagnostics=diagnostics)
