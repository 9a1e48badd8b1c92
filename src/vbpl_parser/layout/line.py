"""Dòng (line): one line of a page with its words, its look and its place.

A reader makes lines; nobody changes them afterwards. `text` is what the file says, `normalized` is what patterns
read and values are printed from, `key` is `normalized` with every kind of dash and slash made plain (same length),
`folded` is for comparing only.
"""

from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from vbpl_parser.model.span import Box
from vbpl_parser.text import OffsetMap, fold, normalize, plain_punctuation

__all__ = ["Align", "Box", "Cell", "Column", "Line", "Run"]


class Column(StrEnum):
    """Where a line stands when two blocks stand side by side; `FULL` when nothing stands beside it."""

    LEFT = "left"
    RIGHT = "right"
    FULL = "full"


class Align(StrEnum):
    """Alignment of the paragraph, where the format knows it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@frozen
class Run:
    """A stretch `text[start:end]` of one look. `size` in points, None when unknown."""

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    size: float | None = None
    font: str | None = None


@frozen
class Cell:
    """Place in a table: table number in the document, row and column from 0, number of columns in the table's grid."""

    table: int
    row: int
    column: int
    columns: int


@frozen(kw_only=True)
class Line:
    """One line as read.

    `number` counts from 1 through the whole document, `page` from 1. `starts_paragraph` is False only when the
    source says that this line goes on with the paragraph of the line before (a line break in Word, the next line of
    a wrapped paragraph in Markdown or PDF). `block` numbers the side-by-side blocks (header, signature), None for
    lines with nothing beside them. `label_width` is the length of an automatic number that the reader
    put in front of the text ("1. "), 0 when the number is typed. `confidence` is the OCR engine's, 0 to 1.
    """

    text: str
    normalized: str
    offsets: OffsetMap | None
    page: int
    number: int
    column: Column = Column.FULL
    block: int | None = None
    cell: Cell | None = None
    align: Align | None = None
    box: Box | None = None
    runs: tuple[Run, ...] = ()
    starts_paragraph: bool = True
    label_width: int = 0
    furniture: bool = False
    confidence: float | None = field(default=None)

    @classmethod
    def of(cls, text: str, *, page: int, number: int, **layout: object) -> "Line":
        """The line for `text`; the remaining fields by keyword."""
        result = normalize(text)
        return cls(
            text=text,
            normalized=result.text,
            offsets=result.offsets,
            page=page,
            number=number,
            **layout,  # type: ignore[arg-type]
        )

    @cached_property
    def key(self) -> str:
        """`normalized` with plain dashes and slashes; same length, so that positions agree."""
        return plain_punctuation(self.normalized)

    @cached_property
    def folded(self) -> str:
        """Accent-free lower-case key, for comparing only."""
        return fold(self.normalized)

    @cached_property
    def bold(self) -> bool:
        """More than half of the letters stand in bold runs."""
        return self._share("bold") > 0.5

    @cached_property
    def italic(self) -> bool:
        """More than half of the letters stand in italic runs."""
        return self._share("italic") > 0.5

    @cached_property
    def size(self) -> float | None:
        """Size in points of the longest run that has one."""
        sized = [run for run in self.runs if run.size is not None]
        return max(sized, key=lambda run: run.end - run.start).size if sized else None

    def _share(self, look: str) -> float:
        total = sum(run.end - run.start for run in self.runs)
        return sum(run.end - run.start for run in self.runs if getattr(run, look)) / total if total else 0.0

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The range of `text` that stands behind `normalized[start:end]`."""
        if self.offsets is None:
            return start, end
        return self.offsets.source_range(start, end)
