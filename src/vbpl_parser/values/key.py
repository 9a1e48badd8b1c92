"""Khóa so khớp (match keys) that every value uses: plain dashes and slashes, one place for the tone mark, lower case.

Positions in a key are positions in the text.
"""

from vbpl_parser.text.fold import plain_punctuation, tone_key

__all__ = ["LETTERS", "UPPER", "is_caps", "match_key", "words"]

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""Capital letters for a character class."""

LETTERS = UPPER + UPPER.lower()
"""Letters of both cases for a character class."""

_TRIM = " .,;:-–—()[]*'\"“”…_"


def match_key(text: str) -> str:
    """`text` in lower case with plain punctuation and old-style tone marks; the length stays.

    >>> match_key("UỶ BAN – HOÀ BÌNH")
    'ủy ban - hòa bình'
    """
    key = tone_key(plain_punctuation(text))
    lowered = key.lower()
    if len(lowered) == len(key):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in key)


def words(text: str) -> list[str]:
    """The words of `match_key(text)` without the punctuation around them; what is only punctuation is left out."""
    return [word for word in (part.strip(_TRIM) for part in match_key(text).split()) if word]


def is_caps(text: str) -> bool:
    """Whether all letters are capitals, but for those inside a code (`TTg`) and a `và` between capitals."""
    if text.isupper():
        return True
    if not text[:1].isupper():
        return False
    lower = sum(1 for c in text if c.islower())
    small = [word for word in text.split() if word[0].islower()]
    return lower <= len(text) // 8 and all(word in ("và", "của") for word in small)
