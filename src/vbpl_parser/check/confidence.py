"""Độ tin cậy (confidence): how sure a finished document is of each component, and what a clerk should look at.

A component is `high` until a piece of evidence is missing; the table says how low it may then be at most. What was read
by OCR is `medium` at most, unless the engine itself was sure of every line of it; long lists stay `medium`. Levels are
of the component as it stands: whether a list is whole is part of it, so an entry is never surer than its list.
"""

from collections.abc import Callable, Sequence
from typing import Any

from attrs import evolve

from vbpl_parser.check.evidence import expected, heading, signing, tree, words
from vbpl_parser.check.evidence.case import Case
from vbpl_parser.layout import Part
from vbpl_parser.model import Annex, Component, Document, Unit

__all__ = ["COMPONENTS", "EVIDENCE", "EVIDENCE_OF_ENTRIES", "HIGH", "LEVELS", "LOW", "MEDIUM", "judge", "level"]

HIGH, MEDIUM, LOW = LEVELS = ("high", "medium", "low")

OCR_SURE, OCR_FAIR = 0.92, 0.60
"""The engine's confidence of a line from which on it is as good as digital text, and as doubtful at most.

Of the values of real and made scans above 0.92 with all evidence 0.965 are right, of those above 0.60 0.91.
"""

LONG = frozenset({"legal_bases", "body", "recipients", "annexes", "citations"})
"""Lists so long that OCR misses something in some line of them."""

OF_THE_HEADER = ("system", "place", "marks")
"""Components that are plain words of the header; `Header.confidence` is the lowest of them."""

# Name in `needs_review` → where the component stands in a document.
COMPONENTS: dict[str, Callable[[Document], tuple[Component, ...]]] = {
    "system": lambda document: (document.header,),
    "doc_type": lambda document: _one(document.doc_type),
    "issuers": lambda document: document.header.issuers,
    "place": lambda document: _one(document.header.date or document.header) if document.header.place else (),
    "date": lambda document: _one(document.header.date),
    "marks": lambda document: _one(document.header) if _marks(document) else (),
    "number": lambda document: _one(document.number),
    "subject": lambda document: _one(document.subject),
    "addressees": lambda document: document.addressees,
    "legal_bases": lambda document: document.legal_bases,
    "body": lambda document: document.body,
    "recipients": lambda document: document.recipients,
    "archive": lambda document: _one(document.archive),
    "signatories": lambda document: document.signatories,
    "annexes": lambda document: document.annexes,
    "copies": lambda document: document.copies,
    "citations": lambda document: document.citations,
}

# Component, what should hold of the document, the highest level when it does not.
EVIDENCE: tuple[tuple[str, Callable[[Case], bool], str], ...] = (
    ("system", heading.title_names_the_system, MEDIUM),
    ("doc_type", heading.type_has_two_witnesses, MEDIUM),
    ("doc_type", heading.type_agrees_with_the_symbol, MEDIUM),
    ("issuers", heading.bodies_of_a_joint_document, MEDIUM),
    ("issuers", heading.symbol_names_the_issuer, MEDIUM),
    ("place", heading.place_is_a_name, LOW),
    ("place", heading.place_is_known, MEDIUM),
    ("date", heading.calendar_has_the_date, LOW),
    ("date", heading.day_is_printed, MEDIUM),
    ("date", heading.blanks_go_together, MEDIUM),
    ("date", heading.years_agree, MEDIUM),
    ("date", heading.date_is_not_before_its_bases, MEDIUM),
    ("number", heading.number_is_a_number, MEDIUM),
    ("number", heading.symbol_is_printed, MEDIUM),
    ("number", heading.blanks_are_printed, MEDIUM),
    ("number", heading.blanks_go_together, MEDIUM),
    ("number", heading.years_agree, MEDIUM),
    ("number", heading.type_agrees_with_the_symbol, MEDIUM),
    ("subject", words.subject_is_a_sentence, LOW),
    ("subject", words.subject_has_usual_length, MEDIUM),
    ("subject", words.subject_is_whole, MEDIUM),
    ("subject", words.subject_is_labelled, MEDIUM),
    ("subject", words.subject_ends_where_it_ends, MEDIUM),
    ("legal_bases", words.bases_stand_in_their_kind, MEDIUM),
    ("legal_bases", words.bases_begin_with_a_law, MEDIUM),
    ("legal_bases", words.bases_are_whole, MEDIUM),
    ("body", tree.numberings_begin, MEDIUM),
    ("body", tree.numberings_go_on, MEDIUM),
    ("body", tree.labels_are_usual, MEDIUM),
    ("recipients", words.list_ends_with_the_archive, MEDIUM),
    ("signatories", signing.signers_are_few, MEDIUM),
)

