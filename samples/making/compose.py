"""From a definition to the blocks of a page, in the order and look of Nghị định 30/2020/NĐ-CP, Phụ lục I and III.

Party documents follow Hướng dẫn 36-HD/VPTW. A block knows nothing of Word or Markdown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import wrap
from typing import Literal

from samples.making.letter import Annex, Copy, Issuer, Letter, Signatory, Unit

__all__ = ["Block", "Columns", "Contact", "FullRule", "Grid", "PageBreak", "Para", "compose"]

NATIONAL = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
SUBJECT_WIDTH = 62


@dataclass(frozen=True)
class Para:
    """A paragraph. `label` is kept apart so that Word may number it; `depth` is its level in the list."""

    text: str
    label: str = ""
    level: str = ""
    depth: int = 0
    align: Literal["left", "center", "right", "justify"] = "center"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 14
    box: bool = False
    before: float = 0
    left: float = 0
    indent: float = 0


@dataclass(frozen=True)
class Columns:
    """Two blocks side by side: row by row, the paragraphs of the left and of the right cell."""

    kind: Literal["header", "tail"]
    rows: tuple[tuple[tuple[Para, ...], tuple[Para, ...]], ...]


@dataclass(frozen=True)
class Grid:
    """A table of data with a header row."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PageBreak:
    """A new page."""


@dataclass(frozen=True)
class FullRule:
    """The rule over the full width that a copy block stands under."""


@dataclass(frozen=True)
class Contact:
    """The contact line at the foot of page 1 (ô 13)."""

    text: str


Block = Para | Columns | Grid | PageBreak | FullRule | Contact


def _issuer(issuers: tuple[Issuer, ...], *, size: float, rule: bool) -> Iterator[Para]:
    for lines in issuers[0].parents:
        yield from (Para(line, size=size) for line in lines)
    for issuer in issuers:
        more = issuer is not issuers[-1]
        for line in issuer.lines:
            joined = " -" if more and line is issuer.lines[-1] else ""
            yield Para(line + joined, bold=True, size=size)
    if rule:
        yield Para("_________", size=size)


def _national(rule: bool) -> Iterator[Para]:
    yield Para(NATIONAL[0], bold=True, size=12)
    yield Para(NATIONAL[1], bold=True, size=13)
    if rule:
        yield Para("_______________________", size=12)


def _title_right(letter: Letter) -> tuple[Para, ...]:
    if letter.system == "party":
        return (Para("ĐẢNG CỘNG SẢN VIỆT NAM", bold=True, underline=True, size=15),)
    if letter.system == "youth_union":
        return (Para("ĐOÀN TNCS HỒ CHÍ MINH", bold=True, underline=True, size=15),)
    return tuple(_national(letter.layout.rules))


def _marks(letter: Letter) -> Iterator[Para]:
    box = letter.layout.boxes != "none"
    for mark in (letter.draft, letter.secrecy, letter.urgency):
        if mark is not None:
            yield Para(mark, bold=True, size=13, box=box, before=6)


def _letter_subject(letter: Letter) -> Iterator[Para]:
    if letter.type_id == "cong_van":
        lead = f"{letter.subject_lead} " if letter.subject_lead else ""
        yield Para(lead + letter.subject, size=12, italic=letter.system == "party", before=6)


def _header(letter: Letter) -> Columns:
    size = 12 if letter.system == "state" else 14
    stars = {"state": (), "party": (Para("*", size=14),), "youth_union": (Para("***", size=14),)}[letter.system]
    issuer = tuple(_issuer(letter.issuers, size=size, rule=letter.layout.rules))
    marks = tuple(_marks(letter))
    at_left = letter.layout.marks_at == "left"
    date = (Para(letter.date.line(letter.place), italic=True, size=13),) if letter.date and letter.place else ()
    rows = [(issuer + stars, _title_right(letter)), ((Para(letter.number.line(), size=13),), date)]
    last = (tuple(_letter_subject(letter)) + (marks if at_left else ()), () if at_left else marks)
    return Columns("header", (*rows, last) if any(last) else tuple(rows))


def _type_lines(letter: Letter) -> Iterator[Para]:
    if letter.type_id == "cong_van":
        return
    size = 16 if letter.system == "party" else 14
    yield Para(letter.printed_type or letter.type_name.upper(), bold=True, size=size, before=18)
    lead = f"{letter.subject_lead} " if letter.subject_lead else ""
    yield Para("\n".join(wrap(lead + letter.subject, SUBJECT_WIDTH)), bold=True)
    if letter.system != "state":
        yield Para("-----")
    elif letter.layout.rules:
        yield Para("____________")


def _closed(texts: tuple[str, ...], separator: str, last: str = ".") -> Iterator[str]:
    for text in texts[:-1]:
        yield text + separator
    yield texts[-1] + last


