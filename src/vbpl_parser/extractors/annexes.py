"""Phụ lục, văn bản ban hành kèm theo (annex heading), NĐ 30/2020 Phụ lục III mẫu 1.3 and 2.1."""

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import Annex, Unit
from vbpl_parser.values import annex, doc_type

__all__ = ["extract"]


def extract(part: Part, body: tuple[Unit, ...]) -> Annex:
    """Label ("Phụ lục I", or the type of the document issued) and title; `body` is the tree of the annex."""
    lines = part.lines(ZoneKind.ANNEX_HEADING)
    enclosed = next((i for i, line in enumerate(lines) if annex.enclosed(line.key)), len(lines))
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
    first = heading.lines[0].key if heading.lines else ""
    kind = doc_type.from_title(first)
    end = annex.label_end(heading.key) or annex.list_head_end(first) or (kind.end if kind is not None else 0)
    return heading.slice(0, end), heading.slice(end)
