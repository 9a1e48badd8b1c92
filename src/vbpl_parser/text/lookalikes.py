"""Letters that look like those of the Vietnamese alphabet and are others: Ð for Đ, Cyrillic and Greek capitals.

They come from old keyboards (the eth of Latin-1 stood in for Đ), from OCR with a wrong language, and from people who
copy. The eye sees no difference, a pattern does. Both fixes keep the length, and look at the line before they touch a
word, since Icelandic, Ewe, Russian and Greek use the same letters rightly.
"""

import re
import unicodedata

from vbpl_parser.text.syllables import is_syllable

__all__ = ["plain_d", "plain_lookalikes"]

_D = str.maketrans("ÐðƉɖ", "ĐđĐđ")
_FROM_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx", strict=True))
_FROM_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_LATIN = str.maketrans(_FROM_CYRILLIC | _FROM_GREEK)

_LOOKALIKE = f"[{''.join(_FROM_CYRILLIC)}{''.join(_FROM_GREEK)}]"
_HAS_LOOKALIKE = re.compile(_LOOKALIKE)
_OWN_LETTER = re.compile(rf"(?!{_LOOKALIKE})[\u0370-\u03ff\u0400-\u04ff]")
_ALL_LOOKALIKE = re.compile(rf"(?:{_LOOKALIKE}|[\d_\u0300-\u036f])+\Z")
_HAS_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\W_](?:\w|[\u0300-\u036f])*")
_VOWEL = re.compile("[AEIOUY]")

_ONLY_VIETNAMESE = re.compile("[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_HAS_ETH = re.compile("[ÐðƉɖ]")
_MARKED = re.compile("[\xc0-\xcf\xd1-\xef\xf1-\u024f\u1ea0-\u1ef9]")
_ABBREVIATION = re.compile("[A-ZĐ]{2,}[A-Za-z]?")


def plain_d(text: str) -> str:
    """The eth Ð ð and the African Ɖ ɖ as Đ đ, where the line is Vietnamese or the word is an abbreviation in capitals.

    Source: seen ("QUYẾT ÐỊNH", "QÐ-TTg"); Icelandic and Ewe keep their letters.

    >>> plain_d("Ðiều 1. Quyết ðịnh số 12/QÐ-UBND")
    'Điều 1. Quyết định số 12/QĐ-UBND'
    >>> plain_d("það er orðið")
    'það er orðið'
    """
    if not _HAS_ETH.search(text):
        return text
    if _reads_as_vietnamese(text):
        return text.translate(_D)
    return _WORD.sub(_plain_d_of_abbreviation, text)


def _plain_d_of_abbreviation(word: re.Match[str]) -> str:
    """QÐ and HÐND, but not ORÐ: abbreviations of offices with Đ rarely hold a vowel, Icelandic words always do."""
    plain = word[0].translate(_D)
    is_abbreviation = _ABBREVIATION.fullmatch(plain) and not _VOWEL.search(plain)
    return plain if is_abbreviation and "Ð" in word[0] else word[0]


def _reads_as_vietnamese(text: str) -> bool:
    """Whether the line has a letter that only Vietnamese has, or all of its words are marked Vietnamese syllables.

    Asked of the line with every look-alike already plain, so that the answer is the same before and after the fixes.
    """
    plain = unicodedata.normalize("NFC", text.translate(_LATIN))
    if _ONLY_VIETNAMESE.search(plain):
        return True
    words = _WORD.findall(plain)
    return len(words) > 1 and bool(_MARKED.search(plain)) and all(is_syllable(word.translate(_D)) for word in words)


def plain_lookalikes(text: str) -> str:
    """Cyrillic and Greek letters that look like Latin ones as Latin, in words that mix scripts.

    A word wholly of look-alikes becomes Latin only in a Vietnamese line without real Cyrillic or Greek, and only when
    it is then a syllable, an abbreviation of up to three consonants, or one letter.

    Source: Unicode 15, UTS 39 confusables; seen from OCR and from copies.

    >>> plain_lookalikes("UВND tỉnh, СТ UBND, lớp 10А")
    'UBND tỉnh, CT UBND, lớp 10A'
    >>> plain_lookalikes("Ông Иванов, hãng ТАСС; ΔABC, 5 μm")
    'Ông Иванов, hãng ТАСС; ΔABC, 5 μm'
    """
    if not _HAS_LOOKALIKE.search(text):
        return text
    whole_words = not _OWN_LETTER.search(text) and _reads_as_vietnamese(text)
    return _WORD.sub(lambda word: _latin(word[0], whole_words), text)


def _latin(word: str, whole_words: bool) -> str:
    if not _HAS_LOOKALIKE.search(word) or _OWN_LETTER.search(word):
        return word
    plain = word.translate(_LATIN)
    if _HAS_LATIN.search(word):
        return plain
    return plain if whole_words and _ALL_LOOKALIKE.match(word) and _is_likely(plain) else word


def _is_likely(word: str) -> bool:
    """Whether a word that was wholly of look-alikes makes sense in Vietnamese."""
    letters = word.strip("0123456789_")
    short = letters.isupper() and len(letters) <= 3 and not _VOWEL.search(letters)
    return len(letters) == 1 or short or is_syllable(letters)
