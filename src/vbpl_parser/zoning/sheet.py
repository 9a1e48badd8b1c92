"""The sheet that the zone rules work on: the lines of one part and what has been claimed so far."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from vbpl_parser.layout import Column, Line, Zone, ZoneKind
from vbpl_parser.values import anchor, legal_basis, number

__all__ = [
    "ARTICLE",
    "Rule",
    "Sheet",
    "apply",
    "in_prose",
    "letterhead",
    "letterhead_start",
    "opens_letterhead",
    "part_of_a_name",
]

Claims = Iterable[int]
Rule = tuple[str, ZoneKind, Callable[["Sheet"], Claims]]

TELEGRAM = re.compile(r".{3,80} điện ?:?$")
LETTERHEAD = re.compile(r"cong ?hoa xa hoi|dang cong san viet nam$|viet nam dan chu cong hoa")
MOTTO = re.compile(r"[dđ]oc lap\W{0,4}(?:tu do|thong nhat)|(?:tu do\W{0,4})?hanh phuc\W{0,3}$|^doc lap ?[-–—]?$")
ARTICLE = re.compile(r"Điều (?:\d|thứ )")
OWNED = re.compile(r"(?:chinh phu|chu tich|nuoc|quoc hoi)$")
"""Words before the name of the state that make it part of another name ("CHỦ TỊCH CHÍNH PHỦ / VIỆT NAM DÂN CHỦ …")."""
GOES_ON = re.compile(r"cong ?hoa xa hoi chu nghia viet nam[,;]? (?!doc lap)[a-z]")
LETTERHEAD_WITHIN = 200
ABOVE_TITLE = 12
TOP_LINES = 80
LONG = 110
"""Characters: a full-width line longer than this is prose, not part of a header or a signature."""


class Sheet:
    """Lines with the claims of earlier rules. Rules read it, only `apply` writes."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        self.kinds: list[ZoneKind | None] = [None] * len(self.lines)
        self.rules: list[str] = [""] * len(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def free(self, index: int) -> bool:
        """No rule has claimed the line."""
        return self.kinds[index] is None

    def of(self, *kinds: ZoneKind) -> list[int]:
        """Indexes of the lines of these kinds."""
        return [index for index, kind in enumerate(self.kinds) if kind in kinds]

    def first(self, *kinds: ZoneKind) -> int | None:
        """Index of the first line of these kinds."""
        return next((index for index, kind in enumerate(self.kinds) if kind in kinds), None)

    def last(self, *kinds: ZoneKind) -> int | None:
        """Index of the last line of these kinds."""
        return next((index for index in range(len(self) - 1, -1, -1) if self.kinds[index] in kinds), None)

    def last_of_header(self, *kinds: ZoneKind) -> int | None:
        """The same within the header; laws print place and date below the text as well."""
        return next((index for index in reversed(self.top) if self.kinds[index] in kinds), None)

    def beside(self, index: int) -> bool:
        """The line stands in a side-by-side block."""
        return self.lines[index].column is not Column.FULL

    def same_column(self, first: int, second: int) -> bool:
        """Both lines stand in the same column of the same block, or both in none."""
        one, two = self.lines[first], self.lines[second]
        return one.column is two.column and one.block == two.block

    def paragraph_end(self, index: int) -> int:
        """The index behind the paragraph that begins at `index`."""
        end = index + 1
        while end < len(self) and not self.lines[end].starts_paragraph and self.same_column(index, end):
            end += 1
        return end

    def opens_addressees(self, index: int) -> bool:
        """Whether "Kính gửi" or "… điện:" begins here; narrow web columns wrap "Kính / gửi"."""
        line = self.lines[index]
        if anchor.end("addressees", line.folded) or TELEGRAM.match(line.key):
            return True
        return line.key == "Kính" and index + 1 < len(self) and self.lines[index + 1].key.startswith("gửi")

    @cached_property
    def letterhead(self) -> int:
        """Index where the document begins: see `letterhead`."""
        return letterhead(self.lines) or 0

    @cached_property
    def top(self) -> range:
        """The lines that may be header: from the letterhead to the first prose or the addressees."""
        end = self.letterhead
        for index in range(self.letterhead, min(len(self), self.letterhead + TOP_LINES)):
            line = self.lines[index]
            if self.kinds[index] not in (ZoneKind.FURNITURE, ZoneKind.STAMP):
                if line.column is Column.FULL and _opens_the_text(line):
                    break
                if self.opens_addressees(index):
                    break
            end = index + 1
        return range(self.letterhead, end)


def _opens_the_text(line: Line) -> bool:
    """Prose, a base, or an article: the header lies above."""
    long = len(line.normalized) > LONG and not line.normalized.isupper()
    return long or legal_basis.is_formal(line.key) or ARTICLE.match(line.key) is not None


def letterhead(lines: Sequence[Line]) -> int | None:
    """Where the document begins: at its quốc hiệu or Party title (web pages print much above); None without one."""
    within = range(min(len(lines), LETTERHEAD_WITHIN))
    title = next((index for index in within if opens_letterhead(lines, index)), None)
    if title is None:
        title = next((index for index in within if _is_misread_title(lines[index])), None)
    return None if title is None else letterhead_start(lines, title)


def _is_misread_title(line: Line) -> bool:
    return line.normalized[:1].isupper() and anchor.is_like_title(line.folded)


def opens_letterhead(lines: Sequence[Line], index: int) -> bool:
    """The line holds quốc hiệu or the Party's title, which narrow web columns wrap ("CỘNG / HÒA XÃ HỘI …")."""
    line = lines[index]
    if len(line.normalized) >= 90 or not line.normalized[:1].isupper():
        return False
    if part_of_a_name(lines, index) or in_prose(line):
        return False
    found = LETTERHEAD.search(line.folded)
    if found:
        return found.start() == 0 or line.normalized.isupper()
    wrapped = line.folded in ("cong", "cong hoa", "cong hoa xa") and index + 1 < len(lines)
    return wrapped and bool(LETTERHEAD.search(f"{line.folded} {lines[index + 1].folded}"))


def in_prose(line: Line) -> bool:
    """A wrapped sentence that goes on behind the name of the state ("Cộng hòa … Việt Nam là thành viên.")."""
    return GOES_ON.match(line.folded) is not None and not line.normalized.isupper()


def part_of_a_name(lines: Sequence[Line], index: int) -> bool:
    """The name of the state belongs to the name of a post ("CHỦ TỊCH / NƯỚC CỘNG HÒA …") and is no title."""
    folded = lines[index].folded
    if folded.startswith("nuoc "):
        return True
    found = LETTERHEAD.search(folded)
    inside = found is not None and OWNED.search(folded[: found.start()].rstrip()) is not None
    if not inside and not (index and OWNED.search(lines[index - 1].folded)):
        return False
    return not any(MOTTO.search(line.folded) for line in lines[index + 1 : index + 4])


def letterhead_start(lines: Sequence[Line], title: int) -> int:
    """The start of the side-by-side block, or of the header lines above a title that stands alone."""
    start = title
    block = lines[title].block
    while block is not None and start and lines[start - 1].block == block:
        start -= 1
    if block is None:
        start = _number_above(lines, title) or title
        while start and title - start < ABOVE_TITLE and _short_capitals(lines[start - 1].normalized):
            start -= 1
    return start


def _number_above(lines: Sequence[Line], title: int) -> int | None:
    """The number line above the title, where the whole left column was read before the right one."""
    around = range(title + 1, min(len(lines), title + ABOVE_TITLE))
    if any(number.match(lines[index].normalized) for index in around):
        return None
    for index in range(title - 1, max(0, title - ABOVE_TITLE), -1):
        line = lines[index]
        if line.furniture or line.column is not Column.FULL or len(line.normalized) > LONG:
            return None
        if number.match(line.normalized) and ";" not in line.normalized:
            return index if _short_capitals(lines[index - 1].normalized) else None
    return None


def _short_capitals(text: str) -> bool:
    return len(text) <= LONG and (text.isupper() or not any(c.isalpha() for c in text))


def apply(rules: Sequence[Rule], sheet: Sheet) -> tuple[Zone, ...]:
    """Run the rules in order: the first that claims a line has it. What is left is UNKNOWN."""
    for name, kind, find in rules:
        for index in find(sheet):
            if sheet.kinds[index] is None:
                sheet.kinds[index] = kind
                sheet.rules[index] = name
    zones: list[Zone] = []
    start = 0
    for index in range(1, len(sheet) + 1):
        if index == len(sheet) or _differs(sheet, start, index):
            kind = sheet.kinds[start] or ZoneKind.UNKNOWN
            zones.append(Zone(kind, sheet.rules[start] or "no rule", sheet.lines[start:index]))
            start = index
    return tuple(zones)


def _differs(sheet: Sheet, first: int, second: int) -> bool:
    return sheet.kinds[first] is not sheet.kinds[second] or sheet.rules[first] != sheet.rules[second]
