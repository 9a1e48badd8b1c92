"""Phụ lục, văn bản ban hành kèm theo (annex heading), NĐ 30/2020 Phụ lục III mẫu 1.3 and 2.1."""

import re

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import Annex, Unit
from vbpl_parser.values import doc_type

__all__ = ["extract"]

LABEL = re.compile(r"(?:PHỤ LỤC|Phụ lục)(?: ?(?:SỐ|số))?(?: ?[:.]? ?(?:[IVXLC]{1,6}|\d{1,3})(?:[.-]?[A-Z\d]{1,2})?)?(?=$|[ :.(–-])")
LIST_HEAD = re.compile(r"(?:DANH MỤC|DANH SÁCH|BIỂU MẪU|BẢNG)$|BIỂU (?:PHÍ|MỨC THU(?: PHÍ| LỆ PHÍ)?)\b|MẪU SỐ \d+\b")
ENCLOSED = re.compile(r"[\[(] ?(?:Ban hành |Đính )?[Kk]èm theo\b|[\[(] ?Ban hành\b")


def extract(part: Part, body: tuple[Unit, ...]) -> Annex:
    """Label ("Phụ lục I", or the type of the document issued) and title; `body` is the tree of the annex."""
    lines = part.lines(ZoneKind.ANNEX_HEADING)
    enclosed = next((i for i, line in enumerate(lines) if ENCLOSED.match(line.key)), len(lines))
    heading = Passage.of(lines[:enclosed])
    label, title = _split(heading)
    title = title.strip(":.-–— ")
    whole = Passage.of(lines)
    return Annex(
        label=label.strip(":.").text or None,
        title=title.text or None,
        body=body,
        raw=whole.raw,
        spans=whole.spans,
        rule="annex heading",
    )


def _split(heading: Passage) -> tuple[Passage, Passage]:
    numbered = LABEL.match(heading.key)
    if numbered:
        return heading.slice(0, numbered.end()), heading.slice(numbered.end())
    first = heading.lines[0].normalized if heading.lines else ""
    listed = LIST_HEAD.match(first)
    if listed:
        return heading.slice(0, listed.end()), heading.slice(listed.end())
    kind = doc_type.from_title(first)
    end = min(kind.end, len(heading.text)) if kind is not None else 0
    return heading.slice(0, end), heading.slice(end)
