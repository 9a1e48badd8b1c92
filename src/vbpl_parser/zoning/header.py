"""The header (NĐ 30/2020 Phụ lục I, ô 1 to 5 and the marks)."""

import re
from collections.abc import Callable, Iterator

from vbpl_parser.layout import Column, Line, ZoneKind
from vbpl_parser.values import anchor, caption, date, doc_type, issuing_body, mark, number
from vbpl_parser.zoning.sheet import LONG, MOTTO, Sheet, in_prose, opens_letterhead, part_of_a_name
from vbpl_parser.zoning.tail import is_authority

__all__ = [
    "database_caption",
    "issuer",
    "marks",
    "national_title",
    "number_line",
    "place_date",
    "subject_of_letter",
    "type_name",
]

NATIONAL = re.compile(r"cong ?hoa xa hoi|chu nghia viet nam$|xa hoi chu nghia viet nam$|viet nam dan chu cong hoa")
TITLE_END = re.compile(r"viet nam$|cong hoa$|hanh phuc$")
PARTY = re.compile(r"dang cong san viet nam$")
YOUTH = re.compile(r"doan (?:tncs|thanh nien cong san) ho chi minh$")
ISSUER_LINES = 8
WRAPPED = 3
ABOVE_LETTERHEAD = 4
CAPTION_WITHIN = 12
CAPTION_LINES = 5
CLOSING_LINES = 12
ENCLOSED_LINES = 5


def national_title(sheet: Sheet) -> Iterator[int]:
    """Quốc hiệu and tiêu ngữ (ô 1), the Party's title (HD 36-HD/VPTW), the Youth Union's on the right."""
    open_title: int | None = None
    for index in sheet.top:
        line = sheet.lines[index]
        if len(line.normalized) > 90 or not sheet.free(index):
            continue
        if (
            opens_letterhead(sheet.lines, index)
            or (_national(line) and not part_of_a_name(sheet.lines, index))
            or MOTTO.search(line.folded)
            or PARTY.match(line.folded)
            or anchor.is_like_title(line.folded)
        ):
            yield index
            open_title = None if TITLE_END.search(line.folded) else index
        elif _youth(line) or (open_title == index - 1 and _ends_title(sheet, index)):
            yield index


def _youth(line: Line) -> bool:
    return line.column is not Column.LEFT and YOUTH.match(line.folded) is not None


def _ends_title(sheet: Sheet, index: int) -> bool:
    return sheet.same_column(index - 1, index) and TITLE_END.search(sheet.lines[index].folded) is not None


def _national(line: Line) -> bool:
    """The title opens the line or stands in capitals; in prose ("Căn cứ Hiến pháp nước Cộng hòa …") it is a name."""
    found = NATIONAL.search(line.folded)
    return found is not None and (found.start() == 0 or _capital(line)) and not in_prose(line)


def number_line(sheet: Sheet) -> Iterator[int]:
    """Số, ký hiệu (ô 3): the first such line of the header; narrow web columns wrap it."""
    if sheet.first(ZoneKind.CAPTION) is not None:
        return
    yield from list(_first_wrapped(sheet, _number_with_symbol)) or _first_wrapped(sheet, number.match)


def _number_with_symbol(text: str) -> object | None:
    found = number.match(text)
    return found if found is not None and found.symbol else None


def place_date(sheet: Sheet) -> Iterator[int]:
    """Địa danh và thời gian (ô 4): the first such line; narrow web columns wrap it over two or three."""
    if sheet.first(ZoneKind.CAPTION) is not None:
        return
    found = list(_first_wrapped(sheet, date.match_place_date)) or list(_closing_date(sheet))
    yield from found
    if found and found[-1] + 1 < len(sheet) and sheet.same_column(found[-1], found[-1] + 1):
        whole = " ".join(sheet.lines[index].normalized for index in [*found, found[-1] + 1])
        if sheet.free(found[-1] + 1) and date.match_place_date(whole):
            yield found[-1] + 1


def _closing_date(sheet: Sheet) -> Iterator[int]:
    """Laws and old texts may print place and date below the text, right over the signature."""
    for index in range(len(sheet) - 2, max(sheet.top.stop, len(sheet) - CLOSING_LINES) - 1, -1):
        line = sheet.lines[index]
        if sheet.free(index) and line.cell is None and date.match_place_date(line.normalized):
            if is_authority(sheet.lines[index + 1].normalized):
                yield index
            return


def _first_wrapped(sheet: Sheet, match: Callable[[str], object | None]) -> Iterator[int]:
    """The first line, with the lines it is wrapped into, that matches; else the first two or three lines together."""
    windows = [(index, length) for index in sheet.top for length in range(1, WRAPPED + 1)]
    wrapped = [(index, length) for index, length in windows if _is_wrapped(sheet, index, length)]
    for index, length in [*wrapped, *sorted(windows, key=lambda window: window[1])]:
        lines = range(index, index + length)
        if lines.stop > sheet.top.stop or not all(sheet.free(i) and sheet.same_column(index, i) for i in lines):
            continue
        if match(" ".join(sheet.lines[i].normalized for i in lines)):
            yield from lines
            return


def _is_wrapped(sheet: Sheet, index: int, length: int) -> bool:
    return not any(line.starts_paragraph for line in sheet.lines[index + 1 : index + length])


def database_caption(sheet: Sheet) -> Iterator[int]:
    """Body, number and date in one heading: only where no letterhead is."""
    if sheet.first(ZoneKind.NATIONAL_TITLE) is not None:
        return
    for index in sheet.top[:CAPTION_WITHIN]:
        title = doc_type.from_title(sheet.lines[index].normalized)
        if title is not None and not title.rest:
            continue
        text = ""
        for end in range(index, min(index + CAPTION_LINES, sheet.top.stop)):
            text = f"{text} {sheet.lines[end].normalized}".strip()
            if caption.match(text):
                yield from range(index, end + 1)
                return


