"""Word files of the old binary format, and the choice between the two engines."""

import shutil
import subprocess
from pathlib import Path

import pytest

from docx_builder import docx, numbered, paragraph, table
from reading_lines import shown
from shared_corpus import parameters
from vbpl_parser.errors import (
    CorruptDocument,
    EncryptedDocument,
    LimitExceeded,
    MissingExtra,
    ParseError,
)
from vbpl_parser.readers import doc
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.text.syllables import vietnamese_score

NEEDS_OFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
VIETNAMESE = docx(paragraph("Ủy ban nhân dân tỉnh Sơn Hà yêu cầu các sở, ngành thực hiện."))
FOREIGN = docx(paragraph("qwrtz pxlk vbnm wjkx qqzz zzyx"))
HALF = docx(paragraph("Ủy ban nhân dân qwrtz pxlk vbnm wjkx qqzz zzyx kjhg trrf"))


class Engines:
    """Stand-ins for the two engines: each gives a file or raises an error."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, library: bytes | ParseError, office: bytes | ParseError | None):
        self.calls: list[str] = []
        monkeypatch.setattr(doc, "_by_library", self._engine("library", library))
        monkeypatch.setattr(doc, "_by_office", self._engine("office", office))
        monkeypatch.setattr(shutil, "which", lambda _: None if office is None else "/bin/soffice")

    def _engine(self, name: str, result: bytes | ParseError | None) -> object:
        def engine(source: Path, folder: Path, limits: Limits) -> Path:
            self.calls.append(name)
            if isinstance(result, ParseError):
                raise result
            assert result is not None
            target = folder / f"{name}.docx"
            target.write_bytes(result)
            return target

        return engine


def first_word() -> str:
    reading = doc.read(OLE, DEFAULT_LIMITS)
    assert reading.format == "doc"
    return reading.lines[0].text.split()[0]


def test_the_library_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    engines = Engines(monkeypatch, VIETNAMESE, FOREIGN)
    assert (first_word(), engines.calls) == ("Ủy", ["library"])


def test_the_office_when_the_library_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    engines = Engines(monkeypatch, CorruptDocument("The Word file is damaged."), VIETNAMESE)
    assert (first_word(), engines.calls) == ("Ủy", ["library", "office"])


@pytest.mark.parametrize(
    ("library", "office", "word"),
    [
        pytest.param(FOREIGN, VIETNAMESE, "Ủy", id="the office has more"),
        pytest.param(HALF, FOREIGN, "Ủy", id="the library has more"),
        pytest.param(FOREIGN, CorruptDocument("x"), "qwrtz", id="the office fails"),
        pytest.param(FOREIGN, None, "qwrtz", id="no office"),
    ],
)
def test_a_doubtful_text(
    monkeypatch: pytest.MonkeyPatch, library: bytes, office: bytes | ParseError | None, word: str
) -> None:
    Engines(monkeypatch, library, office)
    assert first_word() == word


@pytest.mark.parametrize(
    ("library", "office", "error", "message"),
    [
        pytest.param(CorruptDocument("Damaged."), None, CorruptDocument, "Damaged", id="no office"),
        pytest.param(CorruptDocument("wIdent 0xA5DC."), None, MissingExtra, "soffice", id="Word 6, no office"),
        pytest.param(CorruptDocument("Damaged."), CorruptDocument("x"), CorruptDocument, "Damaged", id="both fail"),
        pytest.param(CorruptDocument("Damaged."), LimitExceeded("slow"), LimitExceeded, "slow", id="office too slow"),
        pytest.param(EncryptedDocument("password"), VIETNAMESE, EncryptedDocument, "password", id="encrypted"),
    ],
)
def test_errors(
    monkeypatch: pytest.MonkeyPatch,
    library: ParseError,
    office: bytes | ParseError | None,
    error: type[ParseError],
    message: str,
) -> None:
    Engines(monkeypatch, library, office)
    with pytest.raises(error, match=message):
        doc.read(OLE, DEFAULT_LIMITS)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"{\\rtf1}", OLE, OLE + b"\0" * 5000], ids=repr)
def test_damaged(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(CorruptDocument) as caught:
        doc.read(data, DEFAULT_LIMITS)
    assert "\n" not in str(caught.value)


def test_too_large() -> None:
    with pytest.raises(LimitExceeded):
        doc.read(OLE, Limits(file_bytes=4))


@pytest.fixture(scope="module")
def binary(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A letter as a Word 97 file, made by LibreOffice."""
    folder = tmp_path_factory.mktemp("doc")
    header = table(["SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], widths=(4000, 5000))
    body = header + paragraph("QUYẾT ĐỊNH", '<w:jc w:val="center"/>', look="<w:b/>") + numbered("Giao nhiệm vụ", 1)
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    (folder / "a.docx").write_bytes(docx(body, numbering=lists))
    profile = (folder / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "doc",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, str(folder / "a.docx")], check=True, capture_output=True, timeout=90)
    return (folder / "a.doc").read_bytes()


EXPECTED = """\
¶ L1 1.0.0/2 | SỞ Y TẾ
¶ R1 1.0.1/2 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
¶ - b| QUYẾT ĐỊNH
¶ - | Điều 1. Giao nhiệm vụ"""


@NEEDS_OFFICE
def test_a_letter(binary: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert shown(doc.read(binary, DEFAULT_LIMITS)) == EXPECTED


@NEEDS_OFFICE
def test_a_letter_by_the_office(binary: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: Path, folder: Path, limits: Limits) -> Path:
        raise CorruptDocument("The Word file is damaged.")

    monkeypatch.setattr(doc, "_by_library", broken)
    assert shown(doc.read(binary, DEFAULT_LIMITS)) == EXPECTED


@NEEDS_OFFICE
def test_an_office_that_is_too_slow(binary: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(doc, "OFFICE_SECONDS", 0.2)
    with pytest.raises(LimitExceeded, match="seconds"):
        doc._by_office(tmp_path / "source.doc", tmp_path, DEFAULT_LIMITS)


@pytest.mark.parametrize("path", parameters(".doc"))
def test_real_files_open(path: Path) -> None:
    try:
        reading = doc.read(path.read_bytes(), DEFAULT_LIMITS)
    except MissingExtra as error:
        pytest.skip(str(error))
    text = "\n".join(line.normalized for line in reading.lines)
    assert len(text) > 400
    assert vietnamese_score(text) > 0.75  # a list of standards has many English names
