"""What a document of its kind has, so that a clerk should look when it is not there."""

from collections.abc import Callable

from vbpl_parser.check.missing import WITHOUT_DATE_LINE, WITHOUT_SUBJECT
from vbpl_parser.model import Document

__all__ = ["MISSING"]

WITHOUT_RECIPIENTS = frozenset({"bien_ban", "hop_dong", "luat", "phap_lenh", "sac_lenh", "thu_cong", "giay_moi"})
WITH_BASES = frozenset({"quyet_dinh", "nghi_quyet", "nghi_dinh", "thong_tu", "thong_tu_lien_tich"})
"""Types whose templates have căn cứ (NĐ 30/2020 Phụ lục III mẫu 1.1, 1.2; NĐ 78/2025 for documents of law)."""


def _kind(document: Document) -> str:
    return document.doc_type.id if document.doc_type else ""


def _from_database(document: Document) -> bool:
    """A copy of a database prints number and date in one heading, and no place."""
    return any(issuer.rule == "caption" for issuer in document.header.issuers)


# Name in `needs_review`, when it is missing.
MISSING: tuple[tuple[str, Callable[[Document], bool]], ...] = (
    ("system", lambda document: document.system == "other"),
    ("doc_type", lambda document: document.doc_type is None),
    ("issuers", lambda document: not document.header.issuers),
    (
        "place",
        lambda document: (
            not document.header.place and not _from_database(document) and _kind(document) not in WITHOUT_DATE_LINE
        ),
    ),
    ("date", lambda document: document.header.date is None and _kind(document) not in WITHOUT_DATE_LINE),
    ("number", lambda document: document.number is None),
    (
        "subject",
        lambda document: document.subject is None and _kind(document) not in WITHOUT_SUBJECT | {"sac_lenh"},
    ),
    ("addressees", lambda document: not document.addressees and _kind(document) in ("cong_van", "to_trinh")),
    (
        "legal_bases",
        lambda document: (
            not document.legal_bases and _kind(document) in WITH_BASES and document.system in ("state", "other")
        ),
    ),
    ("body", lambda document: not document.body),
    ("recipients", lambda document: not document.recipients and _kind(document) not in WITHOUT_RECIPIENTS),
    ("archive", lambda document: document.archive is None and bool(document.recipients)),
    ("signatories", lambda document: not document.signatories),
)
