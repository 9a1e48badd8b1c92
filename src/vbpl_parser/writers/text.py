"""A document as plain text, in the order in which it is read."""

from collections.abc import Iterable, Iterator

from vbpl_parser.model import Copy, Document, Signatory, Unit
from vbpl_parser.writers.wording import annex_line, copy_line, date_line, mark, number_line, recipient_line, words

__all__ = ["to_text"]

INDENT = "  "


def to_text(document: Document) -> str:
    """The components of `document` as paragraphs, one a line; blank lines between the parts."""
    parts = (
        _header(document),
        _title(document),
        _labelled("Kính gửi:", (addressee.text for addressee in document.addressees)),
        (basis.text for basis in document.legal_bases),
        _units(document.body),
        _labelled("Nơi nhận:", _recipients(document)),
        *(_signatory(signatory) for signatory in document.signatories),
        *((annex_line(annex), *_units(annex.body)) for annex in document.annexes),
        *(
            (copy.form, *(line for signer in copy.signatories for line in _signatory(signer)))
            for copy in document.copies
        ),
    )
    blocks = ("\n".join(part) for part in parts)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _header(document: Document) -> Iterator[str]:
    header = document.header
    for issuer in header.issuers:
        yield from (*issuer.parents, issuer.name)
    number = number_line(document.number, party=document.system == "party")
    lines = (header.national_name, header.motto, f"Số: {number}" if number else None, _place_and_date(document))
    yield from (line for line in (*lines, header.secrecy, header.urgency, header.circulation) if line)


def _place_and_date(document: Document) -> str:
    return ", ".join(part for part in (document.header.place, date_line(document.header.date)) if part)


def _title(document: Document) -> Iterator[str]:
    if document.doc_type:
        yield document.doc_type.name
    if document.subject:
        yield document.subject.text


def _labelled(label: str, items: Iterable[str]) -> Iterator[str]:
    """`label` over a list of `items`; nothing when there are none."""
    for number, item in enumerate(items):
        if number == 0:
            yield label
        yield f"- {item}"


def _recipients(document: Document) -> Iterator[str]:
    yield from map(recipient_line, document.recipients)
    if document.archive:
        yield f"Lưu: {document.archive.text}"


def _signatory(signatory: Signatory) -> tuple[str, ...]:
    return (*signatory.lines, *([signatory.name] if signatory.name else []))


def _copy(copy: Copy) -> Iterator[str]:
    yield copy_line(copy)
    for signatory in copy.signatories:
        yield from _signatory(signatory)


def _units(units: Iterable[Unit], depth: int = 0) -> Iterator[str]:
    for unit in units:
        bullet = unit.label if unit.level == "bullet" else mark(unit)
        line = " ".join(part for part in (bullet, words(unit)) if part)
        if line:
            yield INDENT * depth + line
        yield from (INDENT * depth + "\t".join(row) for row in unit.rows)
        yield from _units(unit.children, depth + (unit.label is not None))
