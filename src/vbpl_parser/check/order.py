"""Things that should agree with each other."""

from collections.abc import Iterator, Sequence

from vbpl_parser.model import Document, Unit

__all__ = ["labels", "type_and_symbol"]

COUNTED = frozenset({"article", "clause", "item"})


def type_and_symbol(document: Document) -> Iterator[str]:
    """VB202: the symbol begins with the abbreviation of another type (QĐ in the Party stands for two types)."""
    kind, number = document.doc_type, document.number
    if kind is None or number is None or not number.symbol or not kind.abbreviation or document.system == "party":
        return
    group = number.symbol.replace("/", "-").split("-")[0].strip()
    if group in TYPE_GROUPS and group != kind.abbreviation:
        yield "VB202"


TYPE_GROUPS = frozenset({"QĐ", "NQ", "CT", "KH", "TB", "BC", "TTr", "HD", "CTr", "NĐ", "BB", "GM"})


def labels(document: Document) -> Iterator[str]:
    """VB201: plain numbers of neighbouring units skip."""
    if _has_gap(document.body):
        yield "VB201"


def _has_gap(units: Sequence[Unit]) -> bool:
    before: dict[str, int] = {}
    for unit in units:
        value = _value(unit.label) if unit.level in COUNTED else None
        if value is not None:
            if unit.level in before and value > before[unit.level] + 1:
                return True
            before[unit.level] = value
        if _has_gap(unit.children):
            return True
    return False


def _value(label: str | None) -> int | None:
    digits = (label or "").removeprefix("Điều ")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 5 else None
