"""Remote sources: `s3://…`, `gs://…`, `https://…` and whatever else universal-pathlib (fsspec) reaches.

Folders are listed here; the bytes are fetched by the workers. Credentials are found as the file system finds them (its
own configuration and environment). Archives are not opened there.
"""

import re
from collections.abc import Iterator
from typing import Any

from vbpl_parser.errors import LimitExceeded, MissingExtra, UnreadableSource
from vbpl_parser.readers import DEFAULT_LIMITS

__all__ = ["fetch", "is_remote", "listed"]

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def is_remote(path: str) -> bool:
    """Whether `path` is an address and not the path of a file.

    >>> is_remote("s3://archive/2024"), is_remote("archive/2024")
    (True, False)
    """
    return _SCHEME.match(path) is not None


def listed(address: str) -> Iterator[tuple[str, str, str | None]]:
    """What is at or below `address`: path below it (empty for itself), address, and why it is not to be read or None.

    Raises:
        MissingExtra: universal-pathlib, or the package for this kind of address, is not installed.
        OSError: it is not there or cannot be listed.
    """
    place = _opened(address)
    system, root = place.fs, place.path.rstrip("/")
    if not system.isdir(root):
        yield "", address, None
        return
    yield from _below(system, root, root)


def _below(system: Any, folder: str, root: str) -> Iterator[tuple[str, str, str | None]]:
    entries = sorted(system.ls(folder, detail=True), key=lambda entry: str(entry["name"]))
    folders = []
    for entry in entries:
        name = str(entry["name"]).rstrip("/")
        if name == folder:  # some stores list a folder as a file of itself
            continue
        if entry.get("islink"):
            yield name[len(root) + 1 :], name, "is a symbolic link"
        elif entry["type"] == "directory":
            folders.append(name)
        else:
            why = None if entry["type"] == "file" else "is not a regular file"
            yield name[len(root) + 1 :], system.unstrip_protocol(name), why
    for name in folders:
        yield from _below(system, name, root)


def fetch(address: str) -> bytes:
    """The bytes at `address`.

    Raises:
        UnreadableSource: it cannot be read.
        LimitExceeded: it is over the limit of size.
        MissingExtra: as `listed`.
    """
    limit = DEFAULT_LIMITS.file_bytes
    try:
        with _opened(address).open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise UnreadableSource(f"cannot read {address}: {error}") from error
    if len(data) > limit:
        raise LimitExceeded(f"The file has more than {limit} bytes.")
    return bytes(data)


def _opened(address: str) -> Any:
    try:
        from upath import UPath

        place = UPath(address)
        _ = place.fs
    except ImportError as error:
        raise MissingExtra(f"{address} needs more: pip install 'vbpl_parser[remote]' ({error})") from error
    return place
