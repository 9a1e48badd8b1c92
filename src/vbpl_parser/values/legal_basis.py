"""Căn cứ ban hành (opening words of legal bases), NĐ 30/2020/NĐ-CP Phụ lục I mục II.6; HD 36-HD/VPTW for the Party.

Scanners swap the accents of "Căn cứ" (Căn cử, Cản cứ), which no other word begins a line with. The words are looked at
behind a bullet (the Party and the Youth Union print "- Căn cứ …").

>>> is_formal("- Căn cứ Điều lệ Đảng;"), is_clause("Thực hiện Nghị quyết số 12-NQ/TU"), is_clause("Căn phòng")
(True, True, False)
"""

import re

__all__ = ["is_clause", "is_formal", "stands_in_block"]

_BULLET = r"(?:[-–+•] ?)?"
_FORMAL = r"C[aăâảãắằẳấầ]n c[uúủũưứửữ]\b|CĂN CỨ|Theo (?:lời )?(?:đề nghị|đề xuất)|Xét |Chiểu |Chiếu "
_CLAUSE = rf"{_FORMAL}|Theo yêu cầu|Thực hiện |Trên cơ sở "
_IS_FORMAL = re.compile(_BULLET + rf"(?:{_FORMAL})")
_IS_CLAUSE = re.compile(_BULLET + rf"(?:{_CLAUSE})", re.IGNORECASE)
_IN_BLOCK = re.compile(_BULLET + rf"(?:{_CLAUSE}|Để |Nhằm |Sau khi |Vì )")


def is_formal(text: str) -> bool:
    """Words that only a base begins with; one of them makes a block of bases."""
    return _IS_FORMAL.match(text) is not None


def is_clause(text: str) -> bool:
    """Words that a base begins with, in a block of bases."""
    return _IS_CLAUSE.match(text) is not None


def stands_in_block(text: str) -> bool:
    """A base, or a clause of purpose that may stand among bases ("Để tăng cường …,")."""
    return _IN_BLOCK.match(text) is not None
