"""A folder: one JSON a document, in the same tree as the inputs, with their whole names, and `ledger.jsonl`."""

import errno
import hashlib
import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from attrs import define, evolve, field

from vbpl_parser.batch.files import TEMPORARY, OutputTrouble, sync_folder, write_synced
from vbpl_parser.batch.ledger import Ledger
from vbpl_parser.batch.record import Record
from vbpl_parser.batch.sinks import Entry

__all__ = ["FolderSink", "open_sink", "output_name"]

LEDGERS = "ledger*.jsonl"
NAME_BYTES = 250  # of one name, with ".json"; file systems allow 255
KNOWN_FOLDERS = 10_000
THREADS = 8
ONE_FILE = frozenset({errno.ENAMETOOLONG, errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.EILSEQ})


@define(eq=False)
class FolderSink:
    """The folder `root` with its ledger; `shard` names the ledger of one of several runs that share the folder."""

    root: str
    shard: str = ""
    ordered: bool = field(default=False, init=False)
    indent: int | None = field(default=2, init=False)
    rows: bool = field(default=False, init=False)
    _ledger: Ledger = field(init=False)
    _threads: ThreadPoolExecutor = field(factory=lambda: ThreadPoolExecutor(THREADS), init=False)
    _known: set[str] = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        os.makedirs(self.root, exist_ok=True)  # noqa: PTH103
        self._ledger = Ledger.open(f"{self.root}/ledger{self.shard}.jsonl")
        self._sweep()

    def records(self) -> Iterator[Record]:
        """What the ledger says."""
        return self._ledger.records()

    def superseded(self, count: int) -> None:
        """Nothing to do: a later file has the same name."""

    def holds(self, record: Record) -> bool:
        """Whether the file is there."""
        return record.output is None or os.path.exists(f"{self.root}/{record.output}")  # noqa: PTH110

    def keep(self, record: Record) -> None:
        """Nothing to do."""

    def commit(self, entries: list[Entry]) -> list[Record]:
        """Write the files, make their names last, then the lines of the ledger."""
        try:
            written = self._write(entries)
            for folder in {record.output.rpartition("/")[0] for record in written if record.output}:
                sync_folder(f"{self.root}/{folder}")
            self._ledger.append(written)
        except OSError as error:
            with suppress(OSError):
                self._sweep()
            raise OutputTrouble(f"cannot write to {self.root}: {error.strerror or error}") from error
        return written

    def finish(self) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Let go of the ledger."""
        self._threads.shutdown()
        self._ledger.close()

    def _write(self, entries: list[Entry]) -> list[Record]:
        """Write all under temporary names, at the same time since each waits for the disk, then rename."""
        staged = [f"{self.root}/{TEMPORARY}{self.shard}-{number}" for number in range(len(entries))]
        list(self._threads.map(_stage, staged, entries))
        return [self._settle(*pair) for pair in zip(staged, entries, strict=True)]

    def _settle(self, staged: str, entry: Entry) -> Record:
        """Rename what was staged; a name that cannot be costs its own document."""
        if entry.outcome.output is None:
            self._remove(entry.replaces)
            return entry.record
        name = output_name(entry.record.path)
        try:
            self._make(name.rpartition("/")[0])
            os.rename(staged, f"{self.root}/{name}")  # noqa: PTH104
        except OSError as error:
            if error.errno not in ONE_FILE:
                raise
            os.unlink(staged)  # noqa: PTH108
            message = f"cannot write {name}: {error.strerror}"
            return evolve(entry.record, status="failed", code="VB909", message=message)
        return evolve(entry.record, output=name, output_sha256=hashlib.sha256(entry.outcome.output).hexdigest())

    def _remove(self, replaced: Record | None) -> None:
        """Remove the output of a record that no longer holds."""
        if replaced is not None and replaced.output is not None:
            with suppress(FileNotFoundError):
                os.unlink(f"{self.root}/{replaced.output}")  # noqa: PTH108

    def _sweep(self) -> None:
        """Remove the temporary files that a killed run with this ledger left."""
        ours = re.compile(re.escape(f"{TEMPORARY}{self.shard}-") + r"\d+")
        with os.scandir(self.root) as found:
            left = [entry.path for entry in found if ours.fullmatch(entry.name)]
        for path in left:
            os.unlink(path)  # noqa: PTH108

    def _make(self, folder: str) -> None:
        """Make a folder and those above it, and make their names last."""
        if folder in self._known or not folder:
            return
        above = folder.rpartition("/")[0]
        self._make(above)
        with suppress(FileExistsError):
            os.mkdir(f"{self.root}/{folder}")  # noqa: PTH102
            sync_folder(f"{self.root}/{above}")
        if len(self._known) >= KNOWN_FOLDERS:
            self._known.clear()
        self._known.add(folder)


def _stage(path: str, entry: Entry) -> None:
    if entry.outcome.output is not None:
        write_synced(path, entry.outcome.output)


def output_name(path: str) -> str:
    """Name of the JSON of an input: the whole name and `.json`.

    A folder whose own name ends in `.json` or `.jsonl` gets a `_`, since the JSON of a file may have that name; a name
    that would be too long is cut and gets a hash.

    >>> output_name("2026/cv_12.docx")
    '2026/cv_12.docx.json'
    >>> output_name("a.json/b.txt")
    'a.json_/b.txt.json'
    """
    *folders, name = path.split("/")
    return "/".join([*map(_folder_name, folders), _short(name) + ".json"])


def _folder_name(name: str) -> str:
    return f"{name}_" if name.lower().rstrip("_").endswith((".json", ".jsonl")) else name


def _short(name: str) -> str:
    raw = os.fsencode(name)
    if len(raw) + len(".json") <= NAME_BYTES:
        return name
    digest = hashlib.sha256(raw).hexdigest()[:12]
    return raw[: NAME_BYTES - 30].decode(errors="ignore") + "~" + digest


def open_sink(path: str, shard: str = "") -> FolderSink:
    """The folder `path`, made when it is not there. Raises `OSError`, `OutputTrouble`."""
    return FolderSink(path.rstrip("/") or "/", shard)
