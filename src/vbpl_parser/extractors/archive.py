"""Lưu (archive entry of Nơi nhận), NĐ 30/2020 Phụ lục I ô 9b and 12."""

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.model import Archive
from vbpl_parser.outline.entries import recipient_entries
from vbpl_parser.values import recipient

__all__ = ["extract"]


def extract(part: Part) -> Archive | None:
    """The Lưu entry with its units, copies and drafter code."""
    for entry in recipient_entries(part.lines(ZoneKind.RECIPIENTS)):
        found = recipient.archive(entry.text)
        if found is not None:
            return Archive(
                text=found.text,
                units=found.units,
                copies=found.copies,
                drafter=found.drafter,
                raw=entry.raw,
                spans=entry.spans,
                rule="Lưu",
            )
    return None
