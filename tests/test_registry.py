"""The tables are complete: every component has its extractor, every extractor its field, every code its row."""

import re
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.check import CHECKS
from vbpl_parser.codes import CODES
from vbpl_parser.extractors import EXTRACTORS, HEADER_EXTRACTORS
from vbpl_parser.layout import Line, Part, PartKind, Zone, ZoneKind
from vbpl_parser.model import Component, Document, Header
from vbpl_parser.zoning import ZONE_RULES

SOURCE = Path(__file__).parent.parent / "src" / "vbpl_parser"
NOT_EXTRACTED = {
    "schema",
    "source",
    "header",
    "annexes",
    "copies",
    "tasks",
    "signatures",
    "needs_review",
    "diagnostics",
}
"""Fields of Document that the parser assembles itself, or that this version leaves empty."""

EMPTY = Part(PartKind.MAIN, ())


def fields(cls: type) -> set[str]:
    return {field.name for field in attrs.fields(cls)}


def test_every_component_of_a_document_has_an_extractor() -> None:
    assert set(EXTRACTORS) == fields(Document) - NOT_EXTRACTED


def test_every_part_of_the_header_has_an_extractor() -> None:
    assert set(HEADER_EXTRACTORS) == fields(Header) - fields(Component)


@pytest.mark.parametrize("name", [*EXTRACTORS, *HEADER_EXTRACTORS])
def test_nothing_comes_from_nothing(name: str) -> None:
    extract = (EXTRACTORS | HEADER_EXTRACTORS)[name]
    assert extract(EMPTY) in (None, (), False, "other")


@given(st.lists(st.tuples(st.sampled_from(ZoneKind), st.text(max_size=60)), max_size=12))
@settings(max_examples=60, deadline=None)
def test_no_extractor_raises_on_junk(rows: list[tuple[ZoneKind, str]]) -> None:
    lines = [Line.of(text, page=1, number=number) for number, (_, text) in enumerate(rows, 1)]
    part = Part(PartKind.MAIN, tuple(Zone(kind, "junk", (line,)) for (kind, _), line in zip(rows, lines, strict=True)))
    for extract in (EXTRACTORS | HEADER_EXTRACTORS).values():
        extract(part)
    assert [line for zone in part.zones for line in zone.lines] == lines


def test_every_kind_of_part_has_zone_rules() -> None:
    assert set(ZONE_RULES) == set(PartKind)


def test_rule_names_are_unique_in_their_table() -> None:
    for rules in ZONE_RULES.values():
        names = [name for name, _, _ in rules]
        assert len(names) == len(set(names))


def test_every_code_in_the_source_has_a_row() -> None:
    used = {
        code for path in SOURCE.rglob("*.py") for code in re.findall(r"\bVB\d{3}\b", path.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)


def test_every_check_says_its_codes() -> None:
    for check in CHECKS:
        assert re.search(r"VB\d{3}", check.__doc__ or ""), check.__name__
