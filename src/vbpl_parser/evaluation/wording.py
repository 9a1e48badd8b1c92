"""Names of fields and headings in English and Vietnamese, for the tables that people read."""

__all__ = ["FIELD_NAMES", "HEADINGS", "LANGUAGES"]

LANGUAGES = ("en", "vi")

FIELD_NAMES: dict[str, tuple[str, str]] = {
    "doc_type": ("type of document", "tên loại"),
    "system": ("system", "hệ thống văn bản"),
    "issuers": ("issuing bodies", "cơ quan ban hành"),
    "parents": ("superior bodies", "cơ quan chủ quản"),
    "number": ("number and symbol", "số, ký hiệu"),
    "place": ("place", "địa danh"),
    "date": ("date", "thời gian ban hành"),
    "subject": ("subject", "trích yếu"),
    "addressees": ("addressees", "kính gửi"),
    "legal_bases": ("legal bases", "căn cứ"),
    "outline": ("outline", "bố cục nội dung"),
    "recipients": ("recipients", "nơi nhận"),
    "archive": ("archive entry", "lưu"),
    "signer_lines": ("authority and post", "quyền hạn, chức vụ"),
    "signer_name": ("name of the signer", "họ tên người ký"),
    "urgency": ("urgency", "độ khẩn"),
    "secrecy": ("secrecy", "độ mật"),
    "annexes": ("annexes", "phụ lục"),
    "cited": ("documents cited", "văn bản viện dẫn"),
}
"""Field → its name in the languages of `LANGUAGES`."""

HEADINGS: dict[str, tuple[str, str]] = {
    "field": ("field", "trường"),
    "documents": ("documents", "văn bản"),
    "gold": ("values", "số giá trị"),
    "precision": ("precision", "độ chính xác"),
    "recall": ("recall", "độ phủ"),
    "soft": ("F1", "F1"),
    "strict": ("F1 strict", "F1 chặt"),
    "right": ("documents right", "văn bản đúng"),
    "digital": ("born digital", "tệp số"),
    "scan": ("scans", "bản quét"),
    "macro": ("macro F1", "F1 trung bình"),
    "perfect": ("perfect documents", "văn bản đúng toàn bộ"),
    "format": ("format", "định dạng"),
    "source": ("source", "nguồn"),
    "level": ("confidence", "độ tin cậy"),
    "found": ("fields with a value", "trường có giá trị"),
    "share": ("right", "đúng"),
    "all": ("all", "tất cả"),
    "not_right": ("not right in", "chưa đúng ở"),
}
"""Heading → its words in the languages of `LANGUAGES`."""
