"""How the pieces of a document are worded for people; the words around the values are Vietnamese, as the values are."""

from vbpl_parser.model import Annex, Copy, Document, IssueDate, Issuer, Number, Recipient, Signatory, Unit

__all__ = [
    "annex_line",
    "copy_line",
    "date_line",
    "facts",
    "heading",
    "issuer_line",
    "mark",
    "number_line",
    "recipient_line",
    "signatory_line",
    "words",
]

BLANK = "…"
_CLOSED_BY_BRACKET = frozenset({"point"})
_ENDS = ".:;,!?"
_BARE = frozenset({"part", "chapter", "section", "subsection"})


def heading(document: Document) -> str:
    """One line that names the document: type, number, subject, as far as they are there."""
    name = document.doc_type.name if document.doc_type else "Văn bản"
    number = number_line(document.number, party=document.system == "party")
    head = f"{name} {number}" if number else name
    return f"{head}: {document.subject.text}" if document.subject else head


def facts(document: Document) -> tuple[tuple[str, str], ...]:
    """What the header says, as pairs of label and value; what is missing has no row."""
    header = document.header
    rows = (
        ("Cơ quan ban hành", "; ".join(map(issuer_line, header.issuers))),
        ("Số, ký hiệu", number_line(document.number, party=document.system == "party")),
        ("Địa danh", header.place),
        ("Ngày ban hành", date_line(header.date)),
        ("Trích yếu", document.subject.text if document.subject else None),
        ("Độ mật", header.secrecy),
        ("Độ khẩn", header.urgency),
        ("Lưu hành", header.circulation),
        ("Kính gửi", "; ".join(addressee.text for addressee in document.addressees)),
        ("Người ký", "; ".join(map(signatory_line, document.signatories))),
    )
    return tuple((label, value) for label, value in rows if value)


def issuer_line(issuer: Issuer) -> str:
    """The body after its superior bodies, outermost first."""
    return " / ".join((*issuer.parents, issuer.name))


def number_line(number: Number | None, *, party: bool = False) -> str | None:
    """Number and symbol as they are printed: 145/QĐ-UBND, 30/2020/NĐ-CP, 12-CV/TU; a blank number is an ellipsis."""
    if number is None:
        return None
    first = "/".join(part for part in (number.number or BLANK, number.year) if part)
    return first + ("-" if party else "/") + number.symbol if number.symbol else first


def date_line(date: IssueDate | None) -> str | None:
    """Day, month and year; a blank one is an ellipsis."""
    if date is None or date == IssueDate(raw=date.raw, spans=date.spans, rule=date.rule):
        return None
    return "/".join(str(part or BLANK) for part in (date.day, date.month, date.year))


def signatory_line(signatory: Signatory) -> str:
    """Authority and post lines, then the name."""
    return ", ".join((*signatory.lines, *([signatory.name] if signatory.name else [])))


def recipient_line(recipient: Recipient) -> str:
    """The recipient with its purpose in brackets."""
    return f"{recipient.text} ({recipient.purpose})" if recipient.purpose else recipient.text


def annex_line(annex: Annex) -> str:
    """Label and title of an annex."""
    return ": ".join(part for part in (annex.label, annex.title) if part) or "Phụ lục"


def copy_line(copy: Copy) -> str:
    """Form of a certified copy, who made it, its number and date."""
    issuer = issuer_line(copy.issuer) if copy.issuer else None
    return ", ".join(part for part in (copy.form, issuer, number_line(copy.number), date_line(copy.date)) if part)


def mark(unit: Unit) -> str:
    """The label of a unit with its punctuation: "Điều 1.", "a)", "Chương I"; empty for bullets and paragraphs."""
    if not unit.label or unit.level == "bullet":
        return ""
    if unit.level in _BARE:
        return unit.label
    return unit.label + (")" if unit.level in _CLOSED_BY_BRACKET else ".")


def words(unit: Unit) -> str:
    """Title and own text of a unit, with a full stop between them."""
    if not unit.title or not unit.text:
        return unit.title or unit.text or ""
    return f"{unit.title} {unit.text}" if unit.title[-1] in _ENDS else f"{unit.title}. {unit.text}"