def marks(sheet: Sheet) -> Iterator[int]:
    """Độ mật, mức độ khẩn, phạm vi lưu hành, dự thảo (ô 10a, 10b, 11): whole lines only, "mật" in prose is a word."""
    for index in range(max(0, sheet.letterhead - ABOVE_LETTERHEAD), sheet.top.stop):
        text = sheet.lines[index].normalized
        if sheet.free(index) and len(text) < 90 and any(kind(text) for kind in MARKS):
            yield index


MARKS = (mark.secrecy, mark.urgency, mark.circulation, mark.draft)


def type_name(sheet: Sheet) -> Iterator[int]:
    """Tên loại (ô 5a): the first line below the letterhead that is the name of a type."""
    start = sheet.last_of_header(ZoneKind.NATIONAL_TITLE, ZoneKind.NUMBER, ZoneKind.PLACE_DATE) or 0
    captioned = sheet.first(ZoneKind.CAPTION) is not None
    if captioned and caption.names_type(" ".join(sheet.lines[i].normalized for i in sheet.of(ZoneKind.CAPTION))):
        return
    for index in sheet.top:
        if (index < start and not captioned) or not sheet.free(index) or sheet.lines[index].column is Column.LEFT:
            continue
        line = sheet.lines[index]
        if anchor.subject_end(line.key) or (line.cell is not None and line.block is None and line.cell.columns > 1):
            return
        if doc_type.from_title(line.normalized):
            yield index
            return


def subject_of_letter(sheet: Sheet) -> Iterator[int]:
    """Trích yếu công văn (ô 5b): from "V/v" to the end of its column; without V/v (Party) what is under the number."""
    if sheet.first(ZoneKind.DOC_TYPE) is not None:
        return
    start = next((i for i in sheet.top if sheet.free(i) and anchor.subject_end(sheet.lines[i].key)), None)
    if start is None:
        start = _under_the_number(sheet)
    if start is None:
        return
    yield start
    for index in range(start + 1, sheet.top.stop):
        if sheet.kinds[index] is ZoneKind.FURNITURE:
            continue
        line = sheet.lines[index]
        if not sheet.free(index) or not sheet.same_column(start, index) or sheet.opens_addressees(index):
            return
        opens = line.column is Column.FULL and line.starts_paragraph and not _goes_on(sheet.lines[index - 1], line)
        if opens and not _is_enclosed(sheet, index):
            return
        yield index


def _is_enclosed(sheet: Sheet, index: int) -> bool:
    """A short line with only few like it down to the next line of the header or to the addressees."""
    for below in range(index, min(index + ENCLOSED_LINES, len(sheet))):
        if not sheet.free(below) or sheet.opens_addressees(below):
            return sheet.kinds[below] is not ZoneKind.STAMP
        if len(sheet.lines[below].normalized) > LONG:
            return False
    return False


def _under_the_number(sheet: Sheet) -> int | None:
    found = sheet.first(ZoneKind.NUMBER)
    if found is None:
        return None
    if sheet.beside(found):
        below = next((index for index in range(found + 1, sheet.top.stop) if sheet.free(index)), None)
        if below is not None and sheet.same_column(found, below):
            return below if len(sheet.lines[below].normalized) > 8 else None
    return _under_a_party_number(sheet, found)


def _under_a_party_number(sheet: Sheet, found: int) -> int | None:
    """Without columns only a Party letter has its subject there: the short free line right over Kính gửi."""
    value = number.match(sheet.lines[found].normalized)
    last = sheet.top.stop - 1
    if value is None or value.form != "party" or sheet.top.stop >= len(sheet) or not sheet.opens_addressees(last + 1):
        return None
    free = [index for index in range(found + 1, last + 1) if sheet.free(index)]
    return free[0] if free and len(sheet.lines[free[0]].normalized) > 8 else None


def _goes_on(before: Line, line: Line) -> bool:
    return not before.normalized.endswith((".", ":", ";")) and line.normalized[:1].islower()


def issuer(sheet: Sheet) -> Iterator[int]:
    """Tên cơ quan ban hành (ô 2): the capital lines above the number, in its column when there are columns."""
    anchor = sheet.first(ZoneKind.NUMBER)
    title = sheet.first(ZoneKind.NATIONAL_TITLE)
    columns = any(sheet.lines[i].column is Column.LEFT for i in sheet.top)
    end = _issuer_end(sheet, anchor, columns)
    found = []
    for index in range(sheet.letterhead, end):
        line = sheet.lines[index]
        if not sheet.free(index) or (columns and line.column is Column.RIGHT):
            continue
        if columns and line.column is Column.FULL and title is not None and index > title:
            continue
        if _names_a_body(line):
            found.append(index)
    yield from found[-ISSUER_LINES:]


def _issuer_end(sheet: Sheet, anchor: int | None, columns: bool) -> int:
    if anchor is not None:
        return anchor
    if sheet.first(ZoneKind.CAPTION) is not None:
        return 0
    for kinds in ((ZoneKind.SUBJECT,), (ZoneKind.DOC_TYPE,), (ZoneKind.PLACE_DATE,)):
        found = sheet.first(*kinds)
        if found is not None:
            return found
    return sheet.top.stop if columns else 0


def _capital(line: Line) -> bool:
    letters = [c for c in line.normalized if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) >= 0.7 * len(letters)


def _names_a_body(line: Line) -> bool:
    return len(line.normalized) <= 120 and (_capital(line) or bool(issuing_body.is_body(line.normalized)))
