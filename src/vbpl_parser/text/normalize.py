"""The normal form that patterns read."""

import unicodedata

from attrs import frozen

__all__ = ["NormalizedText", "OffsetMap", "normalize"]


@frozen
class OffsetMap:
    """From positions of the normalised text back to the source."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The source range behind `normalized[start:end]`."""
        if start >= end:
            return (
                (self.starts[start], self.starts[start]) if start < len(self.starts) else (self.ends[-1], self.ends[-1])
            )
        return self.starts[start], self.ends[end - 1]


@frozen
class NormalizedText:
    """Normalised text and, where it differs from the source, the way back."""

    text: str
    offsets: OffsetMap | None


def normalize(text: str) -> NormalizedText:
    """NFC, single spaces, stripped."""
    result = " ".join(unicodedata.normalize("NFC", text).split())
    if result == text:
        return NormalizedText(result, None)
    starts, ends = [], []
    at = 0
    for c in result:
        while at < len(text) and c != " " and text[at].isspace():
            at += 1
        starts.append(at)
        at += 1
        while at < len(text) and (unicodedata.combining(text[at]) or (c == " " and text[at].isspace())):
            at += 1
        ends.append(at)
    return NormalizedText(result, OffsetMap(tuple(starts), tuple(ends)))
