"""When two strings are the same, and how many of two lists are.

Strict: equal after NFC, single spaces and without closing punctuation. Soft: equal after lower-casing, dropping
punctuation and ignoring where in the syllable the tone mark stands (hoà, hòa); strings over 20 characters are also
the same at 0.95 similarity.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from attrs import frozen

__all__ = ["Match", "caseless", "compare", "similarity", "soft", "strict"]

LONG = 20
SIMILAR = 0.95

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_CLOSING = " .,;:"


def strict(text: str) -> str:
    """NFC, single spaces, no closing punctuation."""
    return " ".join(unicodedata.normalize("NFC", text).split()).rstrip(_CLOSING)


def caseless(text: str) -> str:
    """`strict` in lower case, the tone mark of every syllable behind it."""
    return " ".join(map(_tone_last, strict(text).lower().split()))


def soft(text: str) -> str:
    """`caseless` without punctuation."""
    kept = "".join(c for c in caseless(text) if c.isalnum() or c == " " or unicodedata.combining(c))
    return " ".join(kept.split())


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = [c for c in letters if c in _TONES]
    return "".join(c for c in letters if c not in _TONES) + "".join(tones) if tones else letters


def similarity(one: str, other: str) -> float:
    """From 0 to 1; 0 at once where it cannot reach `SIMILAR`."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < SIMILAR or matcher.quick_ratio() < SIMILAR:
        return 0.0
    return matcher.ratio()


@frozen(kw_only=True)
class Match:
    """One field of one document: how many pairs agree strictly and softly, and what stays over softly."""

    field: str
    gold: tuple[str, ...]
    found: tuple[str, ...]
    strict: int
    soft: int
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Nothing is missing and nothing is too much."""
        return not self.missing and not self.extra

    @property
    def strictly_right(self) -> bool:
        """The same, compared strictly."""
        return self.strict == len(self.gold) == len(self.found)


def compare(
    field: str, gold: Sequence[str], found: Sequence[str], *, key: Callable[[str], str] = soft, fuzzy: bool = True
) -> Match:
    """Match `found` with `gold` one to one.

    Args:
        field: name of the field.
        gold: the strings of the label.
        found: the strings of the document.
        key: what makes two strings softly the same.
        fuzzy: whether long strings may differ a little.
    """
    missing, extra = _unequal(gold, found, key)
    if fuzzy:
        missing, extra = _dissimilar(missing, extra, key)
    return Match(
        field=field,
        gold=tuple(gold),
        found=tuple(found),
        strict=(Counter(map(strict, gold)) & Counter(map(strict, found))).total(),
        soft=len(gold) - len(missing),
        missing=tuple(missing),
        extra=tuple(extra),
    )


def _unequal(gold: Sequence[str], found: Sequence[str], key: Callable[[str], str]) -> tuple[list[str], list[str]]:
    """What stays over on either side when equal ones are taken away in pairs, in order."""
    return _without(gold, found, key), _without(found, gold, key)


def _without(these: Sequence[str], those: Sequence[str], key: Callable[[str], str]) -> list[str]:
    left = Counter(map(key, those))
    rest = []
    for text in these:
        if left[key(text)] > 0:
            left[key(text)] -= 1
        else:
            rest.append(text)
    return rest


def _dissimilar(gold: list[str], found: list[str], key: Callable[[str], str]) -> tuple[list[str], list[str]]:
    """What stays over when similar long ones are paired, the most similar pair first."""
    pairs = sorted(
        (
            (similarity(key(one), key(other)), i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(found)
            if len(one) > LONG and len(other) > LONG
        ),
        reverse=True,
    )
    paired_gold: set[int] = set()
    paired_found: set[int] = set()
    for ratio, i, j in pairs:
        if ratio >= SIMILAR and i not in paired_gold and j not in paired_found:
            paired_gold.add(i)
            paired_found.add(j)
    return (
        [text for i, text in enumerate(gold) if i not in paired_gold],
        [text for j, text in enumerate(found) if j not in paired_found],
    )
