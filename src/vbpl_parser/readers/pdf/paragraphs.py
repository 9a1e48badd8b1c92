"""Where paragraphs start: a wrapped line goes on with the line before, over a page break too.

What decides is the typesetter's own rule: a line is broken because its next word did not fit. If the first word of a
line had room at the end of the line before, that line ended its paragraph. Where the line before is full, indents,
labels, looks and distances decide.
"""

from collections.abc import Sequence
from itertools import pairwise

from attrs import define, field

from vbpl_parser.layout import Align, Cell, Column
from vbpl_parser.readers.pdf.draft import Draft
from vbpl_parser.readers.pdf.margins import Area
from vbpl_parser.readers.pdf.marks import ARTICLE, LABEL_START

__all__ = ["mark_paragraphs"]

BLANK = 0.25  # font sizes; a blank between words
SLACK = 0.4  # font sizes of doubt whether a word had room
LONG_TITLE = 0.55  # of the text area; a shorter line of a title is a line of its own
CLOSE = 1.4  # font sizes from one line of a title to the next
INDENT = 0.7  # font sizes
HANGING = 4.0  # font sizes; deeper than any hanging indent
LOOSE = 1.3  # line pitches; a wider gap is one between paragraphs
SIZES = 0.85  # lines whose sizes differ more are no one paragraph
SENTENCE_ENDS = (".", ":", ";", "!", "?", "./.", ".”", '."', ".)")
ENDS = (*SENTENCE_ENDS, ";)", "…", ",")
LEADERS = ("....", "……", "____", ". . . .")
"""The blank of a form that runs to the end of the line."""

RECIPIENTS = ("Nơi nhận", "NƠI NHẬN")


def mark_paragraphs(drafts: Sequence[Draft], areas: dict[int, Area]) -> None:
    """Set `starts` of every line; `areas` are the text areas by page number."""
    flow = [draft for draft in drafts if not draft.furniture]
    marker = _Marker(areas)
    for draft, after in pairwise([*flow, None]):
        if draft is not None:
            marker.mark(draft, after)


@define
class _Marker:
    """Goes through the lines in order; remembers the last line, and the last one of every cell."""

    areas: dict[int, Area]
    before: Draft | None = None
    recipients: tuple[int | None, Column] | None = None
    cells: dict[Cell, Draft] = field(factory=dict)

    def mark(self, draft: Draft, after: Draft | None) -> None:
        """Set `starts` of the next line; `after` is the one behind it."""
        before = self.before
        if draft.text.startswith(RECIPIENTS):
            self.recipients = draft.block, draft.column
        if draft.cell is not None:
            last = self.cells.get(draft.cell)
            draft.starts = last is None or _opens(last, draft)
            self.cells[draft.cell] = draft
        elif before is None or before.column is not draft.column or before.cell is not None:
            draft.starts = True
        elif draft.column is not Column.FULL:
            draft.starts = self.recipients != (draft.block, draft.column) or not _same_entry(before, draft)
        else:
            draft.starts = _starts(before, draft, after, self.areas[draft.page].pitch)
        self.before = draft


def _room(before: Draft, draft: Draft) -> bool:
    """Had the first word of `draft` room at the end of the line before?"""
    used = before.x1 - (before.x0 if before.align is Align.CENTER else before.left)
    return used + (BLANK + SLACK) * before.size + draft.first_width < before.right - before.left


def _labelled(draft: Draft) -> bool:
    return LABEL_START.match(draft.text) is not None


def _leads(draft: Draft) -> bool:
    return draft.text.rstrip(" ;:").endswith(LEADERS)


def _opens(before: Draft, draft: Draft) -> bool:
    """A further paragraph of a cell."""
    if before.page != draft.page:
        return _labelled(draft)
    return _room(before, draft) or (_labelled(draft) and before.text.endswith(ENDS))


def _same_entry(before: Draft, draft: Draft) -> bool:
    """A wrapped entry of Nơi nhận: it has no label of its own, and the entry before is not closed."""
    if before.text.startswith(RECIPIENTS) or _labelled(draft) or (before.starts and not _labelled(before)):
        return False
    return not before.text.endswith((";", ".")) or draft.text[:1].islower()


def _starts(before: Draft, draft: Draft, after: Draft | None, pitch: float) -> bool:
    if not SIZES < draft.size / (before.size or 1.0) < 1 / SIZES:
        return True
    if draft.align is Align.CENTER:
        return not (_same_title(before, draft) if before.align is Align.CENTER else _last_of_title(before, draft))
    if before.align is Align.CENTER and before.page == draft.page:
        return True
    return _room(before, draft) or _after_full_line(before, draft, after, pitch)


def _same_title(before: Draft, draft: Draft) -> bool:
    """The next line of a centred title: in the same look, and in small letters, close, or without room above."""
    if _labelled(draft) or before.text.endswith(SENTENCE_ENDS) or _new_look(before, draft):
        return False
    if draft.text[:1].islower() or not _room(before, draft):
        return True
    long = before.x1 - before.x0 > LONG_TITLE * (before.right - before.left)
    close = 0 < draft.base - before.base < CLOSE * draft.size
    return long and close and before.text.isupper() == draft.text.isupper()


def _last_of_title(before: Draft, draft: Draft) -> bool:
    """A title that fills its line does not look centred, its last line does."""
    flush = before.x0 < before.left + INDENT * before.size
    full = flush and not _room(before, draft) and not before.text.endswith(SENTENCE_ENDS)
    return full and before.page == draft.page and not _labelled(draft) and not _new_look(before, draft)


def _new_look(before: Draft, draft: Draft) -> bool:
    """Does the line begin in another look than the line before ends in?"""
    if not (before.runs and draft.runs):
        return False
    old, new = before.runs[-1], draft.runs[0]
    return (old.bold, old.italic, old.size) != (new.bold, new.italic, new.size)


def _after_full_line(before: Draft, draft: Draft, after: Draft | None, pitch: float) -> bool:
    """The line before is full: does this one open a paragraph all the same?"""
    if _leads(before) and (draft.text[:1].isupper() or _leads(draft)):
        return True
    article = ARTICLE.match(draft.text)
    if article is not None and article[1].isupper():
        return True
    step = (draft.x0 - draft.left) - (before.x0 - before.left)
    deeper = step > INDENT * draft.size
    beside = before.starts and abs(step) <= INDENT * draft.size and draft.x0 - draft.left > INDENT * draft.size
    if _labelled(draft) and (deeper or beside or before.text.endswith(ENDS) or _new_look(before, draft)):
        return True
    closed = before.text.endswith(SENTENCE_ENDS)
    loose = before.page == draft.page and 0 < LOOSE * pitch < draft.base - before.base
    if loose and closed:
        return True
    if deeper:
        hanging = before.starts and _labelled(before)
        return not hanging or loose or (closed and step > HANGING * draft.size)
    return beside and (closed or _heading_before(before, draft, after))


def _heading_before(before: Draft, draft: Draft, after: Draft | None) -> bool:
    """A heading that fills its line, with a paragraph at the same indent under it (which wraps to the margin)."""
    if not draft.text[:1].isupper():
        return False
    wraps = after is not None and after.page == draft.page and after.x0 < draft.x0 - INDENT * draft.size
    return wraps or (_new_look(before, draft) and bool(before.runs) and before.runs[0].bold)
