"""Parquet: one row an input, in the order of the inputs: the record, the main fields, and the JSON.

A Parquet file cannot be added to. While a run is at work its results are in `archive.parquet.work.jsonl` with a ledger,
with the promise of a file of lines; when all is done, the Parquet file is written anew from them and renamed.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import define, evolve, field

from vbpl_parser.batch.files import TEMPORARY, OutputTrouble, sync_folder
from vbpl_parser.batch.record import Record
from vbpl_parser.batch.sinks import Entry
from vbpl_parser.batch.sinks.jsonl import LinesSink
from vbpl_parser.errors import MissingExtra
from vbpl_parser.writers.rows import COLUMNS

__all__ = ["ParquetSink", "open_sink"]

ROWS = 500  # of a row group: what is held in memory
RECORD = ("path", "sha256", "size", "format", "status", "code", "message", "warnings", "parser")


@define(eq=False)
class ParquetSink:
    """The file `path`, and the file of lines beside it that it is made from."""

    path: str
    arrow: ModuleType
    ordered: bool = field(default=True, init=False)
    indent: int | None = field(default=None, init=False)
    rows: bool = field(default=True, init=False)
    _lines: LinesSink = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._lines = LinesSink(self.path + ".work.jsonl")

    def records(self) -> Iterator[Record]:
        """What the ledger says."""
        return self._lines.records()

    def superseded(self, count: int) -> None:
        """Pass it on."""
        self._lines.superseded(count)

    def holds(self, record: Record) -> bool:
        """Whether the line is there."""
        return self._lines.holds(record)

    def keep(self, record: Record) -> None:
        """Pass it on."""
        self._lines.keep(record)

    def commit(self, entries: list[Entry]) -> list[Record]:
        """Write the lines; a line holds the row and the JSON as text."""
        return self._lines.commit([_with_row(entry) for entry in entries])

    def finish(self) -> None:
        """Write the Parquet file."""
        self._lines.finish()
        if self._is_fresh():
            return
        temporary = f"{self.path}{TEMPORARY}{os.getpid()}"
        try:
            self._write(temporary)
            os.rename(temporary, self.path)  # noqa: PTH104
            sync_folder(os.path.dirname(self.path))  # noqa: PTH120
        except OSError as error:
            raise OutputTrouble(f"cannot write {self.path}: {error.strerror or error}") from error
        finally:
            with suppress(FileNotFoundError):
                os.unlink(temporary)  # noqa: PTH108

    def close(self) -> None:
        """Let go of the files."""
        self._lines.close()

    def _is_fresh(self) -> bool:
        """Whether the Parquet file was written after the last record."""
        with suppress(FileNotFoundError):
            return Path(self.path).stat().st_mtime_ns > Path(self._lines.ledger_path).stat().st_mtime_ns
        return False

    def _write(self, temporary: str) -> None:
        from pyarrow import parquet

        schema = _schema(self.arrow)
        writer = parquet.ParquetWriter(temporary, schema, compression="zstd")
        with Path(self._lines.path).open("rb") as lines, writer as file:
            while batch := [_row(line) for line in islice(lines, ROWS)]:
                file.write_table(self.arrow.Table.from_pylist(batch, schema=schema))
        handle = os.open(temporary, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def _with_row(entry: Entry) -> Entry:
    """The entry with, for its document, the main fields and the JSON as text."""
    if entry.outcome.output is None:
        return entry
    held = {"row": entry.outcome.row, "json": entry.outcome.output.decode("utf-8").rstrip("\n")}
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode("utf-8", errors="replace")
    return evolve(entry, outcome=evolve(entry.outcome, output=text))


def _row(line: bytes) -> dict[str, Any]:
    found = json.loads(line)
    document: dict[str, Any] = found.get("document") or {}
    row: dict[str, Any] = document.get("row") or {}
    return {name: _text(found.get(name)) for name in RECORD} | row | {"json": document.get("json")}


def _text(value: Any) -> Any:
    """Names that are no Unicode are escaped."""
    return value.encode("utf-8", errors="backslashreplace").decode() if isinstance(value, str) else value


def _schema(arrow: ModuleType) -> Any:
    text, whole = arrow.string(), arrow.int64()
    kinds = {name: whole if name == "size" else text for name in RECORD} | {"warnings": arrow.list_(text)}
    kinds |= {name: whole if kind is int else text for name, kind in COLUMNS} | {"json": text}
    return arrow.schema(list(kinds.items()))


def open_sink(path: str, _shard: str = "") -> ParquetSink:
    """The file `path`. Raises `MissingExtra` when pyarrow is not installed, `OSError`, `OutputTrouble`."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtra("Parquet needs pyarrow: pip install 'vbpl_parser[parquet]'") from error
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)  # noqa: PTH103, PTH120
    return ParquetSink(path, pa)
