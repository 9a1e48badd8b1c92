"""Nhìn trước (looking ahead): which labels still come, to tell a doubtful label from a number in the text."""

from bisect import bisect_right
from collections.abc import Sequence

from vbpl_parser.outline.labels import Label, Style

__all__ = ["Ahead"]

LIMIT = 400
"""Paragraphs in which the next number of a numbering is looked for."""
_LETTERS = (Style.LETTER, Style.CAPITAL)


class Ahead:
    """The labels of a body by what they are, and where they stand."""

    def __init__(self, labels: Sequence[Sequence[Label]]) -> None:
        """Note where the labels stand; `labels` are the readings of every paragraph."""
        self._places: dict[tuple[Style, tuple[int, ...]], list[int]] = {}
        self._articles: list[tuple[int, int]] = []
        for at, options in enumerate(labels):
            for option in options:
                if option.style is not Style.BULLET:
                    self._places.setdefault((option.style, option.ordinal), []).append(at)
            if options and options[0].style is Style.ARTICLE:
                self._articles.append((at, options[0].ordinal[0]))

    def has_next(self, at: int, label: Label) -> bool:
        """Whether the successor of `label`, which stands in paragraph `at`, follows."""
        steps = (1, 2) if label.style in _LETTERS else (1,)  # letters count in steps of two, see `ordinals`
        return any(self._follows(at, label, step) for step in steps)

    def _follows(self, at: int, label: Label, step: int) -> bool:
        places = self._places.get((label.style, (*label.ordinal[:-1], label.ordinal[-1] + step)), [])
        index = bisect_right(places, at)
        return index < len(places) and places[index] <= at + LIMIT

    def next_article(self, at: int) -> int:
        """The number of the first article behind paragraph `at`, 0 when there is none."""
        index = bisect_right(self._articles, (at, 1 << 30))
        return self._articles[index][1] if index < len(self._articles) else 0
