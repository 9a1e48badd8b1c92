"""Trích yếu nội dung (subject), NĐ 30/2020 Phụ lục I ô 5."""

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import Subject
from vbpl_parser.values import anchor, caption, doc_type

__all__ = ["extract"]


def extract(part: Part) -> Subject | None:
    """The subject without "V/v" or "Về việc" and without a closing full stop."""
    title = part.passage(ZoneKind.DOC_TYPE)
    kind = doc_type.from_title(title.text)
    rest = title.slice(kind.end) if kind is not None else title.slice(0, 0)
    passage = Passage.join([_behind_the_caption(part), rest, part.passage(ZoneKind.SUBJECT)]).strip(":")
    label = anchor.subject_end(passage.key)
    value = passage.slice(label).rstrip(".;,")
    if not value:
        return None
    return Subject(text=value.text, raw=value.raw, spans=value.spans, rule="V/v" if label else "under the type name")


def _behind_the_caption(part: Part) -> Passage:
    passage = part.passage(ZoneKind.CAPTION)
    found = caption.match(passage.text)
    return passage.slice(*found.rest) if found and found.rest else passage.slice(0, 0)
