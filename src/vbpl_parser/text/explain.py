"""What the normal form changed in a text, step by step, to be read and to be done again."""

from collections.abc import Iterable

from attrs import frozen

from vbpl_parser.text.fixes import FIXES
from vbpl_parser.text.normalize import Step, normalize

__all__ = ["Explanation", "apply_plan", "explain"]


@frozen
class Explanation:
    """The normalised text and the steps that led to it; no steps when the text was in the normal form."""

    text: str
    steps: tuple[Step, ...]


def explain(text: str) -> Explanation:
    r"""Normalise `text` and say how: one step for each fix that changed it.

    >>> [step.fix for step in explain("Quye\u0302\u0301t\xa0 ðịnh ").steps]
    ['compose', 'plain_d', 'plain_spaces', 'single_spaces', 'strip_ends']
    """
    result = normalize(text)
    return Explanation(result.text, result.steps)


def apply_plan(text: str, steps: Iterable[Step]) -> str:
    r"""Do the fixes of a plan, and no others, to `text`. Raises `KeyError` when a step names no fix of the table.

    >>> apply_plan("Ðiều\xa01", explain("Ðiều\xa02").steps)
    'Điều 1'
    """
    for step in steps:
        text = _BY_NAME[step.fix](text)
    return text


_BY_NAME = {fix.name: fix.apply for fix in FIXES}
