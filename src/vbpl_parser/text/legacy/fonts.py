"""Which encoding a font stands for: the surest sign there is, since such a font was the encoding."""

import re

from vbpl_parser.text.legacy.encodings import Encoding

__all__ = ["encoding_of_font", "is_capital_font"]

_SUBSET_TAG = re.compile(r"[A-Z]{6}\+")
_STYLE = re.compile(r"[-, ]+(?:(?:bold|italic|oblique|regular|normal)[-, ]*)+\Z", re.IGNORECASE)

_FONTS = (
    (re.compile(r"[._]vn", re.IGNORECASE), Encoding.TCVN3),  # .VnTime, .VnArialH
    (re.compile(r"Vn[A-Z]"), Encoding.TCVN3),  # the full stop is lost in some PDF files
    (re.compile(r"VNI(?![a-z])|vni[- ]"), Encoding.VNI),  # VNI-Times, VNI Helve
    (re.compile(r"VPS(?![a-z])"), Encoding.VPS),  # VPS Times
    (re.compile(r"VI(?:SCII)?[- ](?=Times|Arial|Courier|Helvetica)"), Encoding.VISCII),
)


def encoding_of_font(font_name: str) -> Encoding | None:
    """The encoding that a font stands for, None for fonts of Unicode.

    `font_name` is as Word or PDF has it; the tag of a PDF subset (`ABCDEF+`) is no part of it.

    >>> encoding_of_font("ABCDEF+.VnTime-Bold"), encoding_of_font("VNI-Times"), encoding_of_font("Times New Roman")
    (<Encoding.TCVN3: 'tcvn3'>, <Encoding.VNI: 'vni'>, None)
    """
    name = _family(font_name)
    return next((encoding for pattern, encoding in _FONTS if pattern.match(name)), None)


def is_capital_font(font_name: str) -> bool:
    """Whether a TCVN3 font draws small letters as capitals: its name ends in H.

    >>> is_capital_font(".VnTimeH"), is_capital_font("ABCDEF+.VnArialH,Bold"), is_capital_font(".VnTime")
    (True, True, False)
    """
    name = _family(font_name)
    ending = "h" if name.islower() else "H"
    return encoding_of_font(name) is Encoding.TCVN3 and name.endswith(ending)


def _family(font_name: str) -> str:
    return _STYLE.sub("", _SUBSET_TAG.sub("", font_name.strip(), count=1))
