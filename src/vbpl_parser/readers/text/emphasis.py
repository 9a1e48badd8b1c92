"""Đậm, nghiêng (emphasis): which stars are marks of bold and italic, and which are text."""

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

__all__ = ["FAR", "Mark", "paired"]

FAR = 60
"""Lines over which a stretch of bold or italic may run."""
_ALONE = re.compile(r"[\s*]*")


@frozen
class Mark:
    """A star or a pair of stars at `at` of line `line`.

    `weak` marks look like text: a lone `*` on its line, a bullet, a star between spaces. `opener` marks begin their
    line with a letter behind them.
    """

    line: int
    at: int
    text: str
    bold: bool
    weak: bool
    opener: bool

    @classmethod
    def of(cls, text: str, start: int, end: int, line: int) -> "tuple[Mark | str, ...]":
        """The marks that the stars `text[start:end]` stand for; five stars and more are a rule, so text.

        Three stars are bold and italic at once, four end one stretch of bold and begin the next.
        """
        stars = text[start:end]
        alone = len(stars) == len(text.strip())
        if len(stars) > 4 or (alone and len(stars) == 3):
            return (stars,)
        weak = len(stars) == 1 and _is_weak(text, start, end)
        opener = not text[:start].strip() and text[end : end + 1].isalnum()
        sizes = {1: "*", 2: "**", 3: "***", 4: "****"}[len(stars)]
        parts = {"*": (1,), "**": (2,), "***": (2, 1), "****": (2, 2)}[sizes]
        marks = []
        for size in parts:
            marks.append(cls(line, start, "*" * size, size == 2, weak, opener))
            start += size
        return tuple(marks)


def _is_weak(text: str, start: int, end: int) -> bool:
    before, after = text[:start], text[end:]
    if not before.strip():
        return not after or after[0].isspace()
    return before[-1].isspace() and after[:1].isspace()


def paired(marks: Sequence[Mark]) -> tuple[frozenset[Mark], frozenset[Mark]]:
    """The marks that have a partner, and those that only join two stretches of italics; the others are text."""
    joints = _joints(marks)
    real: set[Mark] = set()
    for bold in (True, False):
        kind = [mark for mark in marks if mark.bold == bold and mark not in joints]
        left = Counter(mark.line for mark in kind)
        at = 0
        while at + 1 < len(kind):
            opening, closing = kind[at], kind[at + 1]
            left[opening.line] -= 1
            if _fit(opening, closing, left):
                left[closing.line] -= 1
                real.update((opening, closing))
                at += 1
            at += 1
    return frozenset(real), joints


def _joints(marks: Sequence[Mark]) -> frozenset[Mark]:
    """Two stars alone on their line within italics: one italic stretch ends and the next begins."""
    count = Counter(mark.line for mark in marks if mark.bold)
    joints = set()
    italic = False
    for mark in marks:
        if not mark.bold:
            italic ^= not mark.weak
        elif italic and count[mark.line] == 1:
            joints.add(mark)
    return frozenset(joints)


def _fit(opening: Mark, closing: Mark, left: Counter[int]) -> bool:
    """Whether the two are the ends of one stretch. `left` counts the marks behind `opening`, line by line."""
    odd = left[closing.line] % 2 == 1
    if opening.line == closing.line:
        if opening.weak and closing.weak:
            return closing.at - opening.at <= len("* ")
        return odd or not opening.weak
    if closing.line - opening.line > FAR or closing.weak:
        return False
    return odd or not (opening.weak or closing.opener)
