"""`vbpl text`: the plain text of a file in reading order."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from vbpl_parser.cli.ocr import ocr_option, pages_shown
from vbpl_parser.cli.source import read_argument, write
from vbpl_parser.layout import Column, Line
from vbpl_parser.readers import Ocr

__all__ = ["command"]


@click.command("text")
@click.argument("source", metavar="SRC")
@click.option("--lines", "as_lines", is_flag=True, help="One line of the file a line; do not join paragraphs.")
@click.option("--furniture", is_flag=True, help="With page numbers, running heads and the like.")
@ocr_option("off")
def command(source: str, as_lines: bool, furniture: bool, ocr: Ocr) -> None:
    """Print the text of SRC in reading order: one paragraph a line, cells of a table row between tabs.

    Of two blocks side by side the left one comes first. SRC is a file, or - for standard input. For the text of
    the components use `vbpl parse -f text`.

    Example: vbpl text letter.pdf | wc -w
    """
    from vbpl_parser import readers
    from vbpl_parser.parser import read_source

    data, name = read_source(read_argument(source))
    with pages_shown():
        lines = readers.read(data, name=name, ocr=ocr).lines
    kept = [line for line in lines if line.normalized and (furniture or not line.furniture)]
    paragraphs = (line.normalized for line in kept) if as_lines else _paragraphs(kept)
    for paragraph in paragraphs:
        write(paragraph + "\n", None)


def _paragraphs(lines: Iterable[Line]) -> Iterator[str]:
    """Lines that go on with the paragraph before are joined to it, the cells of a row by tabs."""
    for row, group in groupby(lines, key=_row):
        texts = list(_joined(group))
        yield from ["\t".join(texts)] if row else texts


def _row(line: Line) -> tuple[int, int] | None:
    """The row of a data table that the line stands in; None for running text and for tables that only set columns."""
    return (line.cell.table, line.cell.row) if line.cell and line.column is Column.FULL else None


def _joined(lines: Iterable[Line]) -> Iterator[str]:
    words: list[str] = []
    for line in lines:
        if line.starts_paragraph and words:
            yield " ".join(words)
            words = []
        words.append(line.normalized)
    if words:
        yield " ".join(words)
