"""`vbpl lines`: every line of a file with its place, its zone and the rule that put it there."""

import os
from collections.abc import Iterator

import click
from attrs import frozen

from vbpl_parser.cli.failures import printable
from vbpl_parser.cli.ocr import ocr_option, pages_shown
from vbpl_parser.cli.source import read_argument
from vbpl_parser.layout import Line, Part, PartKind, ZoneKind
from vbpl_parser.readers import Ocr

__all__ = ["command"]

# What belongs together has one colour.
COLOURS: dict[ZoneKind, str] = {
    ZoneKind.FURNITURE: "bright_black",
    ZoneKind.STAMP: "bright_black",
    ZoneKind.NATIONAL_TITLE: "blue",
    ZoneKind.ISSUER: "cyan",
    ZoneKind.NUMBER: "bright_blue",
    ZoneKind.PLACE_DATE: "bright_cyan",
    ZoneKind.CAPTION: "bright_blue",
    ZoneKind.DOC_TYPE: "magenta",
    ZoneKind.SUBJECT: "bright_magenta",
    ZoneKind.MARK: "bright_red",
    ZoneKind.ADDRESSEES: "yellow",
    ZoneKind.LEGAL_BASES: "bright_yellow",
    ZoneKind.OPERATIVE: "magenta",
    ZoneKind.BODY: "white",
    ZoneKind.RECIPIENTS: "green",
    ZoneKind.SIGNATURE: "bright_green",
    ZoneKind.ANNEX_HEADING: "magenta",
    ZoneKind.COPY_FORM: "magenta",
    ZoneKind.UNKNOWN: "red",
}


@frozen
class Row:
    """One line of the listing."""

    line: Line
    zone: ZoneKind
    place: str
    rule: str


@click.command("lines")
@click.argument("source", metavar="SRC")
@ocr_option("off")
def command(source: str, ocr: Ocr) -> None:
    """List every line of SRC: number, page, column, zone, rule, text.

    The column says where a line stands when two blocks stand side by side (left, right) or that nothing does (full).
    The zone of an annex or of a copy begins with its part ("annex/body"). Colours on a terminal; NO_COLOR=1 turns
    them off. SRC is a file, or - for standard input.

    Example: vbpl lines letter.pdf | grep unknown
    """
    from vbpl_parser import readers
    from vbpl_parser.parser import read_source, zoned

    data, name = read_source(read_argument(source))
    with pages_shown():
        reading = readers.read(data, name=name, ocr=ocr)
    show(zoned(reading))


def show(parts: tuple[Part, ...]) -> None:
    """Print the listing of `parts`."""
    rows = tuple(_rows(parts))
    wide = max((len(row.place) for row in rows), default=0), max((len(row.rule) for row in rows), default=0)
    colour = False if os.environ.get("NO_COLOR") else None
    for row in rows:
        where = f"{row.line.number:>5} p{row.line.page:<3} {row.line.column:<5}"
        words = f"{where} {row.place:<{wide[0]}} {row.rule:<{wide[1]}} {printable(row.line.text)}"
        click.secho(words, fg=COLOURS[row.zone], color=colour)


def _rows(parts: tuple[Part, ...]) -> Iterator[Row]:
    for part in parts:
        prefix = "" if part.kind is PartKind.MAIN else f"{part.kind}/"
        for zone in part.zones:
            for line in zone.lines:
                yield Row(line, zone.kind, f"{prefix}{zone.kind}", zone.rule)
