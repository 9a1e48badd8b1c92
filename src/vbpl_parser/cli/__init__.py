"""The command `vbpl`: one verb a file, each loaded when it is called, so that `vbpl --help` is quick."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from vbpl_parser import __version__
from vbpl_parser.cli.failures import run

__all__ = ["VERBS", "main"]

# Verb → module that holds `command`, and its line in `vbpl --help`.
VERBS: dict[str, tuple[str, str]] = {
    "parse": ("vbpl_parser.cli.parse", "Read a document and print it as JSON, Markdown or text."),
    "batch": ("vbpl_parser.cli.batch", "Read whole archives, each file in a worker, and write JSON."),
    "search": ("vbpl_parser.cli.search", "Find documents in the database of a batch, with or without accents."),
    "register": ("vbpl_parser.cli.register", "Write the book of incoming or outgoing documents (.xlsx, .csv)."),
    "lines": ("vbpl_parser.cli.lines", "List every line with its place, its zone and the rule."),
    "text": ("vbpl_parser.cli.text", "Print the plain text in reading order."),
    "schema": ("vbpl_parser.cli.schema", "Print the JSON Schema of the output."),
    "explain": ("vbpl_parser.cli.explain", "Say what a code means (VB102)."),
    "explain-text": ("vbpl_parser.cli.explain_text", "Show how a text becomes the normal form."),
    "doctor": ("vbpl_parser.cli.doctor", "List what is installed, missing, and what it would add."),
    "evaluate": ("vbpl_parser.cli.evaluate", "Score the reading of labelled documents, field by field."),
}


class Verbs(click.Group):
    """The verbs of the table, imported on call; every failure leaves as one sentence and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The verbs in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The verb `cmd_name`. Raises `click.UsageError` when there is none."""
        if cmd_name not in VERBS:
            raise click.UsageError(f"there is no verb {cmd_name!r}.", ctx)
        command: click.Command = import_module(VERBS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of verbs in the help, without importing any."""
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, summary) for verb, (_, summary) in VERBS.items()])

    def main(self, args: Sequence[str] | None = None, **_: Any) -> NoReturn:  # type: ignore[override]
        """Run and exit with the code of the table in `failures`."""
        raise SystemExit(run(self, args))


@click.group(
    cls=Verbs,
    subcommand_metavar="VERB [ARGS]…",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", prog_name="vbpl", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback when something fails.")
def main(debug: bool) -> None:
    """Vietnamese administrative documents (văn bản hành chính) from Word, PDF or text into typed data.

    Data goes to standard output, everything else to standard error. Exit codes: 0 all is well, 1 a check failed,
    2 wrong usage, 3 not found or not readable, 4 refused (format, password, limit), 5 an optional part is missing,
    70 a bug.

    Example: vbpl parse letter.docx
    """
