"""Nội dung văn bản (body), NĐ 30/2020 Phụ lục I ô 6: the tree of its units."""

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.model import Unit
from vbpl_parser.outline import build

__all__ = ["extract"]


def extract(part: Part) -> tuple[Unit, ...]:
    """The top-level units with their children."""
    return build(part.lines(ZoneKind.BODY))
