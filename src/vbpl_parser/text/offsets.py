"""The way from a changed text back to its source, character by character."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from attrs import frozen

__all__ = ["Edit", "OffsetMap"]


Edit: TypeAlias = tuple[int, int, str]
"""(start, end, replacement): `text[start:end]` was replaced."""


@frozen
class OffsetMap:
    """From positions of the changed text to the source.

    Character `i` came from `source[starts[i]:ends[i]]`. Both have the length of the changed text and never
    fall; characters that came from one stretch together (`ế` and its marks) share it.
    """

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """The map of a text that has not changed."""
        return cls(range(length), range(1, length + 1))

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The source range behind `changed[start:end]`; an empty range where nothing stands between them.

        >>> OffsetMap((0, 1, 4), (1, 4, 5)).source_range(1, 3)
        (1, 5)
        """
        if start < end:
            return self.starts[start], self.ends[end - 1]
        if start < len(self.starts):
            return self.starts[start], self.starts[start]
        last = self.ends[-1] if self.ends else 0
        return last, last

    def then(self, edits: Iterable[Edit]) -> "OffsetMap":
        """The map after `edits`, given in order and without overlap, were made to the changed text.

        >>> OffsetMap.identity(5).then([(1, 4, "ế")])
        OffsetMap(starts=(0, 1, 4), ends=(1, 4, 5))
        """
        starts: list[int] = []
        ends: list[int] = []
        copied = 0
        for start, end, replacement in edits:
            starts += self.starts[copied:start]
            ends += self.ends[copied:start]
            if replacement:
                source_start, source_end = self.source_range(start, end)
                starts += [source_start] * len(replacement)
                ends += [source_end] * len(replacement)
            copied = end
        if not starts:
            return OffsetMap(self.starts[copied:], self.ends[copied:])
        return OffsetMap((*starts, *self.starts[copied:]), (*ends, *self.ends[copied:]))
