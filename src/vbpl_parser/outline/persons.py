"""Danh sách người (lists of persons): numbered names, which are rows of a list and not units of the text.

Decisions that set up a board print "1. Ông Nguyễn Văn An, Phó Chủ tịch - Trưởng ban; 2. Bà …" below an article. An
entry that gives the person an order ("1. Đồng chí … chủ trì …") is a unit like any other.
"""

import re
from collections.abc import Sequence

from vbpl_parser.outline.labels import Label, Style
from vbpl_parser.outline.sequence import Open, is_next
from vbpl_parser.values.person import is_person_name

__all__ = ["is_person_entry", "person_lists"]

_STYLES = (Style.ARABIC, Style.LETTER)

_END_OF_NAME = re.compile(r"\s*(?:[,;:(.]|[-–]\s|\s[-–]|$)")
_HONOUR = re.compile(r"(?:Ông|Bà|Ông \(bà\)|Ông/Bà|Đồng chí|Các đồng chí|Đ/c|Anh|Chị)[.:]? ")
_ORDER = re.compile(
    r"chủ trì|phụ trách|chỉ đạo|trách nhiệm|thực hiện|tham mưu|phối hợp|báo cáo|kết luận|phát biểu|theo dõi|tổ chức"
    r"|phải\b"
)
LONGEST = 250
"""An entry of a list of persons has no more characters."""
NAME = 60


def is_person_entry(text: str) -> bool:
    """Whether the words behind a number are a person with posts, and no order."""
    if not text[:1].isupper() or len(text) > LONGEST:
        return False
    honour = _HONOUR.match(text)
    start = honour.end() if honour else 0
    end = _END_OF_NAME.search(text, start, start + NAME)
    return end is not None and is_person_name(text[start : end.start()]) and not _ORDER.search(text, end.end())


def person_lists(texts: Sequence[str], labels: Sequence[Sequence[Label]]) -> list[bool]:
    """For every paragraph whether it is an entry of a list of persons: two at least, numbered from the first on.

    Args:
        texts: the paragraphs.
        labels: the readings of their labels.
    """
    listed = [False] * len(texts)
    at = 0
    while at < len(texts):
        end = _list_end(texts, labels, at)
        if end - at > 1:
            listed[at:end] = [True] * (end - at)
        at = max(end, at + 1)
    return listed


def _list_end(texts: Sequence[str], labels: Sequence[Sequence[Label]], at: int) -> int:
    """Where the list that begins at `at` ends; `at` when none does, or when its numbering goes on with other words."""
    label = labels[at][0] if labels[at] else None
    if label is None or label.style not in _STYLES or not label.is_first or not _names(texts[at], label):
        return at
    end = at + 1
    while end < len(texts):
        following = _successor(label, labels[end])
        if following is None:
            return end
        if not _names(texts[end], following):
            return at
        label, end = following, end + 1
    return end


def _successor(label: Label, options: Sequence[Label]) -> Label | None:
    before = Open(label.style, label.ordinal, label.mark)
    return next((option for option in options if is_next(before, option)), None)


def _names(text: str, label: Label) -> bool:
    return is_person_entry(text[label.end :])
