"""Số thứ tự (ordinals): what number a label stands for.

The Vietnamese order of letters is a b c d đ e g h i k l m n o p q r s t u v x y (NĐ 30/2020, Phụ lục I, Mục II.6;
spec section 6). Careless texts use f, j, w and z, and some leave đ out, so letters are numbered in steps of two and the
optional ones stand in between.
"""

__all__ = ["letter_ordinal", "number_ordinal", "roman_ordinal", "word_ordinal"]

_LETTERS = {letter: 2 * at for at, letter in enumerate("abcdeghiklmnopqrstuvxy", 1)}
_LETTERS |= {"đ": _LETTERS["d"] + 1, "f": _LETTERS["e"] + 1, "j": _LETTERS["i"] + 1}
_LETTERS |= {"w": _LETTERS["v"] + 1, "z": _LETTERS["y"] + 1}
_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_WORDS = {
    "nhất": 1,
    "một": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def letter_ordinal(letter: str) -> int:
    """Twice the place of `letter` in the Vietnamese order, odd for letters that may be left out; 0 for others.

    "aa" follows "y".
    """
    letter = letter.lower()
    if len(letter) == 2 and letter[0] == letter[1]:
        return _LETTERS["y"] + _LETTERS.get(letter[0], 0)
    return _LETTERS.get(letter, 0)


def roman_ordinal(number: str) -> int:
    """The value of a well-formed roman number up to 89, in capitals or small letters; 0 for anything else."""
    values = [_ROMANS.get(c, 0) for c in number.upper()]
    if not values or 0 in values:
        return 0
    total = sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return total if 0 < total < 90 and _roman(total) == number.upper() else 0


def _roman(value: int) -> str:
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")[value // 10]
    return tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[value % 10]


def number_ordinal(number: str) -> tuple[int, ...]:
    """The ordinal of "12", "12a", "IV" or "A" as it stands behind Phần, Chương, Mục and Điều; empty when it is none."""
    digits = number.rstrip("abcdefghiklmnopqrstuvxyđ")
    if digits.isdecimal():
        suffix = number[len(digits) :]
        return (int(digits), letter_ordinal(suffix)) if suffix else (int(digits),)
    value = roman_ordinal(number) or letter_ordinal(number) // 2
    return (value,) if value else ()


def word_ordinal(words: str) -> tuple[int, ...]:
    """The ordinal of "nhất", "hai", "mười một", "hai mươi ba"; empty for other words."""
    total = 0
    for word in words.lower().split():
        if word == "mươi":
            total *= 10
        elif word in _WORDS:
            total = total + _WORDS[word] if word != "mười" else 10
        else:
            return ()
    return (total,) if total else ()
