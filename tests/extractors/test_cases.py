"""Each extractor on fragments, for and against."""

from pathlib import Path

import pytest

from extractor_cases import ExtractorCase, extractor_cases, shown
from vbpl_parser.extractors import EXTRACTORS, HEADER_EXTRACTORS, annexes

FOLDER = Path(__file__).parent / "cases"
CASES = list(extractor_cases(FOLDER))
OWN_TESTS = {"citations"}
"""Extractors whose cases stand elsewhere."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.component}: {case.title}")
def test_component(case: ExtractorCase) -> None:
    if case.component == "annexes":
        value: object = (annexes.extract(case.part, ()),)
    else:
        value = (EXTRACTORS | HEADER_EXTRACTORS)[case.component](case.part)
    assert shown(case.component, value) == case.expected


@pytest.mark.parametrize("component", sorted({*EXTRACTORS, *HEADER_EXTRACTORS} - OWN_TESTS))
def test_every_extractor_has_cases_for_and_against(component: str) -> None:
    expected = [case.expected for case in CASES if case.component == component]
    assert len(set(expected)) > 1
