"""Bản sao (copy block: sao y, sao lục, trích sao), NĐ 30/2020 Điều 25 and Phụ lục I Phần II."""

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.model import Copy, IssueDate, Issuer, Number, Signatory

__all__ = ["extract"]


def extract(
    part: Part,
    issuers: tuple[Issuer, ...],
    number: Number | None,
    date: IssueDate | None,
    signatories: tuple[Signatory, ...],
) -> Copy:
    """The copy block; its issuer, number, date and signatories are found by the same extractors as the document's."""
    form = part.passage(ZoneKind.COPY_FORM)
    return Copy(
        form=form.text,
        issuer=issuers[0] if issuers else None,
        number=number,
        date=date,
        signatories=signatories,
        raw=form.raw,
        spans=form.spans,
        rule="copy form",
    )
