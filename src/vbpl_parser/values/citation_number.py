"""Số văn bản được viện dẫn (numbers of cited documents): what a citation is built around.

Most numbers have a form that nothing else has (`number.find_all`). Others only their label makes sure of: misprints
("số 18/20202QĐ-UBND"), numbers of companies ("số ABC/2025/276"), blanks of a draft ("số      /TTr-SNV"), decrees of
1945 ("Sắc lệnh số 69 ngày 1 tháng 12 năm 1945"); all seen in real letters. Numbers of forms, standards, lots and
telephones are none.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from vbpl_parser.values import number
from vbpl_parser.values.key import CAPITAL, match_key

__all__ = ["CitedNumber", "find_all", "is_sure"]


@frozen
class CitedNumber:
    """A number in prose: `text[start:end]`, its label "số" not among it.

    `number` is as printed without stray spaces, None when it is blank; `form` is one of `number.NumberValue`,
    "labelled" or "blank".
    """

    start: int
    end: int
    number: str | None
    symbol: str | None
    form: str
    label: int
    """Where "số" begins, `start` without it."""


_LABEL = re.compile(r"\b(?:[Ss]ố|SỐ)\s?[:.]?\s?$")
_LABELLED = re.compile(
    r"(?<!\w)[Ss]ố\s?[:.]?\s?(?:"
    r"(?P<token>\w{1,12}(?:\s?[-/]\s?(?=[\w/-])|[.&+](?=\w))(?:[\w.&+/-]|(?<=[-/])\s(?=[A-ZĐ]{2})){2,40})"
    rf"|(?P<spaced>\d{{1,5}} (?:NQ|QĐ|CT|KL|NĐ|TT|SL|CV)[-/]{CAPITAL}[\w/-]{{1,15}})"
    rf"|(?P<blank>[\s._-]{{0,40}}/\s?(?:[A-ZĐ]{{1,6}}r?-)?[A-ZĐ]{{2,}}\w{{0,8}}(?:[-&]{CAPITAL}\w{{0,9}}){{0,3}})"
    r"|(?P<bare>\d{1,5})(?=,?\s(?:ngày|NGÀY)\s\d{1,2}(?:[/.-]\d|\stháng\s)))"
)
_OLD = re.compile(r"(?P<token>\d(?<=\s\d)\d{0,4}-[A-ZĐ]{2,}\w{0,9}(?:[-/][A-ZĐ]\w{0,9}){0,3})(?!\w)")
"""Numbers of the years before 1992 right behind the type ("Nghị định 115-HĐBT")."""
_GOES_ON = re.compile(r"\s?[-/]{1,2}\s?[A-ZĐ]{2,}\w{0,10}(?:[-/&]\w{2,12}){0,3}|[-/](?:19|20)\d\d(?![\w/.-])")
"""What follows a symbol with a mark too many ("44/2017/TT-/BTC"), and a year at the end ("36/HC-2010")."""
_INNER_SPACES = re.compile(r"\s?([-–—‑/∕&.])\s?")
_NO_DOCUMENT = re.compile(
    r"(?<!\w)(?:mẫu|biểu|phụ lục|phụ biểu|tiêu chuẩn|quy chuẩn|tcvn|qcvn|iso|iec|tài khoản|tk|lô|thửa|tờ|nhà|xe|biển|"
    r"(?:tờ khai|vận đơn|hóa đơn)[^,;.]{0,25}|điện thoại|fax|đt|tel|"
    r"seri|sêri|model|máy|hộ chiếu|cccd|cmnd|đường|ngõ|km|version|hộp thư|ký hiệu)$"
)
_OLD_CODE = re.compile(r"\d{1,5}-[A-ZĐ]{2}")
_CODE = re.compile(r"[A-ZĐ]{2,}")


def find_all(text: str, key: str) -> Iterator[CitedNumber]:
    """The numbers in `text`; `key` is its plain form (`key.plain`). Those of one kind come in order."""
    taken = []
    for value in number.find_all(text):
        label = _LABEL.search(key, max(0, value.start - 6), value.start)
        found = _formed(text, key, value, label.start() if label else value.start)
        taken.append((found.start, found.end))
        yield found
    for pattern in (_LABELLED, *((_OLD,) if "-" in key else ())):
        for match in pattern.finditer(key):
            start, end = match.span(match.lastgroup or 0)
            if not any(low < end and start < high for low, high in taken):
                yield from _labelled(text, key, match, match.start() if pattern is _LABELLED else start)


def _formed(text: str, key: str, value: number.NumberValue, label: int, at: int = 0) -> CitedNumber:
    """The number that `number.find_all` found in `text[at:]`."""
    start, end = at + value.start, at + value.end
    longer = _GOES_ON.match(key, end) if key[end : end + 1] in ("-", "/") else None
    end = longer.end() if longer else end
    return CitedNumber(start, end, _printed(text[start:end]), value.symbol, value.form, label)


def _labelled(text: str, key: str, found: re.Match[str], label: int) -> Iterator[CitedNumber]:
    start, end = found.span(found.lastgroup or 0)
    if found.lastgroup == "bare":
        yield CitedNumber(start, end, text[start:end], None, "labelled", label)
    elif found.lastgroup == "blank":
        slash = key.index("/", start)
        yield CitedNumber(slash, end, None, key[slash + 1 : end].strip(), "blank", label)
    elif (whole := _at_start(text[start : start + 60])) is not None:
        yield _formed(text, key, whole, label, at=start)
    else:
        end = start + len(key[start:end].rstrip(".&+-/ "))
        if _looks_like_one(key[start:end]):
            symbol = key[start:end].rpartition("/")[2]
            yield CitedNumber(start, end, _printed(text[start:end]), symbol, "labelled", label)


def _at_start(text: str) -> number.NumberValue | None:
    """A number of the usual form, which nothing but its label right before it hid ("số:12/QĐ-BNV")."""
    return next((value for value in number.find_all(text)[:1] if value.start == 0), None)


def _looks_like_one(code: str) -> bool:
    """Digits, capitals and a slash; with a dash only the plain form of the old ones, others are likely misread."""
    marked = "/" in code or _OLD_CODE.match(code) is not None
    return marked and any(map(str.isdigit, code)) and sum(map(str.isupper, code)) >= 2


def _printed(text: str) -> str:
    return _INNER_SPACES.sub(r"\1", text) if " " in text else text


def is_sure(key: str, found: CitedNumber, *, listed: bool) -> bool:
    """Whether a number without a type word in front is one of a document; `listed` says that it goes on a list."""
    if found.form in ("labelled", "blank") and not listed:
        return False
    before = match_key(key[max(0, found.label - 40) : found.label]).rstrip(" :-(")
    if _NO_DOCUMENT.search(before):
        return False
    if listed or found.label < found.start or found.form in ("legal", "party"):
        return True
    groups = re.split(r"[-/]", found.symbol or "")
    whole = "." not in (found.number or "").partition("/")[0]
    return whole and len(groups) > 1 and any(map(_CODE.match, groups))
