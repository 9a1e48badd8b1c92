"""Điều (articles): which articles are the document's own.

Articles are numbered through the whole document (NĐ 30/2020 Phụ lục I II.6). One that does not go on from the last is
the article of another document, printed without quotation marks, unless its number is only a little off (slips and
lost lines are seen in real letters).
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
        if label.style is Style.ARTICLE:
            self.last = label.ordinal[0]
        elif label.style in (Style.PART, Style.CHAPTER):
            self.in_chapters = True

    def accepts(self, label: Label, has_next: bool) -> bool:
        """Whether this article may be the next of the document. `has_next` says that its successor follows."""
        number = label.ordinal[0]
        if not self.last:
            return number <= LOST or (self.in_chapters and has_next)
        if number == 1:
            return has_next or self.last == 1
        return self.last <= number <= self.last + JUMP or (self.in_chapters and number > self.last)
