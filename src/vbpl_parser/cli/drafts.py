"""`vbpl evaluate --draft`: labels to be corrected by hand, one line a file on what became of it."""

from collections.abc import Callable
from pathlib import Path

import click

from vbpl_parser.cli.failures import Failure
from vbpl_parser.evaluation import Drafted, Parsed, write_drafts

__all__ = ["write"]

CHECK_FAILED = 1
NOT_READABLE = NOT_WRITABLE = 3


def write(directory: Path, *, force: bool, parse: Callable[[Path], Parsed]) -> None:
    """Write the drafts and say what to do with them; exit code 1 when a file could not be read."""
    done: list[Drafted] = []
    try:
        for each in write_drafts(directory, force=force, parse=parse):
            done.append(each)
            _say(each)
    except FileNotFoundError as error:
        raise Failure("VB901", str(error), NOT_READABLE) from error
    except OSError as error:
        raise Failure("VB909", f"cannot write {error.filename}: {error.strerror}", NOT_WRITABLE) from error
    written = sum(each.label is not None for each in done)
    click.echo(f'{written} drafts. Correct each by looking at the page, then set "sure" to true.', err=True)
    if any(each.error for each in done):
        raise click.exceptions.Exit(CHECK_FAILED)


def _say(each: Drafted) -> None:
    if each.label is not None:
        click.echo(str(each.label))
    else:
        click.echo(f"{each.file}: {each.error or each.skipped}", err=True)
