"""Địa danh và thời gian ban hành (place and date of issue), NĐ 30/2020/NĐ-CP Phụ lục I mục II.4; dates in prose.

A blank in the form ("ngày    tháng 5 năm 2021", "năm 20…") blanks only its own part. A day or month that cannot be is
None too.

>>> value = match_place_date("Hà Nội, ngày 05 tháng 3 năm 2020")
>>> value.place, value.year, value.month, value.day
('Hà Nội', 2020, 3, 5)
>>> parse_date("ngày 15-12-2025")
DateValue(year=2025, month=12, day=15, start=5, end=15)
"""

import re
from functools import cache

from attrs import frozen

from vbpl_parser.values.key import CAPITAL, match_key, plain
from vbpl_parser.vocabulary import provinces

__all__ = ["DateValue", "PlaceDate", "find_dates", "format_date", "match_place_date", "parse_date"]


@frozen(kw_only=True)
class PlaceDate:
    """Place and date of issue; `place_range` and `date_range` are (start, end) in the text, None when not there."""

    place: str | None
    year: int | None
    month: int | None
    day: int | None
    place_range: tuple[int, int] | None
    date_range: tuple[int, int]


@frozen(kw_only=True)
class DateValue:
    """A date in prose; `text[start:end]` is where it stands. Without a day it is a month."""

    year: int
    month: int
    day: int | None
    start: int
    end: int


_BLANK = r"[\s._,*-]*"
_MONTHS = {
    word: number
    for number, names in enumerate(
        (
            "giêng|một",
            "hai",
            "ba",
            "tư|bốn",
            "năm",
            "sáu",
            "bảy|bẩy",
            "tám",
            "chín",
            "mười",
            "mười một",
            "mười hai|chạp",
        ),
        start=1,
    )
    for word in names.split("|")
}
_MONTH = r"(?P<month>\d{1,2}|mười một|mười hai|" + "|".join(name for name in _MONTHS if " " not in name) + ")"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_LONG = re.compile(
    rf"ngày(?:{_BLANK}(?:mồng |mùng )?(?P<day>\d{{1,2}}))?{_BLANK}tháng(?:{_BLANK}{_MONTH})?{_BLANK}"
    rf"năm(?>{_BLANK})(?:{_YEAR}|(?:\d{{1,3}}(?!\w))?{_BLANK}(?![a-z\d]))"
)
_SHORT = re.compile(
    rf"(?:ngày)?\s*(?P<day>\d{{1,2}})?[\s._]*(?P<mark>[/.-])\s*(?P<month>\d{{1,2}})?[\s._]*(?P=mark)\s*{_YEAR}"
)
_MISREAD = re.compile(
    rf"ng[aàáả]\w?(?P<raw_day>.{{0,9}}?)th[áaà]ng(?P<raw_month>.{{0,9}}?)n[ăaâ]m{_BLANK}(?:{_YEAR}|[\dOoIl]{{4}}(?!\w))",
)
"""A date whose day or month the scanner could not read ("ngày@© tháng 11 năm 2024"): what is no number is blank."""
_MONTH_ONLY = re.compile(rf"tháng\s*{_MONTH}(?:\s*/\s*|,?\s+năm\s*){_YEAR}")
_UNITS = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_PLACE = re.compile(rf"(?P<place>(?:(?:{_UNITS}) )?{CAPITAL}(?:\w|[ .'’-]){{1,60}}?)\s*(?P<comma>[,;]?)\s*$")
_KIND_WORDS = frozenset(["tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường", "trấn", "đặc", "khu"])
_BLANK_PLACE = re.compile(r"[\s._,;*-]*$")
_NOT_A_PLACE = re.compile(
    r"(?:hôm|từ|vào|sáng|chiều|tối|trong|đến|trước|sau|thứ|chủ nhật|căn cứ|theo|kể|bắt đầu|thời gian|lúc|hồi|số|tại|"
    r"nay|quyết định|nghị định|nghị quyết|công văn|thông tư|luật|chỉ thị|kế hoạch|thông báo|tờ trình|báo cáo|ban hành|"
    r"kèm theo|hết|gửi|ký|mùa|năm|tháng|của|và|ngày|văn bản|biên bản|hiến pháp|pháp lệnh|v/v|hợp đồng|sinh|cấp|ban|"
    r"đúng|làm tại|lập tại|ký tại)\b"
)


def match_place_date(text: str) -> PlaceDate | None:
    """Place and date when `text` is nothing else, or None. Wrapped lines are joined by the caller."""
    if not 8 <= len(text) <= 120 or not _may_be_dated(text):
        return None
    key = match_key(text)
    found = _dated(key)
    if found is None or key[found.end() :].strip(" .,;)"):
        return None
    place = _place(text, key, found.start())
    if place is None or (place[0] == place[1] and _says_nothing(found)):
        return None
    return _place_date(text, found, place)


def _may_be_dated(text: str) -> bool:
    return "ày" in text or "ăm" in text or "/" in text or " nam " in text or text[1:2].isupper()