def _addressees(letter: Letter) -> Iterator[Para]:
    if not letter.addressees:
        return
    label = f"*{letter.addressee_label}*" if letter.system == "party" else letter.addressee_label
    separator = "," if letter.system == "party" else ";"
    if letter.layout.addressees == "bullets":
        yield Para(label, align="left", left=3, before=12)
        for text in _closed(letter.addressees, separator):
            yield Para(text, label="-", level="bullet", align="left", left=5)
    else:
        yield Para(f"{label} " + " ".join(_closed(letter.addressees, separator)), before=12)


def _bases(letter: Letter) -> Iterator[Para]:
    yield from (Para(line, bold=True, before=6) for line in letter.authority)
    if letter.bases:
        for text in _closed(letter.bases, ";"):
            yield Para(text, italic=True, align="justify", indent=1.27)
    if letter.operative:
        yield Para(letter.operative, bold=True, before=6)


def _unit(unit: Unit, depth: int = 0) -> Iterator[Block]:
    if unit.level == "table":
        yield Grid(unit.rows)
        return
    if unit.level in {"chapter", "section"}:
        yield Para(unit.printed, bold=True, before=6)
        yield Para(unit.title or "", bold=True)
    else:
        yield _own(unit, depth)
    deeper = depth if unit.level in {"chapter", "section", "article"} else depth + 1
    for child in unit.children:
        yield from _unit(child, deeper)


def _own(unit: Unit, depth: int) -> Para:
    body = Para(unit.text or unit.title or "", align="justify", indent=1.27, before=6, level=unit.level, depth=depth)
    body = replace(body, label=unit.printed, bold=unit.title is not None)
    if unit.level == "article" and unit.title is None:
        return replace(body, label=f"**{unit.printed}**")
    return body


def _recipients(letter: Letter) -> Iterator[Para]:
    if not letter.recipients and letter.archive is None:
        return
    party = letter.system == "party"
    separator, size = (",", 12.0) if party else (";", 11.0)
    yield Para("Nơi nhận:", align="left", bold=not party, italic=not party, underline=party, size=size + 1)
    for entry in letter.recipients:
        purpose = f" ({entry.purpose})" if entry.purpose else ""
        yield Para(f"- {entry.text}{purpose}{separator}", align="left", size=size)
    if letter.archive:
        yield Para(f"- {letter.archive.label}{letter.archive.text}.", align="left", size=size)


def _signature(signatory: Signatory) -> Iterator[Para]:
    yield from (Para(line, bold=True, size=14) for line in signatory.lines)
    if signatory.signed:
        yield Para(signatory.signed, italic=True, before=24)
    yield Para(signatory.name, bold=True, before=24 if signatory.signed else 60)


def _tail(letter: Letter) -> Iterator[Block]:
    signers = [tuple(_signature(signatory)) for signatory in letter.signatories]
    recipients = tuple(_recipients(letter))
    if len(signers) == 1:
        yield Columns("tail", ((recipients, signers[0]),))
        return
    yield Columns("tail", ((signers[0], signers[1]),))
    yield from recipients


def _annex(letter: Letter, annex: Annex) -> Iterator[Block]:
    yield PageBreak()
    if annex.header:
        issuer = tuple(_issuer(letter.issuers, size=12, rule=letter.layout.rules))
        yield Columns("header", ((issuer, tuple(_national(letter.layout.rules))),))
    yield Para(annex.label, bold=True, before=12)
    yield Para(annex.title if annex.header else annex.title.upper(), bold=True)
    yield Para(annex.enclosed, italic=True)
    if letter.layout.rules:
        yield Para("____________")
    for unit in annex.body:
        yield from _unit(unit)


def _copy(copy: Copy) -> Iterator[Block]:
    yield FullRule()
    left = (*_issuer((copy.issuer,), size=12, rule=False), Para(copy.number.line(), size=13))
    right = (Para(copy.form, bold=True), Para(copy.date.line(copy.place), italic=True, size=13))
    recipients = [Para("Nơi nhận:", align="left", bold=True, italic=True, size=12)]
    recipients += [Para(f"- {entry.text};", align="left", size=11) for entry in copy.recipients]
    recipients.append(Para(f"- {copy.archive.label}{copy.archive.text}.", align="left", size=11))
    yield Columns("tail", ((left, right), (tuple(recipients), tuple(_signature(copy.signatory)))))


def compose(letter: Letter) -> tuple[Block, ...]:
    """The blocks of the document from top to bottom."""
    blocks: list[Block] = []
    if letter.circulation:
        blocks.append(Para(letter.circulation, bold=True, align="right", size=13))
    blocks.append(_header(letter))
    blocks.extend(_type_lines(letter))
    blocks.extend(_addressees(letter))
    blocks.extend(_bases(letter))
    for unit in letter.body:
        blocks.extend(_unit(unit))
    blocks.extend(_tail(letter))
    if letter.contact:
        blocks.append(Contact(letter.contact))
    for annex in letter.annexes:
        blocks.extend(_annex(letter, annex))
    for copy in letter.copies:
        blocks.extend(_copy(copy))
    return tuple(blocks)
