"""Nơi nhận (recipients) and the Lưu entry, NĐ 30/2020/NĐ-CP Phụ lục I mục II.9; HD 36-HD/VPTW.

>>> split_purpose("Thường trực Tỉnh ủy (để b/c)")
('Thường trực Tỉnh ủy', 'để b/c')
>>> archive("- Lưu: VT, NC (02b).H5")
ArchiveValue(text='VT, NC (02b).H5', units=('VT', 'NC'), copies='02b', drafter='H5')
"""

import re

from attrs import frozen

from vbpl_parser.values.key import LETTERS, UPPER, match_key

__all__ = ["ArchiveValue", "archive", "format_archive", "format_purpose", "is_purpose", "split_purpose"]


@frozen(kw_only=True)
class ArchiveValue:
    """Lưu: the whole entry, the units that keep a copy, the number of copies and the drafter's code as printed."""

    text: str
    units: tuple[str, ...] = ()
    copies: str | None = None
    drafter: str | None = None


_LOWER = LETTERS[len(UPPER) :]
_PURPOSE_WORDS = (
    r"(?:để|đề|đê)\s?(?:b/?\s?c(?:áo)?|biết|t/?\s?h|p/?\s?h|th/?d|t/?d|c/?đ|k/?t|g/?s|bc|ph|th|td|báo cáo|thực hiện|"
    r"phối hợp|theo dõi|đăng|niêm yết|chỉ đạo|thi hành|kiểm tra|giám sát|xem xét|lưu|công bố|tuyên truyền|trình|"
    r"thay báo cáo|phục vụ|tổng hợp|đưa tin|triển khai|phổ biến|th|cập nhật|đăng tải|quán triệt|giải quyết|"
    r"tham mưu|hướng dẫn|cho ý kiến|tham khảo|biết)"
    r"|(?:thay|xin|nhằm) (?:b/c|báo cáo|ý kiến)|b/?\s?c(?:áo)?|báo cáo|thực hiện|phối hợp|theo dõi|t/h|p/h|th/d|"
    r"thay b/c|thay báo cáo|để\b"
)
_BRACKETED = re.compile(rf"\s*[(\[]\s*(?P<purpose>(?:{_PURPOSE_WORDS})[^()\[\]]{{0,80}}?)\s*[)\]]?$")
_TRAILING = re.compile(
    r"\s*[,:–-]?\s(?P<purpose>để (?:b/c|báo cáo|t/h|thực hiện|p/h|phối hợp|biết|theo dõi)[^()]{0,60})$"
)
_ENDS = " ;.,"


def split_purpose(text: str) -> tuple[str, str | None]:
    """An entry of Nơi nhận without what it gets the document for, and that ("để b/c"), without brackets.

    Other brackets ("Bộ Tài chính (Vụ Pháp chế)") stay in the text.
    """
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


_LUU = re.compile(r"[\s\-–—•+*]*lưu(?P<mark>\s*[:;.]\s*|\s+)(?:trữ\s*[:;]?\s*|tại\s*[:;]?\s*)?")
_STORES = re.compile(
    r"(?:vt|vp|văn thư|văn phòng|vpđu|vptu|vpub|vphu|hs|hồ sơ|hc|tchc|th|đảng ủy|chi bộ|bộ phận|cơ quan|đơn vị|"
    r"phòng|ban|sở|ubnd|hđnd|vptw|trữ|nc|kt|tt|thư ký|btc|btg|ubkt)\b"
)
_CODE_ENTRY = re.compile(rf"[{UPPER}]{{2,}}")


def archive(text: str) -> ArchiveValue | None:
    """The Lưu entry, or None when `text` is not one ("Lưu hành nội bộ", a person of the name Lưu)."""
    if not 5 <= len(text) <= 300:
        return None
    key = match_key(text)
    found = _LUU.match(key)
    if found is None:
        return None
    rest = text[found.end() :].strip().rstrip(_ENDS)
    if not rest or not (_marked(found) or _STORES.match(match_key(rest)) or _CODE_ENTRY.match(rest)):
        return None
    if found["mark"].strip() in ("", ".") and key.startswith(("lưu hành", "lưu ý")):
        return None
    units, copies, drafter = _parts(rest)
    return ArchiveValue(text=rest, units=units, copies=copies, drafter=drafter)


def _marked(found: re.Match[str]) -> bool:
    return found["mark"].strip() in (":", ";")


_COPIES = re.compile(
    rf"\(\s*(?P<bracket>\d{{1,4}}\s?(?:bản|b)?)\s*\)|(?<=[\s.:{LETTERS}])(?P<counted>\d{{1,4}}\s?(?:bản|b))(?![{LETTERS}])",
    re.IGNORECASE,
)
_CODE = rf"[{UPPER}][{LETTERS}.]{{0,14}} ?\d{{0,4}}|[{_LOWER}]{{1,8}}\d{{1,4}}"
_DRAFTER = (
    re.compile(rf"[\s,]*\(\s*(?P<code>[{UPPER}][{LETTERS}.]*(?: ?\d{{1,4}})?)\s*\)$"),
    re.compile(rf"(?:\.\s*|(?<=\x00)\s*\.?\s*)(?P<code>{_CODE})$"),
    re.compile(rf"(?<=[{UPPER}]{{2}})(?P<code>[{UPPER}][{_LOWER}]+\d{{0,4}}|[{_LOWER}]{{1,5}}\d{{1,4}})$"),
)


def _parts(rest: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """Units, copies and drafter; the drafter's code stands last: after a stop, in brackets or glued to the unit."""
    found = _COPIES.search(rest)
    copies = None if found is None else (found["bracket"] or found["counted"]).strip()
    left = rest if found is None else f"{rest[: found.start()].rstrip()}\0{rest[found.end() :]}"
    drafter, left = _drafter(left.rstrip(" .\0") if found and found.end() == len(rest) else left)
    units = tuple(unit for part in re.split(r"[,;]", left.replace("\0", " ")) if (unit := part.strip(" .():-")))
    return units, copies, drafter


def _drafter(text: str) -> tuple[str | None, str]:
    last = text.rfind(",") + 1
    for pattern in _DRAFTER:
        found = pattern.search(text, last)
        if found is not None and (found.start() > 0 or last):
            return found["code"].strip(), text[: found.start()]
    return None, text


def format_archive(value: ArchiveValue) -> str:
    """The entry as NĐ 30 prints it."""
    return f"Lưu: {value.text}."
