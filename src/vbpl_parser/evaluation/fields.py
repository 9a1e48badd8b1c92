"""The fields that are scored: each makes a list of strings of a label."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from vbpl_parser.evaluation.compare import caseless, soft
from vbpl_parser.values import doc_type

__all__ = ["FIELDS", "Field"]

Data = Mapping[str, Any]
Wordings = tuple[tuple[str, ...], tuple[str, ...]]

_BRACKETED_TAIL = re.compile(r" ?\([^()]*\)[ .,;]*$")
_SUBJECT_LABEL = re.compile(r"(?:v/v|về việc)[: ]+", re.IGNORECASE)


@frozen(kw_only=True)
class Field:
    """One scored field.

    `key` is the key of the label that it is read from, `component` its name in `Document.needs_review`, `values` its
    strings, `soft` what makes two of them softly the same, `fuzzy` whether long ones may differ a little. `wordings`
    makes of a value and the label what it may look like on the page, whole and in part.
    """

    name: str
    key: str
    component: str
    values: Callable[[Data], list[str]]
    soft: Callable[[str], str] = field(default=soft)
    fuzzy: bool = True
    wordings: Callable[[str, Data], Wordings] = field(default=lambda value, _: ((value,), ()))


def _single(key: str) -> Callable[[Data], list[str]]:
    return lambda data: [data[key]] if data.get(key) else []


def _listed(key: str) -> Callable[[Data], list[str]]:
    return lambda data: list(data.get(key) or ())


def _doc_type(data: Data) -> list[str]:
    return [] if data.get("doc_type") in (None, "other") else [data["doc_type"]]


def _issuers(data: Data) -> list[str]:
    return [issuer["name"] for issuer in data.get("issuers") or ()]


def _parents(data: Data) -> list[str]:
    return [parent for issuer in data.get("issuers") or () for parent in issuer["parents"]]


def _number(data: Data) -> list[str]:
    number = data.get("number")
    if number is None:
        return []
    digits = (number["number"] or "none").lstrip("0") or "0"
    return [f"{digits} {number['year'] or 'none'} {''.join((number['symbol'] or 'none').split())}"]


def _date(data: Data) -> list[str]:
    date = data.get("date")
    return [" ".join(str(date[part] or "none") for part in ("day", "month", "year"))] if date else []


def _subject(data: Data) -> list[str]:
    return [_SUBJECT_LABEL.sub("", data["subject"], count=1)] if data.get("subject") else []


def _without_tail(key: str) -> Callable[[Data], list[str]]:
    return lambda data: [_BRACKETED_TAIL.sub("", text) or text for text in data.get(key) or ()]


def _outline(data: Data) -> list[str]:
    """The paths; a label that stops at a depth (`outline_depth`) is compared down to there."""
    paths: list[str] = [path for path, _ in data.get("outline") or ()]
    depth = data.get("outline_depth")
    if depth == "article":
        return [path for path in paths if not re.search(r"(?:^|/)Điều [^/]*/", path)]
    return [path for path in paths if path.count("/") < depth] if depth else paths


def _signer_lines(data: Data) -> list[str]:
    return [line for signer in data.get("signatories") or () for line in signer["lines"]]


def _signer_name(data: Data) -> list[str]:
    return [signer["name"] for signer in data.get("signatories") or () if signer["name"]]


def _annexes(data: Data) -> list[str]:
    return [annex["title"] or annex["label"] or "untitled" for annex in data.get("annexes") or ()]


def _type_wordings(value: str, _: Data) -> Wordings:
    kind = doc_type.from_id(value)
    return ((kind.name,) if kind else (), ())


def _system_wordings(value: str, _: Data) -> Wordings:
    titles = {"state": ("Cộng hòa xã hội chủ nghĩa", "Việt Nam dân chủ cộng hòa"), "party": ("Đảng Cộng sản Việt Nam",)}
    return titles.get(value, ()), ()


def _number_wordings(value: str, _: Data) -> Wordings:
    number, year, symbol = (part.removeprefix("none") for part in value.split(" ", 2))
    return (number + year + symbol,), ("số" + symbol, symbol)


def _date_wordings(value: str, _: Data) -> Wordings:
    day, month, year = value.split(" ")
    months = dict.fromkeys((month, month.zfill(2)))
    days = dict.fromkeys((day.zfill(2), day))
    whole = [f"ngày {a} tháng {b} năm {year}" for a in days for b in months]
    short = [f"ngày {a}/{b}/{year}" for a in days for b in months]
    return (*whole, *short), (*(f"tháng {b} năm {year}" for b in months), f"năm {year}")


def _outline_wordings(value: str, data: Data) -> Wordings:
    """The label with the first words of the unit."""
    heads = [head for path, head in data.get("outline") or () if path == value]
    label = value.rpartition("/")[2]
    return tuple(f"{label} {head}" for head in heads), tuple(heads)


FIELDS: tuple[Field, ...] = (
    Field(
        name="doc_type",
        key="doc_type",
        component="doc_type",
        values=_doc_type,
        soft=caseless,
        fuzzy=False,
        wordings=_type_wordings,
    ),
    Field(
        name="system",
        key="system",
        component="system",
        values=_single("system"),
        soft=caseless,
        fuzzy=False,
        wordings=_system_wordings,
    ),
    Field(name="issuers", key="issuers", component="issuers", values=_issuers),
    Field(name="parents", key="issuers", component="issuers", values=_parents),
    Field(name="number", key="number", component="number", values=_number, fuzzy=False, wordings=_number_wordings),
    Field(name="place", key="place", component="place", values=_single("place")),
    Field(name="date", key="date", component="date", values=_date, fuzzy=False, wordings=_date_wordings),
    Field(name="subject", key="subject", component="subject", values=_subject),
    Field(name="addressees", key="addressees", component="addressees", values=_without_tail("addressees")),
    Field(name="legal_bases", key="legal_bases", component="legal_bases", values=_listed("legal_bases")),
    Field(
        name="outline",
        key="outline",
        component="body",
        values=_outline,
        soft=caseless,
        fuzzy=False,
        wordings=_outline_wordings,
    ),
    Field(name="recipients", key="recipients", component="recipients", values=_without_tail("recipients")),
    Field(name="archive", key="archive", component="archive", values=_single("archive")),
    Field(name="signer_lines", key="signatories", component="signatories", values=_signer_lines),
    Field(name="signer_name", key="signatories", component="signatories", values=_signer_name),
    Field(name="urgency", key="urgency", component="marks", values=_single("urgency")),
    Field(name="secrecy", key="secrecy", component="marks", values=_single("secrecy")),
    Field(name="annexes", key="annexes", component="annexes", values=_annexes),
    Field(name="cited", key="cited", component="citations", values=_listed("cited"), fuzzy=False),
)
