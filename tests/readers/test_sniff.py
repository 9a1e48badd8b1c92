import io
import subprocess
import sys
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser import readers
from vbpl_parser.errors import (
    CorruptDocument,
    EncryptedDocument,
    LimitExceeded,
    ParseError,
    UnreadableSource,
    UnsupportedFormat,
)
from vbpl_parser.layout import Reading
from vbpl_parser.readers.sniff import sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LETTER = "Sở Nội vụ tỉnh An Phú kính gửi Ủy ban nhân dân"


def container(**entries: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return buffer.getvalue()


def compound(*names: str, child: str | None = None) -> bytes:
    """An OLE file of one FAT sector and one directory sector of 4096 bytes; `child` stands in a storage below."""
    size = 4096
    header = bytearray(size)
    header[:8] = OLE
    header[30:32] = (12).to_bytes(2, "little")
    header[48:52] = (1).to_bytes(4, "little")
    header[76 : 76 + 436] = b"\xff" * 436
    header[76:80] = (0).to_bytes(4, "little")
    fat = bytearray(b"\xff" * size)
    fat[4:8] = (0xFFFFFFFE).to_bytes(4, "little")
    entries = [entry("Root Entry", child=1 if names else 0xFFFFFFFF)]
    for at, name in enumerate(names, 1):
        entries.append(entry(name, right=at + 1 if at < len(names) else 0xFFFFFFFF))
    if child:
        entries.append(entry(child))
    return bytes(header) + bytes(fat) + b"".join(entries).ljust(size, b"\0")


def entry(name: str, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    data = bytearray(128)
    written = name.encode("utf-16-le") + b"\0\0"
    data[: len(written)] = written
    data[64:66] = len(written).to_bytes(2, "little")
    data[68:80] = b"".join(number.to_bytes(4, "little") for number in (0xFFFFFFFF, right, child))
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (container(word__document_xml="<a/>"), "docx"),
        (container(word__document2_xml="<a/>"), "docx"),
        (container(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (compound("WordDocument", "1Table"), "doc"),
        (compound("Data", "WordDocument", child="Workbook"), "doc"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\0" * 1000 + b"%PDF-1.4", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image"),
        (b"\xff\xd8\xff\xe0\0", "image"),
        (b"II*\0\x08\0", "image"),
        (b"MM\0*\0\0", "image"),
        (b"\r\n {\\rtf1\\ansi a}", "rtf"),
        (b"<!DOCTYPE html>\n<p>a", "html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><!-- x --><HTML><body>", "html"),
        ("<html><body>Một".encode("utf-16"), "html"),
        (b"<p>a</p>\n<p>b</p>", "html"),
        (b"<table><tr><td>a</td><td>b</td></tr></table>\n\n**c**", "markdown"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "html"),
        (LETTER.encode(), "text"),
        (LETTER.encode("utf-16"), "text"),
        (LETTER.encode("utf-16-le"), "text"),
        (LETTER.encode("utf-16-be"), "text"),
        (b"a < b > c", "text"),
        ("# KẾ HOẠCH\n\n**Một**".encode(), "markdown"),
        ("|\nMột\n|\nHai\n|".encode(), "markdown"),
        (("a" * 65535 + "ộ").encode(), "text"),
    ],
)
def test_format_is_told_by_the_bytes(data: bytes, expected: str) -> None:
    assert sniff(data, name="wrong.xls") == expected


@pytest.mark.parametrize("name", ["a.md", "A.MARKDOWN"])
def test_only_text_is_called_markdown_by_its_name(name: str) -> None:
    assert sniff(LETTER.encode(), name=name) == "markdown"
    assert sniff(b"%PDF-1.7", name=name) == "pdf"


def test_markdown_and_text_are_read_alike() -> None:
    data = "**Một** hai\n\n*\nba".encode()
    text, markdown = readers.read(data, name="a.txt"), readers.read(data, name="a.md")
    assert text == markdown
    plain, named = readers.read("Một".encode(), name="a.txt"), readers.read("Một".encode(), name="a.md")
    assert (plain.format, named.format) == ("text", "markdown")
    assert plain.lines == named.lines


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (container(xl__workbook_xml="<a/>"), UnsupportedFormat, "zip container"),
        (compound("Workbook", child="WordDocument"), UnsupportedFormat, "old format"),
        (compound("EncryptedPackage", "EncryptionInfo"), EncryptedDocument, "password"),
        (b"PK\3\4" + b"x" * 50, CorruptDocument, "damaged"),
        (b"GIF89a\0\0\0\1", UnsupportedFormat, "GIF"),
        (b"GIF89a\1\0\1\0", UnsupportedFormat, "GIF"),
        (b"\0\1\0\2\0\3\0\1", UnsupportedFormat, "neither Word"),
        (bytes(range(256)) * 20, UnsupportedFormat, "neither Word"),
        (b"<?xml version='1.0'?><note><a/></note>", UnsupportedFormat, "XML"),
    ],
)
def test_other_bytes_are_refused_with_one_sentence(data: bytes, error: type[ParseError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        sniff(data)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_empty_and_large_files_are_refused() -> None:
    with pytest.raises(UnreadableSource):
        readers.read(b"")
    with pytest.raises(LimitExceeded, match="11 bytes"):
        readers.read(b"hello world", limits=readers.Limits(file_bytes=10))


def test_unknown_format_is_refused() -> None:
    with pytest.raises(UnsupportedFormat, match="xls"):
        readers.read_as("xls", b"")


@pytest.mark.parametrize("name", sorted(readers.READERS))
def test_every_reader_is_there_and_has_one_shape(name: str) -> None:
    from importlib import import_module

    assert callable(import_module(readers.READERS[name]).read)


STARTS = [b"", b"PK\3\4", OLE, b"{\\rtf1 ", b"<html><body>", b"\xff\xfe", b"MIME-Version: 1"]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes_give_a_reading_or_an_error_of_the_list(start: bytes, rest: bytes) -> None:
    try:
        reading = readers.read(start + rest)
    except ParseError:
        return
    assert isinstance(reading, Reading)


def test_importing_the_package_loads_no_file_format_library() -> None:
    code = (
        "import sys, vbpl_parser, vbpl_parser.readers;"
        "print([m for m in ('lxml', 'pypdfium2', 'pdfplumber', 'docx', 'zipfile', 'email') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
