"""Phụ lục, văn bản kèm theo (labels of annexes), NĐ 30/2020 Phụ lục I Phần IV and Phụ lục III mẫu 1.3, 2.1."""

import re

__all__ = ["enclosed", "label_end", "list_head_end"]

LABEL = re.compile(
    r"(?:PH[ỤUÙÚ] L[ỤUÙÚ]C|Ph[ụuùú] l[ụuùú]c)"
    r"(?: ?(?:SỐ|số))?(?: ?[:.]? ?(?:[IVXLC]{1,6}|\d{1,3})(?:[.-]?[A-Z\d]{1,2})?)?(?=$|[ :.(–-])"
)
ENCLOSED = re.compile(r"[\[(] ?(?:(?:Ban hành|Công bố|Đính) )?[Kk]èm theo\b|[\[(] ?Ban hành (?:theo|cùng)\b")
LIST_HEAD = re.compile(
    r"(?:DANH MỤC|DANH SÁCH|BIỂU MẪU|BẢNG)$|BIỂU (?:PHÍ|MỨC THU(?: PHÍ| LỆ PHÍ)?)\b|(?:MẪU|Mẫu) (?:SỐ|số) \d+\b"
)


def label_end(text: str) -> int:
    """Where the label of an annex that opens `text` ends, 0 when there is none.

    >>> label_end("PHỤ LỤC II DANH MỤC HỒ SƠ"), label_end("Phụ lục"), label_end("Phụ lục này")
    (10, 7, 7)
    >>> label_end("Nội dung phụ lục")
    0
    """
    found = LABEL.match(text)
    return found.end() if found else 0


def enclosed(text: str) -> int:
    """Where "(Kèm theo", "(Ban hành kèm theo" at the start of `text` ends, 0 when it opens otherwise.

    >>> enclosed("(Kèm theo Quyết định số 12/QĐ-UBND)")
    9
    >>> enclosed("kèm theo Quyết định này")
    0
    """
    found = ENCLOSED.match(text)
    return found.end() if found else 0


def list_head_end(text: str) -> int:
    """Where a list word that heads an attached list ends ("BIỂU PHÍ", "DANH MỤC" alone on its line), 0 without one.

    >>> list_head_end("BIỂU PHÍ KIỂM ĐỊNH"), list_head_end("DANH MỤC"), list_head_end("DANH MỤC HỒ SƠ")
    (8, 8, 0)
    """
    found = LIST_HEAD.match(text)
    return found.end() if found else 0
