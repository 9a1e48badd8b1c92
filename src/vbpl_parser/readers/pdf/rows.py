"""Words → strips → rows: what stands on one visual line.

A strip is a run of words on one base line without a wide gap; a row is the strips that stand beside each other.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import define, field

from vbpl_parser.readers.pdf.native import Word

__all__ = ["Row", "Strip", "joined", "rows_of", "strips_of"]

WIDE = 1.0  # a gap of so many font sizes ends a strip; justified prose seldom reaches it
BACK = 0.35  # so many font sizes may a word stand left of the end of the word before
SAME_BASE = 1.0  # points; the base lines of the words of a strip
SAME_LINE = 0.4  # font sizes; the base lines of the strips of a row
RAISED = 0.6  # font sizes; the base line of a superscript
SMALL = 0.8  # a smaller strip may be a superscript
NO_BLANK = 0.06  # font sizes; a smaller gap in a strip is none (a blank has 0.25, a condensed one 0.11)
MAYBE_BLANK = 0.2  # font sizes; a smaller gap is one where it is also much smaller than the other gaps of the strip
MUCH_SMALLER = 0.45
SPACED = 3  # so many single letters in a row are a spaced heading ("Q U Y Ế T  Đ Ị N H")
SPACED_SHARE = 0.4
WIDER = 0.28  # font sizes; letters set apart stand wider than a typed blank
TWO_WIDTHS = 1.5  # blanks between its words are so much wider than those between its letters
TOUCHING = 0.02  # font sizes; a letter and a digit that are closer are one word ("14h00"), else two ("ngày 05")
GLUE = 0.12  # font sizes; a smaller gap between two strips is no blank

_NONE: frozenset[int] = frozenset()


@define
class Strip:
    """Words on one base line that belong together.

    `source` is the text of the page that they point into, `text` the words with single blanks. `plain` says that all
    have one style, `glued` are the numbers of the "words" that PDFium cut off the word before though nothing is
    between them (it does so where the font changes).
    """

    words: list[Word]
    source: str
    text: str
    x0: float
    x1: float
    base: float
    size: float
    plain: bool
    glued: frozenset[int]

    @classmethod
    def of(cls, words: list[Word], source: str, *, tight: bool = True) -> "Strip":
        """The strip of words that follow each other; `tight` when some may stand without a blank between them."""
        first, last = words[0], words[-1]
        text = source[first.start : last.end]
        glued = _glued(words, source) if tight or len(text) < 2.4 * len(words) else _NONE
        if glued or "\n" in text or "  " in text or len(words) > text.count(" ") + 1:
            parts = [("" if index in glued else " ") + source[w.start : w.end] for index, w in enumerate(words)]
            text = "".join(parts)[1:]
        style = first.style
        plain = all(word.style is style for word in words)
        size = style.size if plain else max([word.style.size for word in words])
        return cls(words, source, text, first.x0, last.x1, first.base, size, plain, glued)

    @property
    def first_letter(self) -> str:
        """The letter it begins with."""
        return self.text[0]

    @property
    def last_letter(self) -> str:
        """The letter it ends with."""
        return self.text[-1]

    @property
    def first_width(self) -> float:
        """Width of the first word."""
        return self.words[0].x1 - self.words[0].x0

    def split(self, at: int) -> tuple["Strip", "Strip"]:
        """Two strips: the words before number `at` and the others."""
        return Strip.of(self.words[:at], self.source), Strip.of(self.words[at:], self.source)


@define
class Row:
    """Strips beside each other, from left to right."""

    strips: list[Strip]
    base: float
    size: float
    x0: float = field(init=False, default=0.0)
    x1: float = field(init=False, default=0.0)

    def settle(self) -> "Row":
        """Order the strips, take overlaid ones in between the words, and measure."""
        if len(self.strips) > 1:
            self.strips.sort(key=lambda strip: strip.x0)
            self.strips = _untangled(self.strips)
            largest = max(self.strips, key=lambda strip: (strip.size, len(strip.words)))
            self.base, self.size = largest.base, largest.size
        self.x0 = self.strips[0].x0
        self.x1 = max([strip.x1 for strip in self.strips])
        return self

    @property
    def text(self) -> str:
        """The words, single blanks between them."""
        return joined(self.strips)

    @property
    def middle(self) -> float:
        """Half way between both ends."""
        return (self.x0 + self.x1) / 2


def joined(strips: Sequence[Strip]) -> str:
    """The text of strips from left to right; no blank where they touch."""
    if len(strips) == 1:
        return strips[0].text
    parts = [strips[0].text]
    for before, after in pairwise(strips):
        if not touch(before, after):
            parts.append(" ")
        parts.append(after.text)
    return "".join(parts)


def touch(before: Strip, after: Strip) -> bool:
    """No blank stands between two strips.

    A number stamped into a blank touches the words around it: "ngày24tháng" is three words, "286 /UBND" is one.
    """
    gap = after.x0 - before.x1
    end, start = before.last_letter, after.first_letter
    if end.isdigit() and start == "/":
        return gap <= WIDE * after.size
    if end == ":":
        return False
    if _letter_and_digit(end, start) and abs(before.size - after.size) < 2:
        return False
    return gap <= GLUE * min(before.size, after.size)


def _letter_and_digit(a: str, b: str) -> bool:
    return a.isalnum() and b.isalnum() and a.isdigit() != b.isdigit()


def strips_of(words: Iterable[Word], source: str) -> list[Strip]:
    """Cut the words where the base line changes, where the gap is wide and where the pen goes back."""
    strips: list[Strip] = []
    current: list[Word] = []
    base = end = size = 0.0
    tight = False
    for word in words:
        _, _, x0, x1, word_base, style = word
        gap = x0 - end
        if current and -SAME_BASE < word_base - base < SAME_BASE and -BACK * size < gap < WIDE * size:
            current.append(word)
            if gap < MAYBE_BLANK * size:
                tight = True
        else:
            if current:
                strips.append(Strip.of(current, source, tight=tight))
            current = [word]
            base = word_base
            tight = False
        end = x1
        size = style.size
    if current:
        strips.append(Strip.of(current, source, tight=tight))
    return strips


def _glued(words: list[Word], source: str) -> frozenset[int]:
    """Numbers of the words that belong to the word before: no gap, or a heading set with spaced letters."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    if not gaps:
        return _NONE
    size = min(words[0].style.size, words[-1].style.size)
    usual = sorted(gaps)[len(gaps) // 2]
    limit = max(NO_BLANK * size, min(MUCH_SMALLER * usual, MAYBE_BLANK * size))
    single = sum(word.end - word.start == 1 and source[word.start].isalpha() for word in words)
    if len(words) >= SPACED and single >= SPACED_SHARE * len(words):
        usual = sorted(gaps)[len(gaps) // 4]
        if max(gaps) > TWO_WIDTHS * usual or (single == len(words) and min(gaps) > WIDER * words[0].style.size):
            limit = TWO_WIDTHS * usual
    return frozenset(
        number
        for number, (gap, (before, after)) in enumerate(zip(gaps, pairwise(words), strict=True), 1)
        if gap < limit
        and (gap < TOUCHING * after.style.size or not _letter_and_digit(source[before.end - 1], source[after.start]))
    )


def rows_of(strips: list[Strip]) -> list[Row]:
    """Group the strips by base line, from top to bottom."""
    rows: list[Row] = []
    for strip in sorted(strips, key=lambda strip: strip.base):
        row = rows[-1] if rows else None
        if row and _same_line(row, strip):
            row.strips.append(strip)
        else:
            rows.append(Row([strip], strip.base, strip.size))
    return [row.settle() for row in rows]


def _same_line(row: Row, strip: Strip) -> bool:
    """Does the strip, which stands lower or level, belong to the row? A raised footnote mark comes before its line."""
    distance = strip.base - row.base
    if distance <= SAME_LINE * max(min(strip.size, row.size), 4.0):
        return not _stacked(row, strip, distance)
    raised = row.size < SMALL * strip.size and distance <= RAISED * strip.size
    return raised and not _stacked(row, strip, distance)


def _stacked(row: Row, strip: Strip, distance: float) -> bool:
    """Small print set tight: stands the strip under a strip of the row instead of beside it?"""
    if distance < SAME_BASE:
        return False
    return any(min(other.x1, strip.x1) - max(other.x0, strip.x0) > 0.5 * strip.size for other in row.strips) and (
        distance > SAME_LINE / 2 * strip.size
    )


def _untangled(strips: list[Strip]) -> list[Strip]:
    """A strip that lies over another is put between its words; what was printed twice (made-up bold) goes."""
    done = [strips[0]]
    for strip in strips[1:]:
        last = done[-1]
        if strip.x0 >= last.x1 - BACK * strip.size:
            done.append(strip)
        elif abs(strip.x0 - last.x0) < 1.5 and strip.text == last.text:
            continue
        else:
            done[-1:] = _inserted(last, strip)
    return done


def _inserted(last: Strip, strip: Strip) -> list[Strip]:
    middle = (strip.x0 + strip.x1) / 2
    at = next((index for index, word in enumerate(last.words) if word.x0 >= middle), len(last.words))
    if at in (0, len(last.words)):
        return [strip, last] if at == 0 else [last, strip]
    before, after = last.split(at)
    return [before, strip, after]
