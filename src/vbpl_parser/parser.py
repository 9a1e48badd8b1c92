"""The pipeline: bytes → readers → zoning → extractors → Document → checks. The only room that knows them all."""

import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO

from attrs import evolve

from vbpl_parser import readers
from vbpl_parser.check import check, judge
from vbpl_parser.errors import UnreadableSource
from vbpl_parser.extractors import EXTRACTORS, HEADER_EXTRACTORS, annexes, copies
from vbpl_parser.layout import Part, PartKind, Reading, ZoneKind
from vbpl_parser.model import Copy, Document, Header, Source
from vbpl_parser.zoning import zones

__all__ = ["parse", "read_source", "zoned"]

HEADER_ZONES = (
    ZoneKind.NATIONAL_TITLE,
    ZoneKind.ISSUER,
    ZoneKind.NUMBER,
    ZoneKind.PLACE_DATE,
    ZoneKind.MARK,
)


def parse(
    source: str | os.PathLike[str] | bytes | BinaryIO, *, name: str | None = None, ocr: readers.Ocr = "off"
) -> Document:
    """The document in `source`: a path, the bytes of a file, or a file opened for reading bytes.

    Args:
        source: Where the document is. A `str` is a path.
        name: File name to note in `Document.source` when `source` is not a path.
        ocr: "auto" reads pages without good letters by Tesseract (its Vietnamese data must be installed); "off" leaves
            them empty, with the diagnostic VB303.

    Raises:
        ParseError: No document could be made; its subclasses are the closed list of reasons.
    """
    data, found_name = read_source(source)
    name = name or found_name
    return assemble(readers.read(data, name=name, ocr=ocr), data, name)


def read_source(source: str | os.PathLike[str] | bytes | BinaryIO) -> tuple[bytes, str | None]:
    """The bytes and the file name. Raises `UnreadableSource`."""
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), None
    if isinstance(source, str | os.PathLike):
        return _read_path(Path(source))
    name = getattr(source, "name", None)
    return source.read(), Path(name).name if isinstance(name, str) else None


def _read_path(path: Path) -> tuple[bytes, str]:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise UnreadableSource(f"{path} is not a regular file")
        return path.read_bytes(), path.name
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableSource(f"cannot read {path}: {reason}") from error


def zoned(reading: Reading) -> tuple[Part, ...]:
    """The parts of what was read, each line in exactly one zone."""
    return zones(reading.lines)


def assemble(reading: Reading, data: bytes, name: str | None) -> Document:
    """The document of what was read, with its diagnostics."""
    parts = zoned(reading)
    main = parts[0]
    document = Document(
        source=Source(
            name=name,
            format=reading.format,
            sha256=hashlib.sha256(data).hexdigest(),
            bytes=len(data),
            pages=reading.page_count,
            text_layer=reading.text_layer.value,
        ),
        header=_header(main),
        annexes=tuple(annexes.extract(part, EXTRACTORS["body"](part)) for part in parts if part.kind is PartKind.ANNEX),
        copies=tuple(_copy(part) for part in parts if part.kind is PartKind.COPY),
        signatures=reading.signatures,
        **{field: extract(main) for field, extract in EXTRACTORS.items()},
    )
    return judge(evolve(document, diagnostics=(*reading.diagnostics, *check(document))), parts)


def _header(part: Part) -> Header:
    place = part.passage(*HEADER_ZONES)
    values = {field: extract(part) for field, extract in HEADER_EXTRACTORS.items()}
    return Header(**values, raw=place.raw, spans=place.spans, rule="header zones")


def _copy(part: Part) -> Copy:
    return copies.extract(
        part,
        issuers=HEADER_EXTRACTORS["issuers"](part),
        number=EXTRACTORS["number"](part),
        date=HEADER_EXTRACTORS["date"](part),
        signatories=EXTRACTORS["signatories"](part),
    )
