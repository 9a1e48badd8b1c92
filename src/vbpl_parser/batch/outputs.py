"""Documents back from what a batch wrote: a folder with its ledger, a file of lines, or a database."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from vbpl_parser.batch.ledger import Index
from vbpl_parser.batch.record import Record
from vbpl_parser.batch.sinks.folder import LEDGERS
from vbpl_parser.model import Document

__all__ = ["documents", "is_output"]


def is_output(path: str) -> bool:
    """Whether `path` is the output of a batch rather than a document or a folder of documents."""
    return any(Path(path).glob(LEDGERS)) or path.lower().endswith((".jsonl", ".db"))


def documents(path: str) -> Iterator[Document]:
    """The documents in an output: of a folder by path, of a file of lines in its order, of a database by path.

    Raises:
        ValueError: it holds something else, such as cards written with `--keys`.
        OSError: it cannot be read.
    """
    for name, text in _texts(path):
        try:
            yield Document.from_json(text)
        except ValueError as error:
            raise ValueError(
                f"{name} is no document of contract vbpl/1 ({error}); was it written with --keys?"
            ) from error


def _texts(path: str) -> Iterator[tuple[str, str | bytes]]:
    if os.path.isdir(path):  # noqa: PTH112
        return _folder(path)
    return _database(path) if path.lower().endswith(".db") else _lines(path)


def _folder(path: str) -> Iterator[tuple[str, bytes]]:
    with closing(Index()) as index:
        for ledger in sorted(Path(path).glob(LEDGERS)):
            index.load(_records(ledger))
        for record in index.records():
            if record.output is not None:
                yield record.output, (Path(path) / record.output).read_bytes()


def _records(ledger: Path) -> Iterator[Record]:
    with ledger.open("rb") as lines:
        for line in lines:
            if line.endswith(b"\n"):
                yield Record.from_line(line)


def _lines(path: str) -> Iterator[tuple[str, str]]:
    with Path(path).open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.endswith(b"\n"):
                return
            document = json.loads(line)["document"]
            if document is not None:
                yield f"line {number}", json.dumps(document)


def _database(path: str) -> Iterator[tuple[str, str]]:
    with closing(sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)) as base:
        try:
            yield from base.execute("SELECT path, json FROM documents ORDER BY path")
        except sqlite3.Error as error:
            raise ValueError(f"{path} is no database of a batch: {error}") from error
