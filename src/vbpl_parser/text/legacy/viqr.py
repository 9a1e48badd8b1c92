r"""VIQR, Vietnamese quoted-readable: ASCII marks after the vowel, as in mail and on terminals.

`^ ( +` for circumflex, breve and horn, then the tone `' \` ? ~ .`; `dd` is đ. A backslash keeps the next sign as it is:
`la\.` is "la." with a full stop. Of three D the last two are one letter: `SGDDDT` is the department SGDĐT.

Source: RFC 1456.
"""

import unicodedata

from vbpl_parser.text.legacy.codec import Codec

__all__ = ["CODEC", "decode"]

_MARKS = {"a": "^(", "e": "^", "i": "", "o": "^+", "u": "+", "y": ""}
_COMBINING = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}


def _table() -> dict[str, str]:
    table = {"dd": "đ", "DD": "Đ", "Dd": "Đ", "dD": "đ", "ddd": "dđ", "DDD": "DĐ"}
    for base, marks in _MARKS.items():
        for vowel in (base, base.upper()):
            for mark in ("", *marks):
                for tone in ("", *_TONES):
                    combining = _COMBINING.get(mark, "") + _TONES.get(tone, "")
                    table[vowel + mark + tone] = unicodedata.normalize("NFC", vowel + combining)
    return {key: letter for key, letter in table.items() if key != letter} | {
        f"\\{sign}": sign for sign in "^(+'`?~.\\"
    }


CODEC = Codec(_table())


def decode(text: str) -> str:
    """The letters of VIQR text.

    >>> decode("DDo^.c la^.p - Tu+. do - Ha.nh phu'c")
    'Độc lập - Tự do - Hạnh phúc'
    """
    return CODEC.decode(text)
