"""Chữ ký (words in the place of the signature), NĐ 30/2020/NĐ-CP Phụ lục I mục II.7: "(Đã ký)", "Ký, ghi rõ họ tên".

They are no part of the name or the post. "XÁC THỰC VĂN BẢN HỢP NHẤT" heads the signature of a consolidated text
(Pháp lệnh hợp nhất văn bản 2012) and is no post either.

>>> "(Đã ký) Lê Thị Mận"[mark_end("(Đã ký) Lê Thị Mận") :]
'Lê Thị Mận'
>>> mark_end("KÝ THAY"), mark_end("Ký họa")
(0, 0)
"""

import re

__all__ = ["mark_end", "may_be_name"]

_MARK = re.compile(
    r"[\[( ]*(?:"
    r"(?:đã k[ýí]|chữ k[ýí]|ký tên)\b[^)\]]*"
    r"|ký,? ?(?:ghi rõ|đóng dấu|và)[^)\]]*"
    r"|xác thực văn bản hợp nhất"
    r")[)\]]*[. ]*",
    re.IGNORECASE,
)


_NAME_LIKE = re.compile(r"[^\W\d_a-zà-ỹ][^\W\d_]{0,6}(?: [^\W\d_a-zà-ỹ][^\W\d_]{0,6}){1,4}\.?$")


def may_be_name(text: str) -> bool:
    """Two to five words with capitals and nothing else: in the place of the name a name, also a misread one.

    >>> may_be_name("Prẫn Phước Hiền"), may_be_name("Nơi nhận:"), may_be_name("CHỦ TỊCH")
    (True, False, False)
    """
    return not text.isupper() and len(text) <= 40 and _NAME_LIKE.match(text) is not None


def mark_end(text: str) -> int:
    """Where the words that stand for the signature end, 0 when `text` does not begin with them."""
    found = _MARK.match(text)
    return found.end() if found else 0
