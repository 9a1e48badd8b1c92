"""VNI for Windows: a base letter and, for tones and most marks, a second character (fonts `VNI-Times`, `VNI-Helve`).

`aù` is á, `aâ` is â, `aá` is ấ, and `ô` alone is ơ: always the longest first, never one character at a time. Capitals
are a capital base with a capital mark; both cases of the mark are accepted, as mixed ones occur.

Source: the table of VNI Software as UniKey has it; viparse agrees, but lacks ẳ Ẳ ỵ Ỵ.
"""

from vbpl_parser.text.legacy.codec import Codec

__all__ = ["CODEC", "decode"]

_TABLE = """
aø à aù á aû ả aõ ã aï ạ   aê ă aè ằ aé ắ aú ẳ aü ẵ aë ặ   aâ â aà ầ aá ấ aå ẩ aã ẫ aä ậ
eø è eù é eû ẻ eõ ẽ eï ẹ   eâ ê eà ề eá ế eå ể eã ễ eä ệ   ì ì í í æ ỉ ó ĩ ò ị   iø ì iù í iû ỉ iõ ĩ iï ị
oø ò où ó oû ỏ oõ õ oï ọ   oâ ô oà ồ oá ố oå ổ oã ỗ oä ộ   ô ơ ôø ờ ôù ớ ôû ở ôõ ỡ ôï ợ
uø ù uù ú uû ủ uõ ũ uï ụ   ö ư öø ừ öù ứ öû ử öõ ữ öï ự    yø ỳ yù ý yû ỷ yõ ỹ î ỵ yï ỵ   ñ đ
"""


def _table() -> dict[str, str]:
    words = _TABLE.split()
    lower = dict(zip(words[::2], words[1::2], strict=True))
    upper = {key.upper(): letter.upper() for key, letter in lower.items()}
    pairs = [(key, letter) for key, letter in lower.items() if len(key) == 2]
    mixed = {key[0].upper() + key[1]: letter.upper() for key, letter in pairs}
    mixed |= {key[0] + key[1].upper(): letter for key, letter in pairs}
    return lower | upper | mixed


CODEC = Codec(_table(), leftovers="øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË")


def decode(text: str) -> str:
    """The letters of a run in a VNI font.

    >>> decode("COÄNG HOØA XAÕ HOÄI, Ñoäc laäp - Töï do, UÛy ban, caúng, kî")
    'CỘNG HÒA XÃ HỘI, Độc lập - Tự do, Ủy ban, cẳng, kỵ'
    """
    return CODEC.decode(text)
