"""One job in the worker: bytes → document → JSON, and every failure as an outcome."""

import hashlib
import lzma
import os
import stat
import time
import zipfile
import zlib
from functools import lru_cache

from attrs import evolve

from vbpl_parser.batch.job import Job, Options, Outcome
from vbpl_parser.batch.remote import fetch, is_remote
from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded, ParseError, UnreadableSource
from vbpl_parser.model import Document
from vbpl_parser.parser import parse
from vbpl_parser.readers import DEFAULT_LIMITS, sniff
from vbpl_parser.text import fold
from vbpl_parser.writers.keys import card_json, too_long

__all__ = ["OUTPUT_BYTES", "convert", "read_job"]

OUTPUT_BYTES = 256 << 20  # of one document; more is refused, so that the parent stays small
PARTIAL = frozenset({"VB301", "VB303"})
MESSAGE_CHARS = 300
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, KeyError, NotImplementedError, EOFError, ValueError)


def convert(job: Job) -> Outcome:
    """Read `job`. Raises nothing: what goes wrong is in the outcome."""
    started = time.perf_counter()
    outcome = _guarded(job)
    return evolve(outcome, milliseconds=round((time.perf_counter() - started) * 1000))


def _guarded(job: Job) -> Outcome:
    known = Outcome(status="failed")
    try:
        data, size = read_job(job)
        known = evolve(known, sha256=hashlib.sha256(data).hexdigest(), size=size)
        if job.known is not None and job.known == known.sha256:
            return evolve(known, status="ok", unchanged=True)
        known = evolve(known, format=sniffed(data, job.name))
        return _read(data, job, known)
    except ParseError as error:
        return evolve(known, code=error.code, message=_sentence(error), size=getattr(error, "size", known.size))
    except MemoryError:
        return evolve(known, code="VB905", message="The file needs more memory than the limit.")
    except Exception as error:  # a bug of ours costs one file
        return evolve(known, code="VB900", message=f"{type(error).__name__}: {_sentence(error)}")


def _read(data: bytes, job: Job, known: Outcome) -> Outcome:
    document = parse(data, name=job.name, ocr=job.options.ocr)
    codes = {diagnostic.code for diagnostic in document.diagnostics}
    output = written(document, job.options)
    if len(output) > OUTPUT_BYTES:
        raise LimitExceeded(f"The JSON has {len(output)} bytes, the limit is {OUTPUT_BYTES}.")
    return evolve(
        known,
        status="partial" if codes & PARTIAL else "ok",
        format=document.source.format,
        output=output,
        row=_row(document) if job.options.rows else None,
        identity=identity(document),
        warnings=_warnings(document, job.options),
    )


def identity(document: Document) -> str | None:
    """What makes a document the same as another (NĐ 30/2020 Phụ lục VI Phần I III.1.h), and the year.

    The decree compares number, symbol and issuing body; numbers begin anew each year.
    """
    number, date = document.number, document.header.date
    year = (number.year if number else None) or (date.year if date else None)
    issuers = "; ".join(issuer.name for issuer in document.header.issuers)
    if number is None or not (number.number and number.symbol and issuers and year):
        return None
    return " | ".join(" ".join(fold(str(part)).split()) for part in (number.number, number.symbol, issuers, year))


def _warnings(document: Document, options: Options) -> tuple[str, ...]:
    codes = {diagnostic.code for diagnostic in document.diagnostics if diagnostic.severity == "warning"}
    if options.keys != "en":
        codes |= {diagnostic["code"] for diagnostic in too_long(document)}
    return tuple(sorted(codes))


def written(document: Document, options: Options) -> bytes:
    """The bytes of the JSON, ending in a line feed."""
    if options.keys != "en":
        text = card_json(document, options.keys, indent=options.indent)
        return text.encode("utf-8", errors="replace") + b"\n"
    return document.to_json(spans=options.spans, indent=options.indent).encode("utf-8", errors="replace") + b"\n"


def _row(document: Document) -> dict[str, str | int | None]:
    from vbpl_parser.writers.rows import row

    return row(document)


def sniffed(data: bytes, name: str) -> str | None:
    """The format of `data`, None when no reader knows it."""
    try:
        return sniff(data, name=name)
    except ParseError:
        return None


def _sentence(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if len(text) <= MESSAGE_CHARS else text[: MESSAGE_CHARS - 1] + "…"


def read_job(job: Job) -> tuple[bytes, int]:
    """The bytes of the input and their number. Never waits for a pipe or device.

    Raises:
        UnreadableSource: it is not there, not a regular file, or may not be read.
        LimitExceeded: it is over the limit of size.
        CorruptDocument: the archive that holds it is damaged.
    """
    if is_remote(job.file):
        data = fetch(job.file)
        return data, len(data)
    try:
        if job.member is not None:
            return _member(job.file, job.member)
        return _bytes(job)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableSource(f"cannot read {job.name}: {reason}") from error


def _bytes(job: Job) -> tuple[bytes, int]:
    handle = os.open(job.file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableSource(f"{job.name} is not a regular file")
        size = found.st_size if job.size is None else job.size
        _allow(size)
        file.seek(job.start or 0)
        data = file.read(size)
    return data, len(data)


def _allow(size: int) -> None:
    if size > DEFAULT_LIMITS.file_bytes:
        error = LimitExceeded(f"The file has {size} bytes, the limit is {DEFAULT_LIMITS.file_bytes}.")
        error.size = size  # type: ignore[attr-defined]
        raise error


@lru_cache(maxsize=1)
def _archive(file: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(file)


def _member(file: str, member: str) -> tuple[bytes, int]:
    try:
        info = _archive(file).getinfo(member)
        _allow(info.file_size)
        with _archive(file).open(info) as stream:
            data = stream.read(DEFAULT_LIMITS.file_bytes + 1)
    except RuntimeError as error:  # how zipfile says that a password is needed
        raise EncryptedDocument(f"{member} needs a password.") from error
    except BROKEN as error:
        raise CorruptDocument(f"cannot unpack {member}: {_sentence(error)}") from error
    _allow(len(data))
    return data, len(data)
