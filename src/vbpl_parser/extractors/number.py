"""Số, ký hiệu (number and symbol), NĐ 30/2020 Phụ lục I ô 3."""

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.model import Number
from vbpl_parser.values import number

__all__ = ["extract"]


def extract(part: Part) -> Number | None:
    """The number line; what is blank in the form is None in the value."""
    passage = part.passage(ZoneKind.NUMBER)
    found = number.match(passage.text)
    if found is None:
        return None
    place = passage.slice(found.start, found.end)
    return Number(
        number=found.number,
        year=found.year,
        symbol=found.symbol,
        raw=place.raw,
        spans=place.spans,
        rule=f"number line, {found.form}",
    )
