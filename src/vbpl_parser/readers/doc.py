"""Tệp Word cũ (.doc, .dot): converted to .docx, then read by the docx reader.

Two engines. `msdoc2docx` is pure Python and reads Word 97 to 2003. LibreOffice (`soffice`), where it is on the PATH,
is asked when the first fails (Word 6 and 95, damaged files) or gives a text that is hardly Vietnamese; then the one
with more Vietnamese letters is taken. On 48 real files both gave the same words in the same columns.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve

from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded, MissingExtra, ParseError
from vbpl_parser.layout import Reading
from vbpl_parser.readers import docx
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.text.syllables import count_syllables

__all__ = ["OFFICE_SECONDS", "read"]

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = "soffice"
OFFICE_SECONDS = 60
# Word 6 and 95 write this where Word 97 and later write 0xA5EC ([MS-DOC] 2.5.2, FibBase.wIdent).
WORD_6 = "0xA5DC"
DOUBTFUL = 0.5  # share of letters in words that can be Vietnamese; below it the second engine is asked


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a Word file of the old binary format.

    Raises:
        CorruptDocument: no engine can read the file.
        EncryptedDocument: the file needs a password.
        LimitExceeded: something is over a limit.
        MissingExtra: the file is of Word 6 or 95 and LibreOffice is not installed.
    """
    if not data.startswith(OLE_MAGIC):
        raise CorruptDocument("The file is no Word file of the old format: it is not an OLE container.")
    if len(data) > limits.file_bytes:
        raise LimitExceeded(f"The file has {len(data)} bytes, more than the limit of {limits.file_bytes}.")
    try:
        first = _read_by(_by_library, data, limits)
    except (EncryptedDocument, LimitExceeded):
        raise
    except ParseError as error:
        return _read_second(data, limits, error)
    if _share(first) >= DOUBTFUL or shutil.which(OFFICE) is None:
        return first
    try:
        second = _read_by(_by_office, data, limits)
    except ParseError:
        return first
    return max(first, second, key=_letters)


def _read_second(data: bytes, limits: Limits, error: ParseError) -> Reading:
    if shutil.which(OFFICE) is None:
        if WORD_6 in str(error):
            raise MissingExtra("The file is of Word 6 or 95, which needs LibreOffice (soffice) on the PATH.") from None
        if isinstance(error, CorruptDocument):
            raise CorruptDocument(f"{error} LibreOffice (soffice), where it is installed, may still read it.") from None
        raise error
    try:
        return _read_by(_by_office, data, limits)
    except LimitExceeded:
        raise
    except ParseError:
        raise error from None


def _read_by(engine: Callable[[Path, Path, Limits], Path], data: bytes, limits: Limits) -> Reading:
    with TemporaryDirectory(prefix="vbpl-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "source.doc")
        source.write_bytes(data)
        converted = engine(source, Path(folder), limits)
        return evolve(docx.read(converted.read_bytes(), limits), format="doc")


def _by_library(source: Path, folder: Path, limits: Limits) -> Path:
    from doc2docx import convert
    from doc2docx.cfb.container import CompoundFileLimits
    from doc2docx.errors import EncryptedDocumentError

    bounds = CompoundFileLimits(max_input_bytes=limits.file_bytes, max_stream_bytes=limits.file_bytes)
    target = folder / "library.docx"
    try:
        convert(source, target, limits=bounds)
    except EncryptedDocumentError:
        raise EncryptedDocument("The file is encrypted and needs a password.") from None
    except (MemoryError, RecursionError):
        raise LimitExceeded("The file takes more memory than it is worth.") from None
    except Exception as error:  # the converter's own errors, and those of struct, zlib … on damaged files
        raise CorruptDocument(f"The Word file is damaged or too old: {_one_line(error)}.") from None
    return target


def _by_office(source: Path, folder: Path, limits: Limits) -> Path:  # noqa: ARG001
    # A profile of its own: no lock against a running office, no macros or add-ons of the user.
    profile = (folder / "profile").as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source)]
    process = subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(OFFICE_SECONDS)
    except subprocess.TimeoutExpired:
        raise LimitExceeded(f"LibreOffice did not convert the file within {OFFICE_SECONDS} seconds.") from None
    finally:
        _end(process)
    target = folder / "source.docx"
    if not target.is_file():
        raise CorruptDocument("LibreOffice cannot read the file.")
    return target


def _end(process: subprocess.Popen[bytes]) -> None:
    # The office runs as a child of a script: end the whole group.
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _text(reading: Reading) -> str:
    return "\n".join(line.normalized for line in reading.lines)


def _share(reading: Reading) -> float:
    count = count_syllables(_text(reading))
    judged = count.plausible + count.implausible
    return count.plausible / judged if judged else 0.0


def _letters(reading: Reading) -> int:
    return count_syllables(_text(reading)).marked


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")[:200] or type(error).__name__