def _dated(key: str) -> re.Match[str] | None:
    at = key.find("ngày")
    if at >= 0 and (found := _LONG.match(key, at) or _SHORT.match(key, at)) is not None:
        return found
    if (misread := key.find(", ng")) > 0:
        return _MISREAD.match(key, misread + 2)
    at = key.find(", tháng") + 2
    return _MONTH_ONLY.match(key, at) if at > 1 else None


def _says_nothing(date: re.Match[str]) -> bool:
    """Column names of a table (Ngày, tháng, năm) are no date with blanks."""
    return not any(date.groupdict().get(part) for part in ("day", "month", "year")) and not set(date[0]) & set("._")


def _place(text: str, key: str, at: int) -> tuple[int, int] | None:
    """The range of the place before `at`, empty when it is blank or absent; None when that is no place."""
    before = plain(text[:at]).lstrip("(")
    if _BLANK_PLACE.match(before):
        return at, at
    start = at - len(before)
    found = _PLACE.match(before)
    if found is None or _NOT_A_PLACE.match(key, start):
        return None
    end = start + len(found["place"].rstrip(" .-"))
    if key[start:end] == "địa danh":
        return at, at
    return (start, end) if _is_place(text[start:end], bool(found["comma"])) else None


def _is_place(place: str, comma: bool) -> bool:
    """Whether the words can be a place: capitals but for kind words; a province when no comma follows."""
    names = place.split()
    if not place[0].isupper() and names[0] not in _KIND_WORDS:
        return False
    small = [name for name in names if name[0].islower() and name not in _KIND_WORDS]
    if comma:
        return len(names) <= 9 and len(small) <= 1
    return not small and (match_key(place) in _provinces() or _has_kind(place))


def _has_kind(place: str) -> bool:
    return match_key(place).startswith((*_UNITS.split("|"), "tp", "tx", "tt", "q."))


@cache
def _provinces() -> frozenset[str]:
    return frozenset(match_key(name) for row in provinces() for name in (row.name, *row.others))


def _place_date(text: str, date: re.Match[str], place_range: tuple[int, int]) -> PlaceDate:
    start, end = place_range
    last = date.end() if not date[0].endswith((" ", ",")) else date.start() + len(date[0].rstrip(" ,"))
    return PlaceDate(
        place=text[start:end] if end > start else None,
        year=int(date["year"]) if date["year"] else None,
        month=_month(_part(date, "month")),
        day=_within(_part(date, "day"), 31),
        place_range=place_range if end > start else None,
        date_range=(date.start(), last),
    )


def _part(date: re.Match[str], name: str) -> str | None:
    """Day or month as printed; of a misread one only a clean number counts."""
    parts = date.groupdict()
    raw = (parts.get(f"raw_{name}") or "").strip(" ,.")
    return parts.get(name) or (raw if raw.isdecimal() else None)


def _within(digits: str | None, most: int) -> int | None:
    number = int(digits) if digits else 0
    return number if 1 <= number <= most else None


def _month(word: str | None) -> int | None:
    if word is None:
        return None
    return _MONTHS.get(word) or _within(word if word.isdecimal() else None, 12)


_IN_PROSE = re.compile(
    rf"\d(?<![\d/.].)\d?(?P<end>)(?:(?P<mark>[/.-])(?P<month>\d\d?)(?P=mark){_YEAR}(?![/\d])"
    r"| tháng (?P<long_month>\d\d?) năm (?P<long_year>(?:19|20)\d\d)(?!\d)"
    r"|(?:/| năm )(?P<its_year>(?:19|20)\d\d)(?![/\d]))",
    re.IGNORECASE,
)


def find_dates(text: str) -> tuple[DateValue, ...]:
    """The dates in prose, in order: 15/12/2025, 15-12-2025, 15.12.2025, 5 tháng 3 năm 2024, tháng 3/2024."""
    return tuple(value for found in _IN_PROSE.finditer(text) if (value := _date(text, found)) is not None)


def parse_date(text: str) -> DateValue | None:
    """The first date in `text`, or None."""
    for found in _IN_PROSE.finditer(text):
        if (value := _date(text, found)) is not None:
            return value
    return None


def _date(text: str, found: re.Match[str]) -> DateValue | None:
    first = text[found.start() : found.start("end")]
    year = int(found["year"] or found["long_year"] or found["its_year"])
    if found["its_year"]:
        if text[: found.start()][-6:].lower() != "tháng ":
            return None
        month, day = _within(first, 12), None
    else:
        month, day = _within(found["month"] or found["long_month"], 12), _within(first, 31)
        if day is None:
            return None
    if month is None:
        return None
    return DateValue(year=year, month=month, day=day, start=found.start(), end=found.end())


def format_date(value: PlaceDate | DateValue) -> str:
    """The date as NĐ 30/2020 writes it: days and the months 1 and 2 with a leading zero, dots for what is blank.

    >>> format_date(match_place_date("Hà Nội, ngày 5 tháng 3 năm 2020"))
    'ngày 05 tháng 3 năm 2020'
    """
    day = f"{value.day:02d}" if value.day else "…"
    month = "…" if value.month is None else f"{value.month:02d}" if value.month < 3 else str(value.month)
    return f"ngày {day} tháng {month} năm {value.year or '…'}"
