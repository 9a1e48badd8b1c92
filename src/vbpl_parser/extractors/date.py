"""Thời gian ban hành (date of issue), NĐ 30/2020 Phụ lục I ô 4."""

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import IssueDate
from vbpl_parser.values import caption, date

__all__ = ["extract"]


def extract(part: Part) -> IssueDate | None:
    """Year, month and day; blank parts are None."""
    passage = part.passage(ZoneKind.PLACE_DATE) or _in_caption(part)
    found = date.match_place_date(passage.text)
    if found is None:
        return None
    place = passage.slice(*found.date_range)
    return IssueDate(
        year=found.year,
        month=found.month,
        day=found.day,
        raw=place.raw,
        spans=place.spans,
        rule="place and date line",
    )


def _in_caption(part: Part) -> Passage:
    passage = part.passage(ZoneKind.CAPTION)
    found = caption.match(passage.text)
    return passage.slice(*found.date) if found else passage.slice(0, 0)
