"""windows-1258 seen as CP1252: precomposed base letters, the tone as a character after its vowel.

Python reads the bytes of such a file well when it is told the encoding; this is for text that came as CP1252.

Source: Microsoft's chart of code page 1258; glibc `iconv` CP1258 agrees.
"""

import unicodedata

from vbpl_parser.text.legacy.codec import Codec

__all__ = ["CODEC", "decode"]

_LETTERS = {"Ã": "Ă", "ã": "ă", "Ð": "Đ", "ð": "đ", "Õ": "Ơ", "õ": "ơ", "Ý": "Ư", "ý": "ư", "þ": "₫"}
_TONES = {"Ì": "\u0300", "Ò": "\u0309", "Þ": "\u0303", "ì": "\u0301", "ò": "\u0323"}
_VOWELS = "aâãeêioôõuýy"


def _table() -> dict[str, str]:
    table = dict(_LETTERS)
    for vowel in _VOWELS + _VOWELS.upper():
        letter = _LETTERS.get(vowel, vowel)
        table |= {vowel + tone: unicodedata.normalize("NFC", letter + mark) for tone, mark in _TONES.items()}
    return table


CODEC = Codec(_table())


def decode(text: str) -> str:
    """The letters of windows-1258 text that was read as CP1252.

    >>> decode("Côòng hoÌa xaÞ hôòi, Ðôòc lâòp, Nõi nhâòn, Cãn cýì")
    'Cộng hòa xã hội, Độc lập, Nơi nhận, Căn cứ'
    """
    return CODEC.decode(text)
