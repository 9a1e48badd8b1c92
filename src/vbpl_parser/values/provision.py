"""Đơn vị viện dẫn (provision): the part of another document that is cited, "điểm a khoản 2 Điều 5".

NĐ 30/2020/NĐ-CP Phụ lục II writes "điểm a khoản 2 Điều 5", TT 01/2011/TT-BNV "Điểm a, Khoản 2, Điều 5"; lists
("khoản 1, khoản 2 Điều 11", "các Điều 28, 30 và 32") and parts of the Party's papers ("mục 1, phần III") as seen in
real letters.

>>> [text for text in ("điểm a khoản 2 Điều 5 Nghị định", "điều kiện 2")
...     for found in [find_all(text)] for text in [text[slice(*where)] for where in found]]
['điểm a khoản 2 Điều 5']
"""

import re

__all__ = ["find_all", "leads_to"]

_KIND = (
    r"(?<!\w)(?:(?:[Tt]iểu )?[Mm]ục|[Đđ]iểm|[Tt]iết|[Kk]hoản|[Đđ]iều|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Đđ]oạn|"
    r"[Gg]ạch đầu dòng)"
)
_WHICH = (
    r"(?:(?:số\s)?\d{1,3}(?:\.\d{1,3}){0,3}[a-zđ]?|[a-zđ]\d{0,2}(?:\.\d{1,2}){0,2}|[IVXLC]{1,6}(?:\.\d{1,2}){0,2}|[A-ZĐ]|"
    r"thứ (?:nhất|hai|ba|tư|năm|sáu)|đầu|cuối)(?!\w)\)?"
)
_ITEM = rf"{_KIND}\s?{_WHICH}(?:(?:\s?[,;]\s?|\s(?:và|hoặc|đến)\s){_WHICH}){{0,15}}"
_PROVISION = re.compile(rf"{_ITEM}(?:(?:\s?[,;]\s?|\s)(?:(?:và|hoặc|của|đến)\s)?{_ITEM}){{0,15}}")
_WORDS = ("iều", "hoản", "iểm", "ục", "hương", "hần", "iết", "oạn", "dòng")

_ISSUED = r"Quy chế|Quy định|Điều lệ|Quy trình|Danh mục|Biểu|Chương trình|Kế hoạch|Đề án|Hướng dẫn|Nội quy|Chiến lược"
_GAP = re.compile(
    r",?\s?(?:(?:của|tại|thuộc|trong|theo)\s)?(?:các\s)?"
    rf"(?:(?:(?:{_ISSUED})\b[^.;:()\d]{{0,120}}?)?(?:được )?(?:ban hành )?(?:kèm theo|theo)\s"
    r"|(?:Luật|Pháp lệnh|Nghị định|Thông tư|Quyết định) [Ss]ửa đổi[^.;:()\d]{0,110}\s(?:của|các)\s)?"
)


def find_all(text: str) -> tuple[tuple[int, int], ...]:
    """Where provisions stand in `text` (start, end), in order; neighbouring ones with the words between are one."""
    if not any(word in text for word in _WORDS):
        return ()
    return tuple(found.span() for found in _PROVISION.finditer(text))


def leads_to(gap: str) -> bool:
    """Whether `gap`, the words between a provision and the type of a document, makes it one of that document.

    >>> leads_to(" của "), leads_to(" Quy chế đào tạo ban hành kèm theo "), leads_to(" Luật này và ")
    (True, True, False)
    """
    return len(gap) < 160 and _GAP.fullmatch(gap) is not None
