"""The JSON of contract vbpl/1 that a definition stands for. Nothing here knows the parser.

Left out are the keys that depend on the file or are measured elsewhere: source, citations, tasks, signatures,
diagnostics, and the places (raw, spans, rule) of each component.
"""

from typing import Any

from samples.making.letter import Annex, Archive, Copy, IssueDate, Issuer, Letter, Number, Recipient, Signatory, Unit

__all__ = ["expected", "plain"]

TITLES: dict[str, tuple[str | None, str | None]] = {
    "state": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    "party": ("ĐẢNG CỘNG SẢN VIỆT NAM", None),
    "youth_union": ("ĐOÀN TNCS HỒ CHÍ MINH", None),
}


def plain(text: str | None) -> str | None:
    """`text` without marks of look and page breaks."""
    return None if text is None else text.replace("*", "").replace("\f", " ")


def unit(value: Unit) -> dict[str, Any]:
    """A unit and what stands under it; `rows` only for tables."""
    result: dict[str, Any] = {
        "level": value.level,
        "label": value.label,
        "title": plain(value.title),
        "text": plain(value.text),
        "children": [unit(child) for child in value.children],
    }
    if value.level == "table":
        result["rows"] = [[plain(cell) for cell in row] for row in value.rows]
    return result


def issuer(value: Issuer) -> dict[str, Any]:
    """Name and parents, outermost first."""
    return {"name": value.name, "parents": [" ".join(lines) for lines in value.parents]}


def number(value: Number) -> dict[str, Any]:
    """Number, year, symbol."""
    return {"number": value.number, "year": value.year, "symbol": value.symbol}


def date(value: IssueDate | None) -> dict[str, Any] | None:
    """Year, month, day."""
    return None if value is None else {"year": value.year, "month": value.month, "day": value.day}


def recipient(value: Recipient) -> dict[str, Any]:
    """Text and purpose."""
    return {"text": value.text, "purpose": value.purpose}


def archive(value: Archive | None) -> dict[str, Any] | None:
    """Lưu, whole and in parts."""
    if value is None:
        return None
    return {"text": value.text, "units": list(value.units), "copies": value.copies, "drafter": value.drafter}


def signatory(value: Signatory) -> dict[str, Any]:
    """Lines, capacity, position, name."""
    return {
        "lines": list(value.lines),
        "capacity": value.capacity,
        "position": value.position,
        "name": value.name,
    }


def annex(value: Annex) -> dict[str, Any]:
    """Label, title, body."""
    return {"label": value.label, "title": value.title, "body": [unit(child) for child in value.body]}


def copy(value: Copy) -> dict[str, Any]:
    """Form, issuer, number, date, signatories."""
    return {
        "form": value.form,
        "issuer": issuer(value.issuer),
        "number": number(value.number),
        "date": date(value.date),
        "signatories": [signatory(value.signatory)],
    }


def header(letter: Letter) -> dict[str, Any]:
    """The header. A draft is a document that says so, or whose number or day is blank."""
    national_name, motto = TITLES[letter.system]
    blank_day = letter.date is not None and letter.date.day is None
    return {
        "national_name": national_name,
        "motto": motto,
        "issuers": [issuer(value) for value in letter.issuers],
        "place": letter.place,
        "date": date(letter.date),
        "secrecy": letter.secrecy,
        "urgency": letter.urgency,
        "circulation": letter.circulation,
        "draft": letter.draft is not None or letter.number.number is None or blank_day,
    }


def expected(letter: Letter) -> dict[str, Any]:
    """The document that every format of the sample must give."""
    return {
        "schema": "vbpl/1",
        "system": letter.system,
        "doc_type": {"id": letter.type_id, "name": letter.type_name, "abbreviation": letter.abbreviation},
        "header": header(letter),
        "number": number(letter.number),
        "subject": {"text": letter.subject},
        "addressees": [{"text": text} for text in letter.addressees],
        "legal_bases": [{"text": text} for text in letter.bases],
        "body": [unit(value) for value in letter.body],
        "recipients": [recipient(value) for value in letter.recipients],
        "archive": archive(letter.archive),
        "signatories": [signatory(value) for value in letter.signatories],
        "annexes": [annex(value) for value in letter.annexes],
        "copies": [copy(value) for value in letter.copies],
    }