# The same for each entry.
EVIDENCE_OF_ENTRIES: tuple[tuple[str, Callable[[Any], bool], str], ...] = (
    ("issuers", heading.issuer_is_a_name, LOW),
    ("issuers", heading.issuer_is_known, MEDIUM),
    ("issuers", heading.issuer_is_whole, MEDIUM),
    ("issuers", heading.issuer_has_its_accents, MEDIUM),
    ("addressees", words.addressee_is_a_body, LOW),
    ("legal_bases", words.basis_is_one_clause, MEDIUM),
    ("legal_bases", words.basis_is_whole, MEDIUM),
    ("recipients", words.recipient_is_one_entry, MEDIUM),
    ("recipients", words.recipient_is_a_body, MEDIUM),
    ("archive", words.archive_is_short, MEDIUM),
    ("archive", words.archive_names_a_store, MEDIUM),
    ("signatories", signing.signer_has_lines, LOW),
    ("signatories", signing.lines_are_posts, MEDIUM),
    ("signatories", signing.deputy_signs_for_a_head, MEDIUM),
    ("signatories", signing.posts_have_their_accents, MEDIUM),
    ("signatories", signing.name_is_a_name, MEDIUM),
    ("signatories", signing.name_begins_with_a_family_name, MEDIUM),
    ("annexes", words.title_is_a_title, MEDIUM),
    ("copies", words.copy_is_whole, MEDIUM),
    ("citations", words.citation_is_whole, MEDIUM),
)

_UPWARDS = LEVELS[:0:-1]
_OF_ALL = {name: tuple((holds, at) for of, holds, at in EVIDENCE if of == name) for name in COMPONENTS}
_OF_EACH = {name: tuple((holds, at) for of, holds, at in EVIDENCE_OF_ENTRIES if of == name) for name in COMPONENTS}


def judge(document: Document, parts: Sequence[Part] = ()) -> Document:
    """`document` with `confidence` in its components and `needs_review`.

    Args:
        document: the finished document.
        parts: the zoned lines that it was made of; without them OCR and neighbours are no evidence.
    """
    case = Case.of(document, parts)
    levels = {name: _levels(case, name, found) for name, of in COMPONENTS.items() if (found := of(document))}
    missing = {name for name, is_missing in expected.MISSING if is_missing(document)}
    doubtful = {name for name, each in levels.items() if _lowest(each) != HIGH}
    return evolve(
        _marked(document, levels), needs_review=tuple(name for name in COMPONENTS if name in missing | doubtful)
    )


def level(document: Document, name: str) -> str:
    """The level of the component `name` of a judged document: its lowest entry, of words of the header the header."""
    if name not in document.needs_review:
        return HIGH
    found = (document.header,) if name in OF_THE_HEADER else COMPONENTS[name](document)
    return _lowest([MEDIUM, *(each.confidence for each in found if each.confidence)])


def _levels(case: Case, name: str, found: Sequence[Component]) -> tuple[str, ...]:
    """The level of each entry of the component `name`."""
    whole = _lowest([_by_ocr(case, name, found), *(at for holds, at in _OF_ALL[name] if not holds(case))])
    rows = _OF_EACH[name]
    return tuple(_lowest([whole, *(at for holds, at in rows if not holds(entry))]) for entry in found)


def _by_ocr(case: Case, name: str, found: Sequence[Component]) -> str:
    sureness = case.sureness(found)
    if sureness is None or (sureness >= OCR_SURE and name not in LONG):
        return HIGH
    return MEDIUM if sureness >= OCR_FAIR else LOW


def _lowest(levels: Sequence[str]) -> str:
    return next((at for at in _UPWARDS if at in levels), HIGH)


def _marked(document: Document, levels: dict[str, tuple[str, ...]]) -> Document:
    def each(name: str) -> tuple[Any, ...]:
        found = COMPONENTS[name](document)
        return tuple(evolve(entry, confidence=at) for entry, at in zip(found, levels.get(name, ()), strict=True))

    def single(name: str) -> Any:
        return next(iter(each(name)), None)

    at_the_head = [at for name in OF_THE_HEADER for at in levels.get(name, ())]
    return evolve(
        document,
        doc_type=single("doc_type"),
        header=evolve(document.header, issuers=each("issuers"), date=single("date"), confidence=_lowest(at_the_head)),
        number=single("number"),
        subject=single("subject"),
        addressees=each("addressees"),
        legal_bases=each("legal_bases"),
        body=_units(document.body, _lowest(levels.get("body", (HIGH,)))),
        recipients=each("recipients"),
        archive=single("archive"),
        signatories=each("signatories"),
        annexes=tuple(_annex(annex) for annex in each("annexes")),
        copies=each("copies"),
        citations=each("citations"),
    )


def _annex(annex: Annex) -> Annex:
    return evolve(annex, body=_units(annex.body, annex.confidence or HIGH))


def _units(units: tuple[Unit, ...], at: str) -> tuple[Unit, ...]:
    """The tree with one level everywhere: a label that is missed or too much shifts what stands around it."""
    return tuple(evolve(unit, confidence=at, children=_units(unit.children, at)) for unit in units)


def _one(component: Component | None) -> tuple[Component, ...]:
    return () if component is None else (component,)


def _marks(document: Document) -> bool:
    header = document.header
    return any((header.secrecy, header.urgency, header.circulation))
