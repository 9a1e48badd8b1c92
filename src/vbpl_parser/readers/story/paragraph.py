"""Đoạn văn (paragraph): collects the letters of one `w:p` and gives its lines."""

from __future__ import annotations

from vbpl_parser.layout import Align, Run
from vbpl_parser.readers.story.content import TextLine
from vbpl_parser.readers.story.legacy import decoded
from vbpl_parser.readers.story.look import Look
from vbpl_parser.readers.story.symbols import has_symbols, symbol_text
from vbpl_parser.text.legacy import Encoding

__all__ = ["ParagraphBuilder"]

ENDS = (".", ";", ":", "!", "?", "/")


class ParagraphBuilder:
    """Letters with looks, cut into lines at line breaks.

    `legacy` says that a font from before Unicode was met, `decoded` that letters were converted. `assumed` is the
    encoding of letters in fonts of today, where the whole file shows one.
    """

    def __init__(self, page: int, assumed: Encoding | None = None) -> None:
        self.legacy = False
        self.decoded = False
        self._assumed = assumed
        self.style: str | None = None
        self.align: Align | None = None
        self._pieces: list[str] = []
        self._looks: list[Look] = []
        self._page = page
        self._starts = True
        self._lines: list[TextLine] = []

    @property
    def empty(self) -> bool:
        """Nothing visible was added yet."""
        return not self._lines and not any(piece.strip() for piece in self._pieces)

    def add(self, text: str, look: Look) -> None:
        """More letters."""
        if look.legacy:
            self.legacy = True
        elif look.caps:
            text = text.upper()
        self._pieces.append(text)
        self._looks.append(look)

    def turn_page(self, page: int) -> None:
        """What comes now stands on `page`."""
        if not any(piece.strip() for piece in self._pieces):
            self._page = page

    def break_line(self, page: int, *, hard: bool = False) -> None:
        """A line break. After a page break (`hard`) a sentence that was finished does not go on."""
        text = "".join(self._pieces)
        if text.strip():
            self._lines.append(self._line(text))
            self._starts = hard and text.rstrip().endswith(ENDS)
        self._pieces, self._looks, self._page = [], [], page

    def finish(self, label: str, *, in_table: bool = False) -> list[TextLine]:
        """The lines, with the automatic number in front of the first.

        A number alone is a line in a table, where it is the serial number of the row.
        """
        self.break_line(self._page)
        if label and self._lines:
            self._lines[0] = _labelled(self._lines[0], label)
        elif in_table and any(character.isalnum() for character in label):
            alone = label.rstrip()
            self._lines.append(TextLine(alone, (), self._page, self.align, label_width=len(alone)))
        return self._lines

    def _line(self, text: str) -> TextLine:
        stretches = self._stretches()
        if self.legacy or self._assumed is not None:
            stored = stretches
            text, stretches = decoded(text, stored, self._assumed)
            self.decoded = self.decoded or stretches is not stored
        if has_symbols(text):
            text = "".join(symbol_text(text[start:end], look.font) for start, end, look in stretches)
        runs = tuple([Run(start, end, look.bold, look.italic, look.size, look.font) for start, end, look in stretches])
        return TextLine(text, runs, self._page, self.align, self._starts)

    def _stretches(self) -> list[tuple[int, int, Look]]:
        # Neighbours of one look are one run.
        stretches: list[tuple[int, int, Look]] = []
        start = at = 0
        before: Look | None = None
        for piece, look in zip(self._pieces, self._looks, strict=True):
            if look is not before:
                if before is not None:
                    stretches.append((start, at, before))
                start, before = at, look
            at += len(piece)
        if before is not None:
            stretches.append((start, at, before))
        return stretches


def _labelled(line: TextLine, label: str) -> TextLine:
    width = len(label)
    runs = tuple(Run(run.start + width, run.end + width, run.bold, run.italic, run.size, run.font) for run in line.runs)
    return line._replace(text=label + line.text, runs=runs, label_width=width)
