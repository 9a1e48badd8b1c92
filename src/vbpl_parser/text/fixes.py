"""The fixes of the normal form: each a named function, `str -> str`, and the table that orders them.

Every fix repairs how the words were typed or stored, never what they say: dashes, slashes, quotes, spelling, capitals
and the place of tone marks stay as printed. Sources are the Unicode Standard 15, and "seen" for faults that are common
in files of Vietnamese offices.
"""

import re
import unicodedata
from collections.abc import Callable

from attrs import frozen

from vbpl_parser.text.lookalikes import plain_d, plain_lookalikes

__all__ = [
    "FIXES",
    "Fix",
    "bullet_signs",
    "cap_marks",
    "compose",
    "drop_invisible",
    "half_width",
    "is_clean",
    "plain_d",
    "plain_lookalikes",
    "plain_spaces",
    "plain_u",
    "single_spaces",
    "strip_ends",
    "unusual_characters",
]

MARKS_KEPT = 30

_USUAL = (
    " -~"  # ASCII
    "\xa1-\xac\xae-\xcf\xd1-\xef\xf1-\u017f"  # Latin, without NBSP, soft hyphen and the eth that stands for Đ
    "\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9"  # Vietnamese
    "\u2010-\u2015\u2018-\u2027\u2030-\u203a\u20ab\u2116\u2122\u2190-\u21ff\u2212\u25a0-\u25ff"  # punctuation, signs
)
_UNUSUAL = re.compile(f"[^{_USUAL}]")
_UNUSUAL_RUN = re.compile(f"[^{_USUAL}]{{{MARKS_KEPT + 1},}}")
_ACCENTS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
_UNCOMPOSED = re.compile(rf"(?:[^{_ACCENTS}][{_ACCENTS}]+)|[^{_USUAL}]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\xad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]+"
)
_WIDE = re.compile("[\uff01-\uff5e]")
_WIDE_TO_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_OTHER_SPACE = re.compile(r"[^\S ]")
_SPACES = re.compile("  +")
_BULLETS = {"\uf02d": "-", "\uf0a7": "▪", "\uf0b7": "•", "\uf0d8": "➢", "\uf076": "❖", "\uf0fc": "✓"}
_PRIVATE_BULLETS = re.compile(f"[{''.join(_BULLETS)}]")


def is_clean(text: str) -> bool:
    """Whether no fix has anything to do: the common case, one search of a set of characters.

    >>> is_clean("Nơi nhận:"), is_clean("Nơi nhận: ")
    (True, False)
    """
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        return False
    return (text.isascii() and text.isprintable()) or not _UNUSUAL.search(text)


def unusual_characters(text: str) -> str:
    """The characters that some fix may change, in order; spaces are usual."""
    return "".join(_UNUSUAL.findall(text))


def drop_invisible(text: str) -> str:
    r"""Without zero-width characters, soft hyphens, direction marks and control codes that print nothing.

    Only after decoding from a legacy encoding: TCVN3 uses the soft hyphen as ư, VISCII the control codes as capitals.
    Source: Unicode 15, general categories Cf and Cc.

    >>> drop_invisible("\ufeffQuyết\u200b định s\xadố")
    'Quyết định số'
    """
    return _INVISIBLE.sub("", text)


def plain_u(text: str) -> str:
    """The letter oi (Ƣ, ƣ) as Ư, ư: fonts of the years around 2000 map the Vietnamese letter to its neighbour's code.

    Source: seen in the text layers of many PDF files; no Vietnamese word has the letter oi.

    >>> plain_u("NHÀ NƢỚC, tƣ pháp")
    'NHÀ NƯỚC, tư pháp'
    """
    return text.replace("Ƣ", "Ư").replace("ƣ", "ư")


def half_width(text: str) -> str:
    """Full-width forms of an East Asian input method as plain letters, digits and punctuation.

    Source: Unicode 15, block Halfwidth and Fullwidth Forms, U+FF01 to U+FF5E.

    >>> half_width("Số：１２／ＱĐ；（ａ）")
    'Số:12/QĐ;(a)'
    """
    return text.translate(_WIDE_TO_ASCII)


