"""Numberings of a tree: the ordinals of the neighbouring units of one level."""

from collections.abc import Iterator, Sequence

from vbpl_parser.model import Unit

__all__ = ["numberings"]

LETTERS = "abcdđeghiklmnopqrstuvxy"
WITH_ROMAN = frozenset({"part", "chapter", "section", "roman"})
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def numberings(units: Sequence[Unit]) -> Iterator[tuple[str, list[int]]]:
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
