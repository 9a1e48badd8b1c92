"""Archives as sources: zip and tar, each member an input. Archives inside archives are not opened."""

import os
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from types import TracebackType
from typing import IO

from attrs import define, field, frozen

from vbpl_parser.readers import DEFAULT_LIMITS

__all__ = ["ARCHIVES", "Closed", "Member", "Unpacker"]

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
MOST_MEMBERS = 200_000  # of a zip archive, whose list is held in memory


@frozen(kw_only=True)
class Member:
    """A member: its `name` in the archive (empty: the archive itself), and how a worker gets at its bytes.

    The fields are those of `Input`.
    """

    name: str
    file: str
    member: str | None = None
    start: int | None = None
    size: int | None = None
    spooled: bool = False
    status: str | None = None
    code: str | None = None
    message: str | None = None


@define(eq=False)
class Unpacker:
    """Lists members. What cannot be read in place (a compressed tar) is unpacked one by one into its own folder."""

    _folder: tempfile.TemporaryDirectory[str] | None = field(default=None, init=False)
    _count: int = field(default=0, init=False)

    def __enter__(self) -> "Unpacker":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    def members(self, file: str) -> Iterator[Member]:
        """The members of an archive; a broken one gives a member without a name that says so."""
        try:
            yield from _zip(file) if file.lower().endswith(".zip") else self._tar(file)
        except Exception as error:  # on broken bytes, tarfile and zipfile raise whatever they stumble on
            reason = " ".join(str(error).split())[:200]
            yield Member(
                name="", file=file, status="failed", code="VB903", message=f"cannot unpack the archive: {reason}"
            )

    def _tar(self, file: str) -> Iterator[Member]:
        packed = not file.lower().endswith(".tar")
        with tarfile.open(file, "r|*" if packed else "r:") as archive:
            for info in archive:
                if info.isdir():
                    continue
                if not info.isreg() or info.sparse is not None:
                    yield Member(
                        name=info.name, file=file, status="skipped", code="VB901", message="It is not a regular file."
                    )
                elif info.size > DEFAULT_LIMITS.file_bytes:
                    message = f"The file has {info.size} bytes, the limit is {DEFAULT_LIMITS.file_bytes}."
                    yield Member(
                        name=info.name, file=file, size=info.size, status="failed", code="VB905", message=message
                    )
                elif packed:
                    yield Member(name=info.name, file=self._spool(archive.extractfile(info)), spooled=True)
                else:
                    yield Member(name=info.name, file=file, start=info.offset_data, size=info.size)
                archive.members = []  # type: ignore[attr-defined]  # the list would grow with the archive

    def _spool(self, stream: IO[bytes] | None) -> str:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="vbpl-")
        self._count += 1
        path = os.path.join(self._folder.name, str(self._count))  # noqa: PTH118
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(stream.read() if stream else b"")
        return path


class Closed(Unpacker):
    """Takes an archive for one member, for a quick count."""

    def members(self, file: str) -> Iterator[Member]:
        """The archive itself."""
        yield Member(name="", file=file)


def _zip(file: str) -> Iterator[Member]:
    with zipfile.ZipFile(file) as archive:
        infos = {info.filename: info for info in archive.infolist()}
    if len(infos) > MOST_MEMBERS:
        message = f"The archive has {len(infos)} members, the limit is {MOST_MEMBERS}."
        yield Member(name="", file=file, status="failed", code="VB905", message=message)
        return
    for name, info in infos.items():
        if not info.is_dir():
            yield Member(name=name, file=file, member=name, size=info.file_size)
