"""Số, ký hiệu (number and symbol), NĐ 30/2020 Phụ lục I ô 3."""

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import Number
from vbpl_parser.values import caption, number

__all__ = ["extract"]


def extract(part: Part) -> Number | None:
    """The number line; what is blank in the form is None in the value."""
    passage = part.passage(ZoneKind.NUMBER) or _in_caption(part)
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


def _in_caption(part: Part) -> Passage:
    passage = part.passage(ZoneKind.CAPTION)
    found = caption.match(passage.text)
    return passage.slice(*found.number) if found else passage.slice(0, 0)
