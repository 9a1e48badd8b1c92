"""`vbpl evaluate`: score the reading of labelled documents, field by field."""

import json
from pathlib import Path

import click

from vbpl_parser.cli.failures import Failure
from vbpl_parser.cli.scores import show_errors, show_scores, to_data
from vbpl_parser.evaluation import (
    FIELDS,
    Evaluation,
    breaches,
    evaluate,
    raised,
    read_floors,
    read_labels,
    write_floors,
)
from vbpl_parser.evaluation.floors import Floors
from vbpl_parser.evaluation.gold import Label
from vbpl_parser.parser import parse

__all__ = ["command"]

CHECK_FAILED = 1
NOT_READABLE = NOT_WRITABLE = 3


@click.command("evaluate")
@click.argument("directory", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--errors",
    "field",
    type=click.Choice([field.name for field in FIELDS]),
    metavar="FIELD",
    help="Show each miss of one field beside the label instead of the scores.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Everything as JSON: fields, groups, documents with their misses."
)
@click.option("--only", multiple=True, metavar="ID", help="Only this document; may be given several times.")
@click.option(
    "--origin", "origins", multiple=True, metavar="ORIGIN", help="Only md, doc, docx, pdf, scan, html or rtf."
)
@click.option(
    "--floors",
    "floors_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="TOML file of the soft F1 that each field must keep; exit code 1 when one is under.",
)
@click.option(
    "--write-floors", "write", is_flag=True, help="Raise the floors in FILE to what was reached; never lower."
)
def command(
    directory: Path,
    field: str | None,
    as_json: bool,
    only: tuple[str, ...],
    origins: tuple[str, ...],
    floors_file: Path | None,
    write: bool,
) -> None:
    """Score the reading of the documents in DIR/docs against their labels in DIR/gold.

    A document that cannot be read counts as one in which everything is missing, and is listed.

    Example: vbpl evaluate corpus/dev --origin md --errors recipients
    """
    if write and (floors_file is None or only):
        raise click.UsageError("--write-floors needs --floors FILE and all documents (no --only).")
    evaluation = evaluate(_labels(directory, only, origins), parse)
    if as_json:
        click.echo(json.dumps(to_data(evaluation), ensure_ascii=False, indent=1))
    elif field:
        show_errors(evaluation, field)
    else:
        show_scores(evaluation)
    if floors_file:
        _hold(floors_file, evaluation, write=write)


def _labels(directory: Path, only: tuple[str, ...], origins: tuple[str, ...]) -> tuple[Label, ...]:
    try:
        labels = read_labels(directory, only=only, origins=origins)
    except (OSError, ValueError) as error:
        raise Failure("VB901", str(error), NOT_READABLE) from error
    if not labels:
        raise Failure("VB901", f"no label in {directory / 'gold'} fits", NOT_READABLE)
    return labels


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
