"""Loại văn bản được viện dẫn (type words of citations): "Nghị định" before a number, and laws cited by name.

A few words may stand between type and number ("Báo cáo tiếp thu, giải trình số …"), in the case of laws the whole name.
NĐ 30/2020/NĐ-CP Phụ lục I mục II.6: laws are cited by type and name; a year or date must follow here, for without one
nothing tells where the name ends.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from vbpl_parser.values.key import match_key
from vbpl_parser.vocabulary import type_names

__all__ = ["BEFORE_A_DATE", "CitedType", "before", "dated", "laws", "may_name_law"]


@frozen
class CitedType:
    """Where the type word begins, where the name of the law (or the word itself) ends, and the slug.

    The slug is None for words that leave the type to the symbol ("văn bản").
    """

    start: int
    end: int
    slug: str | None


_OPEN_TO_SYMBOL = ("văn bản",)
_ABBREVIATIONS = {
    "NĐ": "nghi_dinh",
    "TT": "thong_tu",
    "TTLT": "thong_tu_lien_tich",
    "QĐ": "quyet_dinh",
    "NQ": "nghi_quyet",
    "CV": "cong_van",
    "TB": "thong_bao",
    "KH": "ke_hoach",
}
_SHORT = frozenset(letters[:2] for letters in _ABBREVIATIONS)
"""Types that letters shorten right before the number ("theo NĐ 30/2020/NĐ-CP")."""
_LAWS = frozenset({"luat", "phap_lenh"})
_OF_ASSEMBLY = frozenset({"nghi_quyet", "lenh", "van_ban_hop_nhat"})
"""Other types that the numbers of the National Assembly stand behind."""
_MARKS = ',([“"'
_WORDS_BETWEEN = 6
_NEAR, _WINDOW, _LAW_WINDOW = 32, 90, 190
"""Characters before a number: where the type mostly stands, where it may stand, where the name of a law may."""
_TOKEN = re.compile(r"\S+")
_BARRIER = re.compile(r"[;:.()\[\]“”\"\d]")
_OF_BODY = re.compile(r"\S+(?:\s\S+){0,4}?\scủa\s\S")

_LAW = re.compile(
    r"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s(?:(?:(?!Luật\s|Pháp lệnh\s)[^\d.;:()“”\"\n]){2,150}?\s)?"
    r"(?:(?=ngày\s?\d)|(?:năm\s)?(?:19|20)\d\d(?![\w/-]))"
)
_AMENDING = re.compile(r"(?:Luật|Pháp lệnh) [Ss]ửa đổi\b[^\d.;:()“”\"]{0,110}\s(?:của|các|và) (?:các )?$")
_NO_NAME = re.compile(
    r"\s(?:này|có|được|đã|từ|kể|đến|theo|hiệu lực|trước|sau|do|như|cho|thông qua|quy định|nêu trên|hiện hành|nói trên|"
    r"khi|trong|thì|là|bị|không|và các)\s"
)
_SLUGS = {"Bộ": "luat", "Lu": "luat", "Ph": "phap_lenh", "Hi": "other"}
BEFORE_A_DATE = ("văn", "bản", "trình", "định", "báo", "cáo", "luận", "đề", "ký")
"""Last syllables of what `dated` finds before "ngày"."""
_DATE = re.compile(r"ngày\s\d{1,2}(?:[/.-]\d|\stháng\s\d)")
_DATED = re.compile(
    r"(?<!\w)(?:(?P<cong_van>[Cc]ông văn)|(?P<text>[Vv]ăn bản)|(?P<to_trinh>Tờ trình)|(?P<quyet_dinh>Quyết định)|"
    r"(?P<thong_bao>Thông báo)|(?P<bao_cao>Báo cáo)|(?P<ket_luan>Kết luận)|(?P<bien_ban>Biên bản))\s(?:(?:đề|ký)\s)?$"
)


@cache
def _types() -> Mapping[str, tuple[tuple[tuple[str, ...], str | None], ...]]:
    """First syllable → (syllables, slug), longest names first."""
    table: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
    names: list[tuple[str, str | None]] = [(match_key(row.name), row.id) for row in type_names()]
    shorts = [(letters.lower(), slug) for letters, slug in _ABBREVIATIONS.items()]
    for name, slug in (*names, *shorts, *((name, None) for name in _OPEN_TO_SYMBOL)):
        syllables = tuple(name.split())
        table.setdefault(syllables[0], []).append((syllables, slug))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


def before(key: str, since: int, end: int, expected: str | None) -> CitedType | None:
    """The type word in `key[since:end]` that belongs to the number at `end`, whose symbol says `expected`.

    The nearest one; a few words further away one of the expected type ("Quyết định phê duyệt quy hoạch số 5/QĐ-BXD").
    """
    near = max(since, end - _NEAR)
    word = next(_words_of_types(match_key(key[near:end])), None)
    uncut = word is not None and (near == since or word.start > _NEAR // 4)
    if word is not None and uncut and word.slug == expected and _may_stand(key, near + word.start, end, word, expected):
        return CitedType(near + word.start, end, word.slug)
    return _farther(key, max(since, end - (_LAW_WINDOW if expected in _LAWS else _WINDOW)), end, expected)


def _farther(key: str, low: int, end: int, expected: str | None) -> CitedType | None:
    """The same by all type words from `low` on."""
    nearest: CitedType | None = None
    for word in _words_of_types(match_key(key[low:end])):
        begin = low + word.start
        if not _may_stand(key, begin, end, word, expected):
            continue
        kind = CitedType(begin, end, word.slug)
        if word.slug == expected or (not word.between and word.slug != "other"):
            return kind
        nearest = nearest or kind
    return nearest


@frozen
class _Word:
    """A type word at `window[start:]`; `between` counts the words behind it, `previous` is the word in front."""

    start: int
    between: int
    slug: str | None
    previous: str


def _words_of_types(window: str) -> Iterator[_Word]:
    """The type words of `window` from right to left, down to the first mark that ends a clause."""
    tokens = [found.span() for found in _TOKEN.finditer(window)]
    words = [window[start:stop].strip(_MARKS) for start, stop in tokens]
    for index in range(len(tokens) - 1, -1, -1):
        found = _type_at(words, index)
        if found is not None:
            first, length, slug = found
            start = window.index(words[first], tokens[first][0])
            yield _Word(start, len(words) - first - length, slug, words[first - 1] if first else "")
        if _BARRIER.search(window, *tokens[index]):
            return


def _type_at(words: list[str], index: int) -> tuple[int, int, str | None] | None:
    """Index and length of the longest type name that holds the one at `index`, and its slug."""
    for first in range(max(0, index - 3), index + 1):
        for syllables, slug in _types().get(words[first], ()):
            stop = first + len(syllables)
            if stop > index and tuple(words[first:stop]) == syllables:
                return (first, len(syllables), slug) if words[index] in _types() else None
    return None


def _may_stand(key: str, begin: int, end: int, word: _Word, expected: str | None) -> bool:
    """Whether the words between allow the type word; those of a law are its name, which has a capital."""
    if key[begin : begin + 2].upper() in _SHORT and not key[begin + 2 : begin + 3].islower():
        return not word.between and key[begin : begin + 2].isupper()
    if word.slug in _LAWS:
        return key[begin].isupper() or not (word.between or word.previous == "pháp")
    if expected in _LAWS and word.slug not in _OF_ASSEMBLY:
        return False
    return word.between <= _WORDS_BETWEEN or _OF_BODY.match(key, begin, end) is not None


def _amending(key: str, begin: int) -> int:
    """Where "Luật sửa đổi, bổ sung một số điều của Luật …" begins when the law at `begin` is the one amended."""
    low = max(0, begin - 150)
    found = _AMENDING.search(key[low:begin])
    return low + found.start() if found else begin


def may_name_law(text: str) -> bool:
    """Whether a word stands in `text` that the name of a law begins with."""
    return "Luật " in text or "ộ luật " in text or "Pháp lệnh " in text or "Hiến pháp " in text


def laws(key: str) -> Iterator[CitedType]:
    """Laws cited by name and year, or name and date; the date is left to the caller."""
    if not may_name_law(key):
        return
    for found in _LAW.finditer(key):
        if _NO_NAME.search(key, found.start(), found.end()) is None:
            end = found.start() + len(found[0].rstrip())
            yield CitedType(_amending(key, found.start()), end, _SLUGS[found[0][:2]])


def dated(key: str) -> Iterator[CitedType]:
    """Documents without a number, named by type and date ("Công văn ngày 12/5/2025"); an issuer must follow."""
    for date in _DATE.finditer(key):
        found = _DATED.search(key, max(0, date.start() - 16), date.start())
        if found is not None:
            end = len(key[: found.end()].rstrip())
            yield CitedType(found.start(), end, None if found.lastgroup == "text" else found.lastgroup)
