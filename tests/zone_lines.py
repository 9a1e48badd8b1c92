"""Case files of zone rules: each line of a case says which rule takes it, how it stands, and its words.

A case is a section `# title` of lines `rule [marks] | text`. Marks: L or R for a side-by-side block, b bold, c centred,
i italic, + goes on with the paragraph above, t a cell of a table with three columns, f furniture of the format,
n furniture that a word processor stores with font and size.
`= annex`, `= copy`, `= other` say where the next part begins.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from vbpl_parser.layout import Align, Cell, Column, Line, Part, Run

ROW = re.compile(r"(?P<rule>[^|\[]+?) *(?:\[(?P<marks>[^\]]*)\])? *\|(?: (?P<text>.*))?$")


@frozen(kw_only=True)
class ZoneCase:
    """A case: its lines, and what each of them should be."""

    source: str
    title: str
    lines: tuple[Line, ...]
    expected: tuple[str, ...]


def zone_cases(folder: Path) -> Iterator[ZoneCase]:
    """Every case of every file."""
    for path in sorted(folder.glob("*.md")):
        for section in f"\n{path.read_text(encoding='utf-8')}".split("\n# ")[1:]:
            title, *rows = section.splitlines()
            yield _case(path.stem, title, [row for row in rows if row.strip()])


def _case(source: str, title: str, rows: list[str]) -> ZoneCase:
    part, parts = "main", []
    for row in rows:
        part = row[2:].strip() if row.startswith("= ") else part
        parts += [] if row.startswith("= ") else [part]
    named = zone_lines(rows)
    expected = (f"{part}: {name} | {line.text}" for part, (name, line) in zip(parts, named, strict=True))
    return ZoneCase(source=source, title=title, lines=tuple(line for _, line in named), expected=tuple(expected))


def zone_lines(rows: list[str]) -> list[tuple[str, Line]]:
    """The rows of a case as lines, each with the name in front of it; a row `= …` ends a side-by-side block."""
    lines: list[tuple[str, Line]] = []
    block, beside = 0, False
    for row in rows:
        found = ROW.match(row)
        if row.startswith("= ") or found is None:
            assert row.startswith("= "), row
            beside = False
            continue
        marks = (found["marks"] or "").split()
        sided = "L" in marks or "R" in marks
        block += sided and not beside
        beside = sided
        lines.append(
            (found["rule"].strip(), _line(found["text"] or "", marks, len(lines) + 1, block if sided else None))
        )
    return lines


def _line(text: str, marks: list[str], number: int, block: int | None) -> Line:
    column = Column.LEFT if "L" in marks else Column.RIGHT if "R" in marks else Column.FULL
    size, font = (10.0, "Times New Roman") if "n" in marks else (None, None)
    looks = Run(0, len(text), bold="b" in marks, italic="i" in marks, size=size, font=font)
    return Line.of(
        text,
        page=1,
        number=number,
        column=column,
        block=block,
        align=Align.CENTER if "c" in marks else None,
        runs=(looks,),
        starts_paragraph="+" not in marks,
        furniture="f" in marks or "n" in marks,
        cell=Cell(1, number, 0, 3) if "t" in marks else None,
    )


def placed(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Each line with its part and its rule, as case files write them."""
    return tuple(
        f"{part.kind.value}: {zone.rule} | {line.text}" for part in parts for zone in part.zones for line in zone.lines
    )
