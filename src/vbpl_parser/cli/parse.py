"""`vbpl parse`: a file as JSON, Markdown or plain text."""

from pathlib import Path

import click

from vbpl_parser.cli.failures import printable
from vbpl_parser.cli.ocr import ocr_option, pages_shown
from vbpl_parser.cli.source import read_argument, write
from vbpl_parser.model import Document
from vbpl_parser.readers import Ocr

__all__ = ["command"]

FORMS = ("json", "md", "text")


@click.command("parse")
@click.argument("source", metavar="SRC")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="json",
    show_default=True,
    help="json: everything (`vbpl schema`). md: Markdown to read. text: plain text of the components.",
)
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, in UTF-8."
)
@ocr_option("off")
@click.option("--no-spans", is_flag=True, help="JSON without raw text, places and rules.")
def command(source: str, form: str, target: Path | None, ocr: Ocr, no_spans: bool) -> None:
    """Read the document SRC and print what it says.

    SRC is a file (.docx, .doc, .pdf, .md, .txt …; the content decides, not the name), or - for standard input.
    What is missing or doubtful stands in the diagnostics of the JSON; with md and text, warnings go to standard error.

    Example: vbpl parse letter.docx --no-spans -o letter.json
    """
    from vbpl_parser.parser import parse

    with pages_shown():
        document = parse(read_argument(source), ocr=ocr)
    write(_written(document, form, spans=not no_spans), target, source=source)
    if form != "json":
        _warn(document)


def _written(document: Document, form: str, *, spans: bool) -> str:
    if form == "json":
        return document.to_json(spans=spans) + "\n"
    if form == "md":
        return document.to_markdown()
    from vbpl_parser.writers.text import to_text

    return to_text(document)


def _warn(document: Document) -> None:
    for diagnostic in document.diagnostics:
        if diagnostic.severity != "info":
            click.echo(printable(f"vbpl: {diagnostic.code}: {diagnostic.message}"), err=True)
