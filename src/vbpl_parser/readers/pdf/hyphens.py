"""A word that is broken at its hyphen or slash is whole again: "137/2009/TT-" and "BTC" are one symbol.

Vietnamese is not hyphenated at line ends, so a hyphen there belongs to the word. The rest of the word is moved up to
the line where it began.
"""

import re
from collections.abc import Sequence

from attrs import evolve

from vbpl_parser.layout import Run
from vbpl_parser.readers.pdf.draft import Draft

__all__ = ["mend_words"]

REST = re.compile(r"[^\W_]\S*")


def mend_words(drafts: Sequence[Draft]) -> list[Draft]:
    """The lines with the rests of broken words moved up; a line that was nothing else is gone."""
    mended: list[Draft] = []
    before: Draft | None = None
    for draft in drafts:
        if not draft.furniture:
            if before is not None and _goes_on(before, draft) and not _move(before, draft):
                continue
            before = draft
        mended.append(draft)
    return mended


def _goes_on(before: Draft, draft: Draft) -> bool:
    return (
        not draft.starts
        and before.column is draft.column
        and before.cell == draft.cell
        and before.text[-1] in "-/"
        and before.text[-2:-1].isalnum()
        and REST.match(draft.text) is not None
    )


def _move(before: Draft, draft: Draft) -> bool:
    """Move the first word up; False when nothing is left."""
    word = draft.text.split(None, 1)[0]
    first = draft.runs[0]
    moved = Run(len(before.text), len(before.text) + len(word), first.bold, first.italic, first.size, first.font)
    last = before.runs[-1]
    if evolve(last, start=0, end=0) == evolve(moved, start=0, end=0):
        before.runs = (*before.runs[:-1], evolve(last, end=moved.end))
    else:
        before.runs = (*before.runs, moved)
    before.text += word
    rest = draft.text[len(word) :].lstrip()
    cut = len(draft.text) - len(rest)
    draft.text = rest
    draft.runs = tuple(
        evolve(run, start=max(run.start - cut, 0), end=run.end - cut) for run in draft.runs if run.end > cut
    )
    return bool(rest)
