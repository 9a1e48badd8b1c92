"""Dự thảo (draft): the mark of a draft (TT 01/2011 ô 12), or a number or day that is still blank."""

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.values import date, mark, number

__all__ = ["extract"]


def extract(part: Part) -> bool:
    """True for a marked draft and for a form whose number or day is not filled in."""
    if any(mark.draft(line.normalized) for line in part.lines(ZoneKind.MARK)):
        return True
    numbered = number.match(part.passage(ZoneKind.NUMBER).text)
    dated = date.match_place_date(part.passage(ZoneKind.PLACE_DATE).text)
    return (numbered is not None and numbered.number is None) or (dated is not None and dated.day is None)
