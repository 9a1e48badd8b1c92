"""The floors of the repository can be read, and the README and the page of figures have their blocks."""

from pathlib import Path

import pytest

from vbpl_parser.evaluation import Evaluation, fill, read_floors
from vbpl_parser.evaluation.page import BLOCK, BLOCKS

ROOT = Path(__file__).parents[2]


def test_the_floors_of_the_repository() -> None:
    minimum = read_floors(ROOT / "tests" / "floors.toml").minimum
    assert minimum["digital macro"] >= 0.97
    assert min(minimum[f"digital {name}"] for name in ("doc_type", "number", "date", "issuers")) >= 0.98
    assert minimum["confidence high_is_right"] >= 0.99
    assert minimum["confidence right_is_high"] >= 0.85


@pytest.mark.parametrize("name", ["README.md", "README.vi.md", "docs/accuracy.md"])
def test_the_pages_have_their_blocks(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    blocks = [found["name"] for found in BLOCK.finditer(page)]
    assert blocks == (["accuracy"] if name.startswith("README") else [*dict.fromkeys(blocks)])
    assert set(blocks) <= set(BLOCKS)
    assert fill(page, Evaluation(documents=())) != page
    assert "ACCURACY" not in page
