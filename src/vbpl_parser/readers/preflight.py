"""Kiểm tra trước (pre-flight): a zip container and its XML parts, checked before anything builds a tree.

Ordinary files pay microseconds: everything is asked of the central directory, of sizes and of byte counts. What a
hostile file could blow up (entries, ratio, nesting, elements, entities, spans) is refused with one clear sentence.
Measured against hostile packages: a 1.5 kB docx can otherwise hang a reader or eat all memory.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from functools import cache
from typing import TYPE_CHECKING

from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded

if TYPE_CHECKING:
    from lxml import etree

    from vbpl_parser.readers.limits import Limits

__all__ = ["check_zip", "parse_xml", "read_entry"]

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
LOCAL_HEADER_BYTES = 30
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
SMALLEST_ELEMENT = 4  # bytes of <a/>
XML_SUFFIXES = (".xml", ".rels")
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
# Office Open XML and OpenDocument allow UTF-8 and UTF-16 only.
ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s?=\s?["']([A-Za-z0-9._-]{1,40})["']""")
ENCODINGS = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii"})
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def check_zip(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Mở tệp nén (open a container) after a look at its directory; nothing is inflated yet.

    Raises:
        EncryptedDocument: a Word or Excel file with a password, or a zip with one.
        CorruptDocument: not a zip, cut off, duplicate or overlapping entries, an unknown method.
        LimitExceeded: the file, its entries, names, inflated size or ratio is over a limit.
    """
    if len(data) > limits.file_bytes:
        raise LimitExceeded(f"The file has {len(data)} bytes, more than the limit of {limits.file_bytes}.")
    if data.startswith(OLE_MAGIC):
        if ENCRYPTED_PACKAGE in data:
            raise EncryptedDocument("The file is encrypted and needs a password.")
        raise CorruptDocument("The file is an OLE container, not a zip container.")
    archive = _open(data)
    entries = archive.infolist()
    if len(entries) > limits.zip_entries:
        raise LimitExceeded(f"The container has {len(entries)} entries, more than the limit of {limits.zip_entries}.")
    for entry in entries:
        _check_entry(entry, limits)
    _check_places(entries)
    total = sum(entry.file_size for entry in entries if entry.filename.lower().endswith(XML_SUFFIXES))
    if total > limits.zip_total_bytes:
        raise LimitExceeded(f"The XML of the container has {total} bytes inflated, over the limit.")
    return archive


def read_entry(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """The inflated bytes of one entry, never more than its directory says.

    Raises:
        CorruptDocument: there is no such entry, or its data is damaged.
        LimitExceeded: its size or ratio is over a limit.
    """
    try:
        entry = archive.getinfo(name)
    except KeyError:
        raise CorruptDocument(f"The container has no part {name!r}.") from None
    if entry.file_size > limits.zip_entry_bytes:
        raise LimitExceeded(f"The part {name!r} has {entry.file_size} bytes inflated, over the limit.")
    if entry.file_size > limits.zip_ratio_grace and entry.file_size > limits.zip_ratio * max(1, entry.compress_size):
        raise LimitExceeded(f"The part {name!r} is packed more than {limits.zip_ratio} times.")
    try:
        with archive.open(entry) as stream:
            # One byte more than promised makes zipfile see the end and check the CRC; plain read() would inflate all.
            return stream.read(entry.file_size + 1)
    except ZIP_ERRORS as error:
        raise CorruptDocument(f"The part {name!r} of the container is damaged: {error}.") from None


def parse_xml(data: bytes, limits: Limits) -> etree._Element:
    """The root of one XML part: no DTD, no entities, no network, at most 256 levels, comments left out.

    Raises:
        CorruptDocument: not well-formed, a DOCTYPE, or an encoding that the format does not allow.
        LimitExceeded: too many elements or characters.
    """
    from lxml import etree

    _check_bytes(data, limits)
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        message = (error.msg or "syntax error").split("\n")[0]
        if "depth" in message or "huge" in message.lower():
            raise LimitExceeded(f"The XML is nested too deep or has too long a text: {message}.") from None
        raise CorruptDocument(f"The XML is damaged: {message}.") from None
    except (ValueError, LookupError) as error:
        raise CorruptDocument(f"The XML is damaged: {error}.") from None


@cache
def _parser() -> etree.XMLParser:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _open(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except ZIP_ERRORS as error:
        raise CorruptDocument(f"The zip container is damaged: {error}.") from None


def _check_entry(entry: zipfile.ZipInfo, limits: Limits) -> None:
    if entry.flag_bits & 1:
        raise EncryptedDocument("The entries of the container are encrypted and need a password.")
    if entry.compress_type not in METHODS:
        raise CorruptDocument(f"The container uses the packing method {entry.compress_type}, which is not allowed.")
    if len(entry.filename) > limits.zip_name_chars:
        raise LimitExceeded(f"The container has an entry name of {len(entry.filename)} characters.")


def _check_places(entries: list[zipfile.ZipInfo]) -> None:
    if len({entry.filename for entry in entries}) < len(entries):
        raise CorruptDocument("The container has two entries of one name.")
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise CorruptDocument("The container has entries that overlap.")
        end = entry.header_offset + LOCAL_HEADER_BYTES + entry.compress_size


def _check_bytes(data: bytes, limits: Limits) -> None:
    # Doctype and tags are looked for as bytes: a tree would be too late. "<" of text is written &lt;, so counts are
    # upper bounds, tight enough for a limit that real documents stay a hundred times below.
    wide = data[:2] in UTF16_MARKS
    lead, doctype, close = (
        ("<".encode("utf-16-le")[:1], b"D\x00O\x00C\x00T\x00Y\x00P\x00E\x00", b"<\x00/")
        if wide
        else (b"<", b"<!DOCTYPE", b"</")
    )
    if doctype in data or (wide and b"\x00D\x00O\x00C\x00T\x00Y\x00P\x00E" in data):
        raise CorruptDocument("The XML has a DOCTYPE, which office documents must not have.")
    declared = None if wide else ENCODING.match(data[:300])
    if declared and declared[1].lower() not in ENCODINGS:
        raise CorruptDocument(f"The XML declares the encoding {declared[1].decode('ascii')}, which is not allowed.")
    if (
        len(data) > SMALLEST_ELEMENT * limits.xml_elements
        and data.count(lead) - data.count(close) > limits.xml_elements
    ):
        raise LimitExceeded(f"The XML has more than {limits.xml_elements} elements.")
