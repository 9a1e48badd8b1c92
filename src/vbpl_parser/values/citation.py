"""Viện dẫn (citation): another document named in prose, with its number, type, date, issuer and provision.

NĐ 30/2020/NĐ-CP Phụ lục I mục II.6: the first citation names type, number and symbol, date, issuer and subject, later
ones type, number and symbol; laws are cited by type and name. Documents without a number have number None. Dates,
fractions, forms ("Mẫu số 01/TNDN"), standards and telephone numbers are no citations.

>>> text = "khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
>>> found = find_all(text)[0]
>>> found.number, found.doc_type, text[slice(*found.issuer)], text[slice(*found.unit)]
('30/2020/NĐ-CP', 'nghi_dinh', 'Chính phủ', 'khoản 2 Điều 5')
>>> text[found.start : found.end]
'khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ'
"""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from vbpl_parser.values import body_in_prose, citation_date, citation_number, citation_type, doc_type, provision
from vbpl_parser.values.citation_date import CitedDate
from vbpl_parser.values.citation_number import CitedNumber
from vbpl_parser.values.citation_type import CitedType
from vbpl_parser.values.key import plain

__all__ = ["CitationValue", "find_all"]

Range = tuple[int, int]


@frozen(kw_only=True)
class CitationValue:
    """One mention; `text[start:end]` is the whole of it, `issuer` and `unit` are (start, end) in the text.

    `number` is as printed without stray spaces, `doc_type` the slug of the type. `form` says what it was known by:
    legal, administrative, party, old, labelled or blank (forms of the number), law, or date.
    """

    number: str | None = None
    doc_type: str | None = None
    date: CitedDate | None = None
    issuer: Range | None = None
    unit: Range | None = None
    start: int
    end: int
    form: str


_NUMBER = re.compile(r"\d\w?\s?[-/–‑∕]\s?(?:\d{4}\s?[/∕]\s?)?[^\W\da-zà-ỹđ]")
_LABELLED = re.compile(r"(?:ố|SỐ)[\s:.…_]{0,40}(?:/|(?<=[\s:.])\S{0,12}\d)")
_DATED = tuple(f"{word} ngày " for word in citation_type.BEFORE_A_DATE)
_OF = re.compile(r"\)?,?\s?(?:của|CỦA|do)\s")
_LAW_SYMBOL = re.compile(r"QH|UBTVQH|PL-UBTVQH|LCT")
"""Symbols that laws, ordinances and resolutions of the National Assembly share."""
_SEPARATOR = re.compile(r"\)?[,;]?\s?(?:(?:và|hoặc)\s)?")


def find_all(text: str) -> tuple[CitationValue, ...]:
    """The citations in `text`, a paragraph, in order; every mention counts, none overlap.

    >>> [found.number for found in find_all("các Quyết định số 12/QĐ-BNV, số 13/QĐ-BNV và Luật Đất đai năm 2024")]
    ['12/QĐ-BNV', '13/QĐ-BNV', None]
    """
    if not _may_cite(text):
        return ()
    key = plain(text)
    named: list[CitedNumber | CitedType] = [
        *citation_number.find_all(text, key),
        *citation_type.laws(key),
        *citation_type.dated(key),
    ]
    return tuple(_in_order(text, key, sorted(named, key=lambda name: name.start))) if named else ()


def _may_cite(text: str) -> bool:
    """Cheap test that most paragraphs fail."""
    return (
        _NUMBER.search(text) is not None
        or _LABELLED.search(text) is not None
        or citation_type.may_name_law(text)
        or ("ngày " in text and any(words in text for words in _DATED))
    )


def _in_order(text: str, key: str, named: list[CitedNumber | CitedType]) -> Iterator[CitationValue]:
    provisions = {end: start for start, end in provision.find_all(key)}
    last: CitationValue | None = None
    for name in named:
        since = last.end if last is not None else 0
        if name.start < since:
            continue
        front = _number_front(key, name, last) if isinstance(name, CitedNumber) else _name_front(name)
        value = _whole(text, key, front, _unit(key, front.start, since, provisions)) if front else None
        if value is not None:
            last = value
            yield value


