"""The components of a document (thể thức văn bản): one frozen class each.

Every component carries `raw` (verbatim source text, lines joined by a line feed), `spans` (where it stands), `rule`
(the rule that found it) and `confidence` (high, medium, low, or None when it was not judged). Values are NFC, the words
of the document, never corrected or re-cased. Clauses are of Nghị định 30/2020/NĐ-CP unless another source is named.
"""

from attrs import frozen

from vbpl_parser.model.span import Span

__all__ = [
    "Addressee",
    "Annex",
    "Archive",
    "Citation",
    "Component",
    "Copy",
    "Deadline",
    "DigitalSignature",
    "DocType",
    "Header",
    "IssueDate",
    "Issuer",
    "LegalBasis",
    "Number",
    "Recipient",
    "Signatory",
    "Subject",
    "Task",
    "Unit",
]


@frozen(kw_only=True)
class Component:
    """What all components carry."""

    raw: str = ""
    spans: tuple[Span, ...] = ()
    rule: str = ""
    confidence: str | None = None


@frozen(kw_only=True)
class DocType(Component):
    """Tên loại văn bản (type of document), Điều 7 and Phụ lục III.

    `id` is the slug ("cong_van"), `name` the type as the vocabulary writes it ("Công văn"), `abbreviation` the letters
    that stand for it in the symbol ("QĐ"), None for those that have none.
    """

    id: str
    name: str
    abbreviation: str | None = None


@frozen(kw_only=True)
class Issuer(Component):
    """Tên cơ quan, tổ chức ban hành (issuing body), Phụ lục I ô 2; `parents` are superior bodies, outermost first."""

    name: str
    parents: tuple[str, ...] = ()


@frozen(kw_only=True)
class IssueDate(Component):
    """Thời gian ban hành (date of issue), Phụ lục I ô 4. What is blank in the form is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@frozen(kw_only=True)
class Header(Component):
    """Phần đầu văn bản (header): quốc hiệu, tiêu ngữ, issuers, place, date, marks. Marks are as printed."""

    national_name: str | None = None
    motto: str | None = None
    issuers: tuple[Issuer, ...] = ()
    place: str | None = None
    date: IssueDate | None = None
    secrecy: str | None = None
    urgency: str | None = None
    circulation: str | None = None
    draft: bool = False


@frozen(kw_only=True)
class Number(Component):
    """Số và ký hiệu (number and symbol), Phụ lục I ô 3.

    `145/QĐ-UBND` is 145, None, QĐ-UBND; `30/2020/NĐ-CP` is 30, 2020, NĐ-CP; `12-CV/TU` is 12, None, CV/TU.
    """

    number: str | None = None
    year: str | None = None
    symbol: str | None = None


@frozen(kw_only=True)
class Subject(Component):
    """Trích yếu nội dung (subject), Phụ lục I ô 5, without "V/v"."""

    text: str


@frozen(kw_only=True)
class Addressee(Component):
    """Kính gửi (addressee), Phụ lục I ô 9a: one bullet, line or `;` part."""

    text: str


@frozen(kw_only=True)
class LegalBasis(Component):
    """Căn cứ ban hành (legal basis): one whole clause."""

    text: str


@frozen(kw_only=True)
class Unit(Component):
    """Đơn vị bố cục (unit of the body): Phần, Chương, Mục, Điều, khoản, điểm, or a paragraph, bullet or table.

    `level` is one of part, chapter, section, subsection, article, clause, point, roman, item, bullet, paragraph,
    table. `label` is as printed without its punctuation, None for paragraph and table. `title` is a heading, `text`
    the unit's own words; a unit has either or both. `rows` holds the cells of a table.
    """

    level: str
    label: str | None = None
    title: str | None = None
    text: str | None = None
    children: tuple["Unit", ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@frozen(kw_only=True)
class Recipient(Component):
    """Nơi nhận (recipient), Phụ lục I ô 9b. `purpose` is what it gets the document for ("để b/c"), without brackets."""

    text: str
    purpose: str | None = None


@frozen(kw_only=True)
class Archive(Component):
    """Lưu (archive entry of Nơi nhận): `text` whole, its units ("VT"), number of copies, drafter code (ô 12)."""

    text: str
    units: tuple[str, ...] = ()
    copies: str | None = None
    drafter: str | None = None


@frozen(kw_only=True)
class Signatory(Component):
    """Người ký (signatory), Điều 13 and Phụ lục I ô 7.

    `lines` are the authority and post lines from top to bottom, `capacity` is TM, KT, TL, TUQ, Q or None, `position`
    the signer's own post, `name` as printed with rank or degree.
    """

    lines: tuple[str, ...] = ()
    capacity: str | None = None
    position: str | None = None
    name: str | None = None


@frozen(kw_only=True)
class Annex(Component):
    """Phụ lục or a document issued with this one: `label` as printed, `title`, and its own body."""

    label: str | None = None
    title: str | None = None
    body: tuple[Unit, ...] = ()


@frozen(kw_only=True)
class Copy(Component):
    """Bản sao (certified copy block: sao y, sao lục, trích sao), Điều 25 and Phụ lục I Phần II."""

    form: str
    issuer: Issuer | None = None
    number: Number | None = None
    date: IssueDate | None = None
    signatories: tuple[Signatory, ...] = ()


@frozen(kw_only=True)
class Citation(Component):
    """Viện dẫn (another document named in the text); `unit` is "điểm a khoản 2 Điều 5"."""

    text: str
    number: str | None = None
    doc_type: str | None = None
    date: IssueDate | None = None
    issuer: str | None = None
    unit: str | None = None


@frozen(kw_only=True)
class Deadline(Component):
    """Thời hạn (deadline): `date` as YYYY-MM-DD or None, `text` the words of the document."""

    text: str
    date: str | None = None


@frozen(kw_only=True)
class Task(Component):
    """Nhiệm vụ được giao (task): who must do what by when. `unit` is the path of the unit it stands in."""

    text: str
    unit: str = ""
    lead: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


@frozen(kw_only=True)
class DigitalSignature:
    """Chữ ký số (digital signature) found in the file: `source` is "field" or "stamp". Not validated."""

    signer: str | None = None
    organisation: str | None = None
    time: str | None = None
    source: str = "stamp"
