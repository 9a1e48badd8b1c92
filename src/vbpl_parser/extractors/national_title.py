"""Quốc hiệu và tiêu ngữ (national title and motto), NĐ 30/2020 Phụ lục I ô 1; the Party prints its own title."""

import re

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.text import fold

__all__ = ["extract", "motto"]

MOTTO = re.compile(r"doc lap\b")
STATE = re.compile(r"cong ?hoa|chu nghia viet nam|dan chu")


def extract(part: Part) -> str | None:
    """The national title, wrapped lines joined; the title of the Party or Youth Union when there is none."""
    title, _ = _split(part)
    return title.text or None


def motto(part: Part) -> str | None:
    """Độc lập - Tự do - Hạnh phúc, as printed."""
    _, found = _split(part)
    return found.text or None


def _split(part: Part) -> tuple[Passage, Passage]:
    whole = part.passage(ZoneKind.NATIONAL_TITLE)
    folded = fold(whole.text)
    if len(folded) != len(whole.text):
        return whole, whole.slice(0, 0)
    found = MOTTO.search(folded)
    start = found.start() if found else len(whole.text)
    return whole.slice(0, start), whole.slice(start)
