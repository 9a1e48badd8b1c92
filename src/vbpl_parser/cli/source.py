"""Where a verb gets its file from, and where it puts what it makes."""

import sys
from pathlib import Path

import click

from vbpl_parser.cli.failures import Failure
from vbpl_parser.readers import DEFAULT_LIMITS

__all__ = ["read_argument", "write"]

NOT_WRITABLE = 3


def read_argument(source: str) -> str | bytes:
    """What `parse` takes for the argument SRC: the path as it is, the bytes of standard input for `-`.

    Of standard input one byte more than the limit is read at most, so that the reader can say that it is too much.
    """
    if source == "-":
        return sys.stdin.buffer.read(DEFAULT_LIMITS.file_bytes + 1)
    return source


def write(text: str, target: Path | None, *, source: str | None = None) -> None:
    """Write `text` to standard output or, as UTF-8, to the file `target`, which is not to be the `source`.

    Raises:
        Failure: the file cannot be written.
    """
    if target is None:
        click.echo(text, nl=False)
        return
    try:
        if source and source != "-" and target.exists() and target.samefile(source):
            raise Failure("VB909", f"{target} is the source; write to another file", NOT_WRITABLE)
        target.write_bytes(text.encode("utf-8", errors="replace"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Failure("VB909", f"cannot write {target}: {reason}", NOT_WRITABLE) from error
