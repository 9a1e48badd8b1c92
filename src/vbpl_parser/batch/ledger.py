"""Sổ cái (ledger): a line for each input that is done. What stands in it is done and will not be done again."""

import os
import sqlite3
from collections.abc import Iterable, Iterator

from attrs import define, field

from vbpl_parser.batch.files import cut_torn_tail, lock, sync_folder, write_all
from vbpl_parser.batch.record import Record

__all__ = ["Index", "Ledger"]


@define(eq=False)
class Ledger:
    """The file of records, open for appending and locked. A later line for the same path replaces the earlier."""

    path: str
    _handle: int = field(init=False)
    _end: int = field(init=False)

    @classmethod
    def open(cls, path: str) -> "Ledger":
        """Open or make the ledger. Raises `OutputTrouble` when another run has it, `OSError`."""
        ledger = cls(path)
        is_new = not os.path.exists(path)  # noqa: PTH110
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
        try:
            lock(handle, path)
            cut_torn_tail(handle)
            if is_new:
                sync_folder(path.rpartition("/")[0])
        except BaseException:
            os.close(handle)
            raise
        ledger._handle, ledger._end = handle, os.fstat(handle).st_size
        return ledger

    def records(self) -> Iterator[Record]:
        """The records in the order of the file; a line that is none is passed over."""
        with open(self.path, "rb") as file:  # noqa: PTH123
            for line in file:
                try:
                    yield Record.from_line(line)
                except ValueError:
                    continue

    def append(self, records: Iterable[Record]) -> None:
        """Add records so that they last; all of them or, when the disk is full, none. Raises `OSError`."""
        data = b"".join(record.to_line() for record in records)
        try:
            write_all(self._handle, data)
            os.fsync(self._handle)
        except OSError:
            os.ftruncate(self._handle, self._end)
            raise
        self._end += len(data)

    def close(self) -> None:
        """Let go of the file and its lock."""
        os.close(self._handle)


@define(eq=False)
class Index:
    """Path → last record, and which paths this run has met, on disk: memory stays flat over millions."""

    _base: sqlite3.Connection = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)  # a private file that SQLite removes by itself
        for statement in (
            "PRAGMA journal_mode=OFF",
            "PRAGMA synchronous=OFF",
            "PRAGMA cache_size=-16000",
            "CREATE TABLE done (path BLOB PRIMARY KEY, line BLOB) WITHOUT ROWID",
            "CREATE TABLE met (path BLOB PRIMARY KEY) WITHOUT ROWID",
            "CREATE TABLE twins (mark TEXT PRIMARY KEY, line BLOB) WITHOUT ROWID",
        ):
            self._base.execute(statement)

    def load(self, records: Iterable[Record]) -> int:
        """Take in what is done; returns how many records were replaced by later ones."""
        rows = ((_key(record.path), record.to_line()) for record in records)
        self._base.execute("BEGIN")
        taken = self._base.executemany("INSERT OR REPLACE INTO done VALUES (?, ?)", rows).rowcount
        self._base.execute("COMMIT")
        (left,) = self._base.execute("SELECT count(*) FROM done").fetchone()
        return max(taken, 0) - int(left)

    def last(self, path: str) -> Record | None:
        """The record of `path` from before this run."""
        row = self._base.execute("SELECT line FROM done WHERE path = ?", (_key(path),)).fetchone()
        return Record.from_line(row[0]) if row else None

    def records(self) -> Iterator[Record]:
        """The last records, by path."""
        for (line,) in self._base.execute("SELECT line FROM done ORDER BY path"):
            yield Record.from_line(line)

    def is_first(self, path: str) -> bool:
        """Whether this run meets `path` for the first time."""
        return self._base.execute("INSERT OR IGNORE INTO met VALUES (?)", (_key(path),)).rowcount == 1

    def earlier(self, record: Record) -> str | None:
        """The path of an earlier input of this run with the same bytes or the same identity; notes `record` if none."""
        for mark in filter(None, (record.sha256, record.identity)):
            found = self._base.execute("SELECT line FROM twins WHERE mark = ?", (mark,)).fetchone()
            if found:
                return Record.from_line(found[0]).path
        for mark in filter(None, (record.sha256, record.identity)):
            self._base.execute("INSERT OR IGNORE INTO twins VALUES (?, ?)", (mark, record.to_line()))
        return None

    def close(self) -> None:
        """Let go."""
        self._base.close()


def _key(path: str) -> bytes:
    return path.encode("utf-8", errors="surrogatepass")
