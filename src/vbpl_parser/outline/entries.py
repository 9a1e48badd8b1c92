"""Entries of Nơi nhận: lines → one passage an entry, the Lưu entry among them (NĐ 30/2020 Phụ lục I ô 9b)."""

import re
from collections.abc import Sequence

from vbpl_parser.layout import Line, Passage
from vbpl_parser.text import fold
from vbpl_parser.values import anchor

__all__ = ["recipient_entries"]

LABEL_END = re.compile(r"(?: ?\([^)]*\))? ?[:.;]? ?")
BULLET = re.compile(r"(?:[-–—•+*·~] ?){1,2}")
"""Converters to Markdown print a bullet of their own before the one in the text ("- -Như trên;")."""
ARCHIVE = re.compile(r"Lưu\b|LƯU\b")
SHORT = 24
MISREAD_LABEL = 14


def recipient_entries(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """The entries in order, without label, bullet and closing punctuation."""
    entries: list[Passage] = []
    closed = True
    bulleted = any(BULLET.match(line.key) for line in lines)
    bare = not bulleted and not any(line.normalized.endswith((";", ",")) for line in lines)
    for line in lines:
        passage = Passage.of([line])
        if not entries:
            passage = _without_label(passage, bulleted=bulleted)
        bullet = BULLET.match(passage.key)
        opens = (bare and _stands_alone(line, entries)) or (bool(entries) and _opens(passage, entries[-1], bulleted))
        if bullet or closed or not entries or opens:
            entries.append(passage.slice(bullet.end() if bullet else 0))
        else:
            entries[-1] = Passage.join([entries[-1], passage])
        closed = not entries[-1] or (entries[-1].text.endswith((";", ".")) and not bulleted)
    parts = [part for entry in entries for part in _inline(entry, bulleted)]
    return tuple(part.rstrip(";.,:") for part in parts if part)


def _without_label(passage: Passage, *, bulleted: bool) -> Passage:
    """The first line without "Nơi nhận:"; a short one over bullets is that label, however it was misread."""
    if bulleted and len(passage.text) <= MISREAD_LABEL and not BULLET.match(passage.key):
        return passage.slice(0, 0)
    label = anchor.end("recipients", fold(passage.text[:12]))
    found = LABEL_END.match(passage.key, label) if label else None
    return passage.slice(found.end()) if found else passage


def _stands_alone(line: Line, entries: Sequence[Passage]) -> bool:
    """A line of a list that has neither bullets nor closing marks; a short line before it cannot have been wrapped."""
    if not entries or not line.normalized[:1].isupper():
        return False
    return line.starts_paragraph or len(entries[-1].text) <= SHORT


def _opens(passage: Passage, before: Passage, bulleted: bool) -> bool:
    """A line without a bullet opens an entry when it is the Lưu entry or the list has no bullets."""
    if ARCHIVE.match(passage.text):
        return True
    return not bulleted and before.text.endswith((";", "."))


def _inline(entry: Passage, bulleted: bool) -> list[Passage]:
    """Entries that share one line without bullets ("Nơi nhận: Như trên; Lưu: VT.")."""
    if bulleted:
        return [entry]
    parts, start = [], 0
    for position, character in enumerate(entry.text):
        if character == ";":
            parts.append(entry.slice(start, position))
            start = position + 1
    parts.append(entry.slice(start))
    return [part for part in parts if part]
