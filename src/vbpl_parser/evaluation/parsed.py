"""What scoring needs of one file: the document, and its lines with the zones that they landed in."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from vbpl_parser import readers
from vbpl_parser.layout import Part, PartKind
from vbpl_parser.model import Document
from vbpl_parser.parser import assemble, read_source, zoned

__all__ = ["Parsed", "PlacedLine", "placed_lines", "read_document"]


@frozen(kw_only=True)
class PlacedLine:
    """A line of the file: where it stands, its zone ("number", "annex/body") and the rule that put it there."""

    number: int
    page: int
    column: str
    zone: str
    rule: str
    text: str


@frozen(kw_only=True)
class Parsed:
    """A document with its lines."""

    document: Document
    lines: tuple[PlacedLine, ...] = ()


def read_document(path: Path, *, ocr: readers.Ocr = "off") -> Parsed:
    """Parse the file at `path` and keep its lines; `ocr` as in `parse`. Raises `ParseError`."""
    data, name = read_source(path)
    reading = readers.read(data, name=name, ocr=ocr)
    return Parsed(document=assemble(reading, data, name), lines=tuple(placed_lines(zoned(reading))))


def placed_lines(parts: Iterable[Part]) -> Iterator[PlacedLine]:
    """The lines of all zones of all parts, in order."""
    for part in parts:
        prefix = "" if part.kind is PartKind.MAIN else f"{part.kind}/"
        for zone in part.zones:
            for line in zone.lines:
                yield PlacedLine(
                    number=line.number,
                    page=line.page,
                    column=str(line.column),
                    zone=f"{prefix}{zone.kind}",
                    rule=zone.rule,
                    text=line.text,
                )
