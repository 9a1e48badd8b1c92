"""Tên loại văn bản (type of document), NĐ 30/2020 Điều 7: by the printed type name, else by the symbol."""

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.model import DocType
from vbpl_parser.text import fold
from vbpl_parser.values import doc_type, number

__all__ = ["extract"]


def extract(part: Part) -> DocType | None:
    """The type; a letter (công văn) prints no type name, its symbol has no type part."""
    title = part.passage(ZoneKind.DOC_TYPE) or part.passage(ZoneKind.CAPTION)
    found, rule, place = doc_type.from_title(title.text), "printed type name", title
    if found is None:
        place = part.passage(ZoneKind.NUMBER)
        symbol = number.match(place.text)
        party = "dang cong san" in fold(part.passage(ZoneKind.NATIONAL_TITLE).text)
        found = doc_type.from_symbol(symbol.symbol, "party" if party else "state") if symbol and symbol.symbol else None
        rule = "symbol"
    if found is None or (rule == "symbol" and found.id != "cong_van" and part.lines(ZoneKind.ADDRESSEES)):
        found = doc_type.from_id("cong_van") if part.lines(ZoneKind.ADDRESSEES) else found
        rule, place = "addressees without a type name", part.passage(ZoneKind.ADDRESSEES)
    if found is None:
        return None
    letters = found.abbreviation or _letters_of_a_letter(part)
    return DocType(id=found.id, name=found.name, abbreviation=letters, raw=place.raw, spans=place.spans, rule=rule)


def _letters_of_a_letter(part: Part) -> str | None:
    """Party and Youth Union print CV in the symbol of a letter (HD 36-HD/VPTW); the state prints nothing."""
    found = number.match(part.passage(ZoneKind.NUMBER).text)
    return "CV" if found is not None and (found.symbol or "").startswith("CV/") else None
