"""What is on the page but not of the document: page numbers, drawn rules, running heads, stamps, site furniture."""

import re
from collections.abc import Iterator

from vbpl_parser.layout import ZoneKind
from vbpl_parser.zoning.sheet import Sheet

__all__ = [
    "arrival_stamp",
    "before_the_header",
    "digital_signature",
    "drawn_rule",
    "format_furniture",
    "page_number",
    "running_head",
]

DRAWN_RULE = re.compile(r"(?:[-_=~*]\s?){2,}[|.,']?$|[*_=~|]$|o0o$|-+\s?[o0O*]+\s?-+$|['’‘`´,:;°\".]{1,2}$")
PAGE_NUMBER = re.compile(r"(?:[Tt]rang|TRANG)?\s?[-–]?\s?\d{1,3}\s?(?:[-–]|[/|]\s?\d{1,3})?$")
RUNNING_HEAD = re.compile(r"CÔNG BÁO ?/ ?Số|\d{1,3} CÔNG BÁO\b|CÔNG BÁO/")
GAZETTE_SECTION = re.compile(r"(?:PHẦN )?(?:[IVX]+\. ?)?VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|KHÁC|HỢP NHẤT)$")
GAZETTE_HEAD = 8
SIGNATURE_TEXT = re.compile(
    r"(?:Được |Đã )?[Kk]ý (?:bởi|số bởi)\b|Người ký ?:|Thời gian ký\b|(?:Ngày ký|Ký ngày) ?:|Signature (?:valid|Not)|"
    r"Digitally signed|(?:SAO Y|SAO LỤC|TRÍCH SAO) ?;|Số ?: ?\S+; ?\d{1,2}/\d{1,2}/\d{4}"
)
SIGNATURE_DETAIL = re.compile(
    r"E-?mail ?:|Cơ quan ?:|Tổ chức ?:|Đơn vị ?:|Chức danh ?:|Chức vụ ?:|Nội dung ?:|MST ?:|Serial ?:|"
    r"DN ?:|Date ?:|Reason ?:|Location ?:"
)
ARRIVAL = re.compile(r"(?:CÔNG VĂN |VĂN BẢN )?ĐẾN\b ?(?:Số|Giờ|Ngày|$)")
ARRIVAL_DETAIL = re.compile(
    r"(?:Số|Ngày|Giờ|Chuyển|Lưu hồ sơ số|Số và ký hiệu HS|Kính chuyển|ĐẾN|Đến)\b ?:? ?[\d/.:…,h ]*$"
)
NEAR = 6
LONGEST_RULE = 200


def format_furniture(sheet: Sheet) -> Iterator[int]:
    """What the format itself marks: page headers and footers, front matter, footnotes."""
    return (index for index, line in enumerate(sheet.lines) if line.furniture)


def drawn_rule(sheet: Sheet) -> Iterator[int]:
    """Rules drawn with characters: `-----` under the issuer, `*` of the Party (HD 36-HD/VPTW), `***` of the Youth."""
    for index, line in enumerate(sheet.lines):
        if len(line.key) < LONGEST_RULE and line.key and not line.key[0].isalpha() and DRAWN_RULE.match(line.key):
            yield index


def page_number(sheet: Sheet) -> Iterator[int]:
    """A page number alone on its line (NĐ 30/2020 Phụ lục I Phần I.I.6), never in a table cell."""
    for index, line in enumerate(sheet.lines):
        if len(line.key) < 16 and line.cell is None and PAGE_NUMBER.match(line.key):
            yield index


def running_head(sheet: Sheet) -> Iterator[int]:
    """Head of the Official Gazette: "CÔNG BÁO/Số 807 + 808/Ngày 24-6-2025", then section and institution."""
    gazette = False
    for index, line in enumerate(sheet.lines):
        if len(line.key) >= 80:
            continue
        if RUNNING_HEAD.match(line.key):
            gazette = True
            yield index
        elif gazette and index < GAZETTE_HEAD and GAZETTE_SECTION.match(line.key):
            yield from (index, index + 1)


def digital_signature(sheet: Sheet) -> Iterator[int]:
    """Digital-signature texts (NĐ 30/2020 Phụ lục I, ô 8 and ô 14; forms in section 1.6 of the rules)."""
    strong = [index for index, line in enumerate(sheet.lines) if SIGNATURE_TEXT.match(line.key)]
    for index in strong:
        yield index
        for step in (-1, 1):
            near = index + step
            while 0 <= near < len(sheet) and abs(near - index) < NEAR and SIGNATURE_DETAIL.match(sheet.lines[near].key):
                yield near
                near += step


def arrival_stamp(sheet: Sheet) -> Iterator[int]:
    """Dấu ĐẾN (stamp of the receiving office, NĐ 30/2020 Phụ lục IV)."""
    for index, line in enumerate(sheet.lines):
        if len(line.key) < 40 and ARRIVAL.match(line.key):
            yield index
            near = index + 1
            while near < min(len(sheet), index + NEAR) and ARRIVAL_DETAIL.match(sheet.lines[near].key):
                yield near
                near += 1


def before_the_header(sheet: Sheet) -> Iterator[int]:
    """Lines of a web page above the letterhead: whatever stands before the first line of the header."""
    first = sheet.first(ZoneKind.NATIONAL_TITLE, ZoneKind.NUMBER, ZoneKind.ISSUER, ZoneKind.DOC_TYPE)
    return (index for index in range(first or 0) if sheet.free(index))
