"""Bản ghi (record): what became of one input. Every input has exactly one, failures included."""

import json
from typing import Any

from attrs import asdict, field, fields, frozen, validators

__all__ = ["BAD", "STATUSES", "Record", "line_of"]

STATUSES = ("ok", "partial", "failed", "timeout", "crashed", "skipped")
"""The closed list: read whole, read in part (VB301, VB303), refused, over time, worker died, not a file to read."""

BAD = frozenset({"failed", "timeout", "crashed"})


@frozen(kw_only=True)
class Record:
    """One line of the ledger.

    Attributes:
        path: name of the input, relative to the source folder; with `/`, also for members of archives.
        sha256: of the bytes of the input; None when they were not read.
        size: bytes.
        format: true format of the file, as `source.format` of the document; None when it was not recognised.
        status: one of `STATUSES`.
        code: code of the table of codes when there is no document.
        message: one sentence that goes with the code.
        output: where the document is, relative to the output.
        output_sha256: of the bytes that were written.
        milliseconds: time in the worker.
        warnings: codes of the diagnostics that are warnings.
        duplicate_of: path of an earlier input that is the same document; None when not asked for.
        identity: number, symbol, issuer and year in one folded text; None when one of them is not known.
        parser: version of the library that did it.
        options: key of the options that change the output.
        start: first byte of its line when the output is one file of lines.
        end: the byte after its line.
    """

    path: str
    sha256: str | None = None
    size: int | None = None
    format: str | None = None
    status: str = field(validator=validators.in_(STATUSES))
    code: str | None = None
    message: str | None = None
    output: str | None = None
    output_sha256: str | None = None
    milliseconds: int = 0
    warnings: tuple[str, ...] = ()
    duplicate_of: str | None = None
    identity: str | None = None
    parser: str = ""
    options: str = ""
    start: int | None = None
    end: int | None = None

    def to_line(self) -> bytes:
        """The record as one line of JSON, with its line feed."""
        return line_of({name: value for name, value in asdict(self).items() if value not in _LEFT_OUT.get(name, ())})

    @classmethod
    def from_line(cls, line: bytes) -> "Record":
        """The record of a line. Raises `ValueError` when it is none."""
        data = json.loads(line)
        if not isinstance(data, dict):
            raise ValueError("not a record")
        known = {name: data[name] for name in _NAMES if name in data}
        try:
            return cls(**known | {"warnings": tuple(known.get("warnings", ()))})
        except TypeError as error:
            raise ValueError("not a record") from error


_LEFT_OUT: dict[str, tuple[None]] = {"duplicate_of": (None,), "identity": (None,), "start": (None,), "end": (None,)}
_NAMES = tuple(attribute.name for attribute in fields(Record))


def line_of(data: dict[str, Any]) -> bytes:
    """`data` as one line of JSON; names that are no Unicode are escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # a file name with bytes that are no UTF-8
        return json.dumps(data, separators=(",", ":")).encode() + b"\n"
