"""Nơi nhận (recipients) and the Lưu entry, NĐ 30/2020/NĐ-CP Phụ lục I mục II.9; HD 36-HD/VPTW.

>>> split_purpose("Thường trực Tỉnh ủy (để b/c)")
('Thường trực Tỉnh ủy', 'để b/c')
>>> archive("- Lưu: VT, NC (02b).H5")
ArchiveValue(text='VT, NC (02b).H5', units=('VT', 'NC'), copies='02b', drafter='H5')
"""

import re

from attrs import frozen

from vbpl_parser.text.fold import fold
from vbpl_parser.values.key import CAPITAL, LETTER, SMALL, match_key

__all__ = ["ArchiveValue", "archive", "format_archive", "format_purpose", "is_purpose", "split_purpose"]


@frozen(kw_only=True)
class ArchiveValue:
    """Lưu: the whole entry, the units that keep a copy, the number of copies and the drafter's code as printed."""

    text: str
    units: tuple[str, ...] = ()
    copies: str | None = None
    drafter: str | None = None


_PURPOSE = (
    r"(?:[đd][eéẻêếềểễ]|thay|xin|nhằm|kính)\b[^()\[\]]*|b/?\s?c(?:áo)?|báo cáo|trình|biết|theo dõi|thực hiện|phối hợp|"
    r"chỉ đạo|thi hành|t/?h|p/?h|ph/h|th/d|t/d|c/đ|niêm yết|đăng tải|đăng công báo"
)
_BRACKETED = re.compile(rf"\s*[(\[]\s*(?P<purpose>(?:{_PURPOSE})(?:\s*[,;]\s*(?:{_PURPOSE}))*)\s*[)\]]?$")
_TRAILING = re.compile(
    r"\s*[,:–-]?\s(?P<purpose>để (?:b/c|báo cáo|t/h|thực hiện|p/h|phối hợp|biết|theo dõi)[^()]{0,60})$"
)
_ENDS = " ;.,"


def split_purpose(text: str) -> tuple[str, str | None]:
    """An entry of Nơi nhận without what it gets the document for, and that ("để b/c"), without brackets.

    Other brackets ("Bộ Tài chính (Vụ Pháp chế)") stay in the text.
    """
    if "(" not in text and "[" not in text and " để " not in text:
        return text, None
    words = text.rstrip(_ENDS)
    key = match_key(words)
    found = _BRACKETED.search(key, max(0, key.rfind("(") - 1, key.rfind("[") - 1)) if "(" in key or "[" in key else None
    if found is None and " để " in key:
        found = _TRAILING.search(key, max(0, key.rfind(" để ") - 3))
    if found is None:
        return text, None
    start, end = found.span("purpose")
    return words[: found.start()].rstrip(" ,:–-"), words[start:end].rstrip()


def is_purpose(text: str) -> bool:
    """Whether an entry is only a purpose, which then belongs to the entries above it: "- (để b/c)"."""
    entry = text.strip(" -–•+;.,")
    return bool(entry) and split_purpose(" " + entry)[0] == "" and entry[0] in "(["


def format_purpose(text: str, purpose: str | None) -> str:
    """The entry as NĐ 30 templates print it.

    >>> format_purpose("Bộ Nội vụ", "để b/c")
    'Bộ Nội vụ (để b/c)'
    """
    return text if purpose is None else f"{text} ({purpose})"


_LUU = re.compile(
    r"[\s\-–—•+*]*(?:l[ưuựứừử]u|luru(?=\s*[:;]))(?P<mark>\s*[:;.]\s*|\s+)(?:trữ\s*[:;]\s*|tại\s*[:;]?\s*)?"
)
_STORES = re.compile(
    r"(?:vt|vp|văn thư|văn phòng|vpđu|vptu|vpub|vphu|hs|hồ sơ|hc|tchc|th|đảng ủy|chi bộ|bộ phận|cơ quan|đơn vị|"
    r"phòng|ban|sở|ubnd|hđnd|vptw|nc|kt|tt|thư ký|btc|btg|ubkt)\b"
)
_CODE_ENTRY = re.compile(r"(?:[A-ZĐ]Ư?){2,}")


_HEADS = ("ưu", "ƯU", "Ưu", "uu:", "ựu", "ứu", "ừu", "ửu", "uru:")


def archive(text: str) -> ArchiveValue | None:
    """The Lưu entry, or None when `text` is not one ("Lưu hành nội bộ", a person of the name Lưu)."""
    if not 5 <= len(text) <= 300 or not any(head in text[:12] for head in _HEADS):
        return None
    key = match_key(text)
    found = _LUU.match(key)
    if found is None:
        return None
    rest = text[found.end() :].strip().rstrip(_ENDS)
    if not rest or not (_marked(found) or _names_store(rest)):
        return None
    units, copies, drafter = _parts(rest)
    return ArchiveValue(text=rest, units=units, copies=copies, drafter=drafter)


