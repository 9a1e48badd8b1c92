"""Nơi nhận (recipients), NĐ 30/2020 Phụ lục I ô 9b, without the Lưu entry."""

import re

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import Recipient
from vbpl_parser.outline.entries import recipient_entries
from vbpl_parser.values import recipient

__all__ = ["extract"]

LONE_PURPOSE = re.compile(r"\(([^()]{2,40})\)$")
SELF = re.compile(r"Như (?:trên|kính gửi|[Đđ]iều|đ/c)", re.IGNORECASE)


def extract(part: Part) -> tuple[Recipient, ...]:
    """The entries in order. A bracket that stands alone is the purpose of the bodies above it, not a recipient."""
    found: list[tuple[Passage, str, str | None]] = []
    for entry in recipient_entries(part.lines(ZoneKind.RECIPIENTS)):
        lone = LONE_PURPOSE.match(entry.text)
        if lone:
            found = [(place, text, purpose or _shared(text, lone[1])) for place, text, purpose in found]
        elif entry and recipient.archive(entry.text) is None and entry.text != "Lưu":
            found.append((entry, *recipient.split_purpose(entry.text)))
    return tuple(
        Recipient(text=text, purpose=purpose, raw=place.raw, spans=place.spans, rule="Nơi nhận")
        for place, text, purpose in found
    )


def _shared(text: str, purpose: str) -> str | None:
    return None if SELF.match(text) else purpose
