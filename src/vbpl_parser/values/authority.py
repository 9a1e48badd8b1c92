"""Quyền hạn, chức vụ của người ký (authority and post), NĐ 30/2020/NĐ-CP Điều 13 and Phụ lục I mục II.7; HD 36-HD/VPTW.

>>> capacity("KT. CHỦ TỊCH"), capacity("T/M BAN THƯỜNG VỤ"), capacity("Quyền GIÁM ĐỐC")
(('KT', 'CHỦ TỊCH'), ('TM', 'BAN THƯỜNG VỤ'), ('Q', 'GIÁM ĐỐC'))
>>> own_position(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
'PHÓ CHỦ TỊCH'
"""

import re
from collections.abc import Sequence
from functools import cache

from vbpl_parser.text.fold import fold
from vbpl_parser.values.issuing_body import is_body
from vbpl_parser.values.key import is_caps, match_key, words
from vbpl_parser.vocabulary import posts

__all__ = ["CAPACITIES", "capacity", "is_code", "is_post", "own_position"]

CAPACITIES = ("TM", "KT", "TL", "TUQ", "Q")
"""Thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền."""

_SIGN = re.compile(
    r"(?:(?P<code>t\s?[./]?\s?ư\s?[./]?\s?q|t\s?[./]?\s?u\s?[./]?\s?q|t\s?[./]\s?m|k\s?[./]\s?t|t\s?[./]\s?l|tm|kt|tl|q)"
    r"(?P<mark>\s*[./:,;-]+\s*|\s+)|(?P<full>thay mặt|ký thay|thừa lệnh|thừa ủy quyền|quyền)\s+)(?=\w)"
)
_CODE = {"tm": "TM", "kt": "KT", "tl": "TL", "tuq": "TUQ", "tưq": "TUQ", "q": "Q"}
_FULL = {"thay mặt": "TM", "ký thay": "KT", "thừa lệnh": "TL", "thừa ủy quyền": "TUQ", "quyền": "Q"}
_BEFORE = frozenset({"phó", "quyền", "nguyên", "nhà"})


_ALONE = re.compile(r"(?:TM|KT|TL|TUQ)[.,]$|[TK]/[MTL][.,]?$")


def is_code(text: str) -> bool:
    """Whether the line is the authority without what it goes with; narrow columns break "TM. / ỦY BAN NHÂN DÂN".

    >>> is_code("TM."), is_code("T/M"), is_code("TM")
    (True, True, False)
    """
    return 3 <= len(text) <= 5 and _ALONE.match(text) is not None


def capacity(text: str) -> tuple[str, str] | None:
    """The authority that opens a signature line and what follows it as printed, or None.

    The code is TM, KT, TL, TUQ or Q; the second element is a body after TM, else a post.
    """
    if not 4 <= len(text) <= 160 or text[0] not in "TKQtkq":
        return None
    found = _SIGN.match(match_key(text[:30]))
    if found is None:
        return None
    rest = text[found.end() :].strip()
    code = _FULL[found["full"]] if found["full"] else _CODE[re.sub(r"[\s./]", "", found["code"])]
    return (code, rest) if _follows(code, rest, found) else None


def _follows(code: str, rest: str, found: re.Match[str]) -> bool:
    """Whether `rest` can stand after the authority: any capitals after a stop, else only a post or a body."""
    if not rest[:1].isalpha() or (len(rest) < 3 and rest not in ("BỘ", "SỞ")):
        return False
    named = is_post(rest) or (code != "Q" and is_body(rest))
    if code == "Q" or found["full"] or not (found["mark"] or "").strip():
        return named or (code == "TM" and bool(found["full"]) and is_caps(rest))
    return named or (rest[0].isupper() and is_caps(rest))


def is_post(text: str) -> bool:
    """Whether the line names a post: "PHÓ GIÁM ĐỐC SỞ", "KT. BỘ TRƯỞNG", "CHỦ TỌA", "Thư ký".

    In capitals the name of a body may follow the post; in small letters the line must be the post and nothing else.
    """
    if not 4 <= len(text) <= 160 or not text[0].isalpha() or text.endswith(":"):
        return False
    signed = capacity(text)
    rest = text if signed is None else signed[1]
    return _names_post(rest) or (rest.isupper() and _names_misread_post(rest))


def _names_misread_post(text: str) -> bool:
    if fold(text[0]) not in _first_letters():
        return False
    return fold(text).removeprefix("pho ").strip(" .,") in _folded()


@cache
def _folded() -> frozenset[str]:
    """Posts without accents, for lines with a misread accent (CHÚ TỊCH); only a whole line is compared so."""
    return frozenset(fold(name) for name in posts())


@cache
def _first_words() -> frozenset[str]:
    return _BEFORE | {name.split(maxsplit=1)[0].rstrip(",") for name in posts()}


@cache
def _first_letters() -> frozenset[str]:
    """Those of all posts, and of "phó", without accents."""
    return frozenset(name[0] for name in _folded()) | {"p"}


@cache
def _letters_of_first_words() -> frozenset[str]:
    """First letters of posts and what stands before them, with the accent and without ("Uỷ" for "ủy")."""
    letters = frozenset(word[0] for word in _first_words())
    return letters | frozenset(map(fold, letters))


def _names_post(text: str) -> bool:
    if text[0].lower() not in _letters_of_first_words():
        return False
    if not _first_words().intersection(words(text[:8])[:1]):
        return False
    names = words(text)
    start = 0
    while start < len(names) and names[start] in _BEFORE:
        start += 1
    length = _post_length(names, start)
    if not length:
        return False
    if start + length == len(names):
        return text[:1].isupper()
    post = posts()[" ".join(names[start : start + length])]
    if post.complement == "body":
        return is_body(" ".join(text.split()[start + length :]))
    return post.complement == "yes" and is_caps(text) and len(names) <= 24


def _post_length(names: Sequence[str], start: int) -> int:
    """How many words from `start` are a post, 0 when none are; the longest post counts."""
    table = posts()
    for length in range(min(6, len(names) - start), 0, -1):
        if " ".join(names[start : start + length]) in table:
            return length
    return 0


def own_position(lines: Sequence[str]) -> str | None:
    """The signer's own post: the last line that is a post without an authority before it.

    After Q. the post itself; None when only the post signed for is printed (KT. GIÁM ĐỐC alone) or only a body.
    """
    for line in reversed(lines):
        signed = capacity(line)
        if signed is not None:
            return signed[1] if signed[0] == "Q" else None
        if is_post(line) or not is_body(line):
            return line
    return None
