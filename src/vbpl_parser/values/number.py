"""Số và ký hiệu (number and symbol), NĐ 30/2020/NĐ-CP Phụ lục I mục II.3, Phụ lục III; HD 36-HD/VPTW for the Party.

`145/QĐ-UBND` is number 145, no year, symbol QĐ-UBND; `30/2020/NĐ-CP` is 30, 2020, NĐ-CP; `12-CV/TU` is 12, no year,
CV/TU. A blank in the form ("Số:      /UBND-VP") blanks only its own part. Stray spaces inside a symbol are no part
of it ("NĐ- CP" is NĐ-CP); nothing else is corrected.

>>> match("Số: 145/QĐ-UBND Hà Nội, ngày 5 tháng 3 năm 2024")
NumberValue(number='145', year=None, symbol='QĐ-UBND', form='administrative', start=4, end=15)
>>> match("Số: 12 đường Lê Lợi") is None
True
"""

import re

from attrs import frozen

from vbpl_parser.text.fold import fold
from vbpl_parser.values.key import CAPITAL, LETTER, plain

__all__ = ["NumberValue", "find_all", "format", "match"]


@frozen(kw_only=True)
class NumberValue:
    """A number and symbol; what is blank in the form is None.

    `form` is legal, administrative, party, old, bare or blank; `text[start:end]` is where it stands, without the label.
    """

    number: str | None
    year: str | None
    symbol: str | None
    form: str
    start: int
    end: int


_LONGEST = 300
"""Characters of a line that are looked at; a number line is far shorter."""

_MIXED = "TTr|CTr|CTrg|TTg|TrS|QyĐ|QĐi|ThU|NQy|KHr"
"""Groups of capitals and small letters that must not be taken for a word ("Hà")."""

_SEGMENT = rf"{CAPITAL}\w{{0,19}}"
_CODE = rf"(?:(?:{_MIXED})(?!\w)|(?:[A-ZĐ]Ư?){{2,}}\w{{0,19}}|{CAPITAL}\d{{0,3}}(?!\w))"
_SHORT = rf"(?:{_MIXED}|(?:[A-ZĐ]Ư?){{1,8}}\d{{0,2}})(?!\w)"
_JOINT = rf"(?:[-/.&+](?:{_SEGMENT}|\d{{1,3}}(?=[-.]))|(?:\s[-&/]|[-&/]\s){_CODE}|/[a-z]{{1,3}}(?!\w))"
_SYMBOL = rf"(?P<symbol>{_SEGMENT}(?:\s[-&/]\s{_SHORT})?(?:{_JOINT}){{0,12}})"

_LABEL = re.compile(
    rf"(?P<kind>{CAPITAL}{LETTER}{{1,7}}(?:\s{LETTER}{{1,6}}){{0,3}}\s)?(?P<so>[Ss$](?:{LETTER}|[65](?=\s?:)))(?:\s*[:;.]\s*|\s+|(?=\d)|(?=[/_.]))"
)
_SO_LETTERS = str.maketrans("$65", "Soo")
"""What scanners make of "Số": $ố, S6, S5; the digit only right before the colon."""
_KIND_NAMES = (
    "luat|bo luat|nghi quyet|phap lenh|nghi dinh|thong tu|quyet dinh|sac lenh|lenh|chi thi|sac luat|hien phap|cong van|"
    "thong tu lien tich|van ban hop nhat|thong bao|ke hoach|bao cao|to trinh|cong dien|huong dan|ket luan"
)
_LAWS = ("luat", "bo luat", "nghi quyet", "phap lenh", "sac lenh", "lenh", "sac luat")
"""Kinds that print their name on the number line, with a colon or without."""
_KINDS = frozenset(_KIND_NAMES.split("|"))

_OLD_CODES = "SL|TTg|TTG|CP|HĐBT|HĐCP|NĐ|QĐ|CT|TT|NQ|CV|TB|BC|KH|UB"
"""Symbols of 1945 to 1992 that stand after the number with no more than a space (5 SL)."""