@frozen
class _Front:
    """A citation up to the end of its number or name."""

    number: str | None
    doc_type: str | None
    issuer: Range | None
    start: int
    end: int
    form: str


def _number_front(key: str, name: CitedNumber, last: CitationValue | None) -> _Front | None:
    since = last.end if last is not None else 0
    label = max(name.label, since)
    expected = _by_symbol(name)
    kind = citation_type.before(key, since, label, expected)
    listed = kind is None and last is not None and _SEPARATOR.fullmatch(key, since, label) is not None
    if kind is None and not citation_number.is_sure(key, name, listed=listed):
        return None
    inherits = listed and ";" not in key[since:label] and expected in (None, "cong_van")
    inherited = last.doc_type if last is not None and inherits else None
    slug = (kind.slug if kind else inherited) or (None if expected == "luat" else expected)
    return _Front(name.number, slug, _between(key, kind, label), kind.start if kind else label, name.end, name.form)


def _by_symbol(name: CitedNumber) -> str | None:
    """The type that the symbol says; "luat" for all that the National Assembly numbers alike."""
    if not name.symbol or _LAW_SYMBOL.match(name.symbol):
        return "luat" if name.symbol else None
    found = doc_type.from_symbol(name.symbol, "party" if name.form == "party" else "state")
    if found is None or (name.form in ("old", "labelled") and found.id == "cong_van"):
        return None
    return found.id


def _between(key: str, kind: CitedType | None, label: int) -> Range | None:
    """The issuer between type and number ("Công văn của Bộ Nội vụ số …")."""
    at = key.find(" của ", kind.start, label) if kind else -1
    if at < 0:
        return None
    start = at + len(" của ")
    end = min(body_in_prose.end(key, start), len(key[:label].rstrip(" ,")))
    return (start, end) if end > start else None


def _name_front(name: CitedType) -> _Front:
    form = "law" if name.slug in ("luat", "phap_lenh", "other") else "date"
    return _Front(None, name.slug, None, name.start, name.end, form)


def _whole(text: str, key: str, front: _Front, unit: Range | None) -> CitationValue | None:
    """With the date and the issuer behind; without a number a law needs its date, other documents both."""
    date = citation_date.match(key, front.end) or _year_of_law(key, front)
    end = date.end if date else front.end
    issuer = _issuer(text, key, end)
    if front.form in ("law", "date") and (date is None or (front.form == "date" and issuer is None)):
        return None
    return CitationValue(
        number=front.number,
        doc_type=front.doc_type,
        date=date,
        issuer=issuer or front.issuer,
        unit=unit,
        start=unit[0] if unit else front.start,
        end=issuer[1] if issuer else end,
        form=front.form,
    )


def _issuer(text: str, key: str, at: int) -> Range | None:
    of = _OF.match(key, at)
    if of is None:
        return None
    end = body_in_prose.end(text, of.end())
    return (of.end(), end) if end > of.end() else None


def _year_of_law(key: str, front: _Front) -> CitedDate | None:
    """The year that the name of a law ends in ("Luật Đất đai năm 2024")."""
    year = key[front.end - 4 : front.end]
    if front.form != "law" or not year.isdecimal():
        return None
    return CitedDate(year=int(year), month=None, day=None, start=front.end - 4, end=front.end)


def _unit(key: str, start: int, since: int, provisions: Mapping[int, int]) -> Range | None:
    """The provision right before the type word; only "của", "ban hành kèm theo" and the like stand between."""
    end = max((end for end, first in provisions.items() if since <= first and end <= start), default=None)
    if end is None or not provision.leads_to(key[end:start]):
        return None
    return provisions[end], end
