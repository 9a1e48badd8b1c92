"""Each sample gives the document of its definition from Word, PDF and Markdown alike.

The expected values are written from what was put into the letters (`samples/definitions`), never from the parser.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sample_values import SAMPLES, differences, expected, said, values
from samples.definitions import NAMES
from samples.make import files
from vbpl_parser import Document, parse, readers

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "docs" / "reference" / "vbpl-1.schema.json"
FORMATS = ("docx", "pdf", "md")

# Known failures of the parser, (test, case) → reason. A row goes when its case passes; the expected values stay.
KNOWN: dict[tuple[str, str], str] = {}


def cases(test: str, names: Iterable[str]) -> list[Any]:
    """The cases of a test, those that are known to fail marked (strictly: one that passes is an error)."""
    marks = {name: [pytest.mark.xfail(reason=KNOWN[test, name])] if (test, name) in KNOWN else [] for name in names}
    return [pytest.param(name, marks=mark) for name, mark in marks.items()]


every_sample = pytest.mark.parametrize("name", NAMES)
FILES = [f"{name}.{form}" for name in NAMES for form in FORMATS]
every_file = pytest.mark.parametrize("file", FILES)


@cache
def document(file: str) -> Document:
    """The parsed sample."""
    return parse(SAMPLES / file)


@cache
def schema() -> Draft202012Validator:
    """The committed JSON Schema."""
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", cases("document", FILES))
def test_file_gives_the_document_of_its_definition(file: str) -> None:
    assert differences(said(document(file)), expected(file.partition(".")[0])) == []


@pytest.mark.parametrize("file", cases("agree", [file for file in FILES if not file.endswith(".md")]))
def test_formats_agree(file: str) -> None:
    same_in_markdown = f"{file.partition('.')[0]}.md"
    assert differences(values(document(file)), values(document(same_in_markdown))) == []


@pytest.mark.parametrize("name", cases("decomposed", NAMES))
def test_decomposed_letters_give_the_same(name: str) -> None:
    text = (SAMPLES / f"{name}.md").read_text(encoding="utf-8")
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    assert differences(values(parse(decomposed.encode(), name=f"{name}.md")), values(document(f"{name}.md"))) == []


def components(data: Any) -> Iterator[dict[str, Any]]:
    """Every component at any depth."""
    if isinstance(data, dict):
        if "raw" in data:
            yield data
        for value in data.values():
            yield from components(value)
    elif isinstance(data, list):
        for value in data:
            yield from components(value)


@every_file
def test_text_at_spans_is_raw(file: str) -> None:
    path = SAMPLES / file
    lines = {line.number: line for line in readers.read(path.read_bytes(), name=file).lines}
    for component in components(document(file).to_dict()):
        places = [(lines[span["line"]], span) for span in component["spans"]]
        assert "\n".join(line.text[span["start"] : span["end"]] for line, span in places) == component["raw"]
        assert [line.page for line, _ in places] == [span["page"] for _, span in places]


@every_file
def test_what_was_found_has_a_place(file: str) -> None:
    parsed = document(file)
    found = [parsed.header, parsed.number, parsed.subject, *parsed.body, *parsed.recipients, *parsed.signatories]
    assert [component for component in found if component is None or not component.raw] == []


@every_file
def test_json_fits_the_schema_and_comes_back(file: str) -> None:
    parsed = document(file)
    assert [error.message for error in schema().iter_errors(parsed.to_dict())] == []
    assert Document.from_json(parsed.to_json()) == parsed


@every_sample
def test_committed_files_are_those_of_the_definition(name: str) -> None:
    made = files(name)
    for suffix in ("md", "json"):
        assert (SAMPLES / f"{name}.{suffix}").read_bytes() == made[suffix], f"run: python -m samples.make {name}"


def test_every_sample_is_listed_and_whole() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"| `{name}` |" not in readme] == []
    assert sorted(path.stem for path in SAMPLES.glob("*.json")) == sorted(NAMES)
    assert [f"{name}.{form}" for name in NAMES for form in FORMATS if not (SAMPLES / f"{name}.{form}").is_file()] == []
