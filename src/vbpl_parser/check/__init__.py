"""Checks: a document → what is missing or doubtful in it.

`check` gives diagnostics with codes of the table in `codes`, `judge` gives each component its confidence.
"""

from collections.abc import Callable, Iterator

from vbpl_parser.check import missing, order
from vbpl_parser.check.confidence import judge
from vbpl_parser.codes import CODES
from vbpl_parser.model import Diagnostic, Document

__all__ = ["CHECKS", "check", "judge"]

Check = Callable[[Document], Iterator[str]]

CHECKS: tuple[Check, ...] = (
    missing.number,
    missing.date,
    missing.issuer,
    missing.doc_type,
    missing.subject,
    missing.addressees,
    missing.body,
    missing.recipients,
    missing.signatory,
    order.type_and_symbol,
    order.labels,
)


def check(document: Document) -> tuple[Diagnostic, ...]:
    """One diagnostic a finding, in the order of the table."""
    return tuple(
        Diagnostic(code=code, severity=CODES[code].severity, message=CODES[code].message)
        for find in CHECKS
        for code in find(document)
    )
