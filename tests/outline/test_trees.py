"""The tree of units, read from fixtures: a title, the lines, and the tree as it must come out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from outline.outline_lines import lines
from vbpl_parser.model import Unit
from vbpl_parser.outline import build

CASES = Path(__file__).parent / "cases"
FILES = ("trees.txt", "quotations.txt", "closings.txt")


def cases() -> Iterator[tuple[str, str, str]]:
    for name in FILES:
        text = (CASES / name).read_text(encoding="utf-8")
        for block in text.split("=== ")[1:]:
            title, _, rest = block.partition("\n")
            source, _, tree = rest.partition("---\n")
            yield f"{name}: {title}", source, tree


def render(units: tuple[Unit, ...], depth: int = 0) -> Iterator[str]:
    for unit in units:
        own = f"={unit.title}" if unit.title else unit.text or ""
        yield f"{'  ' * depth}{unit.level} {unit.label or '.'} {own}"
        yield from render(unit.children, depth + 1)


@pytest.mark.parametrize(("title", "source", "tree"), list(cases()), ids=[case[0] for case in cases()])
def test_tree(title: str, source: str, tree: str) -> None:
    assert list(render(build(lines(*source.splitlines())))) == tree.splitlines()
