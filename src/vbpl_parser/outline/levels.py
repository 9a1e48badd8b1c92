"""Cấp (levels): the name of a unit's level from the style of its label and the units around it."""

from collections.abc import Sequence

from vbpl_parser.outline.labels import STRUCTURE, Style
from vbpl_parser.outline.sequence import Open

__all__ = ["level"]


def level(style: Style, around: Sequence[Open]) -> str:
    """The level of contract vbpl/1. `around` are the units that stay open around it, outermost first.

    An Arabic number right under Điều is a khoản (clause), anywhere else an item; capital letters over everything else
    are divisions like Phần.
    """
    if style in STRUCTURE or style is Style.ROMAN:
        return style.value
    if style is Style.CAPITAL:
        return "part" if not around else "point"
    if style in (Style.LETTER, Style.SMALL_ROMAN):
        return "point"
    if around and around[-1].style is Style.LETTER:
        return "point" if style is Style.DECIMAL else "item"
    return "clause" if around and around[-1].style is Style.ARTICLE else "item"
