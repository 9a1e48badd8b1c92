"""Readers of the case files in `tests/values/cases`: tables with tabs, blocks of lines; `#` starts a comment line."""

from pathlib import Path

CASES = Path(__file__).parent / "values" / "cases"


def table(name: str) -> list[tuple[str, ...]]:
    """The rows of `name`.tsv, all as long as the first, which names the columns; missing cells are empty."""
    lines = [line for line in _lines(f"{name}.tsv") if line.strip()]
    width = len(lines[0].split("\t"))
    return [tuple((line.split("\t") + [""] * width)[:width]) for line in lines[1:]]


def blocks(name: str) -> list[tuple[str, ...]]:
    """The blocks of `name`.txt, parted by empty lines."""
    text = "\n".join(_lines(f"{name}.txt"))
    return [tuple(block.splitlines()) for block in text.split("\n\n") if block.strip()]


def _lines(name: str) -> list[str]:
    return [line for line in (CASES / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
