"""The JSON Schema fits what is written, and its committed copy fits the code."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.model import Document
from vbpl_parser.writers import schema
from vbpl_parser.writers.json import to_dict
from vbpl_parser.writers.schema import RULES, json_schema
from writers.document_examples import EMPTY, LETTER
from writers.document_strategies import DOCUMENTS

ROOT = Path(__file__).parents[2]
COPY = ROOT / "docs" / "reference" / "vbpl-1.schema.json"
SAMPLES = sorted((ROOT / "samples").rglob("*.json"))
EMPTY_DATA = to_dict(EMPTY, spans=False)  # an expected JSON says only what its sample is about
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def closed(data: dict[str, Any]) -> dict[str, Any]:
    """The same schema, which allows no key that it does not name."""
    objects = [data, *data["$defs"].values()]
    for each in objects:
        each["additionalProperties"] = False
    return data


def test_the_committed_copy_is_what_the_code_makes() -> None:
    assert json.loads(COPY.read_text(encoding="utf-8")) == json_schema(), (
        "run: vbpl schema -o docs/reference/vbpl-1.schema.json"
    )


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("spans", [True, False])
@pytest.mark.parametrize("document", [LETTER, EMPTY], ids=["letter", "empty"])
def test_what_is_written_is_valid_and_has_no_other_key(document: Document, spans: bool) -> None:
    jsonschema.Draft202012Validator(closed(json_schema())).validate(to_dict(document, spans=spans))


def types_only() -> dict[str, Any]:
    """The schema without what the contract says of values beyond their type."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "RULES", {})
        return closed(json_schema())


TYPES = jsonschema.Draft202012Validator(types_only())


@given(DOCUMENTS, st.booleans())
@settings(max_examples=20)
def test_any_document_has_the_types_of_the_schema(document: Document, spans: bool) -> None:
    TYPES.validate(to_dict(document, spans=spans))


@pytest.mark.parametrize("path", SAMPLES or [pytest.param(None, marks=pytest.mark.skip(reason="no samples yet"))])
def test_samples_are_valid(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    if data.get("schema") != "vbpl/1":
        pytest.skip("not a document")
    VALIDATOR.validate(EMPTY_DATA | data | {"header": EMPTY_DATA["header"] | data["header"]})


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("schema", "vbpl/2", "$.schema"),
        ("system", "church", "$.system"),
        ("body", [{"level": "verse", "label": None, "title": None, "text": "x", "children": []}], "$.body[0].level"),
        ("archive", "VT", "$.archive"),
        ("recipients", None, "$.recipients"),
        ("number", {"number": 145, "year": None, "symbol": None}, "$.number"),
    ],
)
def test_what_breaks_the_contract_is_not_valid(key: str, value: object, path: str) -> None:
    data = to_dict(LETTER, spans=False) | {key: value}
    assert [error.json_path for error in VALIDATOR.iter_errors(data)] == [path]


def test_a_key_that_is_missing_is_not_valid() -> None:
    data = to_dict(LETTER)
    del data["copies"]
    assert [error.message for error in VALIDATOR.iter_errors(data)] == ["'copies' is a required property"]


def test_every_rule_is_of_a_key_that_exists() -> None:
    definitions = json_schema()["$defs"] | {"Document": json_schema()}
    assert all(name in definitions[cls.__name__]["properties"] for cls, name in RULES)


def test_every_class_says_what_it_is() -> None:
    assert all(definition["description"] for definition in json_schema()["$defs"].values())
