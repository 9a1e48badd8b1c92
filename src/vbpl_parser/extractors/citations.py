"""Viện dẫn (citations), NĐ 30/2020 Phụ lục I mục II.6: other documents named in bases, body and footnotes.

Every mention is an entry, in the order of the file; the number of the document itself is none. The subject, the
recipients and the annexes are left out.
"""

from collections.abc import Iterator

from vbpl_parser.layout import Line, Part, Passage, ZoneKind
from vbpl_parser.model import Citation, IssueDate
from vbpl_parser.outline import Paragraph, paragraphs
from vbpl_parser.text import plain_punctuation
from vbpl_parser.values import caption, citation, number
from vbpl_parser.values.citation import CitationValue
from vbpl_parser.values.citation_date import CitedDate

__all__ = ["FOOTNOTES", "extract"]

FOOTNOTES = ("footnote", "footnote behind the end")
"""Zone rules whose furniture has words of the document."""
TEXT = (ZoneKind.LEGAL_BASES, ZoneKind.OPERATIVE, ZoneKind.BODY)


def extract(part: Part) -> tuple[Citation, ...]:
    """The citations in order; one entry a mention."""
    own = _own(part)
    found = [
        _citation(passage, value)
        for passage in _passages(part)
        for value in citation.find_all(passage.text)
        if not _is_own(passage.text, value, own)
    ]
    return tuple(sorted(found, key=lambda cited: (cited.spans[0].line, cited.spans[0].start)))


def _passages(part: Part) -> Iterator[Passage]:
    for kind in TEXT:
        for paragraph in paragraphs(part.lines(kind)):
            yield from _cells(paragraph) if paragraph.table else (paragraph.passage,)
    for zone in part.of(ZoneKind.FURNITURE):
        if zone.rule in FOOTNOTES:
            yield Passage.of(zone.lines)


def _cells(paragraph: Paragraph) -> Iterator[Passage]:
    """The cells of a table, one passage each."""
    cell: list[Line] = []
    for line in paragraph.table or ():
        if cell and line.cell != cell[-1].cell:
            yield Passage.of(cell)
            cell = []
        cell.append(line)
    yield Passage.of(cell)


def _own(part: Part) -> str | None:
    """The number of the document itself, or its symbol behind a slash when the number is blank."""
    heading = part.passage(ZoneKind.CAPTION).text
    named = caption.match(heading)
    found = number.match(heading[slice(*named.number)] if named else part.passage(ZoneKind.NUMBER).text)
    if found is None or not found.symbol:
        return None
    return _plain(number.format(found) if found.number else f"/{found.symbol}")


def _is_own(text: str, value: CitationValue, own: str | None) -> bool:
    if own is None:
        return False
    if value.number is None:
        return own.startswith("/") and value.form == "blank" and own in _plain(text[value.start : value.end])
    return _plain(value.number) == own


def _plain(printed: str) -> str:
    return "".join(plain_punctuation(printed).split()).lstrip("0").upper()


def _citation(passage: Passage, value: CitationValue) -> Citation:
    place = passage.slice(value.start, value.end)
    return Citation(
        text=place.text,
        number=value.number,
        doc_type=value.doc_type,
        date=_date(place, value.date, value.start),
        issuer=passage.text[slice(*value.issuer)] if value.issuer else None,
        unit=passage.text[slice(*value.unit)] if value.unit else None,
        raw=place.raw,
        spans=place.spans,
        rule=f"citation, {value.form}",
    )


def _date(cited: Passage, date: CitedDate | None, start: int) -> IssueDate | None:
    """The date in the passage of a citation that begins at `start` of the paragraph."""
    if date is None:
        return None
    place = cited.slice(date.start - start, date.end - start)
    return IssueDate(
        year=date.year, month=date.month, day=date.day, raw=place.raw, spans=place.spans, rule="date of a citation"
    )
