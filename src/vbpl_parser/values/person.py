"""Họ và tên người ký (name of a person), NĐ 30/2020/NĐ-CP Phụ lục I mục II.7.d and Phụ lục II (capital letters).

>>> is_person_name("Nguyễn Văn An"), is_person_name("Đại tá Trần Thị Bình"), is_person_name("(Đã ký)")
(True, True, False)
"""

import re
from functools import cache

from vbpl_parser.text import is_syllable
from vbpl_parser.values.authority import capacity, is_post
from vbpl_parser.values.issuing_body import is_body, opening
from vbpl_parser.values.key import CAPITAL, LETTER, match_key
from vbpl_parser.vocabulary import provinces, ranks, surnames

__all__ = ["is_person_name", "may_be_name", "without_rank"]

_SYLLABLE = rf"{CAPITAL}{LETTER}*(?:['’]{LETTER}+)?"
_NAME = re.compile(rf"{_SYLLABLE}(?:(?: |-| - ){_SYLLABLE}){{1,5}}$")
_PARTS = re.compile(r" - | |-|(?<=[HK])['’]|['’](?=[A-ZÊĐ])")
_NO_NAME = re.compile(
    r"(?:tự do|hạnh phúc|quyết nghị|mai táng|kim ngạch|thái độ|cao đẳng|đường|hội nghị|tổ chức|điều|khoản|điểm|mục|"
    r"chương|phần|căn cứ|tài liệu|đồng chí|lý do|lý lịch|phương án|phương|trang|tỉnh|huyện|xã|phường|quận|thị xã|"
    r"thị trấn|ngày|tháng|năm|ban|bộ|sở|cục|vụ|phòng|trưởng|phó|chủ|giám)\b"
)
_NO_WHOLE = re.compile(
    r"(?:nơi nhận|kính gửi|như trên|như điều|việt nam|đã ký|hà nội|độc lập|quyết định|lưu hành|văn phòng|văn thư|"
    r"văn bản|hồ sơ|phụ lục|thành phố|lưu trữ|lưu ý)\b"
)
_PARTICLE = re.compile(rf"[HK]['’]{CAPITAL}")
"""H'Wia, K'Brơi: the particle that opens names of women and men of the Central Highlands."""
_NO_LAST = frozenset(
    match_key(
        "Tỉnh Huyện Xã Phường Quận Thành Phố Thị Ban Sở Bộ Cục Phòng Nhận Gửi Ký Nghị Định Quyết Trưởng Tịch Đốc"
    ).split()
)

_ORDINARY = frozenset(
    ["của", "và", "các", "về", "cho", "theo", "trong", "những", "với", "được", "là", "việc", "tạo", "hiện"]
)
"""Words that no name holds, which tells headings in capitals from names (ĐÀO TẠO)."""


def is_person_name(text: str) -> bool:
    """Whether the line is the name of a person, with a rank or degree before it or without.

    Two to six syllables, each with a capital; a family name at the head is asked for where the words alone could be
    something else (two syllables, all capitals).
    """
    if not 4 <= len(text) <= 70 or not text[0].isupper():
        return False
    name = without_rank(text)
    ranked = len(name) < len(text)
    name = name.rstrip(" .")
    if _NAME.match(name) is None:
        return False
    if name.isupper():
        return _is_caps_name(name, ranked)
    return _has_capitals(name) and _is_name(name, ranked)


def may_be_name(text: str) -> bool:
    """Whether two syllables could be a name without a family name known ("Lam Giang"); only right below a post.

    Leaders of the years from 1945 to 1990 signed with such names.

    >>> may_be_name("Lam Giang"), may_be_name("Công an"), may_be_name("Hà Nội")
    (True, False, False)
    """
    syllables = text.split(" ")
    if len(syllables) != 2 or text.isupper() or _NAME.match(text) is None or not _has_capitals(text):
        return False
    if not all(map(is_syllable, syllables)) or match_key(text) in _places() or opening(text) is not None:
        return False
    return not _NO_NAME.match(match_key(text)) and not _ruled_out(text, syllables)


def _has_capitals(name: str) -> bool:
    """Whether each syllable has a capital at its head and small letters behind; an apostrophe may start a new one."""
    return all(
        part[0].isupper() and (len(part) == 1 or part[1:].islower()) for part in _PARTS.split(name) if part[0] != "-"
    )


def _is_name(name: str, ranked: bool) -> bool:
    syllables = re.split(r" - | |-", name)
    weight = "common" if _PARTICLE.match(name) else surnames().get(syllables[0].capitalize())
    if match_key(name) in _places() or (weight != "common" and _names_body(name)):
        return False
    if _NO_NAME.match(match_key(name)) and weight is None:
        return False
    if _ruled_out(name, syllables):
        return False
    if len(syllables) == 2:
        return weight == "common" or (weight is not None and ranked)
    return weight is not None or ranked or (len(syllables) <= 5 and all(map(is_syllable, syllables)))


def _names_body(name: str) -> bool:
    found = opening(name)
    return found is not None and found.kind != "none"


def _ruled_out(name: str, syllables: list[str]) -> bool:
    return bool(
        match_key(syllables[-1]) in _NO_LAST or is_post(name) or capacity(name) or _NO_WHOLE.match(match_key(name))
    )


def _is_caps_name(name: str, ranked: bool) -> bool:
    syllables = name.split()
    if len(syllables) > 5:
        return False
    weight = surnames().get(syllables[0].capitalize())
    if weight is None or (weight == "weak" and not ranked) or match_key(name) in _places():
        return False
    if _NO_WHOLE.match(match_key(name)) or is_body(name) or is_post(name) or capacity(name):
        return False
    return match_key(syllables[-1]) not in _NO_LAST and not _ORDINARY.intersection(match_key(name).split())


@cache
def _places() -> frozenset[str]:
    return frozenset(match_key(name) for row in provinces() for name in (row.name, *row.others)) - {"hồ chí minh"}


@cache
def _rank() -> re.Pattern[str]:
    printed = sorted(map(match_key, ranks()), key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, printed))})(?:\s*[.,:-]\s*|\s+))+(?=\w)")


def without_rank(text: str) -> str:
    """The name without rank, degree or honour before it.

    >>> without_rank("PGS.TS. Lê Văn Cường")
    'Lê Văn Cường'
    """
    found = _rank().match(match_key(text))
    return text[found.end() :] if found is not None and text[found.end()].isupper() else text
