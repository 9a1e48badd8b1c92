"""Hệ thống văn bản (system): state, Party, Youth Union or other, by the title at the top."""

import re

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.text import fold
from vbpl_parser.values import number

__all__ = ["extract"]

PARTY = re.compile(r"dang cong san viet nam")
YOUTH = re.compile(
    r"doan (?:tncs|thanh nien cong san)|dtncs|bch doan|ban chap hanh doan|tinh doan|thanh doan|trung uong doan"
)
STATE = re.compile(r"cong ?hoa|viet nam dan chu|doc lap")


def extract(part: Part) -> str:
    """By the title at the top, else by the caption or the form of the number, else `other`."""
    title = fold(part.passage(ZoneKind.NATIONAL_TITLE).text)
    if PARTY.search(title):
        return "party"
    issuer = fold(part.passage(ZoneKind.ISSUER).text)
    if YOUTH.search(title) or (YOUTH.search(issuer) and not STATE.search(title)):
        return "youth_union"
    if STATE.search(title):
        return "state"
    if part.lines(ZoneKind.CAPTION):
        return "state"
    found = number.match(part.passage(ZoneKind.NUMBER).text)
    if found is not None and found.symbol:
        return "party" if found.form == "party" else "state"
    return "other"
