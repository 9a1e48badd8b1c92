"""Letters as case files, printed in every layout in which the two columns of header and tail reach a parser.

A case is a section `# title` with parts: `= left` and `= right` (header rows side by side; `.` keeps a row free),
`= text`, `= below left` and `= below right` (tail), `= after`, and `= expect` with one `field: value` a line.
`= only` names the layouts of a case that has not all of them; `= fails` names layouts known to fail, with the reason.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from attrs import frozen

Rows = tuple[str, ...]
FREE = "."


@frozen(kw_only=True)
class Letter:
    """One letter of a case file: its parts by name, and what it should say."""

    source: str
    title: str
    parts: Mapping[str, Rows]

    def rows(self, name: str) -> Rows:
        """The rows of a part, empty when the case has none."""
        return self.parts.get(name, ())

    @property
    def expected(self) -> dict[str, list[str]]:
        """Field → values; several lines of one field are several values."""
        values: dict[str, list[str]] = {}
        for row in self.rows("expect"):
            field, _, value = row.partition(":")
            values.setdefault(field.strip(), []).extend([value.strip()] if value.strip() else [])
        return values

    @property
    def fails(self) -> dict[str, str]:
        """Layout → reason."""
        return {name.strip(): reason.strip() for name, _, reason in (row.partition(":") for row in self.rows("fails"))}

    @property
    def layouts(self) -> Rows:
        """The layouts to print it in."""
        return tuple(name for row in self.rows("only") for name in row.split()) or tuple(LAYOUTS)


def letters(folder: Path) -> Iterator[Letter]:
    """Every letter of every case file."""
    for path in sorted(folder.glob("*.md")):
        for section in f"\n{path.read_text(encoding='utf-8')}".split("\n# ")[1:]:
            title, *lines = section.splitlines()
            yield Letter(source=path.stem, title=title.strip(), parts=_parts(lines))


def _parts(lines: list[str]) -> dict[str, Rows]:
    parts: dict[str, list[str]] = {}
    name = "note"
    for line in lines:
        if line.startswith("= "):
            name = line[2:].strip()
        else:
            parts.setdefault(name, []).append(line.rstrip())
    return {name: tuple(_trimmed(rows)) for name, rows in parts.items()}


def _trimmed(rows: list[str]) -> list[str]:
    while rows and not rows[0]:
        rows = rows[1:]
    while rows and not rows[-1]:
        rows = rows[:-1]
    return rows


def printed(letter: Letter, layout: str) -> str:
    """The letter as text in one layout."""
    sides = LAYOUTS[layout]
    blocks = (
        "\n".join(letter.rows("above")),
        sides(letter.rows("left"), letter.rows("right")),
        "\n".join(letter.rows("text")),
        sides(letter.rows("below left"), letter.rows("below right")),
        "\n".join(letter.rows("after")),
    )
    return "\n\n".join(block for block in blocks if block) + "\n"


def _pairs(left: Rows, right: Rows) -> list[tuple[str, str]]:
    return [
        ("" if one == FREE else one, "" if two == FREE else two)
        for one, two in zip_longest(left, right, fillvalue="")
        if one or two
    ]


def _full(rows: Rows) -> str:
    return "\n".join(row for row in rows if row != FREE)


def cells(left: Rows, right: Rows) -> str:
    """A Markdown table of one row and two cells, as most Word files have it."""
    if not left or not right:
        return _full(left or right)
    sides = ("<br>".join(row for row in side if row and row != FREE) for side in (left, right))
    return "| {} | {} |\n| --- | --- |".format(*sides)


def gap(left: Rows, right: Rows) -> str:
    """Columns of plain text with a wide gap between."""
    if not left or not right:
        return _full(left or right)
    return "\n".join(f"{one:<52}{two}".rstrip() for one, two in _pairs(left, right))


def blocks(left: Rows, right: Rows) -> str:
    """The whole left column, then the whole right column, in full width."""
    return "\n\n".join(_full(side) for side in (left, right) if side)


def crossed(left: Rows, right: Rows) -> str:
    """The whole right column, then the whole left column, in full width."""
    return blocks(right, left)


def boxes(left: Rows, right: Rows) -> str:
    """Box by box, as flattened copies have it: issuer, title, number, place and date, what is left of both columns."""
    head, rest = _at(left, "Số")
    top, date = _at(right, "ngày", within=True)
    if not rest or not date:
        return blocks(left, right)
    return "\n\n".join(_full(rows) for rows in (head, top, rest[:1], date, rest[1:]) if rows)


def _at(rows: Rows, mark: str, *, within: bool = False) -> tuple[Rows, Rows]:
    found = next((i for i, row in enumerate(rows) if row.startswith(mark) or (within and mark in row)), len(rows))
    return rows[:found], rows[found:]


def fused(left: Rows, right: Rows) -> str:
    """Both columns in one line with a single space between, as OCR and careless conversions print them."""
    return "\n".join(f"{one} {two}".strip() for one, two in _pairs(left, right))


def interleaved(left: Rows, right: Rows) -> str:
    """Left line, right line, left line, right line, as OCR reads row by row."""
    return "\n".join(side for pair in _pairs(left, right) for side in pair if side)


def spaced(left: Rows, right: Rows) -> str:
    """The same with a blank line after each line."""
    return "\n\n".join(side for pair in _pairs(left, right) for side in pair if side)


LAYOUTS: dict[str, Callable[[Rows, Rows], str]] = {
    "cells": cells,
    "gap": gap,
    "blocks": blocks,
    "crossed": crossed,
    "boxes": boxes,
    "fused": fused,
    "interleaved": interleaved,
    "spaced": spaced,
}
