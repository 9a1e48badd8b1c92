"""Evidence for what stands at the head of a document: number, date, place, issuing bodies, type, marks."""

import re
from datetime import date
from functools import cache

from vbpl_parser.check.evidence.case import Case
from vbpl_parser.model import IssueDate, Issuer, Number
from vbpl_parser.text import fold
from vbpl_parser.values import doc_type, issuing_body
from vbpl_parser.values.date import find_dates
from vbpl_parser.values.key import is_caps, match_key, words
from vbpl_parser.vocabulary import bodies, provinces

__all__ = [
    "blanks_are_printed",
    "blanks_go_together",
    "bodies_of_a_joint_document",
    "calendar_has_the_date",
    "date_is_not_before_its_bases",
    "day_is_printed",
    "issuer_has_its_accents",
    "issuer_is_a_name",
    "issuer_is_known",
    "issuer_is_whole",
    "number_is_a_number",
    "place_is_a_name",
    "place_is_known",
    "symbol_is_printed",
    "symbol_names_the_issuer",
    "title_names_the_system",
    "type_agrees_with_the_symbol",
    "type_has_two_witnesses",
    "years_agree",
]

DRAWN = frozenset({"pdf"})
"""Formats whose pages may hold a number or day as a picture (a stamp, handwriting) that is no text."""

