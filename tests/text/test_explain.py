"""The plan of the fixes can be read and replayed."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.text import Step, apply_plan, explain


def test_steps_chain_from_source_to_result() -> None:
    source = "\ufeffQUYE\u0302\u0301T  ÐỊNH\t"
    explanation = explain(source)
    steps = explanation.steps
    assert [step.fix for step in steps] == [
        "drop_invisible",
        "compose",
        "plain_d",
        "plain_spaces",
        "single_spaces",
        "strip_ends",
    ]
    assert steps[0].before == source
    assert all(one.after == two.before for one, two in pairwise(steps))
    assert steps[-1].after == explanation.text == "QUYẾT ĐỊNH"


def test_clean_text_needs_no_step() -> None:
    assert explain("QUYẾT ĐỊNH").steps == ()


@settings(max_examples=100)
@given(st.text(alphabet="aeộÐðоА \t\xa0\u0301\u0302\u200b：", max_size=20))
def test_a_plan_can_be_replayed(text: str) -> None:
    explanation = explain(text)
    assert apply_plan(text, explanation.steps) == explanation.text


def test_a_plan_does_no_more_than_its_steps() -> None:
    plan = explain("a  b").steps
    assert apply_plan("Ðiều\xa0 1  và", plan) == "Ðiều\xa0 1 và"


def test_unknown_step() -> None:
    with pytest.raises(KeyError):
        apply_plan("a", [Step("no_such_fix", "a", "b")])
