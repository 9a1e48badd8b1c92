"""Cây bố cục (tree): the lines of a body as units inside units."""

from collections.abc import Sequence

from vbpl_parser.layout import Line
from vbpl_parser.model import Unit
from vbpl_parser.outline.closing import move_closings
from vbpl_parser.outline.draft import Draft
from vbpl_parser.outline.grow import grow
from vbpl_parser.outline.paragraphs import Paragraph, paragraphs

__all__ = ["build", "build_from", "paths"]

_UNNUMBERED = frozenset({"bullet", "paragraph", "table"})


def build(lines: Sequence[Line]) -> tuple[Unit, ...]:
    """Bố cục (outline) of a body: the units at its top level, each with its children.

    Args:
        lines: the lines of the body of the document or of an annex, in reading order, without header and tail.
    """
    return build_from(paragraphs(lines))


def build_from(body: Sequence[Paragraph]) -> tuple[Unit, ...]:
    """The same for paragraphs that are put together already."""
    root = Draft.root()
    grow(root, body)
    move_closings(root)
    return tuple(child.unit() for child in root.children)


def paths(units: Sequence[Unit]) -> list[tuple[str, str]]:
    """Path and own words of every labelled unit in order: ("II/3/a", "Phối hợp với …").

    A path is the labels from the outermost unit to this one, joined by "/"; bullets, paragraphs and tables have none.
    """
    found: list[tuple[str, str]] = []
    stack = [(unit, "") for unit in reversed(units)]
    while stack:
        unit, parent = stack.pop()
        path = parent
        if unit.level not in _UNNUMBERED and unit.label:
            path = f"{parent}/{unit.label}" if parent else unit.label
            found.append((path, unit.title or unit.text or ""))
        stack.extend((child, path) for child in reversed(unit.children))
    return found