def _names_store(rest: str) -> bool:
    """Without a colon only a known store or a code follows; anything else is prose or a person of the name Lưu."""
    return len(rest) <= 60 and (_STORES.match(match_key(rest)) is not None or _CODE_ENTRY.match(rest) is not None)


def _marked(found: re.Match[str]) -> bool:
    return found["mark"].strip() in (":", ";")


_COPIES = re.compile(
    rf"\(\s*(?P<bracket>\d{{1,4}}\s?(?:bản|b)?)\s*\)|(?<=[\s.:\w])(?<!\d)(?P<counted>\d{{1,4}}\s?(?:bản|b))(?!{LETTER})",
    re.IGNORECASE,
)
_CODE = rf"{CAPITAL}(?:{LETTER}|\.){{0,14}} ?\d{{0,4}}|{SMALL}{{1,8}}\d{{1,4}}"
_IN_BRACKETS = rf"(?!{CAPITAL}{{3,}}\s*\)){CAPITAL}(?:{LETTER}|\.)*(?:[ -]?\d{{1,4}})?|{SMALL}{{2,6}}\d{{0,4}}"
_BRACKETED_CODE = re.compile(rf"[\s,]*\(\s*(?P<code>{_IN_BRACKETS})\s*\)$")
_GLUED = rf"{CAPITAL}?{SMALL}{{1,8}}\d{{1,4}}|{CAPITAL}{SMALL}{{1,8}}"
_GLUED_CODE = re.compile(rf"(?<={CAPITAL}{CAPITAL})(?P<code>{_GLUED})$")
_CODE_AFTER = (
    re.compile(rf"(?<=\x00)\s*\.?\s*(?P<code>{_CODE})$"),
    re.compile(rf"(?<![\s,.]P)(?<!^P)\.\s*(?P<code>{_CODE})$"),
)
_VOWEL = re.compile("[aeiouy]")
_ISSUED = re.compile(
    rf"(?<=,)\s*(?P<code>{CAPITAL}{{1,8}})[.-](?P<copies>\d{{1,4}})$|\.\s*(?P<own>{CAPITAL}{{1,8}})\.?$"
)


def _parts(rest: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """Units, copies and drafter.

    The drafter's code (ô 12) stands last: after a stop, in brackets, glued to the unit, or with the number of copies
    issued ("PL.(300)", "HA.260").
    """
    found = _COPIES.search(rest)
    if found is None:
        return _issued(rest)
    copies = (found["bracket"] or found["counted"]).strip()
    before, after = rest[: found.start()].rstrip(), rest[found.end() :]
    ends = found.end() == len(rest)
    own = _ISSUED.search(before) if ends else None
    if own is not None and own["own"]:
        return _units(before[: own.start()]), copies, own["own"]
    drafter, left = _drafter(before.rstrip(" .") if ends else f"{before}\0{after}")
    return _units(left), copies, drafter


def _issued(rest: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """An entry without a marked number of copies: "VT, DSVH, HA.260" names drafter and copies issued."""
    found = _ISSUED.search(rest)
    if found is not None and found["code"] and rest.count(",") > 1:
        return _units(rest[: found.start()]), found["copies"], found["code"]
    drafter, left = _drafter(rest)
    return _units(left), None, drafter


def _units(text: str) -> tuple[str, ...]:
    """The storage units; a unit in brackets after VT stands by itself."""
    return tuple(unit for part in re.split("[,;(\0]", text) if (unit := part.strip(" .():-")))


def _drafter(text: str) -> tuple[str | None, str]:
    last = text.rfind(",") + 1
    glued = _GLUED_CODE.search(text, last)
    if glued is not None and (code := _name_of(glued["code"])):
        return code, text[: -len(code)]
    for pattern in (_BRACKETED_CODE, *_CODE_AFTER):
        found = pattern.search(text, last)
        if found is not None and (found.start() > 0 or last):
            return found["code"].strip(), text[: found.start()]
    return None, text


def _name_of(code: str) -> str:
    """The drafter's part of a code glued to the unit, "" when there is none.

    A name has a vowel after its capital (KTTHTien31); otherwise the capital is the unit's (KGVXth96).
    """
    tail = code[1:].rstrip("0123456789")
    if not code[0].isupper() or (tail.islower() and _VOWEL.search(fold(tail))):
        return code
    return code[1:] if tail.islower() and code[-1].isdecimal() else ""


def format_archive(value: ArchiveValue) -> str:
    """The entry as NĐ 30 prints it."""
    return f"Lưu: {value.text}."