JOINT = re.compile(r"TTLT|LT|LN|NQLT|CTrPH|QCPH")
DIGITS = re.compile(r"\d{1,6}(?:\.\d{1,2})?[a-zđA-ZĐ]?")
NAME = re.compile(r"[^\W\d_](?:[\w'’.]|[ -](?=\w))*")
UNITS = ("tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "ủy")
UNIT = re.compile(rf"(?:{'|'.join(UNITS)})\.? ")
GROUP = re.compile(r"[-/.&+–—]")
SIGNS = re.compile(r"\W")
CODES_OF_BODIES = {
    "ttg": "thu tuong",
    "cp": "chinh phu",
    "qh": "quoc hoi",
    "ubtvqh": "quoc hoi",
    "ctn": "chu tich nuoc",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "tu": "uy",
    "tw": "trung uong",
}
"""Codes of bodies in symbols that are not the initials of the printed name (NĐ 30/2020 Phụ lục VI)."""
LABELS = re.compile(r"số ?:|\d{1,5} ?/|ngày \d|kính gửi|độc lập|cộng hòa|v/v", re.IGNORECASE)


def number_is_a_number(case: Case) -> bool:
    """The number is made of digits, with one letter behind them at most."""
    value = _number(case).number
    return value is None or DIGITS.fullmatch(value) is not None


def blanks_are_printed(case: Case) -> bool:
    """A blank number is a blank of the form: no picture can stand in its place."""
    return _number(case).number is not None or case.document.source.format not in DRAWN


def blanks_go_together(case: Case) -> bool:
    """Number and day are both filled in or both blank: an office enters them in one act."""
    number, when = case.document.number, case.document.header.date
    if number is None or number.symbol is None or when is None or when.year is None:
        return True
    return (number.number is None) == (when.day is None)


def symbol_is_printed(case: Case) -> bool:
    """The number has a symbol."""
    return _number(case).symbol is not None


def years_agree(case: Case) -> bool:
    """The year in the symbol is the year of the date."""
    number, when = case.document.number, case.document.header.date
    if number is None or number.year is None or when is None or when.year is None:
        return True
    return number.year == str(when.year)


def type_agrees_with_the_symbol(case: Case) -> bool:
    """The symbol carries no other type than the one found (công văn and ambiguous letters aside)."""
    document = case.document
    if document.number is None or document.number.symbol is None or document.doc_type is None:
        return True
    carried = doc_type.from_symbol(document.number.symbol, document.system)
    return carried is None or carried.id in (document.doc_type.id, "cong_van")


def type_has_two_witnesses(case: Case) -> bool:
    """The type name is printed, or the symbol is that of a letter and the letter says V/v or Kính gửi."""
    document = case.document
    if document.doc_type is None or document.doc_type.rule == "printed type name":
        return True
    number = document.number
    carried = doc_type.from_symbol(number.symbol, document.system) if number and number.symbol else None
    letter = bool(document.addressees) or (document.subject is not None and document.subject.rule == "V/v")
    return carried is not None and carried.id == document.doc_type.id == "cong_van" and letter


def day_is_printed(case: Case) -> bool:
    """Day, month and year are there, or what is blank is a blank of the form."""
    when = _date(case)
    return None not in (when.day, when.month, when.year) or case.document.source.format not in DRAWN


def calendar_has_the_date(case: Case) -> bool:
    """The date exists and lies between 1945 and 2100."""
    when = _date(case)
    if when.year is not None and not 1945 <= when.year <= 2100:
        return False
    return _exists(when.year or 2000, when.month or 1, when.day or 1)


def date_is_not_before_its_bases(case: Case) -> bool:
    """No legal basis is of a later day."""
    when = _date(case)
    if when.year is None or when.month is None or when.day is None:
        return True
    issued = (when.year, when.month, when.day)
    dates = [found for basis in case.document.legal_bases for found in find_dates(basis.text)]
    return all((each.year or 0, each.month or 1, each.day or 1) <= issued for each in dates)


def place_is_a_name(case: Case) -> bool:
    """The place is one to six words of letters that begin with capitals."""
    place = case.document.header.place or ""
    names = place.split()
    return NAME.fullmatch(place) is not None and len(names) <= 6 and names[-1][:1].isupper()


def place_is_known(case: Case) -> bool:
    """The place is a province or a centrally-run city, or the name of an issuing body holds it behind its unit."""
    place = UNIT.sub("", match_key(case.document.header.place or ""), count=1)
    bodies = (name for issuer in case.document.header.issuers for name in (issuer.name, *issuer.parents))
    return place in _places() or any(
        f" {unit} {place} " in f" {SIGNS.sub(' ', match_key(name))} " for name in bodies for unit in UNITS
    )


def issuer_is_a_name(issuer: Issuer) -> bool:
    """The names of the body and of its parents hold no number, date or label."""
    return all(name[:1].isalpha() and not LABELS.search(name) for name in (issuer.name, *issuer.parents))


def issuer_is_known(issuer: Issuer) -> bool:
    """The vocabulary knows the words that open the names, which are printed in capitals."""
    found = [(name, issuing_body.opening(name)) for name in (issuer.name, *issuer.parents)]
    return all(row is not None and row.kind not in ("none", "joint") and is_caps(name) for name, row in found)


def issuer_is_whole(issuer: Issuer) -> bool:
    """The name of the body does not end where its vocabulary entry asks for more (ỦY BAN NHÂN DÂN of what?)."""
    row = issuing_body.opening(issuer.name)
    return row is None or row.whole or bool(issuer.parents) or len(words(issuer.name)) > len(row.opening.split())


def symbol_names_the_issuer(case: Case) -> bool:
    """A group of the symbol is made of initials of an issuing body or its parents (SNV, UBND), or is its code (TTg)."""
    number, issuers = case.document.number, case.document.header.issuers
    if number is None or number.symbol is None or not issuers:
        return True
    names = [_plain(name) for issuer in issuers for name in (issuer.name, *issuer.parents)]
    groups = [group for group in GROUP.split(fold(number.symbol)) if group]
    return any(_stands_for(group, name) for group in groups for name in names)


def _stands_for(group: str, name: str) -> bool:
    code = CODES_OF_BODIES.get(group.rstrip("0123456789"))
    if code is not None and code in name:
        return True
    initials = "".join(word[0] for word in name.split() if word not in ("va", "cua"))
    return group in name.split() or (len(group) > 1 and (group in initials or initials in group))


def _plain(name: str) -> str:
    return " ".join(SIGNS.sub(" ", fold(name)).split())


def issuer_has_its_accents(issuer: Issuer) -> bool:
    """Opening words and province are those of the vocabulary with their accents (no ỦY BAN NHÂN ĐÂN TĨNH …)."""
    return all(_has_its_accents(name) for name in (issuer.name, *issuer.parents))


def _has_its_accents(name: str) -> bool:
    key = SIGNS.sub(" ", match_key(name))
    folded = fold(key)
    row = issuing_body.opening(name)
    known = len(row.opening.split()) if row is not None else 0
    opened = folded.split()
    if any(" ".join(opened[:length]) in _openings() for length in range(min(6, len(opened)), max(known, 1), -1)):
        return False
    return not any(f" tinh {folded_name}" in folded and spelt not in key for folded_name, spelt in _provinces())


@cache
def _openings() -> frozenset[str]:
    return frozenset(map(fold, bodies()))


@cache
def _provinces() -> tuple[tuple[str, str], ...]:
    return tuple((fold(row.name), match_key(row.name)) for row in provinces() if row.kind == "tỉnh")


def bodies_of_a_joint_document(case: Case) -> bool:
    """Several bodies stand only over a document whose symbol is that of a joint one."""
    number = case.document.number
    symbol = (number.symbol if number else None) or ""
    count = len(case.document.header.issuers)
    return count < 2 or JOINT.search(symbol) is not None or symbol.count("-") + symbol.count("/") > count - 1


def title_names_the_system(case: Case) -> bool:
    """The title at the top is printed, or the heading of a database copy stands in its place."""
    header = case.document.header
    return header.national_name is not None or any(issuer.rule == "caption" for issuer in header.issuers)


def _number(case: Case) -> Number:
    return case.document.number or Number()


def _date(case: Case) -> IssueDate:
    return case.document.header.date or IssueDate()


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@cache
def _places() -> frozenset[str]:
    return frozenset(match_key(name) for row in provinces() for name in (row.name, *row.others))
