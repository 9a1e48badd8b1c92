"""What a person sees when something fails: one sentence with its code on standard error, and an exit code."""

import io
import os
import sys
import traceback
from collections.abc import Sequence

import click

from vbpl_parser.errors import ParseError

__all__ = ["BROKEN_PIPE", "INTERRUPTED", "Failure", "run"]

USAGE = 2
INTERNAL = 70
INTERRUPTED = 130
BROKEN_PIPE = 141


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
    try:
        with group.make_context("vbpl", words) as context:
            group.invoke(context)
        sys.stdout.flush()
    except Exception as error:
        return _say(error, debug=words[:1] == ["--debug"])
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
    if isinstance(error, BrokenPipeError):
        return _close_pipe()
    if debug:
        traceback.print_exception(error)
    code, sentence, exit_code = _sentence(error)
    click.echo(f"vbpl: {code}: {sentence}", err=True)
    return exit_code


def _sentence(error: Exception) -> tuple[str, str, int]:
    if isinstance(error, ParseError):
        return error.code, _one_line(str(error)), error.exit_code
    if isinstance(error, Failure):
        return error.code, _one_line(error.message), error.status
    if isinstance(error, click.UsageError):
        return "VB908", _usage(error), USAGE
    if isinstance(error, click.ClickException):
        return "VB908", _one_line(error.format_message()), USAGE
    reason = _one_line(f"{type(error).__name__}: {error}")
    return "VB900", f"{reason} (a bug of vbpl; `vbpl --debug …` shows where)", INTERNAL


def _usage(error: click.UsageError) -> str:
    place = error.ctx.command_path if error.ctx else "vbpl"
    return f"{_one_line(error.format_message())} Try `{place} --help`."


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _close_pipe() -> int:
    """The reader of our output has gone: leave quietly, also when the interpreter flushes at exit."""
    if sys.stdout is sys.__stdout__ and sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE
