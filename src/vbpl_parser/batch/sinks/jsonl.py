"""One file of lines: each the record of an input with its document, in the order of the inputs.

Beside `archive.jsonl` stands `archive.ledger.jsonl`, which says where the line of each input begins and ends. First
the lines are made to last, then the ledger; what stands in the file beyond the ledger is cut off by the next run. A run
that replaces lines adds the new ones at the end and, when all is done, writes the whole file anew in order.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress

from attrs import asdict, define, evolve, field

from vbpl_parser.batch.files import OutputTrouble, sync_folder, write_all
from vbpl_parser.batch.ledger import Ledger
from vbpl_parser.batch.record import Record, line_of
from vbpl_parser.batch.sinks import Entry

__all__ = ["LinesSink", "line", "open_sink"]

NOT_IN_LINE = ("output", "output_sha256", "milliseconds", "start", "end", "options", "identity")
NEW = ".new"


@define(eq=False)
class LinesSink:
    """The file `path` and its ledger."""

    path: str
    ordered: bool = field(default=True, init=False)
    indent: int | None = field(default=None, init=False)
    rows: bool = field(default=False, init=False)
    _ledger: Ledger = field(init=False)
    _handle: int = field(init=False)
    _end: int = field(default=0, init=False)
    _place: int = field(default=0, init=False)
    _out_of_order: bool = field(default=False, init=False)
    _order: sqlite3.Connection = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._ledger = Ledger.open(self.ledger_path)
        self._handle = self._settle_switch()
        self._order = sqlite3.connect("", isolation_level=None)
        self._order.execute("PRAGMA journal_mode=OFF")
        self._order.execute("CREATE TABLE lines (number INTEGER PRIMARY KEY, start INTEGER, line BLOB)")

    @property
    def ledger_path(self) -> str:
        """Where the ledger is."""
        return f"{os.path.splitext(self.path)[0]}.ledger.jsonl"  # noqa: PTH122

    def records(self) -> Iterator[Record]:
        """What the ledger says; then the file is cut to what it vouches for."""
        for record in self._ledger.records():
            self._end = max(self._end, record.end or 0)
            yield record
        size = os.fstat(self._handle).st_size
        if size < self._end:
            raise OutputTrouble(f"{self.path} is shorter than its ledger says; remove both to begin anew")
        if size > self._end:
            os.ftruncate(self._handle, self._end)

    def superseded(self, count: int) -> None:
        """Lines that were replaced are still in the file."""
        self._out_of_order = self._out_of_order or count > 0

    def holds(self, record: Record) -> bool:
        """Every record has its line."""
        return record.end is not None

    def keep(self, record: Record) -> None:
        """Note where the line stands."""
        self._note(record)

    def commit(self, entries: list[Entry]) -> list[Record]:
        """Append the lines, then those of the ledger."""
        try:
            written = self._append(entries)
        except OSError as error:
            with suppress(OSError):
                os.ftruncate(self._handle, self._end)
            raise OutputTrouble(f"cannot write {self.path}: {error.strerror or error}") from error
        for entry, record in zip(entries, written, strict=True):
            self.superseded(entry.replaces is not None)
            self._note(record)
        return written

    def finish(self) -> None:
        """Bring the lines into the order of the inputs, when they are not."""
        if self._out_of_order:
            try:
                self._rewrite()
            except OSError as error:
                raise OutputTrouble(f"cannot write {self.path}: {error.strerror or error}") from error

    def close(self) -> None:
        """Let go of the files."""
        self._order.close()
        os.close(self._handle)
        self._ledger.close()

    def _append(self, entries: list[Entry]) -> list[Record]:
        lines = [line(entry) for entry in entries]
        os.lseek(self._handle, self._end, os.SEEK_SET)
        write_all(self._handle, b"".join(lines))
        os.fsync(self._handle)
        end, written = self._end, []
        for entry, data in zip(entries, lines, strict=True):
            digest, name = hashlib.sha256(data).hexdigest(), os.path.basename(self.path)  # noqa: PTH119
            written.append(evolve(entry.record, output=name, output_sha256=digest, start=end, end=end + len(data)))
            end += len(data)
        self._ledger.append(written)
        self._end = end
        return written

    def _note(self, record: Record) -> None:
        start, end = record.start or 0, record.end or 0
        self._out_of_order = self._out_of_order or start < self._place
        self._place = end
        self._order.execute("INSERT INTO lines (start, line) VALUES (?, ?)", (start, record.to_line()))

    def _rewrite(self) -> None:
        """Write both files anew, and switch: the ledger names the file of lines that it belongs to, see below."""
        with open(self.path + NEW, "wb") as lines, open(self.ledger_path + NEW, "wb") as ledger:  # noqa: PTH123
            place = 0
            for record in self._in_order():
                start, end = record.start or 0, record.end or 0
                lines.write(os.pread(self._handle, end - start, start))
                moved = evolve(record, start=place, end=place + end - start)
                place += end - start
                ledger.write(moved.to_line())
            ledger.write(line_of({"whole": os.fstat(lines.fileno()).st_ino}))
            for file in (lines, ledger):
                file.flush()
                os.fsync(file.fileno())
        os.rename(self.path + NEW, self.path)  # noqa: PTH104
        os.close(self._handle)
        self._handle = self._settle_switch()

    def _in_order(self) -> Iterator[Record]:
        """First what this run has not met, as it stood, then what it has, in the order of the inputs."""
        self._order.execute("CREATE INDEX starts ON lines (start)")
        latest: dict[str, int] = {}
        for record in self._ledger.records():
            latest[record.path] = record.start or 0
        for record in self._ledger.records():
            start = record.start or 0
            met = self._order.execute("SELECT 1 FROM lines WHERE start = ?", (start,)).fetchone()
            if not met and latest[record.path] == start:
                yield record
        for (found,) in self._order.execute("SELECT line FROM lines ORDER BY number"):
            yield Record.from_line(found)

    def _settle_switch(self) -> int:
        """Finish or undo a rewriting that was cut; returns the file of lines, open.

        The new ledger ends with the inode of the new file of lines. When that is the file under the name, the first
        of the two renames was done, and the second is due; otherwise neither was.
        """
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        new = self.ledger_path + NEW
        if _whole(new) == os.fstat(handle).st_ino:
            old = self._ledger
            os.rename(new, self.ledger_path)  # noqa: PTH104
            self._ledger = Ledger.open(self.ledger_path)
            old.close()
        for left in (new, self.path + NEW):
            with suppress(FileNotFoundError):
                os.unlink(left)  # noqa: PTH108
        sync_folder(os.path.dirname(self.path))  # noqa: PTH120
        return handle


def line(entry: Entry) -> bytes:
    """The line of an entry: its record, without what differs from run to run, and the document or null."""
    data = {name: value for name, value in asdict(entry.record).items() if name not in NOT_IN_LINE}
    if data["duplicate_of"] is None:
        del data["duplicate_of"]
    document = entry.outcome.output
    return line_of(data)[:-2] + b',"document":' + (document.rstrip(b"\n") if document else b"null") + b"}\n"


def _whole(path: str) -> int | None:
    """The inode in the last line of a ledger that was written whole."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            file.seek(max(0, os.fstat(file.fileno()).st_size - 100))
            found = json.loads(file.read().rpartition(b"\n")[0].rpartition(b"\n")[2])
    except (OSError, ValueError):
        return None
    return found.get("whole") if isinstance(found, dict) else None


def open_sink(path: str, _shard: str = "") -> LinesSink:
    """The file `path` with its ledger. Raises `OSError`, `OutputTrouble`."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)  # noqa: PTH103, PTH120
    return LinesSink(path)