_OTHER_OLD = r"[A-ZĐ]{2,4}(?= ?$|,? (?:ngày|NGÀY) \d)"
"""Any other letters in that place, when nothing but the date follows them (38 NV)."""

_NUMBER = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,2})?[a-zA-ZđĐ]?)(?!\w)|(?P<blank>[\s._*-]*)")
_MISREAD = re.compile(r"\d[^\s/-]{0,5}\s?(?=/)")
"""A number that the scanner could not read ("8$ /QĐ-TTg"); read as a blank, for a guess would be worse."""
_ADMINISTRATIVE = re.compile(rf"[\s._]*/\s*{_SYMBOL}")
_TAILS = (
    ("legal", re.compile(rf"[\s._]*/\s*(?:(?P<year>(?:19|20)\d\d)|(?:20)?\d?[\s._]*)\s*/\s*{_SYMBOL}")),
    ("administrative", _ADMINISTRATIVE),
    ("party", re.compile(rf"[\s._]*-\s*{_SYMBOL}")),
    (
        "old",
        re.compile(
            rf"\s(?P<symbol>(?:(?:{_OLD_CODES})(?!\w)|[A-ZĐ]{{1,6}}(?=[-/]{CAPITAL})|{_OTHER_OLD})(?:{_JOINT}){{0,6}})"
        ),
    ),
)
_BARE = re.compile(r"(?P<number>\d{1,6})(?:\s*\.?$|(?=,?\s+ngày\s))", re.IGNORECASE)
_ALL_BLANK = re.compile(r"[\s._/*-]*$")


def match(text: str) -> NumberValue | None:
    """The number line at the start of `text`, or None.

    The label is "Số", "Số:", "SỐ", "Luật số:", "Nghị quyết số:" and the like. What follows the symbol (place and date,
    V/v) is left out: `end` says where the symbol ends.
    """
    if len(text) < 3 or text[0] not in "SsLNBPTQVCKHGĐ$":
        return None
    key = plain(text[:_LONGEST])
    label = _LABEL.match(key)
    if label is None or not _is_label(label) or fold(label["so"].translate(_SO_LETTERS)) != "so":
        return None
    value = _value(key, text, label.end())
    if value is None or _goes_on(key[value.end :], label):
        return None
    return value


def _is_label(label: re.Match[str]) -> bool:
    kind = label["kind"]
    if kind is not None:
        return fold(kind.strip()) in _KINDS
    if label[0][0] == "s":
        return ":" in label[0]
    return True


def _goes_on(rest: str, label: re.Match[str]) -> bool:
    """Whether small letters follow, as in a sentence that happens to start with a number of a document."""
    following = rest.lstrip(" ,.;:)")[:6]
    if label["kind"] is not None and ":" not in label[0]:
        return bool(rest.strip()) or fold(label["kind"].strip()) not in _LAWS
    if not following[:1].islower() or following.lower().startswith("v/v"):
        return False
    return label["kind"] is not None or not following.startswith("ngày")


def _value(key: str, text: str, at: int) -> NumberValue | None:
    head = _NUMBER.match(key, at)
    if head is None:
        return None
    for form, pattern in _TAILS:
        tail = pattern.match(key, head.end() if head["number"] else at)
        if tail is not None and (form != "old" or head["number"]) and tail["symbol"][0].isupper():
            return _of(text, head["number"], tail, form, at)
    misread = _MISREAD.match(key, at)
    tail = None if misread is None else _ADMINISTRATIVE.match(key, misread.end())
    if tail is not None:
        return _of(text, None, tail, "administrative", at)
    bare = _BARE.match(key, at)
    if bare is None:
        return _blank(key, at)
    return NumberValue(number=bare["number"], year=None, symbol=None, form="bare", start=at, end=bare.end("number"))


def _blank(key: str, at: int) -> NumberValue | None:
    """A number line of a form that nobody filled in: "Số:", "Số: ……/……"."""
    if _ALL_BLANK.match(key, at) is None or (key[at - 1 : at] == " " and ":" not in key[:at] and at == len(key)):
        return None
    marked = ":" in key[:at] or any(mark in key[at:] for mark in "._")
    return NumberValue(number=None, year=None, symbol=None, form="blank", start=at, end=at) if marked else None


