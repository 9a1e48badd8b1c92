"""What a person sees when something fails: one sentence with its code on standard error, and an exit code."""

import io
import os
import sys
import traceback
import unicodedata
from collections.abc import Callable, Sequence

import click

from vbpl_parser.errors import ParseError

__all__ = ["Failure", "printable", "run"]

USAGE = 2
NOT_WRITABLE = 3
INTERNAL = 70
INTERRUPTED = 130
BROKEN_PIPE = 141  # as a program that SIGPIPE ends


class Failure(click.ClickException):
    """A verb cannot go on: `code` of the table of codes, one sentence, and the exit code `status`."""

    def __init__(self, code: str, message: str, status: int) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


def run(group: click.Group, args: Sequence[str] | None) -> int:
    """Run `group` on `args` (the command line when None) and return the exit code."""
    _speak_utf8()
    words = list(sys.argv[1:] if args is None else args)
    debug = words[:1] == ["--debug"]
    status = _guarded(lambda: _invoke(group, words), debug=debug)
    return status or _guarded(sys.stdout.flush, debug=debug)


def _invoke(group: click.Group, words: list[str]) -> None:
    with group.make_context("vbpl", words) as context:
        group.invoke(context)


def _guarded(work: Callable[[], None], *, debug: bool) -> int:
    """Do `work`; the exit code of what goes wrong, 0 when nothing does."""
    try:
        work()
    except Exception as error:
        return _say(error, debug=debug)
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def _speak_utf8() -> None:
    """Standard output and error are UTF-8 wherever we run; a lone surrogate becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _say(error: Exception, *, debug: bool) -> int:
    """Print the sentence for `error` and return its exit code."""
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, OSError) and error.filename is None:  # of a stream, not of a file
        _close_output()
        if isinstance(error, BrokenPipeError):
            return BROKEN_PIPE
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return USAGE
    if debug:
        traceback.print_exception(error)
    code, sentence, exit_code = _sentence(error)
    click.echo(f"vbpl: {code}: {printable(' '.join(sentence.split()))}", err=True)
    return exit_code


def _sentence(error: Exception) -> tuple[str, str, int]:
    """Code, sentence and exit code."""
    if isinstance(error, ParseError):
        return error.code, str(error), error.exit_code
    if isinstance(error, Failure):
        return error.code, error.message, error.status
    if isinstance(error, click.UsageError):
        place = error.ctx.command_path if error.ctx else "vbpl"
        return "VB908", f"{error.format_message()} Try `{place} --help`.", USAGE
    if isinstance(error, click.ClickException):
        return "VB908", error.format_message(), USAGE
    if isinstance(error, OSError) and error.filename is None:
        return "VB909", f"cannot write the output: {error.strerror or error}", NOT_WRITABLE
    return "VB900", f"{type(error).__name__}: {error} (a bug of vbpl; `vbpl --debug …` shows where)", INTERNAL


def printable(text: str) -> str:
    """`text` without control characters, which could steer a terminal; the length stays."""
    return "".join(" " if c == "\t" else "\ufffd" if unicodedata.category(c) in ("Cc", "Cs") else c for c in text)


def _close_output() -> None:
    """Nobody takes our output any more; leave without a word, also when the interpreter flushes at exit."""
    if sys.stdout is sys.__stdout__ and sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
