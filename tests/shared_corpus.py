"""The folder of real documents that some tests read; it is no part of the repository."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("VBPL_SHARED", Path(__file__).parents[2] / "shared"))


def documents(*suffixes: str) -> list[Path]:
    """The real documents with these suffixes; empty when the folder is not there."""
    folders = (SHARED / "corpus" / "dev" / "docs", SHARED / "corpus" / "unlabelled")
    return sorted(path for folder in folders for path in folder.glob("*") if path.suffix in suffixes)


def parameters(*suffixes: str) -> list[object]:
    """The same as parameters of a test, or one that is skipped with a reason."""
    found = documents(*suffixes)
    if not found:
        reason = "the shared corpus is not there; set VBPL_SHARED to its folder"
        return [pytest.param(None, marks=pytest.mark.skip(reason=reason))]
    return [pytest.param(path, id=path.name) for path in found]
