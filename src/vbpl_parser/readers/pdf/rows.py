"""Words → strips → rows: what stands on one visual line.

A strip is a run of words on one base line without a wide gap; a row is the strips that stand beside each other.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import define, field

from vbpl_parser.readers.pdf.native import Style, Word

__all__ = ["Row", "Strip", "rows_of", "strips_of"]

WIDE = 1.0  # a gap of so many font sizes ends a strip; justified prose seldom reaches it
BACK = 0.35  # so far may a word stand left of the end of the word before
SAME_LINE = 0.4  # base lines closer than this share of the font size are one row
GLUE = 0.12  # a smaller gap between two strips is no blank


@define
class Strip:
    """Words on one base line that belong together. `text` has single blanks."""

    text: str
    words: list[Word]
    x0: float
    x1: float
    base: float
    size: float

    @property
    def style(self) -> Style:
        """The look of the first word."""
        return self.words[0].style

    def split(self, at: int, text: str) -> tuple["Strip", "Strip"]:
        """Two strips: the words before number `at` and the others. `text` is the page's."""
        return strip_of(self.words[:at], text), strip_of(self.words[at:], text)


@define
class Row:
    """Strips beside each other, from left to right."""

    strips: list[Strip]
    base: float
    size: float
    x0: float = field(init=False, default=0.0)
    x1: float = field(init=False, default=0.0)

    def settle(self) -> "Row":
        """Order the strips and measure."""
        self.strips.sort(key=lambda strip: strip.x0)
        self.x0 = self.strips[0].x0
        self.x1 = max(strip.x1 for strip in self.strips)
        self.size = max(strip.size for strip in self.strips)
        return self

    @property
    def top(self) -> float:
        """Upper edge of the letters."""
        return self.base - self.size * 0.8

    @property
    def bottom(self) -> float:
        """Lower edge of the letters."""
        return self.base + self.size * 0.25

    @property
    def text(self) -> str:
        """The words, single blanks between them."""
        return joined(self.strips)


def joined(strips: Sequence[Strip]) -> str:
    """The text of strips from left to right; no blank where they touch."""
    if len(strips) == 1:
        return strips[0].text
    parts = [strips[0].text]
    for before, after in pairwise(strips):
        if after.x0 - before.x1 > GLUE * min(before.size, after.size):
            parts.append(" ")
        parts.append(after.text)
    return "".join(parts)


def strip_of(words: list[Word], text: str) -> Strip:
    """The strip of words that follow each other in the page's `text`."""
    first, last = words[0], words[-1]
    size = first.style.size if len(words) == 1 else max(word.style.size for word in words)
    return Strip(" ".join(text[first.start : last.end].split()), words, first.x0, last.x1, first.base, size)


def strips_of(words: Iterable[Word], text: str) -> list[Strip]:
    """Cut the words where the base line changes, where the gap is wide and where the pen goes back."""
    strips: list[Strip] = []
    current: list[Word] = []
    base = end = size = 0.0
    for word in words:
        _, _, x0, x1, word_base, style = word
        gap = x0 - end
        if current and abs(word_base - base) < 1.0 and -BACK * size < gap < WIDE * size:
            current.append(word)
        else:
            if current:
                strips.append(strip_of(current, text))
            current = [word]
            base = word_base
        end = x1
        size = style.size
    if current:
        strips.append(strip_of(current, text))
    return strips


def rows_of(strips: list[Strip]) -> list[Row]:
    """Group the strips by base line, from top to bottom."""
    rows: list[Row] = []
    for strip in sorted(strips, key=lambda strip: strip.base):
        row = rows[-1] if rows else None
        if row and strip.base - row.base <= SAME_LINE * max(min(strip.size, row.size), 4.0):
            row.strips.append(strip)
        else:
            rows.append(Row([strip], strip.base, strip.size))
    return [row.settle() for row in rows]
