"""The reader on real web copies, where they are at hand."""

from pathlib import Path

import pytest

from shared_corpus import SHARED
from vbpl_parser import readers
from vbpl_parser.layout import Column, Line
from vbpl_parser.text import fold

COPIES = sorted((SHARED / "corpus" / "dev" / "docs").glob("*.md"))
pytestmark = pytest.mark.skipif(not COPIES, reason="the corpus of real documents is not here (VBPL_SHARED)")


def lines_with(lines: tuple[Line, ...], words: str) -> list[Line]:
    return [line for line in lines if words in fold(line.normalized)]


@pytest.mark.parametrize("path", COPIES, ids=[path.stem for path in COPIES])
def test_header_and_tail_stand_side_by_side(path: Path) -> None:
    lines = readers.read(path.read_bytes(), name=path.name).lines
    motto = lines_with(lines, "tu do - hanh phuc")[0]
    recipients = next(line for line in lines if fold(line.normalized).startswith("noi nhan"))
    assert motto.column is Column.RIGHT
    assert recipients.column is Column.LEFT
    header = [line for line in lines if line.block == motto.block]
    tail = [line for line in lines if line.block == recipients.block]
    assert [line.column for line in header].index(Column.RIGHT) > 0
    assert tail[0] == recipients
    assert tail[-1].column is Column.RIGHT
    assert not any("|" in line.text or "**" in line.text for line in [*header, *tail])


@pytest.mark.parametrize("path", COPIES, ids=[path.stem for path in COPIES])
def test_hardly_any_paragraph_of_the_body_is_cut_in_its_sentence(path: Path) -> None:
    lines = readers.read(path.read_bytes(), name=path.name).lines
    body = [line for line in lines if line.cell is None]
    cut = [
        line
        for line in body
        if line.starts_paragraph and line.normalized[0].islower() and line.text[1:2] not in (")", ".")
    ]
    assert len(cut) <= len(body) / 100
