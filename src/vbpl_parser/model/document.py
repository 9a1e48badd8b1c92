"""Văn bản (the document): what one file says, whole."""

from importlib import import_module
from typing import Any

from attrs import field, frozen

from vbpl_parser.model.components import (
    Addressee,
    Annex,
    Archive,
    Citation,
    Copy,
    DigitalSignature,
    DocType,
    Header,
    LegalBasis,
    Number,
    Recipient,
    Signatory,
    Subject,
    Task,
    Unit,
)
from vbpl_parser.model.span import Span

__all__ = ["SCHEMA", "Diagnostic", "Document", "Source"]

SCHEMA = "vbpl/1"

NUMBERED = frozenset({"part", "chapter", "section", "subsection", "article", "clause", "point", "roman", "item"})


@frozen(kw_only=True)
class Source:
    """Tệp nguồn (source file): true format, SHA-256, bytes, pages (None for text), where the letters came from."""

    name: str | None = None
    format: str
    sha256: str
    bytes: int
    pages: int | None = None
    text_layer: str = "digital"


@frozen(kw_only=True)
class Diagnostic:
    """Something missing or doubtful, as data. `code` is stable (`vbpl explain`); severity info, warning or error."""

    code: str
    severity: str
    message: str
    span: Span | None = None


@frozen(kw_only=True)
class Document:
    """One document. The keys of its JSON are these fields in this order (contract vbpl/1).

    `needs_review` names what a clerk should look at: components that are missing although a document of this kind has
    them, and those whose confidence is not high.
    """

    schema: str = SCHEMA
    source: Source
    system: str = "other"
    doc_type: DocType | None = None
    header: Header = field(factory=Header)
    number: Number | None = None
    subject: Subject | None = None
    addressees: tuple[Addressee, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    body: tuple[Unit, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    archive: Archive | None = None
    signatories: tuple[Signatory, ...] = ()
    annexes: tuple[Annex, ...] = ()
    copies: tuple[Copy, ...] = ()
    citations: tuple[Citation, ...] = ()
    tasks: tuple[Task, ...] = ()
    signatures: tuple[DigitalSignature, ...] = ()
    needs_review: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def directives(self) -> tuple[Unit, ...]:
        """The top-level numbered units of the body, each with its whole text and children."""
        return tuple(unit for unit in self.body if unit.level in NUMBERED)

    def to_dict(self, *, spans: bool = True) -> dict[str, Any]:
        """The JSON of contract vbpl/1 as Python data. Without `spans`: no raw text, places, rules, confidence."""
        return _writer("json").to_dict(self, spans=spans)  # type: ignore[no-any-return]

    def to_json(self, *, spans: bool = True, indent: int | None = 2) -> str:
        """The JSON of contract vbpl/1."""
        return _writer("json").to_json(self, spans=spans, indent=indent)  # type: ignore[no-any-return]

    @classmethod
    def from_json(cls, text: str | bytes) -> "Document":
        """The document that `to_json` wrote. Raises `ValueError` when `text` is not such JSON."""
        return _writer("json").from_json(text)  # type: ignore[no-any-return]

    def to_markdown(self) -> str:
        """The document as Markdown to read."""
        return _writer("markdown").to_markdown(self)  # type: ignore[no-any-return]

    def _repr_html_(self) -> str:
        return _writer("html").to_html(self)  # type: ignore[no-any-return]


def _writer(form: str) -> Any:
    """The writer for `form`, found at call time: the model itself stands below the writers and imports none of them."""
    return import_module(f"vbpl_parser.writers.{form}")
