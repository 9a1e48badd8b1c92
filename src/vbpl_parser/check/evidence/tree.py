"""Evidence for the tree of the body: numberings begin at their first label and have no gap."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vbpl_parser.check.evidence.case import Case
from vbpl_parser.model import Unit

__all__ = ["labels_are_usual", "numberings_begin", "numberings_go_on", "tree_holds_the_bulk"]

LETTERS = "abcdđeghiklmnopqrstuvxy"
WITH_ROMAN = frozenset({"part", "chapter", "section", "roman"})
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def numberings_begin(case: Case) -> bool:
    """Every numbering begins with its first label, or goes on where the one of its level before it ended."""
    ended: dict[str, int] = {}
    for level, values in _numberings(case.document.body):
        if values[0] > 1 and values[0] != ended.get(level, 0) + 1:
            return False
        ended[level] = values[-1]
    return True


def numberings_go_on(case: Case) -> bool:
    """No numbering skips or repeats a label."""
    return all(
        after == before + 1 for _, values in _numberings(case.document.body) for before, after in pairwise(values)
    )


def labels_are_usual(case: Case) -> bool:
    """No label has a leading zero or more than three digits."""
    return not any(re.match(r"0\d|\d{4}", label) for label in _labels(case.document.body))


def tree_holds_the_bulk(case: Case) -> bool:
    """The body is there: more than a line or two."""
    return bool(case.document.body)


def _labels(units: Sequence[Unit]) -> Iterator[str]:
    for unit in units:
        if unit.label is not None:
            yield unit.label
        yield from _labels(unit.children)


def _numberings(units: Sequence[Unit]) -> Iterator[tuple[str, list[int]]]:
    """Level and ordinals of every numbering, in the order in which they end.

    Neighbouring units of one level make a numbering; articles are counted through the whole body.
    """
    articles: list[int] = []
    yield from _inside(units, articles)
    if articles:
        yield "article", articles


def _inside(units: Sequence[Unit], articles: list[int]) -> Iterator[tuple[str, list[int]]]:
    by_level: dict[str, list[int]] = {}
    for unit in units:
        value = _ordinal(unit.level, unit.label)
        if value is not None and unit.level == "article":
            articles.append(value)
        elif value is not None:
            by_level.setdefault(unit.level, []).append(value)
        yield from _inside(unit.children, articles)
    yield from by_level.items()


def _ordinal(level: str, label: str | None) -> int | None:
    """The place of a label in its numbering, from 1; None for bullets, tables and what cannot be counted."""
    words = (label or "").split()
    if not words or level in ("bullet", "paragraph", "table"):
        return None
    last = words[-1].split(".")[-1].strip("()").lower()
    if last.isascii() and last.isdigit():
        return int(last)
    if level in WITH_ROMAN and (value := _roman(last)) is not None:
        return value
    return LETTERS.index(last) + 1 if len(last) == 1 and last in LETTERS else None


def _roman(text: str) -> int | None:
    values = [ROMAN.get(sign) for sign in text]
    if not values or None in values:
        return None
    known = [value or 0 for value in values]
    return sum(-a if a < b else a for a, b in zip(known, [*known[1:], 0], strict=True))
