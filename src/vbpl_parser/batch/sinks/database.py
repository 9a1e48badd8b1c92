"""SQLite: one row a document with the main fields and the JSON, the records, and an index for search.

Tables: `records` (the ledger), `documents` (columns of `writers.rows` and `json`), `search` (FTS5 over the folded
subject, issuer, number and text: without accents, so that a query finds text however it is accented). Rows and record
of an input are written in one transaction.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from attrs import asdict, define, evolve, field, frozen

from vbpl_parser.batch.files import OutputTrouble
from vbpl_parser.batch.record import Record
from vbpl_parser.batch.sinks import Entry
from vbpl_parser.text import fold
from vbpl_parser.writers.rows import COLUMNS

__all__ = ["DatabaseSink", "Hit", "open_sink", "search"]

SHOWN = tuple(name for name, _ in COLUMNS if name != "text")
TYPES = {str: "TEXT", int: "INTEGER"}
SEARCHED = ("subject", "issuer", "number", "text")
MAKE = (
    "CREATE TABLE IF NOT EXISTS records (id INTEGER PRIMARY KEY, path TEXT UNIQUE, status TEXT, record TEXT)",
    "CREATE TABLE IF NOT EXISTS documents (id INTEGER PRIMARY KEY REFERENCES records, path TEXT, "
    + ", ".join(f"{name} {TYPES[kind]}" for name, kind in COLUMNS)
    + ", json TEXT)",
    "CREATE INDEX IF NOT EXISTS dates ON documents (date)",
    f"CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5({', '.join(SEARCHED)})",
)
MARK = 0x7662706C  # application_id: "vbpl"


@define(eq=False)
class DatabaseSink:
    """The database `path`, which nobody else may write as long as we have it."""

    path: str
    ordered: bool = field(default=False, init=False)
    indent: int | None = field(default=None, init=False)
    rows: bool = field(default=True, init=False)
    _base: sqlite3.Connection = field(init=False)

    def __attrs_post_init__(self) -> None:
        Path(self.path).parent.mkdir(parents=True, exist_ok=True)
        self._base = sqlite3.connect(self.path, isolation_level=None, timeout=0.5)
        try:
            self._prepare()
        except sqlite3.Error as error:
            self._base.close()
            raise self._trouble(error) from error

    def _prepare(self) -> None:
        self._base.execute("PRAGMA locking_mode=EXCLUSIVE")
        self._base.execute("BEGIN EXCLUSIVE")
        (mark,) = self._base.execute("PRAGMA application_id").fetchone()
        if mark != MARK and self._base.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise OutputTrouble(f"{self.path} is a database of something else")
        for statement in MAKE:
            self._base.execute(statement)
        self._base.execute(f"PRAGMA application_id={MARK}")
        self._base.execute("COMMIT")

    def records(self) -> Iterator[Record]:
        """What the table of records says."""
        for (line,) in self._base.execute("SELECT record FROM records"):
            yield Record.from_line(line.encode())

    def superseded(self, count: int) -> None:
        """Nothing to do: a path has one row."""

    def holds(self, record: Record) -> bool:
        """Record and document are written together."""
        return record.status != ""

    def keep(self, record: Record) -> None:
        """Nothing to do."""

    def commit(self, entries: list[Entry]) -> list[Record]:
        """Write all in one transaction."""
        try:
            self._base.execute("BEGIN")
            written = [self._write(entry) for entry in entries]
            self._base.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._trouble(error) from error
        return written

    def finish(self) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Let go; a transaction that is open is undone."""
        self._base.close()

    def _write(self, entry: Entry) -> Record:
        name = Path(self.path).name
        record = evolve(entry.record, output=name if entry.outcome.output is not None else None)
        place = self._place(_text(record.path))
        line = json.dumps(asdict(record))
        row = (place, _text(record.path), record.status, line)
        self._base.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", row)
        self._base.execute("DELETE FROM documents WHERE id = ?", (place,))
        self._base.execute("DELETE FROM search WHERE rowid = ?", (place,))
        if entry.outcome.output is not None:
            self._document(place, record, entry.outcome.row or {}, entry.outcome.output)
        return record

    def _place(self, path: str) -> int | None:
        """The id of a path that is there; a new one is one more than the highest."""
        found = self._base.execute("SELECT id FROM records WHERE path = ?", (path,)).fetchone()
        if found is None:
            found = self._base.execute("SELECT coalesce(max(id), 0) + 1 FROM records").fetchone()
        return int(found[0])

    def _document(self, place: int | None, record: Record, row: dict[str, str | int | None], output: bytes) -> None:
        values = [_text(value) if isinstance(value, str) else value for value in (row.get(name) for name, _ in COLUMNS)]
        marks = ", ".join("?" * (len(COLUMNS) + 3))
        self._base.execute(
            f"INSERT INTO documents VALUES ({marks})",  # noqa: S608
            (place, _text(record.path), *values, output.decode("utf-8").rstrip("\n")),
        )
        number = f"{row.get('number_text') or ''} {row.get('symbol') or ''}"
        texts = (row.get("subject"), row.get("issuer"), number, row.get("text"))
        self._base.execute(
            "INSERT INTO search (rowid, subject, issuer, number, text) VALUES (?, ?, ?, ?, ?)",
            (place, *(fold(_text(str(text or ""))) for text in texts)),
        )

    def _trouble(self, error: sqlite3.Error) -> OutputTrouble:
        if "locked" in str(error):
            return OutputTrouble(f"another run is writing {self.path}; wait for it or choose another output")
        return OutputTrouble(f"cannot write {self.path}: {error}")


