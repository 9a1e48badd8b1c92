"""Đoạn (passage): words that may run over several lines, and still know where each of them stands."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import frozen

from vbpl_parser.layout.line import Line
from vbpl_parser.model.span import Span

__all__ = ["Passage"]


class Piece(NamedTuple):
    """`line.normalized[start:end]`, which begins at `at` in the passage's text."""

    line: Line
    start: int
    end: int
    at: int


@frozen
class Passage:
    """Stretches of lines joined by single spaces.

    `text` is what values are printed from; `raw` and `spans` say where it came from. Slices are passages too, so an
    extractor can match a pattern on `text` (or on `key`) and cut the match out without losing its place.
    """

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Passage":
        """The whole of `lines`; lines without words are left out."""
        pieces: list[Piece] = []
        at = 0
        for line in lines:
            if line.normalized:
                pieces.append(Piece(line, 0, len(line.normalized), at))
                at += len(line.normalized) + 1
        if len(pieces) == 1:
            return cls(pieces[0].line.normalized, tuple(pieces))
        return cls(" ".join(piece.line.normalized for piece in pieces), tuple(pieces))

    @classmethod
    def join(cls, passages: Sequence["Passage"]) -> "Passage":
        """Several passages as one, in the order given."""
        pieces: list[Piece] = []
        at = 0
        for passage in passages:
            if not passage.text:
                continue
            pieces.extend(Piece(piece.line, piece.start, piece.end, piece.at + at) for piece in passage.pieces)
            at += len(passage.text) + 1
        return cls(" ".join(passage.text for passage in passages if passage.text), tuple(pieces))

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def key(self) -> str:
        """`text` with plain dashes and slashes; same length."""
        if len(self.pieces) == 1:
            line, start, end, _ = self.pieces[0]
            return line.key[start:end]
        return " ".join(piece.line.key[piece.start : piece.end] for piece in self.pieces)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines it touches, in order."""
        return tuple(piece.line for piece in self.pieces)

    def slice(self, start: int, end: int | None = None) -> "Passage":
        """The passage for `text[start:end]` with outer spaces left out."""
        whole = len(self.text)
        end = whole if end is None else min(end, whole)
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start == 0 and end == whole:
            return self
        pieces = []
        for piece in self.pieces:
            low = max(start, piece.at)
            high = min(end, piece.at + piece.end - piece.start)
            if low < high:
                shift = piece.start - piece.at
                pieces.append(Piece(piece.line, low + shift, high + shift, low - start))
        return Passage(self.text[start:end], tuple(pieces))

    def strip(self, characters: str) -> "Passage":
        """Without leading and trailing `characters` (and spaces)."""
        characters += " "
        start = len(self.text) - len(self.text.lstrip(characters))
        end = len(self.text.rstrip(characters))
        return self.slice(start, end)

    def rstrip(self, characters: str) -> "Passage":
        """Without trailing `characters` (and spaces)."""
        return self.slice(0, len(self.text.rstrip(characters + " ")))

    @property
    def spans(self) -> tuple[Span, ...]:
        """One span a line, in order; `Span.start` and `Span.end` count in `Line.text`."""
        return tuple(
            Span(piece.line.page, piece.line.number, *piece.line.source_range(piece.start, piece.end), piece.line.box)
            for piece in self.pieces
        )

    @property
    def raw(self) -> str:
        """The verbatim source text at `spans`, joined by line feeds."""
        texts = []
        for line, first, last, _ in self.pieces:
            start, end = (first, last) if line.offsets is None else line.source_range(first, last)
            texts.append(line.text[start:end])
        return "\n".join(texts)
