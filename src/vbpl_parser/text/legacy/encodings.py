"""The encodings from before Unicode, and the table of what decodes each."""

from collections.abc import Callable
from enum import StrEnum

from vbpl_parser.text.legacy import cp1258, tcvn3, utf8_as_cp1252, viqr, viscii, vni, vps
from vbpl_parser.text.legacy.codec import Codec

__all__ = ["CODECS", "DECODERS", "Encoding"]


class Encoding(StrEnum):
    """Bảng mã (encoding) of a text as it was stored."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    VISCII = "viscii"
    VPS = "vps"
    VIQR = "viqr"
    CP1258 = "cp1258"
    UTF8_AS_CP1252 = "utf8-as-cp1252"


DECODERS: dict[Encoding, Callable[[str], str]] = {
    Encoding.TCVN3: tcvn3.decode,
    Encoding.VNI: vni.decode,
    Encoding.VISCII: viscii.decode,
    Encoding.VPS: vps.decode,
    Encoding.VIQR: viqr.decode,
    Encoding.CP1258: cp1258.decode,
    Encoding.UTF8_AS_CP1252: utf8_as_cp1252.decode,
}

CODECS: dict[Encoding, Codec] = {
    Encoding.TCVN3: tcvn3.CODEC,
    Encoding.VNI: vni.CODEC,
    Encoding.VISCII: viscii.CODEC,
    Encoding.VPS: vps.CODEC,
    Encoding.VIQR: viqr.CODEC,
    Encoding.CP1258: cp1258.CODEC,
    Encoding.UTF8_AS_CP1252: utf8_as_cp1252.CODEC,
}
