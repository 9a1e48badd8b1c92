"""Bảng mã cũ (legacy encodings): TCVN3, VNI, VISCII, VPS, VIQR, windows-1258, and UTF-8 read as CP1252.

Before Unicode an encoding was a matter of the font, so a Word or PDF file gives letters of Latin-1 that only look right
in `.VnTime` or `VNI-Times`. Readers call `decode` with what they saw and the font, before the normal form is made.
"""

from vbpl_parser.text.legacy.detect import detect
from vbpl_parser.text.legacy.encodings import Encoding
from vbpl_parser.text.legacy.fonts import encoding_of_font, is_capital_font
from vbpl_parser.text.legacy.runs import decode, decode_as, decode_runs, decode_whole

__all__ = [
    "Encoding",
    "decode",
    "decode_as",
    "decode_runs",
    "decode_whole",
    "detect",
    "encoding_of_font",
    "is_capital_font",
]
