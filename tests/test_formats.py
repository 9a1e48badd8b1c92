"""A sample in every format gives the document of its definition, whatever the name of the file says."""

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sample_values import SAMPLES, differences, expected, said
from samples.definitions import NAMES
from samples.make import OFFICE, OFFICE_SUFFIXES, OLD
from samples.making.office import converted
from samples.making.old_letters import ENCODINGS
from vbpl_parser import parse, readers
from vbpl_parser.errors import UnsupportedFormat

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")

WORD_97 = f"formats/{OFFICE}.doc"


def sample_cases(cases: Iterable[tuple[Any, ...]], of: Callable[[tuple[Any, ...]], str]) -> list[Any]:
    """The cases; those of the Word 97 sample, which LibreOffice wrote, need LibreOffice to be read (msdoc2docx refuses
    its table properties)."""
    return [pytest.param(*case, marks=needs_office if of(case) == WORD_97 else ()) for case in cases]


OF_THE_PROGRAM = {
    ("html", "cong_van_automatic"): "LibreOffice begins a list that goes on after other text at 1 again",
    ("html", "huong_dan"): "LibreOffice saves the text box as a picture and lists of two levels without their labels",
}
"""What the file itself does not say any more."""


@pytest.mark.parametrize(
    "suffix", sample_cases([(suffix,) for suffix in OFFICE_SUFFIXES], lambda case: f"formats/{OFFICE}.{case[0]}")
)
def test_committed_sample_in_other_formats(suffix: str) -> None:
    document = parse(SAMPLES / "formats" / f"{OFFICE}.{suffix}")
    assert differences(said(document), expected(OFFICE)) == []
    assert document.source.format == suffix


@cache
def by_office(suffix: str) -> dict[str, bytes]:
    """Every sample as LibreOffice saves it."""
    return converted({name: (SAMPLES / f"{name}.docx").read_bytes() for name in NAMES}, suffix)


def cases() -> list[Any]:
    return [
        pytest.param(
            suffix,
            name,
            marks=[pytest.mark.xfail(reason=OF_THE_PROGRAM[suffix, name])] if (suffix, name) in OF_THE_PROGRAM else [],
        )
        for suffix in OFFICE_SUFFIXES
        for name in NAMES
    ]


@needs_office
@pytest.mark.parametrize(("suffix", "name"), cases())
@pytest.mark.timeout(300)
def test_every_sample_as_libreoffice_saves_it(suffix: str, name: str) -> None:
    document = parse(by_office(suffix)[name], name=f"{name}.{suffix}")
    assert document.source.format == suffix
    assert differences(said(document), expected(name)) == []


@needs_office
def test_flat_opendocument() -> None:
    data = converted({OFFICE: (SAMPLES / f"{OFFICE}.docx").read_bytes()}, "fodt")[OFFICE]
    document = parse(data, name="letter.xml")
    assert document.source.format == "odt"
    assert differences(said(document), expected(OFFICE)) == []


# Names that lie


def member(data: bytes, **changes: Callable[[bytes], bytes]) -> bytes:
    """The .docx `data` with some of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            change = changes.get(Path(info.filename).stem.strip("[]"))
            new.writestr(info, change(old.read(info)) if change else old.read(info))
    return out.getvalue()


KIND = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
KINDS = {
    "docm": b"application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotx": b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "dotm": b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}


def of_kind(suffix: str) -> Callable[[bytes], bytes]:
    """Makes of a document what a template or a document with macros says that it is."""
    return lambda data: member(data, Content_Types=lambda types: types.replace(KIND, KINDS[suffix]))


def archive(page: bytes) -> bytes:
    """A page as browsers save it whole."""
    head = (
        b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=XX\r\n\r\n"
        b"--XX\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return head + page + b"\r\n--XX--\r\n"


def as_it_is(data: bytes) -> bytes:
    return data


LYING: list[tuple[str, Callable[[bytes], bytes], str, str]] = [
    (f"formats/{OFFICE}.rtf", as_it_is, "letter.doc", "rtf"),
    (f"formats/{OFFICE}.html", as_it_is, "letter.doc", "html"),
    (f"formats/{OFFICE}.html", archive, "letter.doc", "html"),
    (f"formats/{OFFICE}.odt", as_it_is, "letter.docx", "odt"),
    (f"formats/{OFFICE}.doc", as_it_is, "letter.docx", "doc"),
    (f"formats/{OFFICE}.doc", as_it_is, "letter.rtf", "doc"),
    (f"formats/{OFFICE}.doc", as_it_is, "letter.dot", "doc"),
    (f"{OFFICE}.docx", as_it_is, "letter.doc", "docx"),
    (f"{OFFICE}.docx", as_it_is, "letter.pdf", "docx"),
    *((f"{OFFICE}.docx", of_kind(suffix), f"letter.{suffix}", "docx") for suffix in KINDS),
    (f"{OFFICE}.pdf", as_it_is, "letter.docx", "pdf"),
    (f"{OFFICE}.pdf", as_it_is, "letter", "pdf"),
    (f"{OFFICE}.pdf", lambda data: b"\r\n" * 50 + data, "letter.txt", "pdf"),
    (f"{OFFICE}.md", as_it_is, "letter.docx", "markdown"),
    ("legacy/unicode.txt", as_it_is, "letter.pdf", "text"),
    ("legacy/unicode.txt", lambda data: data.decode().encode("utf-16"), "letter.doc", "text"),
    ("legacy/unicode.txt", lambda data: data.decode().encode("utf-16-le"), "letter.doc", "text"),
    ("legacy/unicode.txt", lambda data: data.decode().encode("utf-16-be"), "letter.doc", "text"),
    ("legacy/unicode.txt", lambda data: data.decode().encode("utf-8-sig"), "letter.html", "text"),
    ("legacy/unicode.txt", lambda data: data.replace(b"\n", b"\r\n"), "letter.rtf", "text"),
    ("legacy/tcvn3.txt", as_it_is, "letter.doc", "text"),
    ("legacy/vps.txt", as_it_is, "letter.doc", "text"),
]
"""Sample, what is done to its bytes, the name that lies, the true format."""


@pytest.mark.parametrize(("sample", "change", "name", "true"), sample_cases(LYING, lambda case: str(case[0])))
def test_the_bytes_tell_the_format(
    sample: str, change: Callable[[bytes], bytes], name: str, true: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(change((SAMPLES / sample).read_bytes()))
    document = parse(path)
    assert (document.source.format, document.source.name) == (true, name)
    assert differences(said(document), expected(OLD if sample.startswith("legacy") else OFFICE)) == []


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"GIF89a\x01\x00\x01\x00", "letter.docx", "GIF"),
        (b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00;", "letter.pdf", "GIF"),
        (b"\x00\x01\x00\x02\x00\x03", "letter.txt", "neither Word"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(range(60)), "letter.doc", "7-Zip"),
    ],
)
def test_what_is_no_document_is_refused_whatever_its_name(data: bytes, name: str, words: str) -> None:
    with pytest.raises(UnsupportedFormat, match=words):
        readers.read(data, name=name)


# The page of formats


def test_the_page_has_every_format() -> None:
    page = (SAMPLES.parent / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]+`) \|", page, re.MULTILINE)
    assert sorted(name for row in rows for name in re.findall(r"`(\w+)`", row)) == sorted(readers.READERS)
    headings = " ".join(re.findall(r"^## .+$", page, re.MULTILINE))
    assert {name for name in readers.READERS if f"`{name}`" not in headings} == set()


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_page_has_every_old_encoding(encoding: str) -> None:
    page = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert f"| `{encoding}` |" in page
