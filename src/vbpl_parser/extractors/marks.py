"""Dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành (marks), NĐ 30/2020 Phụ lục I ô 10a, 10b, 11: as printed."""

from collections.abc import Callable

from vbpl_parser.layout import Part, ZoneKind
from vbpl_parser.values import mark

__all__ = ["circulation", "secrecy", "urgency"]


def secrecy(part: Part) -> str | None:
    """TUYỆT MẬT, TỐI MẬT or MẬT."""
    return _first(part, mark.secrecy)


def urgency(part: Part) -> str | None:
    """HỎA TỐC, THƯỢNG KHẨN or KHẨN."""
    return _first(part, mark.urgency)


def circulation(part: Part) -> str | None:
    """LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI and the like."""
    return _first(part, mark.circulation)


def _first(part: Part, kind: Callable[[str], str | None]) -> str | None:
    return next((found for line in part.lines(ZoneKind.MARK) if (found := kind(line.normalized))), None)
