"""Ngày của văn bản được viện dẫn (date of a cited document), right behind its number or the name of a law.

NĐ 30/2020/NĐ-CP Phụ lục I mục II.6 ("ngày 05 tháng 3 năm 2020"); the Party sets a comma before it (HD 05-HD/VPTW);
drafts leave parts blank, databases say the year only ("Công văn 12/BNV-VP năm 2025").

>>> found = match("Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy", 22)
>>> found.year, found.month, found.day, found.start
(2026, 9, 5, 24)
"""

import re

from attrs import frozen

__all__ = ["CitedDate", "match"]


@frozen(kw_only=True)
class CitedDate:
    """`text[start:end]` is where it stands; what is blank or unsaid is None."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int


_BLANK = r"[\s._]{0,12}"
_DATE = re.compile(
    rf",?\s?\(?(?:(?:ban hành|ký|đề)\s)?ngày{_BLANK}(?P<day>\d{{1,2}})?{_BLANK}"
    rf"(?:(?P<mark>[/.-])\s?(?P<month>\d{{1,2}})?{_BLANK}(?P=mark)\s?|"
    rf"tháng{_BLANK}(?P<long_month>\d{{1,2}})?{_BLANK}năm{_BLANK})(?P<year>(?:19|20)\d\d)?(?!\d)"
    r"|,?\s?tháng\s(?P<its_month>\d{1,2})(?:/|\snăm\s)(?P<its_year>(?:19|20)\d\d)(?!\d)"
    r"|\s\(?năm\s(?P<only_year>(?:19|20)\d\d)(?![\w/-])",
    re.IGNORECASE,
)


def match(key: str, at: int) -> CitedDate | None:
    """The date that follows at `at` in `key` (plain punctuation), or None."""
    found = _DATE.match(key, at)
    if found is None:
        return None
    year = found["year"] or found["its_year"] or found["only_year"]
    month = _within(found["month"] or found["long_month"] or found["its_month"], 12)
    if year is None and month is None:
        return None
    return CitedDate(
        year=int(year) if year else None,
        month=month,
        day=_within(found["day"], 31),
        start=found.end() - len(found[0].lstrip(" ,(")),
        end=found.start() + len(found[0].rstrip(" ._/-")),
    )


def _within(digits: str | None, most: int) -> int | None:
    value = int(digits) if digits else 0
    return value if 1 <= value <= most else None
