"""TCVN3, also called ABC: one byte a letter, fonts `.VnTime`, `.VnArial` and so on.

The table is the lower half of TCVN 5712:1993 VN1 with its seven capitals. It has no capitals with tones: fonts whose
name ends in `H` draw the small letters as capitals, so text in them has to be put in capitals after decoding.

Byte AD, ư, is the soft hyphen of Latin-1: Word and LibreOffice make a `softHyphen` of it, PDF often U+2212 (minus);
PDF also gives U+2219 for B7, ã, and U+03BC for B5, à. Minus and bullet count as letters only beside a letter.

Source: TCVN 5712:1993; glibc `iconv` TCVN5712-1 agrees; the losses were seen in files.
"""

import re

from vbpl_parser.text.legacy.codec import Codec, bytes_table

__all__ = ["CODEC", "decode", "restored"]

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
