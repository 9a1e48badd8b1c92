"""Components that a document of its kind should have, and blanks in the form."""

from collections.abc import Iterator

from vbpl_parser.model import Document

__all__ = ["addressees", "body", "date", "doc_type", "issuer", "number", "recipients", "signatory", "subject"]

WITHOUT_DATE_LINE = frozenset({"bien_ban", "luat", "phap_lenh"})
"""Biên bản prints no place and date (NĐ 30/2020 Phụ lục III mẫu 1.9); laws may print none."""

WITHOUT_SUBJECT = frozenset({"giay_gioi_thieu", "giay_nghi_phep", "thu_cong"})
"""Types whose template has no trích yếu (NĐ 30/2020 Phụ lục III mẫu 1.8, 1.10)."""


def number(document: Document) -> Iterator[str]:
    """VB101, VB102."""
    if document.number is None:
        yield "VB101"
    elif document.number.number is None:
        yield "VB102"


def date(document: Document) -> Iterator[str]:
    """VB103, VB104."""
    found = document.header.date
    if found is None:
        if _kind(document) not in WITHOUT_DATE_LINE:
            yield "VB103"
    elif None in (found.day, found.month, found.year):
        yield "VB104"


def issuer(document: Document) -> Iterator[str]:
    """VB105."""
    if not document.header.issuers:
        yield "VB105"


def doc_type(document: Document) -> Iterator[str]:
    """VB111."""
    if document.doc_type is None:
        yield "VB111"


def subject(document: Document) -> Iterator[str]:
    """VB106."""
    if document.subject is None and _kind(document) not in WITHOUT_SUBJECT:
        yield "VB106"


def addressees(document: Document) -> Iterator[str]:
    """VB107."""
    if _kind(document) == "cong_van" and not document.addressees:
        yield "VB107"


def body(document: Document) -> Iterator[str]:
    """VB108."""
    if not document.body:
        yield "VB108"


def recipients(document: Document) -> Iterator[str]:
    """VB109."""
    if not document.recipients and document.archive is None:
        yield "VB109"


def signatory(document: Document) -> Iterator[str]:
    """VB110, VB204."""
    if not document.signatories:
        yield "VB110"
    elif any(signer.name is None for signer in document.signatories):
        yield "VB204"


def _kind(document: Document) -> str | None:
    return document.doc_type.id if document.doc_type else None