@frozen(kw_only=True)
class Hit:
    """A document that was found, with the columns of the table of documents that a list shows."""

    path: str
    number: str
    date: str | None
    issuer: str | None
    subject: str | None
    excerpt: str


def search(
    path: str,
    words: str,
    *,
    issuer: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 20,
) -> list[Hit]:
    """The documents in the database `path` that have all `words`, best first.

    Args:
        path: the database.
        words: words, with or without accents; `"…"` for words in this order.
        issuer: words that the name of the issuing body must have.
        since: first date of issue, YYYY, YYYY-MM or YYYY-MM-DD.
        until: last date of issue, in the same forms.
        limit: the most hits.

    Raises:
        sqlite3.Error: `path` is no such database.
    """
    query = match_query(words) + (f" AND issuer : ({match_query(issuer)})" if issuer else "")
    until = until + "~" if until else None  # behind every longer date that begins so
    sql = """
        SELECT d.path, d.number_text, d.symbol, d.date, d.issuer, d.subject, d.text
        FROM search JOIN documents d ON d.id = search.rowid
        WHERE search MATCH ? AND (? IS NULL OR d.date >= ?) AND (? IS NULL OR d.date <= ?)
        ORDER BY bm25(search, 8, 2, 8, 1), d.id LIMIT ?
    """
    with closing(sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)) as base:
        rows = base.execute(sql, (query, since, since, until, until, limit)).fetchall()
    return [_hit(row, words) for row in rows]


def match_query(words: str) -> str:
    """`words` as a query of FTS5: every word must be there; what is in quotes, in this order.

    >>> match_query('an ninh "bầu cử"')
    '"an" AND "ninh" AND "bau cu"'
    """
    parts = [part for place, text in enumerate(words.split('"')) for part in ([text] if place % 2 else text.split())]
    return " AND ".join(f'"{fold(part)}"' for part in parts if part.strip()) or '""'


def _hit(row: tuple[str | None, ...], words: str) -> Hit:
    path, number, symbol, date, issuer, subject, text = row
    return Hit(
        path=path or "",
        number="/".join(part for part in (number, symbol) if part),
        date=date,
        issuer=issuer,
        subject=subject,
        excerpt=_excerpt(text or "", words),
    )


def _excerpt(text: str, words: str, width: int = 120) -> str:
    """The place of the first word in the text; folding keeps the length of text in the normal form."""
    folded = fold(text)
    places = [folded.find(fold(word)) for word in words.replace('"', " ").split()]
    found = min((place for place in places if place >= 0), default=0)
    start = max(0, found - width // 3)
    cut = text[start : start + width]
    return ("…" if start else "") + " ".join(cut.split()) + ("…" if start + width < len(text) else "")


def _text(text: str) -> str:
    """Text that SQLite takes: names that are no Unicode are escaped."""
    return text.encode("utf-8", errors="backslashreplace").decode()


def open_sink(path: str, _shard: str = "") -> DatabaseSink:
    """The database `path`, made when it is not there. Raises `OutputTrouble`, `OSError`."""
    return DatabaseSink(path)
