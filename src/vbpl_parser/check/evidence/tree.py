"""Evidence for the tree of the body: numberings begin at their first label and have no gap."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vbpl_parser.check.evidence.case import Case
from vbpl_parser.model import Unit

__all__ = ["labels_are_usual", "numberings_begin", "numberings_go_on"]


def numberings_begin(case: Case) -> bool:
    """Every numbering begins with its first label, or goes on where the one of its level before it ended."""
    ended: dict[str, int] = {}
    for level, values in case.numberings:
        if values[0] > 1 and values[0] != ended.get(level, 0) + 1:
            return False
        ended[level] = values[-1]
    return True


def numberings_go_on(case: Case) -> bool:
    """No numbering skips or repeats a label."""
    return all(after == before + 1 for _, values in case.numberings for before, after in pairwise(values))


def labels_are_usual(case: Case) -> bool:
    """No label has a leading zero or more than three digits."""
    return not any(re.match(r"0\d|\d{4}", label) for label in _labels(case.document.body))


def _labels(units: Sequence[Unit]) -> Iterator[str]:
    for unit in units:
        if unit.label is not None:
            yield unit.label
        yield from _labels(unit.children)
