"""Words by which blocks and lines are known; patterns named FOLDED read the folded key, the others what is printed."""

import re

__all__ = [
    "ARTICLE",
    "FOLDED_HEADER",
    "FOLDED_RECIPIENTS",
    "FOLDED_STOP",
    "FOLDED_TAIL",
    "LABEL",
    "LABEL_START",
    "LAYOUT",
    "NEW_PART",
    "TITLE",
    "TITLE_WORDS",
]

TITLE = re.compile(
    r"(?<!NƯỚC )(?<!nước )(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT"
    r"|ĐOÀN TNCS HỒ CHÍ|VIỆT NAM DÂN CHỦ CỘNG|Độc lập ?[-–—.] ?Tự do)"
)
"""How the right column of a header opens: quốc hiệu, tiêu ngữ, Party and Youth Union title (ô 1; HD 36-HD/VPTW)."""

TITLE_WORDS = ("CỘNG", "HỒ CHÍ", "Độc lập")
"""One of them is in every `TITLE`."""

NEW_PART = re.compile(r"(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT|SAO Y\b|SAO LỤC\b|TRÍCH SAO\b|BẢN SAO\b)")
"""Right column of a further header or of a copy block (NĐ 30/2020 Phụ lục I Phần II): never inside a tail."""

FOLDED_HEADER = re.compile(
    r"cong hoa xa hoi|dang cong san viet nam|doc lap ?[-–—.] ?tu do|doan tncs ho chi minh"
    r"|^.{0,40}\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b.{0,8}$"
    r"|^(?:luat |bo luat |nghi quyet |phap lenh )?so ?[:.]|^so \d|^so ?[-/]"
)
FOLDED_RECIPIENTS = re.compile(r"\W{0,2}\w{0,2}oi nhan\b")
"""Nơi nhận, also as OCR reads its slanted N."""

FOLDED_TAIL = re.compile(
    r"^\W{0,2}\w{0,2}oi nhan\b|^(?:tm|kt|tl|tuq|q)\s?[./] ?[a-z]|^[tk] ?/ ?[mlt]\b"
    r"|^(?:nguoi ghi bien ban|thu ky|chu toa|chu tri)(?: (?:cuoc hop|hoi nghi|phien hop))?$"
)
LAYOUT = re.compile(r"Nơi nhận ?:?$|NƠI NHẬN ?:?$|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\. ?[^\W\d_]")
"""How a cell of a tail begins; a table that has one is no data."""

POST = re.compile(
    r"(?:PHÓ |QUYỀN |Q\. ?)?(?:TỔNG |VỤ |CỤC |CHI CỤC )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC"
    r"|TRƯỞNG|CHÁNH|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|CHỦ NHIỆM|THỐNG ĐỐC|TỔNG KIỂM TOÁN)\b"
)
"""A post in capitals, as signers have (section 3 of the rules)."""

FOLDED_STOP = re.compile(r"^kinh (?:gui|trinh|chuyen)\b|^dong kinh gui\b|^(?:quyet dinh|quyet nghi|nghi quyet) ?:")
"""Lines that never stand beside another block: addressees and the operative words."""

LABEL = re.compile(
    r"[-–+•]|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)/]?|[a-zđ][.)]|[IVXLC]{1,6}[.)]?"
    r"|(?:Điều|Khoản|Mục) \d+[.:]?|Phần [IVX]+[.:]?"
)
"""A label alone: a wide gap after it is a tab, not a gutter."""

ARTICLE = re.compile(r"(?:Điều|ĐIỀU) \d+[a-zđ]?[.:] (\w)")
"""The heading of an article, if group 1 is a capital; "Điều 5 Nghị định …" is the middle of a sentence."""

LABEL_START = re.compile(
    r"(?:[-–+•▪*●○◦§✓➢]|\(?\d{1,2}\)|\d{1,3}(?:\.\d{1,3}){0,3}[.)/:]|\d{1,2}(?:\.\d{1,2}){1,3}"
    r"|[a-zđ](?:\.\d{1,2})?[.)]|[a-zđ]{2}\)|[IVXLC]{1,6}[.)/-])(?:\s|$)|[-–+•](?=[^\W\d])"
    r"|(?:Điều|ĐIỀU|Điêu) \d+[a-zđ]?(?:[.:]|$)"
    r"|(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Tiểu mục) (?:[IVXLC]+|\d+|thứ)\b|Căn cứ |Nơi nhận|Lưu ?:"
)
"""How a unit of the body opens (section 6 of the rules): a bullet, "1.", "1.1", "a)", "I.", "Điều 1.", "Chương I"."""
