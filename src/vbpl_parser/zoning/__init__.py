"""Zoning: every line of a file gets exactly one zone.

The file is split into parts first (document, annexes, copy blocks); then the rules of the part's table run in order and
the first that claims a line has it. The tables are the whole registration: what runs, in which order, for which zone.
"""

from collections.abc import Sequence

from vbpl_parser.layout import Line, Part, PartKind, ZoneKind
from vbpl_parser.zoning import annex, footnote, furniture, header, opening, tail
from vbpl_parser.zoning.parts import split
from vbpl_parser.zoning.sheet import Rule, Sheet, apply

__all__ = ["ZONE_RULES", "zones"]

FURNITURE_RULES: tuple[Rule, ...] = (
    ("footnote", ZoneKind.FURNITURE, footnote.at_the_foot),
    ("format furniture", ZoneKind.FURNITURE, furniture.format_furniture),
    ("drawn rule", ZoneKind.FURNITURE, furniture.drawn_rule),
    ("page number", ZoneKind.FURNITURE, furniture.page_number),
    ("running head", ZoneKind.FURNITURE, furniture.running_head),
    ("digital signature", ZoneKind.STAMP, furniture.digital_signature),
    ("arrival stamp", ZoneKind.STAMP, furniture.arrival_stamp),
)

ZONE_RULES: dict[PartKind, tuple[Rule, ...]] = {
    PartKind.MAIN: (
        *FURNITURE_RULES,
        ("national title", ZoneKind.NATIONAL_TITLE, header.national_title),
        ("database caption", ZoneKind.CAPTION, header.database_caption),
        ("mark", ZoneKind.MARK, header.marks),
        ("number line", ZoneKind.NUMBER, header.number_line),
        ("place and date", ZoneKind.PLACE_DATE, header.place_date),
        ("type name", ZoneKind.DOC_TYPE, header.type_name),
        ("subject of a letter", ZoneKind.SUBJECT, header.subject_of_letter),
        ("issuer", ZoneKind.ISSUER, header.issuer),
        ("before the header", ZoneKind.FURNITURE, furniture.before_the_header),
        ("addressees", ZoneKind.ADDRESSEES, opening.addressees),
        ("subject under the type", ZoneKind.SUBJECT, opening.subject_under_type),
        ("operative line", ZoneKind.OPERATIVE, opening.operative),
        ("legal bases", ZoneKind.LEGAL_BASES, opening.legal_bases),
        ("recipients", ZoneKind.RECIPIENTS, tail.recipients),
        ("signature", ZoneKind.SIGNATURE, tail.signature),
        ("footnote behind the end", ZoneKind.FURNITURE, footnote.behind_the_end),
        ("after the end", ZoneKind.FURNITURE, tail.after_the_end),
        ("body", ZoneKind.BODY, tail.body),
    ),
    PartKind.ANNEX: (
        *FURNITURE_RULES,
        ("national title", ZoneKind.NATIONAL_TITLE, header.national_title),
        ("letterhead of the annex", ZoneKind.ISSUER, annex.letterhead),
        ("annex heading", ZoneKind.ANNEX_HEADING, annex.annex_heading),
        ("annex body", ZoneKind.BODY, annex.annex_body),
    ),
    PartKind.COPY: (
        *FURNITURE_RULES,
        ("copy form", ZoneKind.COPY_FORM, annex.copy_form),
        ("number line", ZoneKind.NUMBER, header.number_line),
        ("place and date", ZoneKind.PLACE_DATE, header.place_date),
        ("issuer", ZoneKind.ISSUER, header.issuer),
        ("recipients", ZoneKind.RECIPIENTS, tail.recipients),
        ("signature", ZoneKind.SIGNATURE, tail.signature),
    ),
    PartKind.OTHER: (*FURNITURE_RULES,),
}


def zones(lines: Sequence[Line]) -> tuple[Part, ...]:
    """The parts of the file with their zones. The lines of all zones, in order, are `lines`."""
    return tuple(Part(kind, apply(ZONE_RULES[kind], Sheet(part))) for kind, part in split(lines))
