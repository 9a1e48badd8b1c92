"""The pre-flight: hostile containers and XML are refused before anything builds a tree."""

import io
import zipfile
from pathlib import Path

import pytest

from docx_builder import container
from vbpl_parser.errors import CorruptDocument, EncryptedDocument, LimitExceeded, ParseError
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.preflight import check_zip, parse_xml, read_entry

SMALL = container({"a.xml": "<a/>", "b.xml": "<b>x</b>"})


def patched(data: bytes, *changes: tuple[bytes, int, bytes]) -> bytes:
    """`data` with bytes overwritten at an offset behind every place of a signature."""
    result = bytearray(data)
    for signature, offset, value in changes:
        at = result.find(signature)
        while at >= 0:
            result[at + offset : at + offset + len(value)] = value
            at = result.find(signature, at + 1)
    return bytes(result)


LOCAL, CENTRAL = b"PK\3\4", b"PK\1\2"


def test_a_sound_container() -> None:
    archive = check_zip(SMALL, DEFAULT_LIMITS)
    assert read_entry(archive, "b.xml", DEFAULT_LIMITS) == b"<b>x</b>"


def twins() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.xml", "<b/>")
    return stream.getvalue()


def overlapping() -> bytes:
    # The second entry of the directory points at the data of the first.
    data = bytearray(SMALL)
    second = data.rfind(CENTRAL)
    data[second + 42 : second + 46] = (5).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        pytest.param(b"", CorruptDocument, "damaged", id="empty"),
        pytest.param(SMALL[:-30], CorruptDocument, "damaged", id="cut off"),
        pytest.param(b"PK\3\4" + b"\0" * 100, CorruptDocument, "damaged", id="zeros"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, CorruptDocument, "OLE", id="OLE"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            EncryptedDocument,
            "password",
            id="Word file with a password",
        ),
        pytest.param(
            patched(SMALL, (LOCAL, 6, b"\1"), (CENTRAL, 8, b"\1")), EncryptedDocument, "password", id="zip password"
        ),
        pytest.param(
            patched(SMALL, (LOCAL, 8, b"\x63"), (CENTRAL, 10, b"\x63")), CorruptDocument, "method 99", id="method"
        ),
        pytest.param(overlapping(), CorruptDocument, "overlap", id="overlapping entries"),
    ],
)
def test_refused_containers(data: bytes, error: type[ParseError], message: str) -> None:
    with pytest.raises(error, match=message):
        check_zip(data, DEFAULT_LIMITS)


def test_two_entries_of_one_name() -> None:
    with pytest.raises(CorruptDocument, match="one name"):
        check_zip(twins(), DEFAULT_LIMITS)


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (Limits(file_bytes=10), "bytes"),
        (Limits(zip_entries=1), "entries"),
        (Limits(zip_name_chars=2), "name"),
        (Limits(zip_total_bytes=5), "inflated"),
    ],
)
def test_limits_of_the_container(limits: Limits, message: str) -> None:
    check_zip(SMALL, DEFAULT_LIMITS)
    with pytest.raises(LimitExceeded, match=message):
        check_zip(SMALL, limits)


def test_a_bomb_is_not_inflated() -> None:
    archive = check_zip(container({"a.xml": "<a>" + " " * 3_000_000 + "</a>"}), DEFAULT_LIMITS)
    with pytest.raises(LimitExceeded, match="200 times"):
        read_entry(archive, "a.xml", DEFAULT_LIMITS)
    with pytest.raises(LimitExceeded, match="over the limit"):
        read_entry(archive, "a.xml", Limits(zip_entry_bytes=1000))


def test_an_entry_that_lies_about_its_size() -> None:
    size = (100).to_bytes(4, "little")
    data = patched(container({"a.xml": "B" * 5000}), (LOCAL, 22, size), (CENTRAL, 24, size))
    with pytest.raises(CorruptDocument, match="damaged"):
        read_entry(check_zip(data, DEFAULT_LIMITS), "a.xml", DEFAULT_LIMITS)


def test_an_entry_with_damaged_data() -> None:
    data = bytearray(container({"a.xml": "".join(f"<p>{n * 7919}</p>" for n in range(500))}))
    data[200] ^= 0xFF
    with pytest.raises(CorruptDocument, match="damaged"):
        read_entry(check_zip(bytes(data), DEFAULT_LIMITS), "a.xml", DEFAULT_LIMITS)


def test_an_entry_that_is_not_there() -> None:
    with pytest.raises(CorruptDocument, match="no part"):
        read_entry(check_zip(SMALL, DEFAULT_LIMITS), "c.xml", DEFAULT_LIMITS)


DTD = '<!DOCTYPE a [<!ENTITY b "{}">]>'


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param((DTD.format("x") + "<a>&b;</a>").encode(), CorruptDocument, id="entity"),
        pytest.param((b'<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>'), CorruptDocument, id="external DTD"),
        pytest.param((DTD.format("x") + "<a/>").encode("utf-16"), CorruptDocument, id="DTD in UTF-16"),
        pytest.param((DTD.format("x") + "<a/>").encode("utf-16-be"), CorruptDocument, id="DTD in UTF-16 BE"),
        pytest.param(b'<?xml version="1.0" encoding="utf-7"?><a/>', CorruptDocument, id="encoding"),
        pytest.param("<a>Sơn".encode() + b"\xff</a>", CorruptDocument, id="broken UTF-8"),
        pytest.param(b"<a>\0</a>", CorruptDocument, id="NUL"),
        pytest.param(b"<a>&#x1;</a>", CorruptDocument, id="control character"),
        pytest.param(b"<a><b></a>", CorruptDocument, id="not well-formed"),
        pytest.param(b"", CorruptDocument, id="empty"),
        pytest.param(b"<a>" * 300 + b"</a>" * 300, LimitExceeded, id="depth"),
        pytest.param(b"<a>" + b"<b/>" * 50 + b"</a>", LimitExceeded, id="elements"),
    ],
)
def test_refused_xml(data: bytes, error: type[ParseError]) -> None:
    with pytest.raises(error):
        parse_xml(data, Limits(xml_elements=20) if data.startswith(b"<a><b/>") else DEFAULT_LIMITS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_accepted_xml(encoding: str) -> None:
    root = parse_xml("<a><!-- x -->Sơn<?x?> Hà &lt;</a>".encode(encoding), DEFAULT_LIMITS)
    assert root.xpath("string()") == "Sơn Hà <"


def test_no_file_is_read_through_an_inclusion(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    text = f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{secret}" parse="text"/></a>'
    assert parse_xml(text.encode(), DEFAULT_LIMITS).xpath("string()") == ""
