"""Dòng dữ liệu (rows): the main fields of a document as one flat row, for tables."""

from collections.abc import Iterable, Iterator

from vbpl_parser.model import Document, IssueDate, Unit

__all__ = ["COLUMNS", "iso_date", "row"]

COLUMNS: tuple[tuple[str, type], ...] = (
    ("doc_type", str),
    ("type_name", str),
    ("number", int),
    ("number_text", str),
    ("number_year", int),
    ("symbol", str),
    ("issuer", str),
    ("parent", str),
    ("place", str),
    ("date", str),
    ("subject", str),
    ("addressees", str),
    ("recipients", str),
    ("signatory", str),
    ("position", str),
    ("secrecy", str),
    ("urgency", str),
    ("system", str),
    ("pages", int),
    ("text", str),
)
"""Name and type of each column. `date` is YYYY-MM-DD when the day is known, else YYYY-MM or YYYY; lists are joined
by `; `; `number` is None when it is no whole number."""


def row(document: Document) -> dict[str, str | int | None]:
    """The main fields of `document` by column, in the order of `COLUMNS`."""
    return {
        "doc_type": document.doc_type.id if document.doc_type else None,
        "type_name": document.doc_type.name if document.doc_type else None,
        **_number(document),
        **_header(document),
        "subject": document.subject.text if document.subject else None,
        "addressees": _joined(addressee.text for addressee in document.addressees),
        "recipients": _joined(recipient.text for recipient in document.recipients),
        "signatory": _joined(signatory.name for signatory in document.signatories),
        "position": _joined(signatory.position for signatory in document.signatories),
        "secrecy": document.header.secrecy,
        "urgency": document.header.urgency,
        "system": document.system,
        "pages": document.source.pages,
        "text": "\n".join(_text(document)),
    }


def _number(document: Document) -> dict[str, str | int | None]:
    number = document.number
    return {
        "number": _whole(number.number if number else None),
        "number_text": number.number if number else None,
        "number_year": _whole(number.year if number else None),
        "symbol": number.symbol if number else None,
    }


def _header(document: Document) -> dict[str, str | int | None]:
    issuers = document.header.issuers
    return {
        "issuer": _joined(issuer.name for issuer in issuers),
        "parent": _joined(parent for issuer in issuers for parent in issuer.parents),
        "place": document.header.place,
        "date": iso_date(document.header.date),
    }


def iso_date(date: IssueDate | None) -> str | None:
    """As much of the date as is known, from the year on: `2024-05-02`, `2024-05`, `2024`, None."""
    if date is None or date.year is None:
        return None
    text = f"{date.year:04d}"
    if date.month is None:
        return text
    return f"{text}-{date.month:02d}" + ("" if date.day is None else f"-{date.day:02d}")


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else None


def _joined(texts: Iterable[str | None]) -> str | None:
    return "; ".join(text for text in texts if text) or None


def _text(document: Document) -> Iterator[str]:
    """What a reader would search for: subject, addressees, the bases, the body, the annexes."""
    if document.subject:
        yield document.subject.text
    yield from (addressee.text for addressee in document.addressees)
    yield from (basis.text for basis in document.legal_bases)
    yield from _units(document.body)
    for annex in document.annexes:
        yield from filter(None, (annex.label, annex.title))
        yield from _units(annex.body)
    for recipient in document.recipients:
        yield recipient.text


def _units(units: tuple[Unit, ...]) -> Iterator[str]:
    for unit in units:
        yield " ".join(filter(None, (unit.label, unit.title, unit.text)))
        for cells in unit.rows:
            yield " ".join(cells)
        yield from _units(unit.children)
