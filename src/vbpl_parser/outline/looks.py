"""Hình thức (looks) of a paragraph: bold, italic, capitals."""

from vbpl_parser.layout import Passage

__all__ = ["is_bold", "is_capitals", "is_italic"]


def is_bold(passage: Passage) -> bool:
    """Nearly all of its letters are bold."""
    return _share(passage, "bold") > 0.85


def is_italic(passage: Passage) -> bool:
    """More than half of its letters are italic."""
    return _share(passage, "italic") > 0.5


def is_capitals(text: str) -> bool:
    """It has letters, and nearly all of them are capitals."""
    if text.isupper():
        return True
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _share(passage: Passage, look: str) -> float:
    total = covered = 0
    for piece in passage.pieces:
        start, end = piece.line.source_range(piece.start, piece.end)
        total += end - start
        for run in piece.line.runs:
            if getattr(run, look) and run.start < end and run.end > start:
                covered += min(run.end, end) - max(run.start, start)
    return covered / total if total else 0.0
