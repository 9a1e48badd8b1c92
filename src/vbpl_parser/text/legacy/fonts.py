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

# Twins in capitals: VPS Times Hoa, VI Times H (WinVNKey, "Check capital fonts"); VPS Bien Hoa is named after a city.
_TWIN = re.compile(r"(?<![Bb]ien)(?<!hanh)(?<![Bb]ien[ -])(?<!hanh[ -])Hoa\Z|[ -]H\Z")


def encoding_of_font(font_name: str) -> Encoding | None:
    """The encoding that a font stands for, None for fonts of Unicode.

    `font_name` is as Word or PDF has it; the tag of a PDF subset (`ABCDEF+`) is no part of it.

    >>> encoding_of_font("ABCDEF+.VnTime-Bold"), encoding_of_font("VNI-Times"), encoding_of_font("Times New Roman")
    (<Encoding.TCVN3: 'tcvn3'>, <Encoding.VNI: 'vni'>, None)
    """
    name = _family(font_name)
    return next((encoding for pattern, encoding in _FONTS if pattern.match(name)), None)


def is_capital_font(font_name: str) -> bool:
    """Whether a font draws small letters as capitals: TCVN3 fonts whose name ends in H, twins of VPS and VISCII.

    >>> is_capital_font(".VnTimeH"), is_capital_font("ABCDEF+.VnArialH,Bold"), is_capital_font(".VnTime")
    (True, True, False)
    >>> is_capital_font("VPS Times Hoa"), is_capital_font("VPS Bien Hoa")
    (True, False)
    """
    name = _family(font_name)
    encoding = encoding_of_font(name)
    if encoding is Encoding.TCVN3:
        return name.endswith("h" if name.islower() else "H")
    return encoding in (Encoding.VPS, Encoding.VISCII) and _TWIN.search(name) is not None


def _family(font_name: str) -> str:
    return _STYLE.sub("", _SUBSET_TAG.sub("", font_name.strip(), count=1))