def _of(text: str, number: str | None, tail: re.Match[str], form: str, at: int) -> NumberValue:
    start, end = tail.span("symbol")
    while text[end - 1] in ".&+":
        end -= 1
    return NumberValue(
        number=number,
        year=tail.groupdict().get("year"),
        symbol="".join(text[start:end].split()),
        form=_form(form, number, tail["symbol"]),
        start=at + len(text[at:end]) - len(text[at:end].lstrip()),
        end=end,
    )


def _form(form: str, number: str | None, symbol: str) -> str:
    """Party numbers have a dash before the type and a slash before the body (12-CV/TU); without it, old or blank."""
    if form == "party" and "/" not in symbol:
        return "old" if number else "administrative"
    return form


def format(value: NumberValue) -> str:  # noqa: A001
    """The number as the rules write it: `30/2020/NĐ-CP`, `12-CV/TU`; a blank part is left out.

    >>> format(match("Số: 30 / 2020 / NĐ - CP"))
    '30/2020/NĐ-CP'
    """
    number, symbol = value.number or "", value.symbol or ""
    if value.form in ("bare", "blank"):
        return number
    if value.form == "legal":
        return f"{number}/{value.year or ''}/{symbol}"
    if value.form == "old" and "/" in symbol:
        return f"{number} {symbol}"
    return f"{number}{'-' if value.form in ('party', 'old') else '/'}{symbol}"


_PROSE_TYPE = "NQ|QĐ|QĐi|CT|KL|QC|TT|HD|TB|BC|KH|CTr|CTrHĐ|ĐA|PA|TTr|CV|BB|QyĐ|LCT|PL|L|NĐ|ĐL|CL|TC|TTLT|QĐNS|TLr"
_IN_PROSE = re.compile(
    rf"\d(?<![\w/.:-].)\d{{0,5}}(?:\.\d{{1,2}})?{LETTER}?(?P<end>)\s?"
    rf"(?:/\s?(?P<year>(?:19|20)\d\d)\s?/\s?{_SYMBOL}"
    rf"|/\s?{_SYMBOL.replace('symbol', 'admin')}"
    rf"|-\s?(?P<party>(?:{_PROSE_TYPE})\s?/\s?{_SEGMENT}(?:{_JOINT}){{0,4}})"
    rf"|(?<=\d)-(?P<dash>[A-ZĐ]{{2,}}{LETTER}{{0,6}}(?:-{_SEGMENT}){{0,3}})(?![\w/]))"
)
_AFTER_SO = re.compile(r"số\s?:?\s?$", re.IGNORECASE)


def find_all(text: str) -> tuple[NumberValue, ...]:
    """Numbers of other documents in prose, in order; `text[start:end]` is each as printed.

    Dates (15/12/2025), fractions, telephone numbers and standards (QCVN 102:2016/BTTTT) are none.

    >>> [text for text in map(format, find_all("theo Nghị định số 30/2020/NĐ-CP, Nghị quyết 12-NQ/TW ngày 5/3/2020"))]
    ['30/2020/NĐ-CP', '12-NQ/TW']
    """
    key = plain(text)
    if "/" not in key and "-" not in key:
        return ()
    return tuple(value for found in _IN_PROSE.finditer(key) if (value := _cited(key, text, found)) is not None)


def _cited(key: str, text: str, found: re.Match[str]) -> NumberValue | None:
    group = next(name for name in ("symbol", "admin", "party", "dash") if found[name])
    form = {"symbol": "legal", "admin": "administrative", "party": "party", "dash": "old"}[group]
    if not found[group][0].isupper() or sum(map(str.isupper, found[group])) < 2:
        return None
    if group == "dash" and not _AFTER_SO.search(key[max(0, found.start() - 5) : found.start()]):
        return None
    start, end = found.span(group)
    while text[end - 1] in ".&+":
        end -= 1
    return NumberValue(
        number=key[found.start() : found.start("end")],
        year=found["year"],
        symbol="".join(text[start:end].split()),
        form=form,
        start=found.start(),
        end=end,
    )
