"""Trích dẫn (quotations): passages of other documents, whose articles and clauses are not units of this one.

Amending documents print new articles between quotation marks ("Sửa đổi Điều 5 như sau: “Điều 5. …”", NĐ 30/2020 and
every amending decree), answers to questions print the articles that they rest on. A quotation that runs over several
paragraphs opens at the beginning of one or behind a colon. One that is never closed hides nothing.
"""

import re
from collections.abc import Sequence

__all__ = ["quoted"]

LIMIT = 300
"""Paragraphs over which a quotation may run."""
_MARK = re.compile('[“”"«»„]')
_BEFORE_OPENING = frozenset(" ([:-–")
_BEHIND_CLOSING = frozenset(" .;,):/")
_LEAD = " -–+*•….,"


def quoted(texts: Sequence[str]) -> list[bool]:
    """For every paragraph whether it begins inside a quotation."""
    inside = [False] * len(texts)
    balances = [_balance(text) for text in texts]
    closings = _closings([change for change, _ in balances])
    at = 0
    while at < len(texts):
        change, opened = balances[at]
        end = closings[at] if change > 0 and _opens_passage(texts[at], opened) else at
        end = end if end - at <= LIMIT else at
        inside[at + 1 : end + 1] = [True] * (end - at)
        at = max(end, at + 1)
    return inside


def _closings(changes: Sequence[int]) -> list[int]:
    """For every paragraph the first one behind it that closes more than was opened since; itself when none does."""
    closings = list(range(len(changes)))
    waiting: list[tuple[int, int]] = []
    depth = 0
    for at, change in enumerate(changes):
        depth += change
        while waiting and depth < waiting[-1][1]:
            closings[waiting.pop()[0]] = at
        waiting.append((at, depth))
    return closings


def _opens_passage(text: str, opened: int) -> bool:
    before = text[:opened].strip(_LEAD)
    return not before or before.endswith(":")


def _balance(text: str) -> tuple[int, int]:
    """Marks opened minus marks closed (at least -1), and the position of the first one that stays open."""
    open_at: list[int] = []
    closed = 0
    for mark in _MARK.finditer(text):
        if _is_opening(text, mark.start(), mark[0]):
            open_at.append(mark.start())
        elif open_at:
            open_at.pop()
        else:
            closed = 1
    return len(open_at) - closed, open_at[0] if open_at else -1


def _is_opening(text: str, at: int, mark: str) -> bool:
    """Marks are often mistyped, so what stands around them counts as much as their shape."""
    before = text[at - 1] if at else " "
    behind = text[at + 1] if at + 1 < len(text) else " "
    if mark in "“«„":
        return before in _BEFORE_OPENING or behind not in _BEHIND_CLOSING
    if mark in "”»":
        return before in _BEFORE_OPENING and behind.isalnum()
    return before in _BEFORE_OPENING and behind not in _BEHIND_CLOSING
