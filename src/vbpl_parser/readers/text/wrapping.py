"""Ngắt dòng (wrapping): which lines begin a paragraph and which only go on with it.

A line break in a text file may be the end of a paragraph or the place where a converter wrapped it. The rules below are
asked in order and the first that knows decides. They were found on copies of law sites, which wrap at any word and put
no blank lines between paragraphs, and on letters typed as text.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import define, frozen

from vbpl_parser.readers.text.markup import Marked

__all__ = ["RULES", "Wrap", "are_spaced", "has_label", "paragraph_starts", "wrap_of"]

_STRONG = re.compile(
    r"(?:Điều \d{1,4}[a-zđ]?\.|(?:Chương|Phần|Mục|Phụ lục|CHƯƠNG|PHẦN|MỤC|PHỤ LỤC) [IVXLC\d]{1,7}\b"
    r"|Kính gửi\s*:|Nơi nhận\s*:|Căn cứ\s|CĂN CỨ\s|Theo đề (?:nghị|xuất) của|Xét (?:đề nghị|[Tt]ờ trình)"
    r"|QUYẾT (?:ĐỊNH|NGHỊ)\s*:|V/[vV]\b|Số\s*:"
    r"|[-–—_=*~.]{3,}\s*$)"
)
_STRONG_STARTS = frozenset("ĐCPMKNTXQVS-–—_=*~.")
_WEAK = re.compile(
    r"(?:[-–—+•●▪*]\s|\d{1,3}(?:\.\d{1,3}){0,4}[.)]\s|\(\d{1,2}\)\s|[a-zđA-ZĐ]{1,2}\)\s|[IVXLC]{1,7}[.)]\s|[A-ZĐ]\.\s"
    r"|\[\d{1,3}\]\s|Lưu\s*:)"
)
_BULLET = re.compile(r"\s*[-–—+•●▪*]\s")
_RANGE = re.compile(r"[-–] ?\d")
_BASE = re.compile(r"\s*(?:Căn cứ|CĂN CỨ|Theo đề (?:nghị|xuất)|Xét)\s")
_LONE_LABEL = re.compile(
    r"\s*(?:[-–—+•●▪]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[IVX]{1,4}\.|\[\d{1,3}\]|Số\s*:?|V/v"
    r"|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\."
    r"|Phần|Chương|Mục|Điều|PHẦN|CHƯƠNG|MỤC|ĐIỀU)$"
)
_TERMINAL = re.compile(r"[.;:!?…][\"”’»)\]]{0,3}$")
_SPREAD = re.compile(r"\S(?: {3,}|\t)\S")
_PLACE_PIECE = re.compile(r"\s*[^\W\d_a-z][^\W\d_A-Z]{1,6}$")
_PLACE_REST = re.compile(r"[^\W\d_][^,;:.]{1,24}, ngày\s")
_END_MARK = re.compile(r"/\.[\"”’»)\]]{0,3}$")
# Words with which no Vietnamese paragraph or heading ends.
_UNFINISHED = re.compile(
    r"(?:[,(&]|\s[-–]|\b(?:và|của|số|các|những|tại|theo|cho|với|về|từ|do|bởi|là|trong|trên|khoản|điểm|hoặc|và/hoặc|cùng|để|nhằm"
    r"|VÀ|CỦA|CÁC|VỀ|THEO|TẠI|CHO|TRONG|TRÊN))$"
)
_SYLLABLE = re.compile(r"(?![IVXLC]+$)[^\W\d_a-z]{2,7}")
_ONE_SYLLABLE_NAMES = frozenset({"MẬT", "KHẨN", "LUẬT", "LỆNH"})
RUNNING = 40
"""A line this long that has no end is a sentence in full flow."""
TAIL = 12
LABEL = 12
"""Labels that stand alone on a line are shorter than this."""
ENOUGH = 4
"""So many certain wraps are needed before lengths of lines say anything."""

EDITOR_WIDTH = (80, 74)
"""Where web editors wrap, for a text with too few wraps to tell."""
NARROW = 100
"""A text without any line of this length may be wrapped."""


@frozen
class Wrap:
    """The lengths beyond which the next word had no room: on the first line of a paragraph, and on the others.

    Converters count the tags in front of a paragraph, so its first line is shorter, and tags within a line make lines
    differ: each width is a pair, what most wrapped lines reach and what nearly all of them do. None when the text is
    not wrapped.
    """

    first: tuple[int, int] | None
    other: tuple[int, int] | None


@define
class Break:
    """A line break between `before` and `line`; `first` is the line with which the paragraph of `before` began."""

    first: Marked
    before: Marked
    line: Marked
    end: str
    start: str
    wrap: Wrap
    spaced: bool

    @property
    def tail(self) -> str:
        """The last letters of the line before, for patterns that ask how it ends."""
        return self.end[-TAIL:]


def wrap_of(lines: Sequence[Marked]) -> Wrap:
    """How wide the text is wrapped, from the breaks in front of a small letter."""
    first: list[int] = []
    other: list[int] = []
    begins = True
    for before, line in pairwise(lines):
        start = line.text.lstrip()
        certain = start[:1].islower() and not line.source.spaced and not _WEAK.match(start)
        if certain:
            (first if begins else other).append(_needed(before.text, start))
        begins = not certain
    narrow = max((len(line.text) for line in lines), default=0) < NARROW
    widths = _low(other) or (EDITOR_WIDTH if narrow or first or other else None)
    return Wrap(_low(first) or widths, widths)


def has_label(text: str) -> bool:
    """The line begins with a bullet, a number or a word that begins a paragraph."""
    start = text.lstrip()
    return bool(_WEAK.match(start) or _STRONG.match(start))


def are_spaced(lines: Sequence[Marked]) -> bool:
    """Whether blank lines part the paragraphs: most sentences that end with their line have one behind them."""
    behind = [line.source.spaced for before, line in pairwise(lines) if _TERMINAL.search(before.text.rstrip()[-TAIL:])]
    return sum(behind) * 2 > len(behind)


def _low(needed: list[int]) -> tuple[int, int] | None:
    needed.sort()
    return (needed[len(needed) // 3], needed[len(needed) // 8]) if len(needed) >= ENOUGH else None


def _needed(end: str, start: str) -> int:
    return len(end.strip()) + 1 + len(start.split(None, 1)[0])


def paragraph_starts(lines: Sequence[Marked], wrap: Wrap, *, spaced: bool) -> list[bool]:
    """For every line whether it begins a paragraph.

    Args:
        lines: the lines of one stretch of text or of one cell.
        wrap: the widths of the whole text.
        spaced: paragraphs stand apart by blank lines, so that the other breaks are wraps.
    """
    if not lines:
        return []
    starts: list[bool] = []
    first = lines[0]
    for at, line in enumerate(lines):
        if at == 0 or line.source.spaced:
            begins = at == 0 or not _runs_on(lines[at - 1], line)
            first = line if begins else first
        else:
            before = lines[at - 1]
            gap = Break(first, before, line, before.text.rstrip(), line.text.lstrip(), wrap, spaced)
            begins = _begins(gap)
            first = line if begins else first
        starts.append(begins)
    return starts


def _runs_on(before: Marked, line: Marked) -> bool:
    """A sentence that a page break cut in two: long, without an end, and going on in small letters."""
    end, start = before.text.rstrip(), line.text.lstrip()
    if len(end) < RUNNING or not start[:1].islower() or end.isupper() or _WEAK.match(start):
        return False
    return not _is_heading(before) and not line.runs and not _TERMINAL.search(end[-TAIL:])


def _begins(gap: Break) -> bool:
    for rule in RULES:
        verdict = rule(gap)
        if verdict is not None:
            return verdict
    return True


def alone(gap: Break) -> bool | None:
    """The lines of front matter stand for themselves, and so do rows of words with wide gaps between them."""
    if gap.before.furniture or gap.line.furniture:
        return True
    if "   " not in gap.start and "\t" not in gap.start:
        return None
    return True if _SPREAD.search(gap.start) and not gap.start[0].islower() else None


def lone_label(gap: Break) -> bool | None:
    """A bullet, a label or "Số:" that stands alone on its line belongs to what follows."""
    return False if len(gap.end) < LABEL and _LONE_LABEL.match(gap.end) else None


def strong_label(gap: Break) -> bool | None:
    """Điều 1., Chương I, Căn cứ, Kính gửi: … begin a paragraph, and so do rules."""
    return True if gap.start[0] in _STRONG_STARTS and _STRONG.match(gap.start) else None


def weak_label(gap: Break) -> bool | None:
    """Bullets and numbers begin a paragraph unless the sentence before is in full flow ("giai đoạn" / "2. Trong")."""
    if not _WEAK.match(gap.start):
        return None
    if _RANGE.match(gap.start) and gap.end[-1:].isdigit():
        return False
    if _TERMINAL.search(gap.tail) or _is_heading(gap.before) or _BULLET.match(gap.first.text):
        return True
    if gap.spaced:
        return len(gap.end) < RUNNING
    return gap.start[2:3].isupper() or not _is_full(gap)


def open_emphasis(gap: Break) -> bool | None:
    """Bold or italic runs over the break; converters close it at the end of a paragraph. So does a `<br>`."""
    return False if gap.line.open_before or gap.line.source.soft else None


def blank_lines(gap: Break) -> bool | None:
    """Where blank lines part the paragraphs, only headings and short lines in capitals end without one."""
    if not gap.spaced:
        return None
    if _is_heading(gap.before) and not _is_heading(gap.line):
        return True
    if len(gap.end) < RUNNING and look(gap):
        return True
    if not gap.end.isupper() or one_syllable(gap) is False or unfinished(gap) is False:
        return False
    return not gap.start.isupper() or not _is_full(gap)


def twin_emphasis(gap: Break) -> bool | None:
    """Bold or italic ends at the break and begins again behind it: two paragraphs of one look."""
    if not gap.before.runs or not gap.line.runs:
        return None
    last, first = gap.before.runs[-1], gap.line.runs[0]
    same = (last.bold, last.italic) == (first.bold, first.italic)
    return True if same and (first.bold or first.italic) else None


def small_letter(gap: Break) -> bool | None:
    """A small letter goes on with the sentence unless it stands under a title; a figure does within a sentence."""
    if gap.end.isupper() and len(gap.end) > LABEL // 2:
        return True if gap.start[0].islower() else None
    if gap.start[:1].isdigit() and gap.end[-1:].isalpha() and not _TERMINAL.search(gap.tail):
        return False
    if gap.start[0] in '“"‘(' and len(gap.end) >= RUNNING and not _TERMINAL.search(gap.tail):
        return False
    return False if gap.start[0].islower() else None


def unfinished(gap: Break) -> bool | None:
    """No paragraph ends with a comma or with words like "và", "của", "số"."""
    return False if " " in gap.end and _UNFINISHED.search(gap.tail) else None


def end_mark(gap: Break) -> bool | None:
    """What ends with "./." is at its end, and so is what stands in brackets as a whole."""
    bracketed = gap.end.endswith(")") and gap.first.text.lstrip().startswith("(")
    return True if bracketed or _END_MARK.search(gap.tail) else None


def look(gap: Break) -> bool | None:
    """A line that is bold or italic throughout is a paragraph of its own."""
    return True if _is_heading(gap.before) != _is_heading(gap.line) or _is_slanted(gap) else None


def open_ended(gap: Break) -> bool | None:
    """A list item or a legal basis that has no end goes on: each of them ends with ";", "," or "."."""
    if _TERMINAL.search(gap.tail) or gap.start.isupper():
        return None
    return False if _BULLET.match(gap.first.text) or _BASE.match(gap.first.text) else None


def one_syllable(gap: Break) -> bool | None:
    """No body is called "BỘ" or "ỦY" alone: a single syllable in capitals goes on."""
    single = gap.before is gap.first and _SYLLABLE.fullmatch(gap.end) and gap.start[:2].isupper()
    return False if single and gap.end not in _ONE_SYLLABLE_NAMES else None


def split_place(gap: Break) -> bool | None:
    """A place broken over two lines ("Tam" / "Kỳ, ngày 19 tháng 6 năm 2007")."""
    return False if _PLACE_PIECE.match(gap.end) and _PLACE_REST.match(gap.start) else None


def full_line(gap: Break) -> bool:
    """What is left: the paragraph goes on when the next word had no room, unless the sentence ends as in a list."""
    if gap.end.isupper() or gap.start[:20].isupper():
        title = gap.end.isupper() and gap.start.isupper() and gap.wrap.other is not None
        return not (title and _needed(gap.end, gap.start) >= max(gap.wrap.other or (0, 0)))
    listed = gap.end.endswith((";", ":")) and (gap.before is gap.first or _STRONG.match(gap.first.text.lstrip()))
    return bool(listed) or not _is_full(gap)


RULES: tuple[Callable[[Break], bool | None], ...] = (
    alone,
    lone_label,
    strong_label,
    weak_label,
    open_emphasis,
    blank_lines,
    twin_emphasis,
    small_letter,
    unfinished,
    end_mark,
    look,
    open_ended,
    one_syllable,
    split_place,
    full_line,
)
"""The first rule that answers decides: True begins a paragraph, False goes on, None does not know."""


def _is_heading(line: Marked) -> bool:
    return bool(line.runs) and all(run.bold for run in line.runs)


def _is_slanted(gap: Break) -> bool:
    before, line = (bool(marked.runs) and all(run.italic for run in marked.runs) for marked in (gap.before, gap.line))
    return before != line


def _is_full(gap: Break) -> bool:
    widths = gap.wrap.first if gap.before is gap.first else gap.wrap.other
    if widths is None:
        return False
    most, nearly_all = widths
    ended = _TERMINAL.search(gap.tail) or _STRONG.match(gap.first.text.lstrip()) or _WEAK.match(gap.first.text.lstrip())
    return _needed(gap.end, gap.start) >= (most if ended else nearly_all)
