"""Tiêu đề (headings): which words of a unit are its title and which its text.

NĐ 30/2020 Phụ lục I II.6: Phần, Chương, Mục, Tiểu mục and Điều have a title; a khoản may have one, on a line of its own
and bold. Decisions print no title behind "Điều 1.", only text.
"""

from vbpl_parser.layout import Passage
from vbpl_parser.outline.labels import Style
from vbpl_parser.outline.looks import is_bold, is_capitals

__all__ = ["continues_title", "is_heading", "is_title"]

_ALWAYS = (Style.PART, Style.CHAPTER, Style.SECTION, Style.SUBSECTION)
_OFTEN = (Style.ROMAN, Style.CAPITAL)
_ENDS = (".", ";", ",", "/", "…", "!")
LONGEST = 300
"""A title has no more characters."""
SHORT = 120
"""A heading without a label has no more characters."""


def is_title(style: Style | None, own: Passage, *, has_children: bool) -> bool:
    """Whether the own words of a labelled unit are a title."""
    text = own.text
    if not text or len(text) > LONGEST:
        return False
    if style in _ALWAYS:
        return True
    if style in _OFTEN and is_capitals(text):
        return True
    if style is Style.ARTICLE and has_children and len(text) <= SHORT and ". " not in text and is_bold(own):
        return True
    if text.endswith(_ENDS):
        return False
    if is_bold(own):
        return has_children or style in _OFTEN or style is Style.ARTICLE
    return has_children and not text.endswith(":")


def is_heading(passage: Passage) -> bool:
    """Whether a paragraph without a label is a heading: short, without an end, in capitals or bold."""
    text = passage.text
    return len(text) <= SHORT and not text.endswith((*_ENDS, ":")) and (is_capitals(text) or is_bold(passage))


def continues_title(style: Style | None, own: Passage, following: Passage) -> bool:
    """Whether the paragraph behind a label or a heading is what the label stands for, or the next line of the title."""
    text = following.text
    if style not in _ALWAYS:
        return not own
    if len(own.text) + len(text) > LONGEST or text.startswith("("):
        return False
    if own:
        return is_capitals(own.text) and is_capitals(text)
    return is_capitals(text) or is_bold(following) or (len(text) <= SHORT and text[-1] not in ".;:")
