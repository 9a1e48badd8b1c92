"""The fields that are scored: each makes a list of strings of a label."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from vbpl_parser.evaluation.compare import caseless, soft

__all__ = ["FIELDS", "Field"]

Data = Mapping[str, Any]

_BRACKETED_TAIL = re.compile(r" ?\([^()]*\)[ .,;]*$")
_SUBJECT_LABEL = re.compile(r"(?:v/v|về việc)[: ]+", re.IGNORECASE)


@frozen(kw_only=True)
class Field:
    """One scored field.

    `key` is the key of the label that it is read from, `values` its strings, `soft` what makes two of them softly the
    same, `fuzzy` whether long ones may differ a little.
    """

    name: str
    key: str
    values: Callable[[Data], list[str]]
    soft: Callable[[str], str] = field(default=soft)
    fuzzy: bool = True


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


FIELDS: tuple[Field, ...] = (
    Field(name="doc_type", key="doc_type", values=_doc_type, soft=caseless, fuzzy=False),
    Field(name="system", key="system", values=_single("system"), soft=caseless, fuzzy=False),
    Field(name="issuers", key="issuers", values=_issuers),
    Field(name="parents", key="issuers", values=_parents),
    Field(name="number", key="number", values=_number, fuzzy=False),
    Field(name="place", key="place", values=_single("place")),
    Field(name="date", key="date", values=_date, fuzzy=False),
    Field(name="subject", key="subject", values=_subject),
    Field(name="addressees", key="addressees", values=_without_tail("addressees")),
    Field(name="legal_bases", key="legal_bases", values=_listed("legal_bases")),
    Field(name="outline", key="outline", values=_outline, soft=caseless, fuzzy=False),
    Field(name="recipients", key="recipients", values=_without_tail("recipients")),
    Field(name="archive", key="archive", values=_single("archive")),
    Field(name="signer_lines", key="signatories", values=_signer_lines),
    Field(name="signer_name", key="signatories", values=_signer_name),
    Field(name="urgency", key="urgency", values=_single("urgency")),
    Field(name="secrecy", key="secrecy", values=_single("secrecy")),
    Field(name="annexes", key="annexes", values=_annexes),
    Field(name="cited", key="cited", values=_listed("cited"), fuzzy=False),
)
