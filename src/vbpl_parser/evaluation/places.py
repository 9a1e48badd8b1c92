"""Where the words of a value stand among the lines of a file, whatever zone they landed in."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from attrs import frozen

from vbpl_parser.evaluation.parsed import PlacedLine
from vbpl_parser.text import fold

__all__ = ["Place", "Places"]

SHORTEST = 12
"""Letters of a beginning that is looked for when the whole is not found."""


@frozen(kw_only=True)
class Place:
    """The lines that hold a value; `whole` is False when only a part of its words was found there."""

    lines: tuple[PlacedLine, ...] = ()
    whole: bool = False


class Places:
    """An index over the letters and digits of the lines, without accents, so that wrapping does not matter."""

    def __init__(self, lines: Sequence[PlacedLine]) -> None:
        self._lines = lines
        squeezed = [_squeeze(line.text) for line in lines]
        self._text = "".join(squeezed)
        self._starts = list(accumulate(map(len, squeezed), initial=0))[:-1]

    def find(self, whole: Iterable[str], parts: Iterable[str] = ()) -> Place:
        """The lines that hold the first of `whole` that is found, else the first of `parts` or a beginning."""
        wanted = [squeezed for words in whole if (squeezed := _squeeze(words))]
        for squeezed in wanted:
            if lines := self._holding(squeezed):
                return Place(lines=lines, whole=True)
        for squeezed in [*map(_squeeze, parts), *(begin for words in wanted for begin in _beginnings(words))]:
            if squeezed and (lines := self._holding(squeezed)):
                return Place(lines=lines)
        return Place()

    def _holding(self, squeezed: str) -> tuple[PlacedLine, ...]:
        at = self._text.find(squeezed)
        return tuple(self._lines[self._line(at) : self._line(at + len(squeezed) - 1) + 1]) if at >= 0 else ()

    def _line(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


def _beginnings(squeezed: str) -> list[str]:
    """Shorter and shorter beginnings."""
    lengths = (len(squeezed) * quarter // 4 for quarter in (3, 2, 1))
    return [squeezed[:length] for length in lengths if length >= SHORTEST]


def _squeeze(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
