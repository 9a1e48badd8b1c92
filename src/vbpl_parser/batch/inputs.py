"""Đầu vào (inputs): files, folders, globs, lists and members of archives, one after the other, never all at once.

Names. With one folder as the only source, an input is named by its path inside that folder; otherwise by the path as it
was given. `..` and a leading `/` cannot lead out of the output: they become `_up` and nothing.

What is not a plain file (pipe, device, socket, folder behind a symbolic link, link out of the source) is an input that
is refused: it gets its record and is never opened.
"""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from itertools import islice
from pathlib import PurePosixPath

from attrs import frozen

from vbpl_parser.batch.archives import ARCHIVES, Unpacker
from vbpl_parser.batch.remote import is_remote, listed

__all__ = ["Input", "Sources"]

SORTED_NAMES = 100_000  # names of one folder that are put in order; beyond, the order of the file system
MAGIC = frozenset("*?[")


@frozen(kw_only=True)
class Input:
    """One input.

    Attributes:
        path: its name in the ledger.
        file: what to open.
        member: name in the zip archive `file`.
        start: first byte in the tar archive `file`.
        size: bytes from `start`.
        spooled: whether `file` was unpacked for us and is to be removed.
        status: what it is without being read, `skipped` or `failed`; None when it is to be read.
        code: the code for it.
        message: the sentence for it.
    """

    path: str
    file: str
    member: str | None = None
    start: int | None = None
    size: int | None = None
    spooled: bool = False
    status: str | None = None
    code: str | None = None
    message: str | None = None


