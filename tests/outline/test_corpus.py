"""Accuracy on labelled documents: paths of the outline against what a reader wrote down. Needs the shared corpus."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from vbpl_parser.outline import paths

parser = pytest.importorskip("vbpl_parser.parser")

SHARED = Path(os.environ.get("VBPL_SHARED", Path(__file__).parents[3] / "shared"))
GOLD = SHARED / "corpus" / "dev" / "gold"
BORN_DIGITAL = ("md", "html", "docx", "pdf")
FLOOR = 0.97
"""F1 of the paths, counted with repetition, over all documents that have the key."""

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the shared corpus is not there (set VBPL_SHARED)")
DIVISIONS = ("Phần", "Chương", "Mục", "Tiểu", "Điều")


def labelled() -> list[dict[str, Any]]:
    found = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(GOLD.glob("*.json"))]
    return [gold for gold in found if gold.get("origin") in BORN_DIGITAL and gold.get("outline") is not None]


def found_paths(gold: dict[str, Any]) -> Counter[str]:
    document = parser.parse(GOLD.parent / "docs" / gold["file"])
    found = [path for path, _ in paths(document.body)]
    if gold.get("outline_depth") == "article":
        found = [path for path in found if path.rsplit("/", 1)[-1].startswith(DIVISIONS)]
    return Counter(found)


def test_paths_of_the_outline() -> None:
    matched = given = wanted = 0
    for gold in labelled():
        found, expected = found_paths(gold), Counter(path for path, _ in gold["outline"])
        matched += (found & expected).total()
        given += found.total()
        wanted += expected.total()
    assert 2 * matched / (given + wanted) >= FLOOR
