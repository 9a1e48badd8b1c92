"""Nhãn đọc nhầm (misread labels): what OCR makes of labels, and a few slips of typists.

"c)" comes out of OCR as "©)", "g)" as "8)", "II." as "IL", "__3." has specks of dirt in front. Such a label is believed
only where it is exactly the next one of an open numbering, so nothing is guessed where the numbering does not say what
must stand there. In letters that were typed only "I)" for "l)" counts (seen in copies of law databases).
"""

import re
from collections.abc import Sequence

from attrs import evolve

from vbpl_parser.outline.labels import Label, Style, readings
from vbpl_parser.outline.ordinals import letter_ordinal, roman_ordinal
from vbpl_parser.outline.sequence import Open, Place

__all__ = ["expected", "labels_of"]

_TOKEN = re.compile(r"(?P<token>[^\s.)]{1,4})(?P<mark>[.)])[.,]?(?=\s|$|[^\W\d_])\s*")
_SPECKS = re.compile(r"(?:[_'`~|°·.,:;*\"‘’“”\\-]{1,3} ?)(?=[\dA-ZĐa-z(])")
_TYPED = {"l": "I"}
_LETTERS = {
    "a": "áàạâäqđ4",
    "b": "6hB",
    "c": "©€¢eoCœ",
    "d": "đởäðđ",
    "đ": "däðöã",
    "e": "c€©éèêẹ",
    "g": "89qøgøs§ø",
    "h": "nbh",
    "i": "1l¡ïíìj!|ỉ",
    "k": "Kx",
    "l": "1I|i!t",
    "m": "nM",
    "n": "ñrmN",
    "o": "0ọóơO",
    "p": "Pn",
    "q": "g9d",
    "r": "tn",
    "s": "5S$",
    "t": "rf+",
}
_DIGITS = str.maketrans(
    {"l": "1", "I": "1", "|": "1", "!": "1", "i": "1", "O": "0", "o": "0", "S": "5", "Š": "5", "s": "5"}
)
_DIGITS |= str.maketrans({"§": "8", "B": "8", "Z": "2", "z": "2"})
_ROMANS = str.maketrans(
    {"l": "I", "1": "I", "|": "I", "!": "I", "L": "I", "T": "I", "Ị": "I", "Í": "I", "Ỉ": "I", "i": "I"}
)
_ROMANS |= str.maketrans({"H": "II", "v": "V", "Y": "V", "x": "X"})


def labels_of(text: str, *, ocr: bool) -> tuple[Label, ...]:
    """The readings of the label of a paragraph. Specks of dirt that OCR read in front of a label are passed over."""
    found = readings(text)
    if found or not ocr:
        return found
    specks = _SPECKS.match(text)
    if specks is None:
        return ()
    return tuple(evolve(label, end=label.end + specks.end()) for label in readings(text[specks.end() :]))


def expected(stack: Sequence[Open], text: str, *, ocr: bool) -> Place | None:
    """The place of a text that begins with a misreading of the next label of an open numbering."""
    found = _TOKEN.match(text)
    if found is None:
        return None
    for at in range(len(stack) - 1, -1, -1):
        following = _following(stack[at], found["token"], found["mark"], ocr=ocr)
        if following:
            style = stack[at].style
            ordinal = letter_ordinal(following) if style is Style.LETTER else _number(following)
            label = Label(style=style, text=following, ordinal=(ordinal,), mark=found["mark"], end=found.end())
            return Place(label, at, 0.0)
    return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else roman_ordinal(text)


def _following(entry: Open, token: str, mark: str, *, ocr: bool) -> str | None:
    """The next label of the numbering of `entry`, when `token` may stand for it."""
    if entry.mark != mark or len(entry.ordinal) != 1:
        return None
    value = entry.ordinal[0]
    if entry.style is Style.LETTER and len(token) == 1:
        return next((letter for letter in _next_letters(value) if token in _shapes(letter, ocr=ocr)), None)
    if not ocr:
        return None
    if entry.style is Style.ARABIC:
        return str(value + 1) if token.translate(_DIGITS) == str(value + 1) else None
    if entry.style is Style.ROMAN:
        return _roman(token) if roman_ordinal(_roman(token)) == value + 1 else None
    return None


def _shapes(letter: str, *, ocr: bool) -> str:
    return _LETTERS[letter] if ocr else _TYPED.get(letter, "")


def _next_letters(value: int) -> list[str]:
    return [letter for letter in _LETTERS if 0 < letter_ordinal(letter) - value <= 2]


def _roman(token: str) -> str:
    return token.translate(_ROMANS)
