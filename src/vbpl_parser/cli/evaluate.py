"""`vbpl evaluate`: score the reading of labelled documents, field by field."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from vbpl_parser.cli.drafts import write
from vbpl_parser.cli.failures import Failure
from vbpl_parser.cli.ocr import pages_shown
from vbpl_parser.cli.scores import GROUPS, show_errors, show_groups, show_scores, to_data
from vbpl_parser.evaluation import (
    FIELDS,
    Evaluation,
    Floors,
    Label,
    Parsed,
    breaches,
    evaluate,
    fill,
    raised,
    read_document,
    read_floors,
    read_labels,
    to_html,
    write_floors,
)
from vbpl_parser.readers import Ocr

__all__ = ["command"]

CHECK_FAILED = 1
NOT_READABLE = NOT_WRITABLE = 3
VIETNAMESE_PAGE = ".vi.md"

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("evaluate")
@click.argument("directory", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--errors",
    "field",
    type=click.Choice([field.name for field in FIELDS]),
    metavar="FIELD",
    help="Show each miss of one field beside the label, with the page, line and zone of its words.",
)
@click.option("--by", type=click.Choice(GROUPS), help="Show only the table of these groups of documents.")
@click.option(
    "--json", "as_json", is_flag=True, help="Everything as JSON: fields, groups, documents with their misses."
)
@click.option("--html", type=FILE, metavar="FILE", help="Write one page: scores, documents in zone colours, misses.")
@click.option(
    "--page",
    "pages",
    type=FILE,
    multiple=True,
    metavar="FILE",
    help="Write the blocks <!-- accuracy … --> of FILE anew.",
)
@click.option(
    "--ocr",
    type=click.Choice(["off", "auto"]),
    default="auto",
    show_default=True,
    help="auto: read pages without good letters by Tesseract; without it they count as not read.",
)
@click.option("--only", multiple=True, metavar="ID", help="Only this document; may be given several times.")
@click.option(
    "--origin", "origins", multiple=True, metavar="ORIGIN", help="Only md, doc, docx, pdf, scan, html, rtf or ocr_text."
)
@click.option(
    "--floors",
    type=FILE,
    metavar="FILE",
    help="TOML file of the figures that must be kept; exit code 1 when one is under.",
)
@click.option("--write-floors", is_flag=True, help="Raise the floors in FILE to what was reached; never lower.")
@click.option("--draft", is_flag=True, help="Write labels for documents that have none, to be corrected by hand.")
@click.option("--force", is_flag=True, help="With --draft: write over labels that are there.")
def command(directory: Path, **chosen: Any) -> None:
    """Score the reading of the documents in DIR/docs against their labels in DIR/gold.

    A document that cannot be read counts as one in which everything is missing, and is listed. Labels that say
    "sure": false are drafts and not scored. With DIR/sources.tsv (columns file, repository) --by source says how each
    source does.

    Example: vbpl evaluate corpus/dev --origin md --errors recipients
    """
    _refuse(chosen)
    if chosen["draft"]:
        write(directory, force=chosen["force"], parse=_parser(chosen["ocr"]))
        return
    labels = _labels(directory, chosen["only"], chosen["origins"])
    with pages_shown():
        evaluation = evaluate(labels, _parser(chosen["ocr"]))
    _show(evaluation, chosen)
    if chosen["html"]:
        _write(chosen["html"], lambda: to_html(evaluation, title=f"vbpl evaluate {directory.name}"))
    for page in chosen["pages"]:
        _fill(page, evaluation)
    if chosen["floors"]:
        _hold(chosen["floors"], evaluation, write=chosen["write_floors"])


def _parser(ocr: Ocr) -> Callable[[Path], Parsed]:
    return lambda path: read_document(path, ocr=ocr)


def _refuse(chosen: dict[str, Any]) -> None:
    """Options that make no sense together."""
    partly = chosen["only"] or chosen["origins"]
    if chosen["write_floors"] and (chosen["floors"] is None or partly):
        raise click.UsageError("--write-floors needs --floors FILE and all documents (no --only, no --origin).")
    if chosen["pages"] and partly:
        raise click.UsageError("--page needs all documents (no --only, no --origin).")
    if chosen["force"] and not chosen["draft"]:
        raise click.UsageError("--force belongs to --draft.")


def _show(evaluation: Evaluation, chosen: dict[str, Any]) -> None:
    if chosen["as_json"]:
        click.echo(json.dumps(to_data(evaluation), ensure_ascii=False, indent=1))
    elif chosen["field"]:
        show_errors(evaluation, chosen["field"])
    elif chosen["by"]:
        show_groups(evaluation, (chosen["by"],))
    else:
        show_scores(evaluation)


def _labels(directory: Path, only: tuple[str, ...], origins: tuple[str, ...]) -> tuple[Label, ...]:
    try:
        labels = read_labels(directory, only=only, origins=origins)
    except (OSError, ValueError) as error:
        raise Failure("VB901", str(error), NOT_READABLE) from error
    checked = tuple(label for label in labels if not label.is_draft)
    if len(checked) < len(labels):
        click.echo(f'not scored: {len(labels) - len(checked)} drafts ("sure" is false)', err=True)
    if not checked:
        raise Failure("VB901", f"no label in {directory / 'gold'} fits", NOT_READABLE)
    return checked


def _fill(path: Path, evaluation: Evaluation) -> None:
    """Write the blocks of the page at `path`, in Vietnamese when its name says so."""
    language = "vi" if path.name.endswith(VIETNAMESE_PAGE) else "en"
    try:
        page = fill(path.read_text(encoding="utf-8"), evaluation, language=language)
    except (OSError, ValueError) as error:
        raise Failure("VB901", f"no page in {path}: {error}", NOT_READABLE) from error
    _write(path, lambda: page)


def _write(path: Path, make: Callable[[], str]) -> None:
    try:
        path.write_text(make(), encoding="utf-8")
    except OSError as error:
        raise Failure("VB909", f"cannot write {path}: {error.strerror}", NOT_WRITABLE) from error


def _hold(path: Path, evaluation: Evaluation, *, write: bool) -> None:
    """Compare with the floors in `path`, and raise them when asked to."""
    try:
        floors = Floors() if write and not path.exists() else read_floors(path)
    except (OSError, ValueError) as error:
        raise Failure("VB901", f"no floors in {path}: {error}", NOT_READABLE) from error
    if write:
        _raise(path, floors, evaluation)
    sentences = breaches(floors, evaluation)
    for sentence in sentences:
        click.echo(f"vbpl: {sentence}", err=True)
    if sentences:
        raise click.exceptions.Exit(CHECK_FAILED)


def _raise(path: Path, floors: Floors, evaluation: Evaluation) -> None:
    try:
        write_floors(raised(floors, evaluation), path)
    except OSError as error:
        raise Failure("VB909", f"cannot write {path}: {error.strerror}", NOT_WRITABLE) from error