@frozen(kw_only=True)
class Sources:
    """Where inputs come from.

    Attributes:
        arguments: files, folders, globs.
        listed: further paths, one an item (a list on standard input).
        include: globs of which one must fit the path or the name; empty for all.
        exclude: globs of which none may fit.
        without: a folder to leave out, the output.
    """

    arguments: tuple[str, ...]
    listed: Iterable[str] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    without: str | None = None

    def inputs(self, unpacker: Unpacker) -> Iterator[Input]:
        """The inputs in order. Names may repeat when sources overlap."""
        for argument in self._globbed():
            yield from self._argument(argument, unpacker)
        for line in self.listed:
            yield from self._argument(line, unpacker)

    def _globbed(self) -> Iterator[str]:
        for argument in self.arguments:
            if MAGIC & set(argument) and not is_remote(argument) and not os.path.lexists(argument):
                yield from sorted(glob.glob(argument, recursive=True)) or [argument]  # noqa: PTH207
            else:
                yield argument

    def _argument(self, argument: str, unpacker: Unpacker) -> Iterator[Input]:
        if is_remote(argument):
            yield from self._remote(argument)
        elif os.path.isdir(argument):  # noqa: PTH112
            yield from self._folder(argument, "" if self._alone else safe_path(argument), unpacker)
        elif self._wanted(safe_path(argument)):
            yield from self._file(safe_path(argument), argument, unpacker)

    @property
    def _alone(self) -> bool:
        return len(self.arguments) == 1 and not self.listed

    def _remote(self, address: str) -> Iterator[Input]:
        name = safe_path(address.replace("://", "/", 1))
        try:
            for below, file, why in listed(address):
                path = safe_path(below) if below and self._alone else safe_path(f"{name}/{below}")
                if why is not None:
                    yield _refused(path, file, why)
                elif self._wanted(path):
                    yield Input(path=path, file=file)
        except OSError as error:
            yield Input(
                path=name, file=address, status="failed", code="VB901", message=f"cannot list it: {error}"[:300]
            )

    def _folder(self, root: str, name: str, unpacker: Unpacker) -> Iterator[Input]:
        real_root = os.path.realpath(root)
        without = os.path.realpath(self.without) if self.without else None
        stack = [iter([(name, root)])]
        while stack:
            for path, folder in stack[-1]:
                if without is not None and os.path.realpath(folder) == without:
                    continue
                folders: list[tuple[str, str]] = []
                yield from self._entries(path, folder, real_root, folders, unpacker)
                stack.append(iter(folders))
                break
            else:
                stack.pop()

    def _entries(
        self, path: str, folder: str, root: str, folders: list[tuple[str, str]], unpacker: Unpacker
    ) -> Iterator[Input]:
        """The files of one folder; its folders go into `folders`."""
        try:
            names = _names(folder)
        except OSError as error:
            yield Input(
                path=path or ".",
                file=folder,
                status="failed",
                code="VB901",
                message=f"cannot list it: {error.strerror}",
            )
            return
        for name in names:
            inner = f"{path}/{name}" if path else name
            file = os.path.join(folder, name)  # noqa: PTH118
            mode = _mode(file)
            if stat.S_ISDIR(mode):
                folders.append((inner, file))
            elif self._wanted(inner):
                yield from self._entry(inner, file, mode, root, unpacker)

    def _entry(self, path: str, file: str, mode: int, root: str, unpacker: Unpacker) -> Iterator[Input]:
        if not stat.S_ISLNK(mode):
            yield from self._file(path, file, unpacker)
            return
        target = os.path.realpath(file)
        if not target.startswith(root.rstrip("/") + "/"):
            yield _refused(path, file, "is a symbolic link out of the source")
        elif not stat.S_ISREG(_mode(target)):
            yield _refused(path, file, "is a symbolic link that leads to no file")
        else:
            yield Input(path=path, file=target)

    def _file(self, path: str, file: str, unpacker: Unpacker) -> Iterator[Input]:
        try:
            mode = os.stat(file).st_mode  # noqa: PTH116
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            yield Input(path=path, file=file, status="failed", code="VB901", message=f"cannot read it: {reason}")
            return
        if not stat.S_ISREG(mode):
            yield _refused(path, file, f"is {_KINDS.get(stat.S_IFMT(mode), 'not a regular file')}")
        elif path.lower().endswith(ARCHIVES):
            yield from self._members(path, file, unpacker)
        else:
            yield Input(path=path, file=file)

    def _members(self, path: str, file: str, unpacker: Unpacker) -> Iterator[Input]:
        for member in unpacker.members(file):
            inner = f"{path}/{safe_path(member.name)}" if member.name else path
            if member.name and not self._wanted(inner):
                continue
            yield Input(
                path=inner,
                file=member.file,
                member=member.member,
                start=member.start,
                size=member.size,
                spooled=member.spooled,
                status=member.status,
                code=member.code,
                message=member.message,
            )

    def _wanted(self, path: str) -> bool:
        name = path.rpartition("/")[2]
        fits = any(fnmatch(path, pattern) or fnmatch(name, pattern) for pattern in self.include)
        if self.include and not fits and not path.lower().endswith(ARCHIVES):
            return False
        return not any(fnmatch(path, pattern) or fnmatch(name, pattern) for pattern in self.exclude)


_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


def safe_path(path: str) -> str:
    """`path` as a relative path that stays below: `/`, `.` and `..` do not lead out.

    >>> safe_path("/srv/../letters/./a.docx")
    'srv/_up/letters/a.docx'
    """
    parts = [part for part in path.replace("\0", "_").split("/") if part not in ("", ".")]
    return str(PurePosixPath(*("_up" if part == ".." else part for part in parts))) if parts else "_"


def _refused(path: str, file: str, why: str) -> Input:
    return Input(path=path, file=file, status="skipped", code="VB901", message=f"It {why}.")


def _mode(file: str) -> int:
    """The mode without following a link; 0 when it is gone."""
    try:
        return os.lstat(file).st_mode
    except (OSError, ValueError):
        return 0


def _names(folder: str) -> Iterable[str]:
    """The names in a folder, in order when they are not too many."""
    with os.scandir(folder) as entries:
        first = sorted(entry.name for entry in islice(entries, SORTED_NAMES))
        return first if len(first) < SORTED_NAMES else _all(first, folder)


def _all(first: list[str], folder: str) -> Iterator[str]:
    yield from first
    with os.scandir(folder) as entries:
        for entry in islice(entries, SORTED_NAMES, None):
            yield entry.name
