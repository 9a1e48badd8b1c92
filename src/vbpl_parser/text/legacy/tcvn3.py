"""TCVN3, also called ABC: one byte a letter, fonts `.VnTime`, `.VnArial` and so on.

The table is the lower half of TCVN 5712:1993 VN1 with its seven capitals. It has no capitals with tones: fonts whose
name ends in `H` draw the small letters as capitals, so text in them has to be put in capitals after decoding.

In a text without fonts such capitals are plain to see all the same: typed with CAPS LOCK, `CỘNG HÒA` is stored as
capitals with the small toned letters among them, `CéNG HßA`. `with_capitals` puts these in capitals; a line typed in
small letters for the font alone (`céng hßa`) stays small.

Byte AD, ư, is the soft hyphen of Latin-1: Word and LibreOffice make a `softHyphen` of it, PDF often U+2212 (minus);
PDF also gives U+2219 for B7, ã, and U+03BC for B5, à. Minus and bullet count as letters only beside a letter.

Source: TCVN 5712:1993; glibc `iconv` TCVN5712-1 agrees; the losses were seen in files.
"""

import re

from vbpl_parser.text.legacy.codec import Codec, bytes_table
from vbpl_parser.text.syllables import is_syllable

__all__ = ["CODEC", "decode", "restored", "with_capitals"]

_TABLE = """
A1 Ă A2 Â A3 Ê A4 Ô A5 Ơ A6 Ư A7 Đ A8 ă A9 â AA ê AB ô AC ơ AD ư AE đ
B5 à B6 ả B7 ã B8 á B9 ạ BB ằ BC ẳ BD ẵ BE ắ C6 ặ C7 ầ C8 ẩ C9 ẫ CA ấ CB ậ
CC è CE ẻ CF ẽ D0 é D1 ẹ D2 ề D3 ể D4 ễ D5 ế D6 ệ D7 ì D8 ỉ DC ĩ DD í DE ị
DF ò E1 ỏ E2 õ E3 ó E4 ọ E5 ồ E6 ổ E7 ỗ E8 ố E9 ộ EA ờ EB ở EC ỡ ED ớ EE ợ
EF ù F1 ủ F2 ũ F3 ú F4 ụ F5 ừ F6 ử F7 ữ F8 ứ F9 ự FA ỳ FB ỷ FC ỹ FD ý FE ỵ
"""
_LOST = {"\u2212": "\xad", "\u2219": "\xb7"}
_LETTER = "A-Za-z\xa1-\xaf\xb5-\xbe\xc6-\xfe"
_LOST_LETTER = re.compile(f"(?<=[{_LETTER}])[\u2212\u2219]|[\u2212\u2219](?=[{_LETTER}])")

CODEC = Codec(bytes_table(_TABLE) | {"\u03bc": "à"}, leftovers="ÀÁÂÃÄÅÍÙÚÛàðÿ")


def decode(text: str) -> str:
    r"""The letters of a run in a `.Vn` font.

    >>> decode("Céng hßa x· héi chñ nghÜa ViÖt Nam, nhµ n\xadíc, n−íc")
    'Cộng hòa xã hội chủ nghĩa Việt Nam, nhà nước, nước'
    """
    return CODEC.decode(restored(text))


def restored(text: str) -> str:
    r"""With the letters that PDF changed into mathematical signs; the length stays.

    >>> restored("x∙ héi −u tiªn, 5 − 3") == "x· héi \xadu tiªn, 5 − 3"
    True
    """
    return _LOST_LETTER.sub(lambda match: _LOST[match[0]], text)


_TONED = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_WORD = re.compile(r"[^\W\d_]+")
_AMONG_CAPITALS = re.compile(f"[{_TONED}{_CAPITAL}]+")
_SURE = re.compile(f"(?=.*[{_TONED}])[{_TONED}{_CAPITAL}]+[{_CAPITAL}][{_TONED}{_CAPITAL}]*")
_SEGMENT = re.compile(r"[^\n\t|]+?(?=[ ]{2}|[\n\t|]|\Z)")


def with_capitals(text: str) -> str:
    """Decoded text without fonts, its small toned letters among capitals put in capitals; the length stays.

    A word is sure when a capital stands behind its first letter. `Xã` and `Số` may be a name or the start of a
    sentence: they follow the other words of their line or column, where these are all in capitals and are words, no
    abbreviations: `THƯ Ký`, but `Sở TNMT`.

    >>> with_capitals("CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM"), with_capitals("Số: 12/QĐ-UBND, Hà Nội")
    ('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 12/QĐ-UBND, Hà Nội')
    """
    return _SEGMENT.sub(lambda match: _segment_with_capitals(match[0]), text)


def _segment_with_capitals(segment: str) -> str:
    words = _WORD.findall(segment)
    if all(_AMONG_CAPITALS.fullmatch(word) for word in words) and _is_heading(words):
        return segment.upper()
    return _WORD.sub(lambda match: match[0].upper() if _SURE.fullmatch(match[0]) else match[0], segment)


def _is_heading(words: list[str]) -> bool:
    if any(_SURE.fullmatch(word) for word in words):
        return True
    long_ones = [word for word in words if len(word) > 2 and word.isupper()]
    return bool(long_ones) and all(map(is_syllable, words))
