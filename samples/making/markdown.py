"""Blocks as Markdown, in the manners that converted letters really have.

`blocks` prints the cells of the header one after another (a PDF made into Markdown), `table` as a pipe table, `web` as
the flattened table of web copies with words wrapped at any place, `gaps` side by side in a text of fixed width.
"""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import zip_longest
from textwrap import wrap

from samples.making.compose import Block, Columns, Contact, FullRule, Grid, PageBreak, Para

__all__ = ["markdown"]

WEB_WIDTH = 88
CELL_WIDTH = 40
LEFT_WIDTH = 44
ROOM = 24


def look(text: str, para: Para) -> str:
    """`text` between the marks of its look."""
    mark = "*" * (2 * para.bold + para.italic)
    if not mark or not text:
        return text
    inner = text.replace("*", "") if mark else text
    return f"{mark}{inner}{mark}"


def line(para: Para, width: int | None = None) -> str:
    """The paragraph with its label; lines wrapped at `width` and soft breaks stay lines of one paragraph."""
    text = f"{para.label} {para.text}" if para.label else para.text
    if width is not None:
        text = "\n".join("\n".join(wrap(part, width)) for part in text.split("\n"))
    return "\n\n".join(look(part.strip(), para) for part in text.split("\f"))


def cell(paras: tuple[Para, ...], width: int | None = None) -> Iterator[str]:
    """The paragraphs of a cell; neighbours of one look are one run."""
    run: list[Para] = []
    for para in paras:
        if run and (para.box or (run[-1].bold, run[-1].italic) != (para.bold, para.italic)):
            yield look("\n".join(line(Para(part.text), width) for part in run), run[0])
            run = []
        run.append(para)
    if run:
        yield look("\n".join(line(Para(part.text), width) for part in run), run[0])


def as_blocks(columns: Columns) -> Iterator[str]:
    """Cell after cell, row by row."""
    for row in columns.rows:
        for paras in row:
            yield from _named(paras) if columns.kind == "tail" else cell(paras, CELL_WIDTH)


def _named(paras: tuple[Para, ...]) -> Iterator[str]:
    """Lines of the tail: the list as a list, the name of the signer apart from the lines above it."""
    if not paras:
        return
    listed = [para.text for para in paras if para.text.startswith("- ")]
    if listed:
        yield from cell(tuple(para for para in paras if not para.text.startswith("- ")))
        yield "\n".join(listed)
        return
    *lines, name = paras
    yield from cell(tuple(lines))
    yield line(name)


def as_table(columns: Columns) -> Iterator[str]:
    """A pipe table, the paragraphs of a cell parted by <br>."""
    rows = [
        "| " + " | ".join("<br>".join(line(para) for para in paras) for paras in row) + " |" for row in columns.rows
    ]
    yield "\n".join([rows[0], "|---|---|", *rows[1:]])


def as_web(columns: Columns) -> Iterator[str]:
    """The flattened table of web copies: a bar on a line of its own before each cell and after each row."""
    out: list[str] = []
    for row in columns.rows:
        for paras in row:
            out.append("|")
            out.extend(cell(paras, 28))
        out.append("|")
    yield "\n".join(part for part in out if part)


def as_gaps(columns: Columns) -> Iterator[str]:
    """Two columns in a text of fixed width."""
    for row in columns.rows:
        left, right = ([part for para in paras for part in _set(para)] for paras in row)
        pairs = zip_longest(left, right, fillvalue="")
        yield "\n".join(f"{first:<{LEFT_WIDTH}}{second}".rstrip() for first, second in pairs)


def _set(para: Para) -> list[str]:
    """The lines of a paragraph in its column, the room for a signature as two empty ones."""
    return ["", ""] * (para.before >= ROOM) + wrap(para.text, CELL_WIDTH)


MANNERS: dict[str, Callable[[Columns], Iterator[str]]] = {
    "blocks": as_blocks,
    "table": as_table,
    "web": as_web,
    "gaps": as_gaps,
}


def grid(rows: tuple[tuple[str, ...], ...]) -> str:
    """A pipe table of data."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def block(value: Block, manner: str) -> Iterator[str]:
    """The paragraphs of one block."""
    width = WEB_WIDTH if manner == "web" else None
    match value:
        case Columns():
            yield from MANNERS[manner](value)
        case Grid():
            yield grid(value.rows)
        case Para():
            yield line(value, width)
        case FullRule():
            yield "---"
        case Contact():
            yield f"---\n\n{value.text}"
        case PageBreak():
            pass


def markdown(blocks: tuple[Block, ...], manner: str) -> str:
    """The whole text, NFC, with a line feed at its end."""
    parts = [part for value in blocks for part in block(value, manner)]
    return unicodedata.normalize("NFC", "\n\n".join(parts)) + "\n"
