"""Nhãn (labels): what stands in front of a unit, from "Phần thứ nhất" to "+".

Sources: NĐ 30/2020 Phụ lục I and IV (Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm), TT 01/2011 (tiết "-", "+"),
HD 36 of the Party ("I-", "1-", "1.1-"); "1/", "a.", "(1)", "i)", "I.1." and capital letters are seen in real letters.
A label is read at the start of a text only, so that "điểm a khoản 1 Điều 5" in prose opens nothing.
"""

import re
from collections.abc import Callable
from enum import StrEnum

from attrs import frozen

from vbpl_parser.outline.ordinals import letter_ordinal, number_ordinal, roman_ordinal, word_ordinal

__all__ = ["STRUCTURE", "Label", "Style", "match_label", "readings"]


class Style(StrEnum):
    """The styles of labels, from outermost to innermost where a fixed order exists."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ARTICLE = "article"
    CLAUSE = "clause"
    CAPITAL = "capital"
    ROMAN = "roman"
    ARABIC = "arabic"
    DECIMAL = "decimal"
    LETTER = "letter"
    SMALL_ROMAN = "small_roman"
    BULLET = "bullet"


STRUCTURE = (Style.PART, Style.CHAPTER, Style.SECTION, Style.SUBSECTION, Style.ARTICLE, Style.CLAUSE)
"""The styles with a keyword, outermost first: their order is fixed."""


@frozen(kw_only=True)
class Label:
    """A label read at the start of a text.

    `text` is the label as printed without its punctuation ("Điều 1", "I", "1.1", "a", "-"), `ordinal` its number,
    several for "1.1", `mark` its punctuation (".", ")", "()", "/", "-", ":" or "" for none), `end` the position in the
    text where the unit's own words begin. `doubt` counts what speaks against it being a label at all: 0 for none,
    1 for little, 3 for a label that counts only where it goes on with a numbering.
    """

    style: Style
    text: str
    ordinal: tuple[int, ...]
    mark: str
    end: int
    doubt: int = 0

    @property
    def is_first(self) -> bool:
        """Whether a numbering begins here."""
        return self.ordinal[-1] == FIRST.get(self.style, 1)


FIRST = {Style.LETTER: letter_ordinal("a"), Style.CAPITAL: letter_ordinal("A")}

BULLETS = "-–—−+*•·●○◦▪▫■□◆◇❖➢➤►✓✔→⁃‣∙\uf0b7\uf02d\uf0a7\uf0d8\uf0fc\uf02b\uf076"
_DASHES = str.maketrans(dict.fromkeys("–—−⁃", "-"))

_COUNT = r"(?:nhất|một|hai|nhì|ba|tư|bốn|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi)"
_STRUCTURE = re.compile(
    r"(?P<word>(?P<subsection>(?:T[iI][ểÊỂ][uU]|TIỂU|Tiểu) *(?:[mM][ụỤ][cC]))|(?P<part>P[hH](?:[ầẦâÂ])[nN])"
    r"|(?P<chapter>C[hH][ưƯƣƢuU][ơƠoO][nN][gG])|(?P<section>M[ụỤ][cC])"
    r"|(?P<article>[ĐÐD][iIíì][ềỀêÊểếéeEèÈ][uU])|(?P<clause>K[hH][oO][ảẢ][nN]))"
    r" *(?P<number>(?:(?<= )|(?<=[a-z])|(?<=[A-Z]))"
    r"(?:\d{1,3}(?=[A-ZĐ][^\W\d_A-ZĐ])|(?:\d{1,3}[a-zđ]?|[IVXLC]{1,7}|[A-H])(?![^\W_]))"
    rf"|[tT][hH][ứỨ] (?P<words>(?i:{_COUNT}(?: {_COUNT}){{0,2}})))"
    r" ?(?P<mark>[.:)]+|[-–—](?=\s|$|[^\W\d_a-zđ])|(?=\s|$)|(?<=\d)(?=[A-ZĐ]))[-–—\s]*"
)
_ARTICLE_OF = re.compile(
    r"(?:của|thuộc|và|hoặc|đến|tại|theo|có|nêu|trên|dưới|này|đã|được|quy định|Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư"
    r"|Quyết định|Quy chế|Quy định|Hiến pháp|Điều lệ|Hiệp định|Công ước|Chỉ thị|Hướng dẫn)\b"
)
_ARABIC = re.compile(
    r"(?P<number>\d{1,3})(?P<suffix>[a-zđ])?"
    r"(?P<mark> ?[.)](?![\d.,])|\.\.(?!\.)|[.)] ?[-–]|/(?=\s|$|[^\W\d_])| ?[-–—](?=\s|[^\W\d_])|:(?=\s))\s*"
)
_DECIMAL = re.compile(
    r"(?P<head>\d{1,2}|[IVX]{1,5}|[A-HĐ]|[a-zđ])(?P<tail>(?:\.\d{1,2}){1,4}|(?<=[a-zđ])\d{1,2}(?:\.\d{1,2}){0,3}(?=[.)]))"
    r"(?P<letter>\.?[a-zđ](?=[.)]))?(?P<mark>[.):]+ ?[-–]?(?=\s|$|[^\W\d_])| ?[-–/](?=\s)|(?=\s|$|[A-ZĐ]))\s*"
)
_NUMBER_LETTER = re.compile(r"(?P<head>\d{1,2})\.(?P<letter>[a-zđ])(?P<mark>[.)])\s*")
_SMALL = re.compile(
    r"(?P<number>[ivx]{1,5}|[a-zđ]|([a-zđ])\2)(?P<mark>[.)](?=\s|$|[^\W\d_])|/(?=\s)| ?[-–](?=\s)|:(?=\s))\s*"
)
_CAPITAL = re.compile(
    r"(?P<number>[IVXL]{1,7}|[A-ZĐ])(?P<mark>[.)](?![\d.])|:(?=\s)|/(?=\s|[A-ZĐ])| ?[-–—](?=\s|[^\W\d_]))[-–—\s]*"
)
_PAREN = re.compile(r"\((?P<number>\d{1,3}|[ivx]{1,5}|[a-zđ]|[IVX]{1,5})\)(?P<mark>)[.:]?\s*(?=\S)")
_SYMBOL = re.compile(r"[A-ZĐƯ]{1,8}\d{0,2}[-/&]|[A-ZĐƯ]{2,}\b")
_OWN = re.compile(r"[\"“”‘'«(\[]*([^\W_])")


def match_label(text: str) -> Label | None:
    """The label at the start of `text`, None when there is none. Of several readings ("I.", "i)") the likeliest."""
    found = readings(text)
    return found[0] if found else None


def readings(text: str) -> tuple[Label, ...]:
    """All readings of the label at the start of `text`, the likeliest first; empty for most texts, and cheap then."""
    reader = _READERS.get(text[:1])
    return reader(text) if reader else ()


def _structure(text: str) -> tuple[Label, ...]:
    if text[1:2] in _AFTER_LETTER:
        return _capital(text)
    found = _STRUCTURE.match(text)
    if found is None:
        return _capital(text) if text[0] in _ROMAN_STARTS else ()
    style = Style(next(name for name in _STRUCTURES if found[name]))
    number = found["number"]
    ordinal = word_ordinal(found["words"]) if found["words"] else number_ordinal(number)
    if not ordinal:
        return ()
    doubt = 0 if found["mark"] or found.end() == len(text) else _unmarked(style, text[found.end() :])
    if doubt > 3:
        return ()
    name = f"{_keyword(found['word'], style)} {number}"
    return (Label(style=style, text=name, ordinal=ordinal, mark=".", end=found.end(), doubt=doubt),)


def _unmarked(style: Style, rest: str) -> int:
    """Doubt about "Chương I NHỮNG QUY ĐỊNH" or "Điều 5 Luật …", where no punctuation follows the number."""
    if style is Style.CLAUSE or not rest[:1].isupper() or _ARTICLE_OF.match(rest):
        return 9
    return 0 if style is not Style.ARTICLE and rest[:2].isupper() else 3


def _keyword(word: str, style: Style) -> str:
    """The keyword as printed; a slip in its accents or spaces is mended, so that paths stay comparable."""
    name = _NAMES[style]
    return name.upper() if word.isupper() else name


def _digit(text: str) -> tuple[Label, ...]:
    found = _ARABIC.match(text)
    if found is None or _NUMBER_LETTER.match(text):
        return _decimal(text)
    rest = text[found.end() :]
    if found["mark"].strip() in "-–—/" and _looks_like_symbol(text, found.end(), rest):
        return ()
    number, suffix = found["number"], found["suffix"] or ""
    ordinal = (int(number), letter_ordinal(suffix)) if suffix else (int(number),)
    if ordinal[0] == 0:
        return ()
    doubt = _doubt(rest) + (2 if found["mark"] == ":" or len(number) == 3 else 0)
    style = Style.DECIMAL if suffix else Style.ARABIC
    return (_label(style, number + suffix, ordinal, found, doubt),)


def _looks_like_symbol(text: str, end: int, rest: str) -> bool:
    """Whether "21-NQ/TW" or "12/QĐ-UBND" begins here: no space, then capitals."""
    return not rest or rest[0].isdigit() or (text[end - 1] != " " and bool(_SYMBOL.match(rest)))


def _decimal(text: str) -> tuple[Label, ...]:
    found = _NUMBER_LETTER.match(text) or _DECIMAL.match(text)
    if found is None:
        return ()
    head = found["head"]
    value = int(head) if head.isdigit() else (head.isupper() and roman_ordinal(head)) or letter_ordinal(head)
    parts = found.groupdict()
    tail = tuple(int(part) for part in (parts.get("tail") or "").split(".") if part)
    letter = (parts["letter"] or "").strip(".")
    ordinal = (value, *tail, *((letter_ordinal(letter),) if letter else ()))
    if 0 in ordinal:
        return ()
    doubt = _doubt(text[found.end() :]) + (0 if found["mark"] else 1)
    printed = text[: found.start("mark")]
    return (_label(Style.DECIMAL, printed, ordinal, found, doubt),)


def _small(text: str) -> tuple[Label, ...]:
    found = _SMALL.match(text)
    if found is None:
        if text[:2] == "o " and text[2:3].isupper():
            return (Label(style=Style.BULLET, text="o", ordinal=(1,), mark="", end=2),)
        return _decimal(text)
    number = found["number"]
    doubt = _doubt(text[found.end() :], lower=0) + (0 if found["mark"] in _PLAIN_MARKS else 1)
    letter = _label(Style.LETTER, number, (letter_ordinal(number),), found, doubt)
    roman = roman_ordinal(number)
    small = (_label(Style.SMALL_ROMAN, number, (roman,), found, doubt),) if roman else ()
    if len(number) == 1 and letter.ordinal[0]:
        return (letter, *small)
    return small or ((letter,) if letter.ordinal[0] else ())


def _capital(text: str) -> tuple[Label, ...]:
    found = _CAPITAL.match(text)
    if found is None:
        return _decimal(text)
    number, rest = found["number"], text[found.end() :]
    mark = found["mark"].strip()
    if mark in "-–—/" and text[found.end() - 1] != " " and (not rest[:1].isupper() or _SYMBOL.match(rest) is not None):
        titled = len(rest) > 1 and rest[:2].isupper() and " " in rest[:12] and "/" not in rest[:20]
        if not titled:
            return ()
    if rest and mark == "." and text[found.end() - 1] != " " and not rest[:2].isupper() and len(number) == 1:
        return ()
    doubt = _doubt(rest)
    letter = (
        (_label(Style.CAPITAL, number, (letter_ordinal(number),), found, doubt),)
        if len(number) == 1 and letter_ordinal(number)
        else ()
    )
    roman = roman_ordinal(number)
    return ((_label(Style.ROMAN, number, (roman,), found, doubt),) if roman else ()) + letter


def _parenthesis(text: str) -> tuple[Label, ...]:
    found = _PAREN.match(text)
    if found is None:
        return ()
    number = found["number"]
    doubt = _doubt(text[found.end() :]) + (2 if number[0] == "0" else 0)
    options: list[tuple[Style, int]] = []
    if number.isdigit():
        options.append((Style.ARABIC, int(number)))
    elif number.isupper():
        options.append((Style.ROMAN, roman_ordinal(number)))
    else:
        options.append((Style.LETTER, letter_ordinal(number) if len(number) == 1 else 0))
        options.append((Style.SMALL_ROMAN, roman_ordinal(number)))
    return tuple(
        Label(style=style, text=number, ordinal=(value,), mark="()", end=found.end(), doubt=doubt)
        for style, value in options
        if value
    )


def _bullet(text: str) -> tuple[Label, ...]:
    sign, rest = text[0], text[1:].lstrip()
    spaced = text[1:2].isspace()
    if not rest or rest[0] in _RULES or not (spaced or rest[0].isalpha() or rest[0] in "“\"'("):
        return ()
    if sign == "+" and rest[0].isdigit() and not spaced:
        return ()
    return (
        Label(style=Style.BULLET, text=sign, ordinal=(1,), mark=sign.translate(_DASHES), end=len(text) - len(rest)),
    )


def _doubt(rest: str, lower: int = 1) -> int:
    """Doubt from what follows the label: a digit ("1. 5 năm") more than a small letter, a capital or nothing none."""
    own = _OWN.match(rest)
    if own is None:
        return 0 if not rest or rest[0] in ".…" else 1
    if own[1].isdigit():
        return 2
    return lower if own[1].islower() else 0


def _label(style: Style, text: str, ordinal: tuple[int, ...], found: re.Match[str], doubt: int) -> Label:
    mark = found["mark"].strip().translate(_DASHES)[:1]
    return Label(style=style, text=text, ordinal=ordinal, mark=mark, end=found.end(), doubt=min(doubt, 3))


_PLAIN_MARKS = {".", ")"}
_RULES = "-–—_=*~."
_AFTER_LETTER = frozenset(".)/:-–—")
_ROMAN_STARTS = frozenset("IVXL")
_STRUCTURES = ("part", "chapter", "section", "subsection", "article", "clause")
_NAMES = {
    Style.PART: "Phần",
    Style.CHAPTER: "Chương",
    Style.SECTION: "Mục",
    Style.SUBSECTION: "Tiểu mục",
    Style.ARTICLE: "Điều",
    Style.CLAUSE: "Khoản",
}


def _by_first_character() -> dict[str, Callable[[str], tuple[Label, ...]]]:
    table: dict[str, Callable[[str], tuple[Label, ...]]] = dict.fromkeys("0123456789", _digit)
    table.update(dict.fromkeys("abcdefghijklmnopqrstuvwxyđ", _small_or_none))
    table.update(dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVXYĐ", _capital_or_none))
    table.update(dict.fromkeys("PCMTĐÐDK", _structure_or_none))
    table.update(dict.fromkeys(BULLETS, _bullet))
    table["("] = _parenthesis
    return table


def _small_or_none(text: str) -> tuple[Label, ...]:
    return _small(text) if text[1:2] in _SECOND or text[2:3] in _THIRD else ()


def _capital_or_none(text: str) -> tuple[Label, ...]:
    return _capital(text) if text[1:2] in _SECOND_CAPITAL or text[2:3] in _THIRD else ()


def _structure_or_none(text: str) -> tuple[Label, ...]:
    return _structure(text) if text[1:2] in _STRUCTURE_SECOND else _capital_or_none(text)


_SECOND = frozenset(".)/:-– ivx0123456789")
_SECOND_CAPITAL = frozenset(".)/:-–— IVXL")
_THIRD = frozenset(".)")
_STRUCTURE_SECOND = frozenset("hHiIụỤ.)/:")
_READERS = _by_first_character()
