"""Định nghĩa (definition) of a sample: what is put into a document, before it has any format.

A definition states the values (number, addressees, body tree …) and how the page is laid out. `compose` sets it as
blocks of a page, `word` and `markdown` write the blocks, `expected` writes the values as JSON of contract vbpl/1.
Texts may carry `**bold**` and `*italic*`; a form feed marks a place where a web copy breaks the sentence over a page.
"""

from dataclasses import dataclass, field
from typing import Literal

__all__ = [
    "Annex",
    "Archive",
    "Copy",
    "IssueDate",
    "Issuer",
    "Layout",
    "Letter",
    "Number",
    "Recipient",
    "Signatory",
    "Title",
    "Unit",
    "article",
    "bullet",
    "chapter",
    "clause",
    "item",
    "paragraph",
    "point",
    "roman",
    "section",
    "table",
]


class Title(str):
    """A heading: goes into `title` of its unit, not into `text`."""

    __slots__ = ()


@dataclass(frozen=True)
class Unit:
    """A unit of the body. `printed` is the label with its punctuation, "" for paragraphs and tables."""

    level: str
    label: str | None = None
    title: str | None = None
    text: str | None = None
    children: tuple["Unit", ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    printed: str = ""


def _unit(level: str, label: str, printed: str, parts: tuple["str | Unit", ...]) -> Unit:
    titles = [str(part) for part in parts if isinstance(part, Title)]
    texts = [part for part in parts if isinstance(part, str) and not isinstance(part, Title)]
    return Unit(
        level=level,
        label=label,
        title=titles[0] if titles else None,
        text=texts[0] if texts else None,
        children=tuple(part for part in parts if isinstance(part, Unit)),
        printed=printed,
    )


def chapter(number: str, *parts: str | Unit) -> Unit:
    """Chương I, its title on the next line."""
    return _unit("chapter", f"Chương {number}", f"Chương {number}", parts)


def section(number: str, *parts: str | Unit) -> Unit:
    """Mục 1, its title on the next line."""
    return _unit("section", f"Mục {number}", f"Mục {number}", parts)


def article(number: str, *parts: str | Unit) -> Unit:
    """Điều 1."""
    return _unit("article", f"Điều {number}", f"Điều {number}.", parts)


def clause(number: str, *parts: str | Unit) -> Unit:
    """Khoản: "1." under Điều."""
    return _unit("clause", number, f"{number}.", parts)


def point(letter: str, *parts: str | Unit) -> Unit:
    """Điểm: "a)"."""
    return _unit("point", letter, f"{letter})", parts)


def roman(number: str, *parts: str | Unit, stop: str = ".") -> Unit:
    """Roman number: "I." with a title; the Party prints "I-"."""
    return _unit("roman", number, f"{number}{stop}", parts)


def item(number: str, *parts: str | Unit, stop: str = ".") -> Unit:
    """Arabic number: "1." or "1.1." outside Điều."""
    return _unit("item", number, f"{number}{stop}", parts)


def bullet(*parts: str | Unit, mark: str = "-") -> Unit:
    """Gạch đầu dòng: "-" or "+"."""
    return _unit("bullet", mark, mark, parts)


def paragraph(text: str) -> Unit:
    """A paragraph without label."""
    return Unit(level="paragraph", text=text)


def table(*rows: tuple[str, ...]) -> Unit:
    """A table of data, row by row; its words in reading order are its text."""
    return Unit(level="table", rows=rows, text=" ".join(cell for row in rows for cell in row))


@dataclass(frozen=True)
class Issuer:
    """Issuing body as printed: `lines` are the lines of `name` on the page."""

    lines: tuple[str, ...]
    parents: tuple[tuple[str, ...], ...] = ()

    @property
    def name(self) -> str:
        """The lines of the name joined."""
        return " ".join(self.lines)


@dataclass(frozen=True)
class Number:
    """Number and symbol; `number` None is a blank. `printed` overrides the state form "Số: 12/QĐ-UBND"."""

    number: str | None
    symbol: str
    year: str | None = None
    printed: str | None = None

    def line(self) -> str:
        """The line of the page."""
        year = f"/{self.year}" if self.year else ""
        return self.printed or f"Số: {self.number or '        '}{year}/{self.symbol}"


@dataclass(frozen=True)
class IssueDate:
    """Date of issue; a day of None is a blank."""

    day: int | None
    month: int
    year: int

    def line(self, place: str) -> str:
        """Place and date, Phụ lục I mục II.4: day under 10 and month 1 or 2 with a leading zero."""
        day = "     " if self.day is None else f"{self.day:02}"
        month = f"{self.month:02}" if self.month < 3 else str(self.month)
        return f"{place}, ngày {day} tháng {month} năm {self.year}"


@dataclass(frozen=True)
class Recipient:
    """One entry of Nơi nhận."""

    text: str
    purpose: str | None = None


@dataclass(frozen=True)
class Archive:
    """The Lưu entry. `label` is what the page prints before the text."""

    text: str
    units: tuple[str, ...]
    copies: str | None = None
    drafter: str | None = None
    label: str = "Lưu: "


@dataclass(frozen=True)
class Signatory:
    """Authority and post lines, and the name."""

    lines: tuple[str, ...]
    name: str
    position: str
    capacity: str | None = None
    signed: str | None = None


@dataclass(frozen=True)
class Annex:
    """Phụ lục, or (with `header`) a document issued with this one."""

    label: str
    title: str
    body: tuple[Unit, ...]
    enclosed: str
    header: bool = False
    landscape: bool = False


@dataclass(frozen=True)
class Copy:
    """Copy block at the end (Mẫu 3.1)."""

    form: str
    issuer: Issuer
    number: Number
    place: str
    date: IssueDate
    recipients: tuple[Recipient, ...]
    archive: Archive
    signatory: Signatory


@dataclass(frozen=True)
class Layout:
    """How the page is made. Each choice is one seen in real files."""

    header: Literal["one_row", "two_rows", "tabs"] = "one_row"
    markdown: Literal["blocks", "table", "web", "gaps"] = "blocks"
    rules: bool = False
    numbering: Literal["typed", "automatic"] = "typed"
    boxes: Literal["none", "drawing", "vml"] = "none"
    marks_at: Literal["left", "right"] = "left"
    addressees: Literal["bullets", "inline", "semicolons"] = "bullets"


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One sample. Empty fields are components that the document does not have."""

    type_id: str
    type_name: str
    abbreviation: str | None
    shows: str
    printed_type: str | None = None
    system: Literal["state", "party", "youth_union"] = "state"
    issuers: tuple[Issuer, ...]
    number: Number
    place: str | None = None
    date: IssueDate | None = None
    subject: str
    subject_lead: str = ""
    secrecy: str | None = None
    urgency: str | None = None
    circulation: str | None = None
    draft: str | None = None
    addressee_label: str = "Kính gửi:"
    addressees: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    operative: str | None = None
    body: tuple[Unit, ...]
    recipients: tuple[Recipient, ...] = ()
    archive: Archive | None = None
    signatories: tuple[Signatory, ...]
    recipients_last: bool = False
    contact: str | None = None
    annexes: tuple[Annex, ...] = ()
    copies: tuple[Copy, ...] = ()
    layout: Layout = field(default_factory=Layout)
