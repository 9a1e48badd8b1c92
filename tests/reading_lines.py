"""Lines of a reading as readable text, and the case files that hold them."""

from pathlib import Path

from vbpl_parser.layout import Column, Line, Reading

_SIDES = {Column.LEFT: "L", Column.RIGHT: "R", Column.FULL: "-"}


def shown(reading: Reading) -> str:
    """One line of text for each line: paragraph sign, side and block, cell, look, text."""
    return "\n".join(_shown(line) for line in reading.lines)


def _shown(line: Line) -> str:
    cell = f" {line.cell.table}.{line.cell.row}.{line.cell.column}/{line.cell.columns}" if line.cell else ""
    look = "".join(mark for mark, on in (("b", line.bold), ("i", line.italic), ("f", line.furniture)) if on)
    page = f" p{line.page}" if line.page > 1 else ""
    block = line.block or ""
    return f"{'¶' if line.starts_paragraph else '…'} {_SIDES[line.column]}{block}{cell}{page} {look}| {line.text}"


def cases(folder: Path, pattern: str) -> list[tuple[str, str, str]]:
    """Name, source and expected lines of every case file: source, a line `=====`, lines."""
    found = []
    for path in sorted(folder.glob(pattern)):
        source, expected = path.read_text(encoding="utf-8").split("\n=====\n")
        found.append((path.stem, source + "\n", expected.strip("\n")))
    return found
