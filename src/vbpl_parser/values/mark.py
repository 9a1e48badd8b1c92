"""Dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành, dự thảo (marks), NĐ 30/2020/NĐ-CP Phụ lục I mục II.10, II.11.

Only a whole line is a mark: "mật" and "khẩn" are common words in prose. The text is returned as printed.

>>> secrecy("TUYỆT MẬT"), urgency("HOẢ TỐC"), secrecy("Bảo đảm bí mật")
('TUYỆT MẬT', 'HOẢ TỐC', None)
"""

import re

from vbpl_parser.values.key import is_caps, match_key

__all__ = ["circulation", "draft", "secrecy", "urgency"]

_AROUND = " ()[]{}|*_.:;-–—“”\"'"
_SECRECY = frozenset({"tuyệt mật", "tối mật", "mật"})
_URGENCY = frozenset({"hỏa tốc", "thượng khẩn", "khẩn", "hỏa tốc hẹn giờ", "hỏa tốc, hẹn giờ", "tối khẩn"})
_HOUR = re.compile(r"hỏa tốc,? hẹn giờ:? .{0,24}")
_CIRCULATION = re.compile(
    r"(?:tài liệu )?(?:lưu hành nội bộ|xem xong trả lại|trả lại sau khi họp|trả lại sau khi hội nghị|"
    r"trả lại sau khi họp \(hội nghị\)|thu hồi|xong hội nghị trả lại|họp xong trả lại|hội nghị|"
    r"không phổ biến(?: trên các phương tiện thông tin đại chúng)?|chỉ người có tên mới được bóc bì)"
)
_DRAFT = re.compile(
    r"(?:bản )?dự thảo(?: lần)?(?: (?:thứ )?\d{1,3}| thứ (?:nhất|hai|ba|tư|năm))?(?: ?[.,-]? ?ngày.{0,20})?"
)


def secrecy(text: str) -> str | None:
    """Dấu chỉ độ mật (secrecy): TUYỆT MẬT, TỐI MẬT, MẬT, in capitals, as printed."""
    return _whole(text, _SECRECY, longest=14) if len(text) <= 22 and is_caps(text.strip(_AROUND)) else None


def urgency(text: str) -> str | None:
    """Dấu chỉ mức độ khẩn (urgency): HỎA TỐC (HẸN GIỜ), THƯỢNG KHẨN, KHẨN, in capitals, as printed."""
    if len(text) > 48 or not text.strip(_AROUND)[:7].isupper():
        return None
    words = _whole(text, _URGENCY, longest=24)
    if words is None and _HOUR.fullmatch(match_key(text.strip(_AROUND))):
        return text.strip(_AROUND)
    return words


def circulation(text: str) -> str | None:
    """Chỉ dẫn về phạm vi lưu hành (circulation note), as printed: LƯU HÀNH NỘI BỘ, TÀI LIỆU THU HỒI and the like."""
    words = text.strip(_AROUND) if len(text) <= 90 else ""
    if not words or not is_caps(words) or not _CIRCULATION.fullmatch(match_key(words)):
        return None
    return None if match_key(words) in ("thu hồi", "hội nghị") else words


def draft(text: str) -> str | None:
    """Dấu dự thảo (draft note), as printed: DỰ THẢO, DỰ THẢO 2, Dự thảo lần 2, (Dự thảo)."""
    words = text.strip(_AROUND) if len(text) <= 48 else ""
    return words if words[:1] in ("D", "B") and _DRAFT.fullmatch(match_key(words)) else None


def _whole(text: str, marks: frozenset[str], longest: int) -> str | None:
    words = text.strip(_AROUND) if len(text) <= longest + 8 else ""
    return words if words and match_key(words) in marks else None
