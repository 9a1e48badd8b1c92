"""Hai cột bằng tab (side by side): paragraphs that set two blocks beside each other with tabs or many spaces.

In 22 of 115 real Word files there is no table: quốc hiệu stands behind a tab, and so do the date, the post and the
name of the signer. Such a paragraph is cut only in a region that proves what it is:

* a header: something of quốc hiệu, tiêu ngữ, the Party's title or "…, ngày … tháng … năm" stands to the right;
* a tail: "Nơi nhận" stands to the left;
* signatures: capitals on both sides, and the right side begins like a post.

Prose with tabs, forms ("Họ tên:      Tuổi:") and lists are never cut (NĐ 30/2020, Phụ lục I, mục II: boxes 1 to 4, 7a
and 9b are the ones that stand side by side).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from attrs import evolve, frozen

from vbpl_parser.layout import Align, Column, Run
from vbpl_parser.readers.story.drafts import Draft
from vbpl_parser.text import fold

__all__ = ["split_columns"]

SPACES = " \u00a0"
GAP = re.compile(r"[ \u00a0]*\t[ \u00a0\t]*|[ \u00a0]{3,}")
LEAD = re.compile(r"[ \u00a0\t]+")
TAB_WIDTH = 8
LEAD_WIDTH = 8  # a paragraph that begins with a gap at least so wide may stand in the right column
SHORT = 64  # characters of one side; the national name has 34, a long issuer or a date line below 60
RECIPIENT = 110  # an entry of Nơi nhận may run wider than its column
REGION = 60  # paragraphs of one region
NATIONAL = ("cong hoa xa hoi", "dang cong san", "doc lap", "doan tncs")
NATIONAL_NAME = re.compile(r"C[ỘộO]NG H[OÒò][AÀà] XÃ HỘI CHỦ NGHĨA VIỆT NAM", re.IGNORECASE)
PLACE_DATE = re.compile(r"[^\W\d_][^,\t]{1,40},\s{0,3}ngày\b", re.IGNORECASE)
POSTS = (
    "tm", "kt", "tl", "tuq", "q.", "dai dien", "chu tich", "pho chu tich", "giam doc", "pho giam doc", "thu ky",
    "chu tri", "chu toa", "thu truong", "truong ", "pho truong ", "nguoi ", "hieu truong", "bi thu", "bo truong",
    "thu tuong", "cuc truong", "tong ", "chanh ", "vien truong", "ben b", "ke toan",
)  # fmt: skip
RECIPIENTS = "noi nhan"
ITEM = re.compile(r"[-+–•*·▪]|l[uư]u\b", re.IGNORECASE)


class Kind(Enum):
    """Where the words of one paragraph stand."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    OTHER = "other"


@frozen(kw_only=True)
class Sides:
    """One paragraph looked at as two columns: `text[:left_end]` and `text[right_start:]`, and both folded."""

    draft: Draft
    kind: Kind
    left_end: int = 0
    right_start: int = 0
    left: str = ""
    right: str = ""

    @property
    def header(self) -> bool:
        """The right side is one of the lines that stand to the right in a header."""
        return self.kind in (Kind.BOTH, Kind.RIGHT) and _opens_header(self.draft.text[self.right_start :], self.right)

    @property
    def tail(self) -> bool:
        """The left side opens the list of recipients."""
        return self.kind in (Kind.BOTH, Kind.LEFT) and self.left.startswith(RECIPIENTS)

    @property
    def signatures(self) -> bool:
        """Two posts in capitals."""
        if self.kind is not Kind.BOTH or not self.right.startswith(POSTS):
            return False
        text = self.draft.text
        return text[: self.left_end].isupper() and text[self.right_start :].isupper()


def split_columns(drafts: Sequence[Draft], *, first_block: int) -> list[Draft]:
    """`drafts` with the regions of two columns cut apart: their LEFT lines, then their RIGHT lines.

    Args:
        drafts: lines of paragraphs that stand in no table.
        first_block: number of the first block of columns that is found.
    """
    if not any(_may_open(draft.text) for draft in drafts):
        return list(drafts)
    rows = Rows([row for draft in drafts for row in _unwrapped(draft)])
    found: list[Draft] = []
    done = 0
    block = first_block
    for index, draft in enumerate(rows.drafts):
        if index < done or not _may_open(draft.text):
            continue
        row = rows[index]
        if not (row.header or row.tail or row.signatures):
            continue
        start, end = _region(rows, index, done)
        region = [rows[place] for place in range(start, end)]
        if any(other.kind is Kind.BOTH for other in region):
            found.extend(rows.drafts[done:start])
            found.extend(_columns(region, block))
            block += 1
            done = end
    if not done:
        return list(drafts)
    found.extend(rows.drafts[done:])
    return found


def _may_open(text: str) -> bool:
    # Cheap, for every paragraph: a gap somewhere, or the caption of the list of recipients.
    if "\u00a0" in text:
        text = text.replace("\u00a0", " ")
    return "\t" in text or "   " in text or text[:1] in "Nn"


