"""Matching keys: for comparing, never for output."""

import unicodedata

__all__ = ["fold", "plain_punctuation"]

_PUNCTUATION = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("∕⁄／", "/"))


def plain_punctuation(text: str) -> str:
    """Every kind of dash as `-` and of slash as `/`; the length stays."""
    return text.translate(_PUNCTUATION)


def fold(text: str) -> str:
    """Lower case without accents, `đ` as `d`."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
