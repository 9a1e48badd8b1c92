"""Tệp OLE (compound file): the names of the streams at its root, by which Word, Excel and encrypted files differ.

Only the directory is read ([MS-CFB] 2.2, 2.3, 2.6). A file of Word that carries an Excel sheet has both streams, but
only one of them at the root.
"""

import struct
from collections.abc import Iterator

__all__ = ["root_names"]

HEADER = 512
ENTRY = 128
IN_HEADER = 109  # sectors of the FAT that the header names itself
LAST = 0xFFFFFFFA  # sector numbers from here on are marks
NONE = 0xFFFFFFFF
ENTRIES = 20_000


def root_names(data: bytes) -> frozenset[str]:
    """The names at the root, empty when the directory is damaged."""
    try:
        entries = _directory(data)
        return frozenset(_children(entries, struct.unpack_from("<I", entries[0], 76)[0]))
    except (struct.error, IndexError, OverflowError):
        return frozenset()


def _directory(data: bytes) -> list[bytes]:
    shift = struct.unpack_from("<H", data, 30)[0]
    size = 1 << min(max(shift, 9), 12)  # version 3 has sectors of 512 bytes, version 4 of 4096
    first = struct.unpack_from("<I", data, 48)[0]
    fat = struct.unpack_from(f"<{IN_HEADER}I", data, 76)
    entries: list[bytes] = []
    sector, seen = first, set()
    while sector < LAST and sector not in seen and len(entries) < ENTRIES:
        seen.add(sector)
        block = _sector(data, sector, size)
        entries.extend(block[at : at + ENTRY] for at in range(0, len(block) - ENTRY + 1, ENTRY))
        sector = _next(data, sector, size, fat)
    return entries


def _sector(data: bytes, number: int, size: int) -> bytes:
    start = max(HEADER, size) + number * size
    return data[start : start + size]


def _next(data: bytes, sector: int, size: int, fat: tuple[int, ...]) -> int:
    # A directory whose chain leaves the part of the FAT that the header names is cut there.
    table, place = divmod(sector, size // 4)
    if table >= len(fat) or fat[table] >= LAST:
        return NONE
    return int(struct.unpack_from("<I", _sector(data, fat[table], size), 4 * place)[0])


def _children(entries: list[bytes], top: int) -> Iterator[str]:
    waiting, seen = [top], set()
    while waiting:
        number = waiting.pop()
        if number in seen or number >= len(entries):
            continue
        seen.add(number)
        entry = entries[number]
        length = min(struct.unpack_from("<H", entry, 64)[0], 64)
        yield entry[: max(0, length - 2)].decode("utf-16-le", "replace")
        waiting.extend(struct.unpack_from("<II", entry, 68))
