"""The option `--ocr`, and what a person sees while pages are recognised."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

__all__ = ["ocr_option", "pages_shown"]

Command = TypeVar("Command", bound=Callable[..., Any])


def ocr_option(default: str) -> Callable[[Command], Command]:
    """The option, off unless asked for where a person waits, on where an archive is read unattended."""
    return click.option(
        "--ocr",
        type=click.Choice(["off", "auto"]),
        default=default,
        show_default=True,
        help="auto: read pages without good letters by Tesseract (needs its Vietnamese data; `vbpl doctor` tells).",
    )


class _Pages(logging.Handler):
    """Writes one line for each page that is read, on the terminal only."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(f"vbpl: {record.getMessage()}", err=True)


@contextmanager
def pages_shown() -> Iterator[None]:
    """Show the pages as OCR takes them, when standard error is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    logger, handler = logging.getLogger("vbpl_parser.ocr"), _Pages()
    before: Any = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
