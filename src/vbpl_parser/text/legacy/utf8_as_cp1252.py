"""UTF-8 read as CP1252 or Latin-1 ("mojibake"): two or three characters a letter, `Äá»™c láº­p` for Độc lập.

The table is computed: for every letter of Vietnamese, its combining marks and the signs of official texts, the view of
its UTF-8 bytes. Bytes that CP1252 lacks (81, 8D, 8F, 90, 9D) are expected as control codes; where a program dropped
them, or the soft hyphen and the no-break space (byte AD, A0), the letter cannot be told any more and stays.

Source: RFC 3629; seen in web copies and in mail.
"""

from vbpl_parser.text.legacy.codec import Codec, views

__all__ = ["CODEC", "decode"]

_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_SIGNS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323“”‘’„–—…•§°±²³½«»×€₫\xa0\xad\u200b\ufeff"


CODEC = Codec({view: sign for sign in _LETTERS + _LETTERS.upper() + _SIGNS for view in views(sign.encode())})


def decode(text: str) -> str:
    r"""The letters that stand in UTF-8 text read as CP1252.

    >>> decode("Cá»™ng hÃ²a xÃ£ há»™i, Ä\x90iá»\x81u 1, NÆ¡i nháº\xadn")
    'Cộng hòa xã hội, Điều 1, Nơi nhận'
    """
    return CODEC.decode(text)