class Rows:
    """The paragraphs, looked at as two columns when they are asked for."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.drafts = drafts
        self._sides: dict[int, Sides] = {}

    def __len__(self) -> int:
        return len(self.drafts)

    def __getitem__(self, index: int) -> Sides:
        if index not in self._sides:
            self._sides[index] = _sides(self.drafts[index])
        return self._sides[index]


# Regions


def _region(rows: Rows, index: int, done: int) -> tuple[int, int]:
    start = index
    while start > done and (rows[start - 1].kind is Kind.BOTH or _is_capital_right(rows[start - 1])):
        start -= 1
    if rows[index].tail:
        return start, _tail_end(rows, index)
    end = index + 1
    for place in range(index + 1, min(len(rows), index + REGION)):
        row = rows[place]
        if row.kind is Kind.OTHER or _opens_another(row):
            break
        if row.kind is Kind.BOTH or row.header:
            end = place + 1
    return start, end


def _tail_end(rows: Rows, index: int) -> int:
    end = index + 1
    while end < min(len(rows), index + REGION) and _goes_on(rows[end]):
        end += 1
    return end


def _goes_on(row: Sides) -> bool:
    if row.kind in (Kind.BOTH, Kind.RIGHT):
        return True
    text = row.draft.text.strip()
    return row.kind is Kind.LEFT and (ITEM.match(text) is not None or text.endswith(";"))


def _is_capital_right(row: Sides) -> bool:
    return row.kind is Kind.RIGHT and row.draft.text[row.right_start :].isupper()


def _opens_another(row: Sides) -> bool:
    # What can follow a header directly and belongs to no column.
    return row.kind is Kind.LEFT and row.left.startswith(("kinh gui", "can cu", "dieu "))


# One paragraph


def _unwrapped(draft: Draft) -> list[Draft]:
    # Two visual lines typed as one paragraph, the second pushed down by spaces: "A   CỘNG HÒA …   B   Độc lập …".
    match = NATIONAL_NAME.search(draft.text)
    if match is None:
        return [draft]
    gap = GAP.match(draft.text, match.end())
    if gap is None or GAP.search(draft.text, gap.end()) is None:
        return [draft]
    second = _cut(draft, gap.end(), len(draft.text))
    return [_cut(draft, 0, match.end()), evolve(second, starts_paragraph=False)]


def _sides(draft: Draft) -> Sides:
    text = draft.text
    lead = LEAD.match(text)
    begin = lead.end() if lead else 0
    end = len(text.rstrip())
    if end - begin > SHORT + RECIPIENT or begin >= end:
        return Sides(draft=draft, kind=Kind.OTHER)
    gap = _gap(text, begin, end)
    if gap is not None:
        return _both(draft, begin, gap, end)
    if lead and _width(lead[0]) >= LEAD_WIDTH and end - begin <= SHORT and draft.align is not Align.CENTER:
        return Sides(draft=draft, kind=Kind.RIGHT, right_start=begin, right=fold(text[begin:end]))
    if draft.align is Align.CENTER or end - begin > RECIPIENT:
        return Sides(draft=draft, kind=Kind.OTHER)
    return Sides(draft=draft, kind=Kind.LEFT, left_end=end, left=fold(text[begin:end]))


def _both(draft: Draft, begin: int, gap: tuple[int, int], end: int) -> Sides:
    text = draft.text
    left_end, right_start = gap
    if end - right_start > SHORT or left_end - begin > RECIPIENT:
        return Sides(draft=draft, kind=Kind.OTHER)
    return Sides(
        draft=draft,
        kind=Kind.BOTH,
        left_end=left_end,
        right_start=right_start,
        left=fold(text[begin:left_end]),
        right=fold(text[right_start:end]),
    )


def _gap(text: str, begin: int, end: int) -> tuple[int, int] | None:
    # The gap between the columns: before a line of a header if there is one, else the widest. The gaps of a blank form
    # ("Số:      /UBND", "ngày    tháng") stand before a slash, a digit or a small letter.
    best: tuple[int, int] | None = None
    for match in GAP.finditer(text, begin, end):
        right = text[match.end() : end]
        if not right or not (right[0].isupper() or right[0] in '(“"_-*'):
            continue
        if _opens_header(right, fold(right[:40])):
            return match.start(), match.end()
        if best is None or _width(match[0]) > _width(text[best[0] : best[1]]):
            best = match.start(), match.end()
    return best


def _opens_header(text: str, folded: str) -> bool:
    return folded.startswith(NATIONAL) or PLACE_DATE.match(text) is not None


def _width(gap: str) -> int:
    return len(gap) + (TAB_WIDTH - 1) * gap.count("\t")


# Cutting


def _columns(rows: Sequence[Sides], block: int) -> list[Draft]:
    left: list[Draft] = []
    right: list[Draft] = []
    for row in rows:
        text = row.draft.text
        if row.kind in (Kind.BOTH, Kind.LEFT):
            left.append(evolve(_cut(row.draft, 0, row.left_end), column=Column.LEFT, block=block))
        if row.kind in (Kind.BOTH, Kind.RIGHT):
            cut = _cut(row.draft, row.right_start, len(text))
            width = cut.label_width if row.kind is Kind.RIGHT else 0
            right.append(evolve(cut, column=Column.RIGHT, block=block, label_width=width))
    return left + right


def _cut(draft: Draft, start: int, end: int) -> Draft:
    runs = tuple(
        Run(max(run.start, start) - start, min(run.end, end) - start, run.bold, run.italic, run.size, run.font)
        for run in draft.runs
        if run.start < end and run.end > start
    )
    width = max(0, min(draft.label_width, end) - start)
    return evolve(draft, text=draft.text[start:end], runs=runs, label_width=width)
