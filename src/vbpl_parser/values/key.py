"""Khóa so khớp (match keys) that every value uses: plain dashes and slashes, one place for the tone mark, lower case.

Positions in a key are positions in the text.
"""

from vbpl_parser.text.fold import plain_punctuation, tone_key

__all__ = ["CAPITAL", "LETTER", "SMALL", "is_caps", "match_key", "plain", "words"]

LETTER = r"[^\W\d_]"
CAPITAL = r"[^\W\d_a-zà-ÿ]"
SMALL = r"[^\W\d_A-ZÀ-Þ]"
"""A letter, a capital, a small letter, for patterns.

Listing the Vietnamese letters would be exact, but such a class takes a hundred times longer to compile; these two also
take letters beyond Latin-1 of the other case, so a value looks at its own first letter again.
"""

_TRIM = " .,;:-–—()[]*'\"“”…_"


def plain(text: str) -> str:
    """`text` with plain dashes, slashes, colons, and dots for an ellipsis; the length stays."""
    return plain_punctuation(text).replace("…", ".").replace("：", ":")


def match_key(text: str) -> str:
    """`text` in lower case with plain punctuation and old-style tone marks; the length stays.

    >>> match_key("UỶ BAN – HOÀ BÌNH")
    'ủy ban - hòa bình'
    """
    if text.isascii():
        return text.lower()
    key = tone_key(plain(text))
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
    if not text[:1].isupper() or text[1:2].islower():
        return False
    lower = sum(1 for c in text if c.islower())
    small = [word for word in text.split() if word[0].islower()]
    return lower <= len(text) // 8 and all(word in ("và", "của") for word in small)
