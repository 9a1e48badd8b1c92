"""Matching keys: for comparing, never for output.

Vietnamese offices write the same word in several ways: with the tone mark on either vowel of an open pair (HÒA and
HOÀ, ỦY and UỶ, both in the samples of NĐ 30/2020), with several kinds of dash, and, on a telegram or in a file name,
without any mark. The keys make these equal; the words that are printed stay as they are.
"""

import re
import unicodedata
from codecs import charmap_build, charmap_decode, charmap_encode

__all__ = ["fold", "plain_punctuation", "tone_key"]

_DASH = re.compile("[\u2010-\u2015\u2212]")
_SLASH = re.compile("[\u2044\u2215\uff0f]")
_DASH_OR_SLASH = re.compile("[\u2010-\u2015\u2044\u2212\u2215\uff0f]")

_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_PUNCTUATION = "–—‘’“”…•\xa0"
_BYTES = "".join(map(chr, range(128))) + _VIETNAMESE + _PUNCTUATION
_TO_BYTES = charmap_build(_BYTES.ljust(256, "\ufffe"))
"""A code page for the letters of Vietnamese in lower case: what it cannot hold is rare, and folded letter by letter."""

_OPEN_PAIRS = {"oa": "òóỏõọ|àáảãạ", "oe": "òóỏõọ|èéẻẽẹ", "uy": "ùúủũụ|ỳýỷỹỵ"}


def plain_punctuation(text: str) -> str:
    """Every kind of dash as `-` and of slash as `/`; the length stays.

    >>> plain_punctuation("12–CV∕TU")
    '12-CV/TU'
    """
    if text.isascii() or not _DASH_OR_SLASH.search(text):
        return text
    return _SLASH.sub("/", _DASH.sub("-", text))


def fold(text: str) -> str:
    """Lower case without accents, `đ` as `d`. Text in the normal form keeps its length.

    >>> fold("CỘNG HÒA XÃ HỘI – Đà Nẵng")
    'cong hoa xa hoi – da nang'
    """
    if text.isascii():
        return text.lower()
    lowered = text.lower()
    try:
        return charmap_decode(charmap_encode(lowered, "strict", _TO_BYTES)[0], "strict", _FROM_BYTES)[0]
    except UnicodeEncodeError:
        return lowered.translate(_FOLDED)


class _FoldedLetters(dict[int, str]):
    """Letter → its base letter, found when first asked for; combining marks vanish."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base, *marks = tuple(unicodedata.normalize("NFD", character))
        folded = base if all(map(unicodedata.combining, marks)) else character
        if unicodedata.combining(folded):
            folded = ""
        if code < 0x3000:  # beyond are scripts of thousands of letters, which need no place in memory
            self[code] = folded
        return folded


_FOLDED = _FoldedLetters({code: chr(code) for code in range(128)} | dict.fromkeys(map(ord, "đðɖ"), "d"))
_FROM_BYTES = _BYTES.translate(_FOLDED).ljust(256, "\ufffe")


def tone_key(text: str) -> str:
    """The tone mark of open `oa`, `oe`, `uy` on the first vowel; the length stays.

    Both places are in use in official texts. Closed syllables (hoàn, huỳnh) and `qu` (quý) have one spelling only.

    >>> tone_key("HOÀ, uỷ, thuý, hoẻ; hoàn, quý, ngoài")
    'HÒA, ủy, thúy, hỏe; hoàn, quý, ngoài'
    """
    if text.isascii():
        return text
    return _TONE_ON_SECOND.sub(_tone_on_first, text)


def _tone_on_first(match: re.Match[str]) -> str:
    pair = match[0]
    if pair[0] in "uU" and match.string[max(match.start() - 1, 0) : match.start()] in ("q", "Q"):
        return pair
    return _FIRST.get(pair, pair)


def _tone_placements() -> dict[str, str]:
    """Every pair with the tone on its second vowel → the same with the tone on the first, in each mix of cases."""
    placements: dict[str, str] = {}
    for pair, toned in _OPEN_PAIRS.items():
        firsts, seconds = toned.split("|")
        for first, second in zip(firsts, seconds, strict=True):
            new, old = pair[0] + second, first + pair[1]
            placements |= {new: old, new.upper(): old.upper(), new.title(): old.title()}
            placements[new[0] + new[1].upper()] = old[0] + old[1].upper()
    return placements


_FIRST = _tone_placements()
_TONE_ON_SECOND = re.compile(r"[oOuU][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ](?![^\W\d_])")
"""More than the pairs, for a pattern that opens with a class of letters is found several times faster."""
