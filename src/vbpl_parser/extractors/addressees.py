"""Kính gửi (addressees), NĐ 30/2020 Phụ lục I ô 9a: one entry a bullet, line or `;` part."""

import re

from vbpl_parser.layout import Line, Part, Passage, ZoneKind
from vbpl_parser.model import Addressee
from vbpl_parser.text import fold
from vbpl_parser.values import anchor

__all__ = ["extract"]

AFTER_LABEL = re.compile(r"(?: các\b)? ?[:;]? ?")
TELEGRAM = re.compile(r"[^:]{3,80} điện ?:? ?$")
BULLET = re.compile(r"[-–—•+*] ?")
NUMBERED = re.compile(r"\d{1,2}[.)] ")
NOT_AN_ADDRESSEE = re.compile(r"\(|Địa chỉ ?:|Đ/c ?:|MST ?:|Mã số thuế|ĐT ?:|Điện thoại|[.…\s;,]+$", re.IGNORECASE)
TAIL = re.compile(r" ?\((?:Địa chỉ|Đ/c|địa chỉ|đ/c|ĐC|MST|Mã số thuế)\b.*$")


def extract(part: Part) -> tuple[Addressee, ...]:
    """The addressees in order; address and tax-code lines below them are none."""
    entries = [piece for entry in _entries(part.lines(ZoneKind.ADDRESSEES)) for piece in _parts(entry)]
    return tuple(
        Addressee(text=entry.text, raw=entry.raw, spans=entry.spans, rule="Kính gửi") for entry in entries if entry
    )


def _entries(lines: tuple[Line, ...]) -> list[Passage]:
    """Lines joined to entries: a label, a bullet, or a new line after a closed one opens the next."""
    entries: list[Passage] = []
    for line in lines:
        passage = Passage.of([line])
        if not entries or BULLET.match(passage.key) or _label_end(passage) or _opens(entries[-1], line):
            entries.append(passage)
        else:
            entries[-1] = Passage.join([entries[-1], passage])
    return [_without_label(entry) for entry in entries]


def _opens(before: Passage, line: Line) -> bool:
    if _label_end(before) == len(before.text):
        return line.starts_paragraph and line.normalized[:1].isupper()
    return line.starts_paragraph and (before.text.endswith((";", ".", ",", ")")) or line.normalized[:1].isupper())


def _without_label(entry: Passage) -> Passage:
    return entry.slice(_label_end(entry))


def _label_end(entry: Passage) -> int:
    """Where "Kính gửi:" or "… điện:" ends, 0 when the entry does not begin with it."""
    label = anchor.end("addressees", fold(entry.text[:24]))
    found = AFTER_LABEL.match(entry.key, label) if label else TELEGRAM.match(entry.key)
    return found.end() if found else 0


def _parts(entry: Passage) -> list[Passage]:
    """The `;` parts of an entry, each without bullet, address and closing punctuation."""
    parts = []
    start = depth = 0
    for position, character in enumerate(entry.text + ";"):
        depth += (character == "(") - (character == ")")
        if character == ";" and depth <= 0:
            parts.append(_clean(entry.slice(start, position)))
            start = position + 1
    return [part for part in parts if part]


def _clean(passage: Passage) -> Passage:
    for mark in (BULLET, NUMBERED):
        label = mark.match(passage.key)
        if label:
            passage = passage.slice(label.end())
    if NOT_AN_ADDRESSEE.match(passage.text):
        return passage.slice(0, 0)
    tail = TAIL.search(passage.text)
    return passage.slice(0, tail.start() if tail else None).rstrip(".;,:")
