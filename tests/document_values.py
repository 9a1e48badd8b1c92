"""A document as plain lists of strings by field, as case files write them."""

from collections.abc import Sequence

from vbpl_parser import Document
from vbpl_parser.model import IssueDate, Number, Unit


def values(document: Document) -> dict[str, list[str]]:
    """Every field of a document that case files name."""
    header = document.header
    return {
        "type": [document.doc_type.id] if document.doc_type else [],
        "system": [document.system],
        "issuer": [" < ".join([issuer.name, *reversed(issuer.parents)]) for issuer in header.issuers],
        "number": _number(document.number),
        "place": [header.place] if header.place else [],
        "date": _date(header.date),
        "subject": [document.subject.text] if document.subject else [],
        "to": [addressee.text for addressee in document.addressees],
        "basis": [basis.text for basis in document.legal_bases],
        "unit": list(_units(document.body)),
        "recipient": [
            f"{entry.text} ({entry.purpose})" if entry.purpose else entry.text for entry in document.recipients
        ],
        "archive": [document.archive.text] if document.archive else [],
        "signed": [" / ".join([*signer.lines, signer.name or "?"]) for signer in document.signatories],
        "secrecy": [header.secrecy] if header.secrecy else [],
        "urgency": [header.urgency] if header.urgency else [],
        "circulation": [header.circulation] if header.circulation else [],
        "draft": [str(header.draft).lower()],
        "national": [header.national_name] if header.national_name else [],
        "motto": [header.motto] if header.motto else [],
        "annex": [f"{annex.label or '?'}: {annex.title or '?'}" for annex in document.annexes],
        "copy": [copy.form for copy in document.copies],
        "copy number": [text for copy in document.copies for text in _number(copy.number)],
        "copy signed": [
            " / ".join([*signer.lines, signer.name or "?"]) for copy in document.copies for signer in copy.signatories
        ],
    }


def _number(number: Number | None) -> list[str]:
    return [" ".join(part or "-" for part in (number.number, number.year, number.symbol))] if number else []


def _date(date: IssueDate | None) -> list[str]:
    return ["-".join(str(part or "?") for part in (date.year, date.month, date.day))] if date else []


def _units(units: Sequence[Unit]) -> list[str]:
    """Every unit as `label text`, its path of labels in front; paragraphs have `¶`."""
    return [text for unit in units for text in _unit(unit, "")]


def _unit(unit: Unit, path: str) -> list[str]:
    here = f"{path}/{unit.label or '¶'}".lstrip("/")
    text = f"{here} {unit.title or unit.text}".strip()
    return [text[:60].strip(), *(below for child in unit.children for below in _unit(child, here))]
