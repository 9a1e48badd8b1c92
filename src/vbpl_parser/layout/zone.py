"""Vùng (zone): a run of lines that carry one component, and the parts a file is made of."""

from enum import StrEnum

from attrs import frozen

from vbpl_parser.layout.line import Line
from vbpl_parser.layout.passage import Passage

__all__ = ["Part", "PartKind", "Zone", "ZoneKind"]


class ZoneKind(StrEnum):
    """The zones. The number in brackets is the box (ô số) of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

    FURNITURE = "furniture"  # page numbers, running heads, rules, contact line (13), site furniture
    STAMP = "stamp"  # digital-signature texts (8, 14), ĐẾN stamps
    NATIONAL_TITLE = "national_title"  # Quốc hiệu, tiêu ngữ (1); Party title
    ISSUER = "issuer"  # (2)
    NUMBER = "number"  # (3)
    PLACE_DATE = "place_date"  # (4)
    CAPTION = "caption"  # body, number and date in one heading, as databases print them
    DOC_TYPE = "doc_type"  # (5a), the type name
    SUBJECT = "subject"  # (5a) under the type name, (5b) V/v
    MARK = "mark"  # secrecy (10a), urgency (10b), circulation (11), draft
    ADDRESSEES = "addressees"  # (9a)
    LEGAL_BASES = "legal_bases"  # Căn cứ …, with the authority line above it
    OPERATIVE = "operative"  # QUYẾT ĐỊNH:
    BODY = "body"  # (6)
    RECIPIENTS = "recipients"  # (9b)
    SIGNATURE = "signature"  # (7)
    ANNEX_HEADING = "annex_heading"  # Phụ lục … and its title, (Kèm theo …)
    COPY_FORM = "copy_form"  # SAO Y, SAO LỤC, TRÍCH SAO
    UNKNOWN = "unknown"


@frozen
class Zone:
    """Neighbouring lines of one kind, and the name of the rule in the table of zone rules that put them there."""

    kind: ZoneKind
    rule: str
    lines: tuple[Line, ...]


class PartKind(StrEnum):
    """What a part of the file is."""

    MAIN = "main"
    ANNEX = "annex"
    COPY = "copy"
    OTHER = "other"


@frozen
class Part:
    """The document itself, an annex (or a document issued with it), a copy block, or another document behind it.

    The lines of all zones of all parts, in order, are the lines of the file.
    """

    kind: PartKind
    zones: tuple[Zone, ...]

    def of(self, *kinds: ZoneKind) -> tuple[Zone, ...]:
        """The zones of these kinds, in order."""
        return tuple(zone for zone in self.zones if zone.kind in kinds)

    def lines(self, *kinds: ZoneKind) -> tuple[Line, ...]:
        """The lines of the zones of these kinds, in order."""
        return tuple(line for zone in self.of(*kinds) for line in zone.lines)

    def passage(self, *kinds: ZoneKind) -> Passage:
        """The words of the zones of these kinds as one passage."""
        return Passage.of(self.lines(*kinds))
