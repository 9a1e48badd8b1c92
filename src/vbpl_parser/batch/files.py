"""Writing so that a file is there whole or not at all, and so that it is still there after the power failed."""

import fcntl
import os
from contextlib import suppress

__all__ = ["OutputTrouble", "cut_torn_tail", "lock", "sync_folder", "write_all", "write_synced"]

TEMPORARY = ".vbpl-tmp-"


class OutputTrouble(Exception):
    """The output cannot be written or is in use: one sentence for the person at the keyboard (code VB909)."""


def write_synced(path: str, data: bytes) -> None:
    """Write a file and make it last; its name is not made to last. When it fails, nothing is left. Raises `OSError`."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o644)
        try:
            write_all(handle, data)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108
        raise


def write_all(handle: int, data: bytes) -> None:
    """Write all of `data`, however many calls it takes."""
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def sync_folder(folder: str) -> None:
    """Make new names in `folder` last."""
    handle = os.open(folder or ".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def lock(handle: int, what: str) -> None:
    """Keep a second run away from `handle` as long as it is open.

    Raises:
        OutputTrouble: another run has it.
    """
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise OutputTrouble(f"another run is writing {what}; wait for it or choose another output") from error


def cut_torn_tail(handle: int) -> None:
    """Cut off what stands after the last line feed: a line that was being written when the run was killed."""
    end = os.fstat(handle).st_size
    place = end
    while place > 0:
        start = max(0, place - (1 << 16))
        block = os.pread(handle, place - start, start)
        found = block.rfind(b"\n")
        if found >= 0:
            place = start + found + 1
            break
        place = start
    if place < end:
        os.ftruncate(handle, place)