def bullet_signs(text: str) -> str:
    r"""Bullets of the fonts Symbol and Wingdings, stored as private-use codes, as the sign that they draw.

    Source: seen in Word and PDF; only these six are sure.

    >>> bullet_signs("\uf0b7 Như trên")
    '• Như trên'
    """
    return _PRIVATE_BULLETS.sub(lambda match: _BULLETS[match[0]], text)


def cap_marks(text: str) -> str:
    r"""At most 30 combining marks in a row, so that the next step cannot take quadratic time.

    Source: Unicode 15, UAX 15 Stream-Safe Text Format (30 non-starters); CPython 3.11 sorts marks by insertion.

    >>> len(cap_marks("a" + 40 * "\u0301"))
    31
    """
    return _UNUSUAL_RUN.sub(lambda match: _with_capped_marks(match[0]), text)


def _with_capped_marks(run: str) -> str:
    kept, marks = [], 0
    for character in run:
        marks = marks + 1 if unicodedata.category(character)[0] == "M" else 0
        if marks <= MARKS_KEPT:
            kept.append(character)
    return "".join(kept)


def compose(text: str) -> str:
    r"""Every letter with its marks as one character, where Unicode has one (NFC).

    Source: Unicode 15, UAX 15; NĐ 30/2020 Phụ lục I asks for TCVN 6909:2001, which both forms fulfil.

    >>> compose("Quye\u0302\u0301t đi\u0323nh")
    'Quyết định'
    """
    return unicodedata.normalize("NFC", text)


def plain_spaces(text: str) -> str:
    r"""Every tab, line break, no-break space and space of another width as a plain space.

    Source: Unicode 15, property White_Space.

    >>> plain_spaces("Số:\xa012\t/QĐ")
    'Số: 12 /QĐ'
    """
    return _OTHER_SPACE.sub(" ", text)


def single_spaces(text: str) -> str:
    """Every run of spaces as one space.

    >>> single_spaces("Số:   12")
    'Số: 12'
    """
    return _SPACES.sub(" ", text)


def strip_ends(text: str) -> str:
    """Without the space at either end.

    >>> strip_ends(" Nơi nhận: ")
    'Nơi nhận:'
    """
    return text.strip(" ")


@frozen
class Fix:
    """One row of the table.

    `trigger` finds the stretches that the fix may change. Applied to such a stretch alone the fix gives what it makes
    of it in the text; this is how positions are followed, unless it `keeps_length`. Where no unusual character sets off
    the trigger the fix is not called, except one that works on `plain` spaces.
    """

    apply: Callable[[str], str]
    trigger: re.Pattern[str]
    keeps_length: bool = False
    plain: bool = False

    @property
    def name(self) -> str:
        """The name of the function."""
        return self.apply.__name__


# Order matters: invisible characters and full-width letters can hide a letter from its marks, look-alikes can lack a
# composed form of their own, and only at the end it is clear which spaces meet.
FIXES = (
    Fix(drop_invisible, _INVISIBLE),
    Fix(half_width, _WIDE, keeps_length=True),
    Fix(bullet_signs, _PRIVATE_BULLETS, keeps_length=True),
    Fix(cap_marks, _UNUSUAL_RUN),
    Fix(compose, _UNCOMPOSED),
    Fix(plain_lookalikes, re.compile("[\u0370-\u03ff\u0400-\u04ff]"), keeps_length=True),
    Fix(compose, _UNCOMPOSED),
    Fix(plain_d, re.compile("[ÐðƉɖ]"), keeps_length=True),
    Fix(plain_u, re.compile("[Ƣƣ]"), keeps_length=True),
    Fix(plain_spaces, _OTHER_SPACE, keeps_length=True),
    Fix(single_spaces, _SPACES, plain=True),
    Fix(strip_ends, re.compile(r"\A | \Z"), plain=True),
)
