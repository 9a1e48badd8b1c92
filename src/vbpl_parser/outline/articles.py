"""Điều (articles): which articles are the document's own.

Articles are numbered through the whole document (NĐ 30/2020 Phụ lục I II.6). One that does not go on from the last is
an article of another document, printed without quotation marks, unless its number is only a little off, or the
numbering goes on behind it (slips and lost lines are seen in real documents: "Điều 12", "Điều 3", "Điều 14").
"""

from attrs import define

from vbpl_parser.outline.labels import Label, Style

__all__ = ["Articles"]

JUMP = 5
"""Articles that may be missing in between."""
LOST = 3
"""The first article has at most this number."""


@define
class Articles:
    """What is known of the articles so far."""

    last: int = 0
    in_chapters: bool = False

    def note(self, label: Label) -> None:
        """Take notice of a unit that was opened."""
        number = label.ordinal[0]
        if label.style is Style.ARTICLE:
            self.last = number if self._is_plausible(number) else self.last + 1
        elif label.style in (Style.PART, Style.CHAPTER):
            self.in_chapters = True

    def _is_plausible(self, number: int) -> bool:
        return number == 1 or not self.last or self.last <= number <= self.last + (99 if self.in_chapters else JUMP)

    def accepts(self, label: Label, following: int, *, announced: bool) -> bool:
        """Whether this article may be the next of the document.

        Args:
            label: its label.
            following: the number of the next article, 0 when there is none.
            announced: the paragraph before ends in a colon, as before a quotation.
        """
        number = label.ordinal[0]
        if label.doubt:
            return number == self.last + 1
        if self.last and self.last <= number <= self.last + JUMP:
            return True
        if not self.last and number <= LOST:
            return True
        if self.last and self.in_chapters and number > self.last:
            return True
        if announced:
            return False
        if not self.last or number == 1:
            return following == number + 1
        return self.last < following <= self.last + 2
