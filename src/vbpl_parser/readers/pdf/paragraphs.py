"""Where paragraphs start: a wrapped line goes on with the line before, over a page break too.

What decides is the typesetter's own rule: a line is broken because its next word did not fit. If the first word of a
line had room at the end of the line before, that line ended its paragraph.
"""

import re
from collections.abc import Sequence

from vbpl_parser.layout import Align, Column
from vbpl_parser.readers.pdf.draft import Draft
from vbpl_parser.readers.pdf.margins import Area
from vbpl_parser.readers.pdf.marks import ARTICLE, LABEL_START

__all__ = ["mark_paragraphs"]

BLANK = 0.25  # font sizes; a blank between words
SLACK = 0.4  # font sizes of doubt whether a word had room
LONG_TITLE = 0.55  # of the text area; a shorter line of a title is a line of its own
CLOSE = 1.4  # font sizes from one line of a title to the next
INDENT = 0.7  # font sizes
LOOSE = 1.3  # line pitches; a wider gap is one between paragraphs
SIZES = 0.85  # lines whose sizes differ more are no one paragraph
ENDS = (".", ":", ";", "!", "?", "./.", ".”", '."', ".)", ";)", "…", ",")
LEADER = re.compile(r"(?:\.{4}|…{2}|_{4}|(?:\. ){4})[.…_ ;:]*\Z")  # a form's blank that runs to the end of the line
SENTENCE_ENDS = (".", ":", ";", "!", "?", "./.", ".”", '."', ".)")


def mark_paragraphs(drafts: Sequence[Draft], areas: dict[int, Area]) -> None:
    """Set `starts` of every line; `areas` are the text areas by page number."""
    before: Draft | None = None
    for draft in drafts:
        if draft.furniture:
            continue
        if draft.cell is not None:
            draft.starts = before is None or before.cell != draft.cell or _opens(before, draft)
        elif draft.column is not Column.FULL:
            draft.starts = before is None or not _goes_on_in_list(before, draft)
        elif before is None or before.column is not Column.FULL or before.cell is not None:
            draft.starts = True
        else:
            draft.starts = _starts(before, draft, areas)
        before = draft


def _room(before: Draft, draft: Draft) -> bool:
    """Had the first word of `draft` room at the end of the line before?"""
    used = before.x1 - (before.x0 if before.align is Align.CENTER else before.left)
    return used + (BLANK + SLACK) * before.size + draft.first_width < before.right - before.left


def _opens(before: Draft, draft: Draft) -> bool:
    """A further paragraph of a cell."""
    label = LABEL_START.match(draft.text)
    return _room(before, draft) or (label is not None and before.text.endswith(ENDS))


def _goes_on_in_list(before: Draft, draft: Draft) -> bool:
    """A wrapped entry of Nơi nhận: no label of its own, and the entry before is neither closed nor had room."""
    if before.block != draft.block or before.column is not draft.column or draft.column is not Column.LEFT:
        return False
    if LABEL_START.match(draft.text) or (not LABEL_START.match(before.text) and before.starts):
        return False
    if before.text.startswith(("Nơi nhận", "NƠI NHẬN")):
        return False
    return not before.text.endswith((";", ".")) or draft.text[:1].islower()


def _starts(before: Draft, draft: Draft, areas: dict[int, Area]) -> bool:
    if not SIZES < draft.size / (before.size or 1.0) < 1 / SIZES:
        return True
    if (before.align is Align.CENTER) != (draft.align is Align.CENTER) and before.page == draft.page:
        return not _last_of_centred(before, draft)
    if before.align is draft.align is Align.CENTER and _same_title(before, draft):
        return False
    if _room(before, draft):
        return True
    if draft.align is Align.CENTER:
        return LABEL_START.match(draft.text) is not None
    return _indented(before, draft, areas)


def _same_title(before: Draft, draft: Draft) -> bool:
    """The second line of a title that is narrower than the page: in the same look, and in small letters or close."""
    if LABEL_START.match(draft.text) or before.text.endswith(SENTENCE_ENDS) or _new_look(before, draft):
        return False
    long = before.x1 - before.x0 > LONG_TITLE * (before.right - before.left)
    close = 0 < draft.base - before.base < CLOSE * draft.size
    return draft.text[:1].islower() or (long and close and before.text.isupper() == draft.text.isupper())


def _new_look(before: Draft, draft: Draft) -> bool:
    """Does the line begin in another look than the line before ends in?"""
    if not (before.runs and draft.runs):
        return False
    old, new = before.runs[-1], draft.runs[0]
    return (old.bold, old.italic, old.size) != (new.bold, new.italic, new.size)


def _last_of_centred(before: Draft, draft: Draft) -> bool:
    """A title that fills its line is not "centred" by its edges, its last line is."""
    return (
        draft.align is Align.CENTER
        and not _room(before, draft)
        and LABEL_START.match(draft.text) is None
        and before.left + INDENT * before.size > before.x0
        and not before.text.endswith(SENTENCE_ENDS)
    )


def _indented(before: Draft, draft: Draft, areas: dict[int, Area]) -> bool:
    """The line before is full: does this one open a paragraph all the same, by its indent, label or distance?"""
    step = (draft.x0 - draft.left) - (before.x0 - before.left)
    deeper = step > INDENT * draft.size
    if LEADER.search(before.text) and (draft.text[:1].isupper() or LEADER.search(draft.text)):
        return True
    label = LABEL_START.match(draft.text) is not None
    closed = before.text.endswith(SENTENCE_ENDS)
    level = abs(step) <= INDENT * draft.size
    inside = draft.x0 - draft.left > INDENT * draft.size
    if label and (
        deeper or before.text.endswith(ENDS) or _new_look(before, draft) or (before.starts and level and inside)
    ):
        return True
    if ARTICLE.match(draft.text):
        return True
    pitch = areas[draft.page].pitch
    loose = before.page == draft.page and pitch > 0 and draft.base - before.base > LOOSE * pitch
    if loose and closed:
        return True
    if before.starts and LABEL_START.match(before.text) and deeper:
        return loose or (closed and step > 4 * draft.size)
    if deeper:
        return True
    return before.starts and level and inside and closed
