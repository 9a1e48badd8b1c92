"""Letters from before Unicode: every sample in every encoding gives the document of its definition.

The samples are encoded by tables that are not the parser's (`samples/making/old_letters.py`).
"""

import io
import re
import zipfile
from functools import cache
from importlib.util import find_spec
from shutil import which
from typing import Any

import pytest

from sample_values import SAMPLES, differences, expected, said
from samples.definitions import NAMES
from samples.make import OFFICE_SUFFIXES, OLD, definition, old_files
from samples.making.compose import compose
from samples.making.office import converted
from samples.making.old_letters import ENCODINGS, in_old_fonts, in_old_text, stored
from samples.making.plain_text import plain_text
from samples.making.word import word
from vbpl_parser import Document, parse, readers

FOLDER = SAMPLES / "legacy"
FILES = [f"{encoding}.{suffix}" for encoding in ENCODINGS for suffix in ("docx", "txt")]
WITHOUT_QUOTES = ("viscii", "vps", "viqr")  # they have no typographic quotation marks
UNICODE = re.compile("[ẠạẢảẤ-ỹ]")
TYPOGRAPHIC = re.compile("[“”‘’…–]")

WITHOUT = next(
    (name for name, found in (("iconv", which("iconv")), ("viparse", find_spec("viparse"))) if found is None), None
)
needs_tables = pytest.mark.skipif(WITHOUT is not None, reason=f"{WITHOUT} is not installed")


def decoded(document: Document) -> bool:
    return "VB302" in {diagnostic.code for diagnostic in document.diagnostics}


@pytest.mark.parametrize("file", FILES)
def test_sample_gives_the_document_of_its_unicode_twin(file: str) -> None:
    document = parse(FOLDER / file)
    assert differences(said(document), expected(OLD)) == []
    assert document.source.format == ("docx" if file.endswith("docx") else "text")
    assert decoded(document) is (file != "cp1258.txt")  # that one is a code page of today


def test_the_twin_in_unicode() -> None:
    document = parse(FOLDER / "unicode.txt")
    assert differences(said(document), expected(OLD)) == []
    assert not decoded(document)


@pytest.mark.parametrize("file", FILES)
def test_no_letter_of_it_is_vietnamese_in_unicode(file: str) -> None:
    data = (FOLDER / file).read_bytes()
    if file.endswith("docx"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read("word/document.xml")
    assert UNICODE.findall(data.decode("utf-8", "replace")) == []


@pytest.mark.parametrize("file", FILES)
def test_text_at_spans_is_raw(file: str) -> None:
    document = parse(FOLDER / file)
    lines = {line.number: line for line in readers.read((FOLDER / file).read_bytes(), name=file).lines}
    found = [document.header, document.number, document.subject, *document.body, *document.signatories]
    assert len(found) > 6
    for component in found:
        assert component is not None
        texts = [lines[span.line].text[span.start : span.end] for span in component.spans]
        assert "\n".join(texts) == component.raw


@needs_tables
def test_committed_texts_are_those_of_the_definition() -> None:
    made = old_files()
    assert sorted(made) == sorted(f"legacy/{path.name}" for path in FOLDER.glob("[a-z]*"))
    stale = [path for path in made if path.endswith(".txt") and (SAMPLES / path).read_bytes() != made[path]]
    assert stale == [], f"run: python -m samples.make {OLD}"


def writable(name: str) -> list[str]:
    """The encodings that have every sign of a sample."""
    has_signs = TYPOGRAPHIC.search(plain_text(compose(definition(name)))) is not None
    return [encoding for encoding in ENCODINGS if not (has_signs and encoding in WITHOUT_QUOTES)]


CASES = [(name, encoding) for name in NAMES for encoding in writable(name)]


def test_most_samples_can_be_written_in_every_encoding() -> None:
    assert len(CASES) == len(NAMES) * len(ENCODINGS) - 3 * len(WITHOUT_QUOTES)


@needs_tables
@pytest.mark.parametrize(("name", "encoding"), CASES)
def test_every_sample_in_old_fonts(name: str, encoding: str) -> None:
    letter = definition(name)
    data = in_old_fonts(word(compose(letter), letter.layout), encoding)
    assert differences(said(parse(data)), expected(name)) == []


@needs_tables
@pytest.mark.parametrize(("name", "encoding"), CASES)
def test_every_sample_as_old_text(name: str, encoding: str) -> None:
    found = said(parse(in_old_text(plain_text(compose(definition(name))), encoding), name=f"{name}.txt"))
    wanted = expected(name)
    if encoding == "tcvn3":  # a first letter such as Ủ is small in a text without fonts: nothing tells
        found, wanted = small_toned(found), small_toned(wanted)
    assert differences(found, wanted) == []


@cache
def small(text: str) -> str:
    return re.sub(r"\b[À-ÝẠ-Ỹ]", lambda match: match[0].lower(), text)


def small_toned(value: Any) -> Any:
    """`value` with the first letter of each word small where it has a tone."""
    if isinstance(value, dict):
        return {key: small_toned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [small_toned(item) for item in value]
    return small(value) if isinstance(value, str) else value


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("suffix", OFFICE_SUFFIXES)
def test_old_fonts_in_other_formats(suffix: str) -> None:
    sources = {encoding: (FOLDER / f"{encoding}.docx").read_bytes() for encoding in ENCODINGS}
    for encoding, data in converted(sources, suffix).items():
        assert differences(said(parse(data)), expected(OLD)) == [], encoding


# The maker itself


@needs_tables
@pytest.mark.parametrize(
    ("encoding", "seen"),
    [
        ("tcvn3", "Céng hßa, §éc lËp, n\xadíc"),
        ("vni", "Coäng hoøa, Ñoäc laäp, nöôùc"),
        ("viscii", "Cµng hòa, Ðµc l§p, nß¾c"),
        ("vps", "C¶ng hòa, ñ¶c lÆp, nÜ§c"),
        ("viqr", "Co^.ng ho`a, DDo^.c la^.p, nu+o+'c"),
        ("cp1258", "Côòng hoÌa, Ðôòc lâòp, nýõìc"),
        ("utf8_as_cp1252", "Cá»™ng hÃ²a, Ä\x90á»™c láº\xadp, nÆ°á»›c"),
    ],
)
def test_what_is_stored(encoding: str, seen: str) -> None:
    assert stored("Cộng hòa, Độc lập, nước", encoding) == seen


@needs_tables
def test_a_letter_that_an_encoding_lacks_is_an_error() -> None:
    with pytest.raises(ValueError, match="viscii"):
        stored("“", "viscii")
