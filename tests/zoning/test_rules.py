"""Each zone rule takes its lines and leaves others alone."""

from pathlib import Path

import pytest

from vbpl_parser.zoning import ZONE_RULES, zones
from zone_lines import ZoneCase, placed, zone_cases

CASES = list(zone_cases(Path(__file__).parent / "cases"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.source}: {case.title}")
def test_rule(case: ZoneCase) -> None:
    assert placed(zones(case.lines)) == case.expected


def test_every_rule_has_a_case() -> None:
    named = {entry.partition(": ")[2].split(" | ")[0] for case in CASES for entry in case.expected}
    assert {name for rules in ZONE_RULES.values() for name, _, _ in rules} <= named
