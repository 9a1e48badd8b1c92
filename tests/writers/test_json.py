"""The wire: what is written, in which order, and that it comes back."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from vbpl_parser.model import Component, Document, Unit
from vbpl_parser.model import components as components_module
from vbpl_parser.writers.converter import CLASSES, wire_fields
from vbpl_parser.writers.json import from_dict, from_json, to_dict, to_json
from writers.document_examples import EMPTY, LETTER
from writers.document_strategies import DOCUMENTS

SOURCE = {"format": "md", "sha256": "", "bytes": 1}


def keys_of(data: object) -> set[str]:
    if isinstance(data, dict):
        return set(data).union(*map(keys_of, data.values()))
    return set().union(*map(keys_of, data)) if isinstance(data, list) else set()


@given(DOCUMENTS)
@settings(max_examples=60)
def test_what_is_written_comes_back(document: Document) -> None:
    assert from_json(to_json(document)) == document
    assert from_json(to_json(document, indent=None).encode()) == document
    assert from_dict(to_dict(document)) == document


@given(DOCUMENTS)
@settings(max_examples=30)
def test_without_spans_nothing_says_where(document: Document) -> None:
    data = to_dict(document, spans=False)
    assert not keys_of(data) & {"raw", "spans", "rule", "confidence", "span", "box", "page", "line"}
    assert to_dict(from_dict(data), spans=False) == data


@given(DOCUMENTS)
@settings(max_examples=30)
def test_to_dict_is_plain_json_data(document: Document) -> None:
    data = to_dict(document)
    assert json.loads(json.dumps(data)) == data


def test_keys_stand_in_the_order_of_the_fields() -> None:
    assert list(to_dict(EMPTY)) == [field.name for field in attrs.fields(Document)]


def test_own_keys_come_before_the_carried_ones() -> None:
    assert list(to_dict(LETTER)["number"]) == ["number", "year", "symbol", "raw", "spans", "rule", "confidence"]


def test_rows_and_box_are_left_out_when_there_are_none() -> None:
    table, bullet = to_dict(LETTER)["body"][1]["children"][2], to_dict(LETTER)["body"][1]["children"][1]
    assert table["rows"] == [["STT", "Tên"], ["1", "Đê | kè"]]
    assert "rows" not in bullet
    assert to_dict(LETTER)["diagnostics"][0]["span"]["box"] == {"x0": 70.5, "top": 90.0, "x1": 210.25, "bottom": 104.0}


def test_text_is_not_escaped() -> None:
    assert "kiểm tra <đê> & kè" in to_json(LETTER)
    assert "\n" not in to_json(LETTER, indent=None)


def test_the_model_finds_its_writer() -> None:
    assert Document.from_json(LETTER.to_json()) == LETTER
    assert LETTER.to_dict(spans=False) == to_dict(LETTER, spans=False)


def test_every_class_of_the_model_is_on_the_wire() -> None:
    classes = {getattr(components_module, name) for name in components_module.__all__}
    assert classes - {Component} <= set(CLASSES)
    assert sorted(field.name for field in wire_fields(Unit)) == sorted(field.name for field in attrs.fields(Unit))


def test_unknown_keys_are_passed_over_and_missing_ones_have_their_default() -> None:
    document = from_dict({"source": SOURCE | {"new": 1}, "newer": [1], "schema": "vbpl/1"})
    assert document.header == EMPTY.header
    assert document.source.text_layer == "digital"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "expected object @ $"),
        ("Công văn", "expected object @ $"),
        ({}, "a key is missing @ $.source"),
        ({"source": SOURCE | {"bytes": True}}, "expected int @ $.source.bytes"),
        ({"source": SOURCE | {"format": 1}}, "expected str @ $.source.format"),
        ({"source": SOURCE, "header": []}, "expected object @ $.header"),
        ({"source": SOURCE, "header": {"draft": 1}}, "expected bool @ $.header.draft"),
        ({"source": SOURCE, "body": "Điều 1"}, "expected array @ $.body"),
        ({"source": SOURCE, "body": [{"level": "item"}, {"level": 2}]}, "expected str @ $.body[1].level"),
        ({"source": SOURCE, "body": [{"level": "item", "children": [3]}]}, "expected object @ $.body[0].children[0]"),
        ({"source": SOURCE, "schema": "vbpl/2"}, "schema 'vbpl/2' is not 'vbpl/1' @ $.schema"),
        ({"source": SOURCE, "body": [1, 2, 3, 4]}, "and 1 more"),
    ],
)
def test_bad_data_names_the_path(data: Any, message: str) -> None:
    with pytest.raises(ValueError, match="@ \\$") as caught:
        from_dict(data)
    assert message in str(caught.value)


@pytest.mark.parametrize("text", ["", "{", "NaN", "[" * 100_000, b"\xff", "1" * 5000])
def test_text_that_is_no_json_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_json(text)
