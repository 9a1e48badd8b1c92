"""A `Document` in the shape of a label, so that both sides are read by the same functions."""

from collections.abc import Iterator
from typing import Any

from vbpl_parser.model import Document, Number, Unit

__all__ = ["to_label"]

_LABELLED = frozenset({"part", "chapter", "section", "subsection", "article", "clause", "point", "roman", "item"})
_HEAD = 40


def to_label(document: Document) -> dict[str, Any]:
    """The keys of a label that are scored, with the values of `document`."""
    header = document.header
    date = header.date
    return {
        "doc_type": document.doc_type.id if document.doc_type else None,
        "system": document.system,
        "issuers": [{"name": issuer.name, "parents": list(issuer.parents)} for issuer in header.issuers],
        "number": _number(document.number),
        "place": header.place,
        "date": {"day": date.day, "month": date.month, "year": date.year} if date else None,
        "subject": document.subject.text if document.subject else None,
        "addressees": [addressee.text for addressee in document.addressees],
        "legal_bases": [basis.text for basis in document.legal_bases],
        "outline": list(_outline(document.body, "")),
        "recipients": [recipient.text for recipient in document.recipients],
        "archive": document.archive.text if document.archive else None,
        "signatories": [{"lines": list(signer.lines), "name": signer.name} for signer in document.signatories],
        "urgency": header.urgency,
        "secrecy": header.secrecy,
        "annexes": [{"label": annex.label, "title": annex.title} for annex in document.annexes],
        "cited": _cited(document),
    }


def _number(number: Number | None) -> dict[str, str | None] | None:
    return {"number": number.number, "year": number.year, "symbol": number.symbol} if number else None


def _cited(document: Document) -> list[str]:
    """Distinct numbers of other documents, in order of first mention."""
    return list(dict.fromkeys(citation.number for citation in document.citations if citation.number))


def _outline(units: tuple[Unit, ...], parent: str) -> Iterator[list[str]]:
    """Path and first words of every labelled unit; bullets, paragraphs and tables have no place in a path."""
    for unit in units:
        path = parent
        if unit.level in _LABELLED and unit.label:
            path = f"{parent}/{unit.label}" if parent else unit.label
            yield [path, (unit.title or unit.text or "")[:_HEAD]]
        yield from _outline(unit.children, path)
