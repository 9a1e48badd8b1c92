"""Extractors: one component a file, zones → component with its raw text, spans and rule.

Each module has `extract(part)`. A blank is a value, what is missing is None or empty, nothing is guessed. The table is
the whole registration; its names are the fields of `Document` and of `Header`.
"""

from collections.abc import Callable
from typing import Any

from vbpl_parser.extractors import (
    addressees,
    archive,
    body,
    citations,
    date,
    doc_type,
    draft,
    issuers,
    legal_bases,
    marks,
    national_title,
    number,
    place,
    recipients,
    signatories,
    subject,
    system,
)
from vbpl_parser.layout import Part

__all__ = ["EXTRACTORS", "HEADER_EXTRACTORS"]

Extractor = Callable[[Part], Any]

HEADER_EXTRACTORS: dict[str, Extractor] = {
    "national_name": national_title.extract,
    "motto": national_title.motto,
    "issuers": issuers.extract,
    "place": place.extract,
    "date": date.extract,
    "secrecy": marks.secrecy,
    "urgency": marks.urgency,
    "circulation": marks.circulation,
    "draft": draft.extract,
}

EXTRACTORS: dict[str, Extractor] = {
    "system": system.extract,
    "doc_type": doc_type.extract,
    "number": number.extract,
    "subject": subject.extract,
    "addressees": addressees.extract,
    "legal_bases": legal_bases.extract,
    "body": body.extract,
    "recipients": recipients.extract,
    "archive": archive.extract,
    "signatories": signatories.extract,
    "citations": citations.extract,
}
