"""Địa danh (place), NĐ 30/2020 Phụ lục I ô 4, without the comma."""

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.values import date

__all__ = ["extract"]


def extract(part: Part) -> str | None:
    """The place before "ngày", None when the line has none."""
    found = date.match_place_date(part.passage(ZoneKind.PLACE_DATE).text)
    return found.place if found else None
