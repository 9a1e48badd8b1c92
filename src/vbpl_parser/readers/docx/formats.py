"""Kiểu đánh số (number formats): an integer as Word prints it (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

__all__ = ["FORMATS", "format_number"]

ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
ROMAN_MAX = 32767
LETTERS_MAX = 780  # thirty times the alphabet; Word itself stops there
VIETNAMESE = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
CHICAGO = "*†‡§"


def _roman(number: int) -> str:
    if not 0 < number <= ROMAN_MAX:
        return str(number)
    text = ""
    for value, letters in ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _letters(number: int) -> str:
    # a … z, aa, bb … (the letter is repeated, not counted on as in a spreadsheet)
    if not 0 < number <= LETTERS_MAX:
        return str(number)
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _circled(number: int) -> str:
    if 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    return str(number)


def _in_brackets(number: int) -> str:
    return chr(0x2474 + number - 1) if 1 <= number <= 20 else str(number)


def _with_stop(number: int) -> str:
    return chr(0x2488 + number - 1) if 1 <= number <= 20 else str(number)


def _full_width(number: int) -> str:
    return str(number).translate({ord(digit): 0xFF10 + int(digit) for digit in "0123456789"})


def _chicago(number: int) -> str:
    if not 0 < number <= LETTERS_MAX:
        return str(number)
    return CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1)


def _vietnamese(number: int) -> str:
    return VIETNAMESE[number] if 0 <= number <= 10 else str(number)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedParen": _in_brackets,
    "decimalEnclosedFullstop": _with_stop,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "hex": lambda number: f"{number:X}",
    "chicago": _chicago,
    "vietnameseCounting": _vietnamese,
    "none": lambda number: "",  # noqa: ARG005
}
"""Name of the format → how a number is printed; formats that are not here are printed as plain digits."""


def format_number(number: int, name: str | None) -> str:
    """`number` in the format `name`."""
    return FORMATS.get(name or "decimal", str)(number)
