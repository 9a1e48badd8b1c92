"""Đích (sinks): where results go. Each keeps its promise by itself: a record once, with its output, or not at all."""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol

from attrs import frozen

from vbpl_parser.batch.files import OutputTrouble
from vbpl_parser.batch.job import Outcome
from vbpl_parser.batch.record import Record

__all__ = ["SINKS", "Entry", "Sink", "open_sink"]


@frozen(kw_only=True)
class Entry:
    """A record to be written with its outcome; `replaces` is the record of the same path that no longer holds."""

    record: Record
    outcome: Outcome
    replaces: Record | None = None


class Sink(Protocol):
    """Where results go.

    Attributes:
        ordered: whether entries must come in the order of the inputs.
        indent: spaces a level of the JSON it takes; None for one line.
        rows: whether it takes the main fields too.
    """

    ordered: bool
    indent: int | None
    rows: bool

    def records(self) -> Iterator[Record]:
        """What is done."""

    def superseded(self, count: int) -> None:
        """`count` of these records were replaced by later ones."""

    def holds(self, record: Record) -> bool:
        """Whether the output of a record that is done is still there."""

    def keep(self, record: Record) -> None:
        """The input of this record is as it was; called in the order of the inputs, between commits."""

    def commit(self, entries: list[Entry]) -> list[Record]:
        """Write entries so that they last, and return their records as written. Raises `OutputTrouble`."""

    def finish(self) -> None:
        """All inputs are done."""

    def close(self) -> None:
        """Let go of the output, whatever happened."""


SINKS = {
    ".jsonl": "vbpl_parser.batch.sinks.jsonl",
    ".db": "vbpl_parser.batch.sinks.database",
    ".parquet": "vbpl_parser.batch.sinks.parquet",
}
"""Suffix of the output → the module whose `open_sink(path)` opens it; anything else is a folder."""


def open_sink(path: str, shard: str = "") -> Sink:
    """The sink for `path`; `shard` tells apart runs that share a folder.

    Raises:
        OutputTrouble: it is in use, or cannot be written.
        MissingExtra: a package is not installed.
    """
    home = SINKS.get(os.path.splitext(path)[1].lower(), "vbpl_parser.batch.sinks.folder")  # noqa: PTH122
    try:
        sink: Sink = import_module(home).open_sink(path, shard)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputTrouble(f"cannot write {path}: {reason}") from error
    return sink
