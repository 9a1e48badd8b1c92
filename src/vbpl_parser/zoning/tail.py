"""The end of the document: Nơi nhận (ô 9b) and the signature (ô 7)."""

import re
from collections.abc import Iterator

from vbpl_parser.layout import Column, Line, ZoneKind
from vbpl_parser.values import anchor, authority, issuing_body, person, signed
from vbpl_parser.zoning.sheet import ARTICLE, LONG, Sheet

__all__ = ["after_the_end", "body", "is_authority", "is_signature", "recipients", "signature"]

ARCHIVE = re.compile(r"[-–•+~] ?Lưu\b|Lưu ?:|Lưu VT|Lưu [A-ZĐV]")
DRAFTER = re.compile(r"(?=.*[\d/])[A-ZĐ][\w/.()-]{2,19}$")
"""The code of drafter and copies on a line of its own below Lưu ("TH53/KSTT", ô 12)."""
ITEM = re.compile(r"[-–•+*~] ?\S|\(")
SIGNATURE_LINES = 14
BULLETED_ARCHIVE = re.compile(r"[-–•+*~] ?Lưu ?:? ?(?:VT|VP|Văn|HS|Hồ sơ|[A-ZĐ])")
MISREAD_LABEL = 14
SHORT_ENTRY = 60
PROSE = 160
"""Characters: a line longer than this is no note below a signature."""
PASSED = (ZoneKind.FURNITURE, ZoneKind.STAMP)


def recipients(sheet: Sheet) -> Iterator[int]:
    """Nơi nhận: in its column, or from the label down to the last entry."""
    start = _recipients_start(sheet)
    if start is None:
        return
    yield start
    column = sheet.lines[start].column
    if column is Column.FULL:
        yield from _entries_below(sheet, start)
        return
    last = start
    for index in range(start + 1, len(sheet)):
        if sheet.kinds[index] in PASSED:
            continue
        line = sheet.lines[index]
        if line.column is column and sheet.free(index):
            last = index
            yield index
        elif line.column is Column.FULL:
            if ITEM.match(line.key) and not ARCHIVE.match(sheet.lines[last].key):
                yield from _entries_below(sheet, last)
            return


def _entries_below(sheet: Sheet, start: int) -> Iterator[int]:
    """Entries without a column of their own; lines of a signature may stand between them (read row by row)."""
    before, between = sheet.lines[start], 0
    for index in range(start + 1, len(sheet)):
        if sheet.kinds[index] in PASSED or (sheet.beside(index) and sheet.beside(start)):
            continue
        line = sheet.lines[index]
        if _recipient_goes_on(line, before):
            yield index
            before = line
        elif between < SIGNATURE_LINES and not sheet.beside(index) and (is_signature(line) or _capitals(line)):
            between += 1
        else:
            return


def _recipients_start(sheet: Sheet) -> int | None:
    for index in range(len(sheet) - 1, -1, -1):
        line = sheet.lines[index]
        if len(line.normalized) < 200 and sheet.free(index) and anchor.end("recipients", line.folded):
            return index
    return _start_above_the_archive(sheet)


def _start_above_the_archive(sheet: Sheet) -> int | None:
    """Without a label that can be read: the entries over "- Lưu: VT", with the short line over them that was one."""
    last = next((i for i in range(len(sheet) - 1, -1, -1) if _is_archive(sheet, i)), None)
    if last is None:
        return None
    start = last
    while start and sheet.same_column(start - 1, last) and ITEM.match(sheet.lines[start - 1].key):
        start -= 1
    labelled = start and sheet.same_column(start - 1, last) and len(sheet.lines[start - 1].key) <= MISREAD_LABEL
    if labelled and sheet.free(start - 1):
        return start - 1
    return start if start < last else None


def _is_archive(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    return sheet.free(index) and BULLETED_ARCHIVE.match(line.key) is not None and len(line.key) <= LONG


def _recipient_goes_on(line: Line, before: Line) -> bool:
    """Whether a line in full width is an entry or goes on with the one before."""
    if line.column is not Column.FULL or signed.mark_end(line.key):
        return False
    if ITEM.match(line.key) or ARCHIVE.match(line.key):
        return True
    if ARCHIVE.match(before.key) and DRAFTER.match(line.key):
        return True
    if is_signature(line) or _capitals(line):
        return False
    if not line.starts_paragraph or line.normalized[:1].islower():
        return True
    if len(line.normalized) > LONG or ARCHIVE.match(before.key):
        return False
    return before.normalized.endswith((";", ",", ":")) or len(line.normalized) <= SHORT_ENTRY


def is_signature(line: Line) -> bool:
    """An authority or post line, "(đã ký)", or a person's name: short, and not the end of a sentence."""
    text = line.normalized
    if not text or len(text) > 90 or text.endswith((";", ":")):
        return False
    return text.lower() == "kiêm" or is_authority(text) or signed.mark_end(text) > 0 or person.is_person_name(text)


def is_authority(text: str) -> bool:
    """A line that says in what capacity or post somebody signs."""
    if authority.capacity(text) is not None:
        return True
    return authority.is_post(text)


def signature(sheet: Sheet) -> Iterator[int]:
    """Quyền hạn, chức vụ, họ tên: beside the recipients, below or above them, or at the end."""
    label = sheet.first(ZoneKind.RECIPIENTS)
    if label is not None and sheet.beside(label):
        yield from _beside_recipients(sheet, label)
    yield from _alone(sheet, label)


def _beside_recipients(sheet: Sheet, label: int) -> Iterator[int]:
    other = Column.RIGHT if sheet.lines[label].column is Column.LEFT else Column.LEFT
    start = label
    while start and sheet.lines[start - 1].block == sheet.lines[label].block and sheet.kinds[start - 1] is None:
        start -= 1
    for index in range(start, len(sheet)):
        if sheet.lines[index].column is other:
            if sheet.free(index):
                yield index
        elif sheet.lines[index].column is Column.FULL and index > label and sheet.free(index):
            return


def _alone(sheet: Sheet, label: int | None) -> Iterator[int]:
    """Signature lines in a column of their own: below the recipients, else right above them, else the last ones."""
    if label is None:
        last = _last_authority(sheet)
        yield from _around(sheet, last) if last is not None else _signed_name(sheet)
        return
    yield from _downwards(sheet, label)
    yield from _upwards(sheet, label - 1)


def _downwards(sheet: Sheet, label: int) -> Iterator[int]:
    """Signature lines below the label of the recipients, also between their entries."""
    end = sheet.last(ZoneKind.RECIPIENTS) or label
    before: Line | None = None
    for index in range(label + 1, min(len(sheet), end + 1 + SIGNATURE_LINES)):
        if not sheet.free(index):
            continue
        line = sheet.lines[index]
        wraps = before is not None and _capitals(line) and is_authority(before.normalized)
        named = before is not None and is_authority(before.normalized) and signed.may_be_name(line.normalized)
        if not (is_signature(line) or _capital_body(line) or wraps or named):
            break
        yield index
        before = line


def _upwards(sheet: Sheet, index: int) -> Iterator[int]:
    """Signature lines directly above `index`; they count only with an authority line among them."""
    found: list[int] = []
    while index >= 0 and len(found) < SIGNATURE_LINES:
        if sheet.kinds[index] not in PASSED:
            line = sheet.lines[index]
            signs = is_signature(line) or _capitals(line) or _beside_signature(sheet, index)
            if not sheet.free(index) or not signs or _in_data_table(sheet, index):
                break
            found.append(index)
        index -= 1
    while found and not _opens_signature(sheet.lines[found[-1]]):
        found.pop()
    if any(is_authority(sheet.lines[i].normalized) for i in found):
        yield from reversed(found)


def _signed_name(sheet: Sheet) -> Iterator[int]:
    """A name that signs without a post, with "(Đã ký)" right over it or below: decrees of 1945 to 1955."""
    last = [index for index in range(len(sheet)) if sheet.kinds[index] not in PASSED][-2:]
    texts = [sheet.lines[index].normalized for index in last]
    if not all(sheet.free(index) for index in last) or not any(map(signed.mark_end, texts)):
        return
    if any(map(person.is_person_name, texts)):
        yield from last


def _opens_signature(line: Line) -> bool:
    """A post, a body, a name, or one side of minutes ("ĐẠI DIỆN CƠ SỞ"), not just any line in capitals."""
    if _capitals(line) and line.key.startswith("ĐẠI DIỆN "):
        return True
    return is_signature(line) or _capital_body(line) or authority.is_code(line.normalized)


def _beside_signature(sheet: Sheet, index: int) -> bool:
    """A wrapped post ("VÀ ĐÀO TẠO") in a side-by-side block that holds an authority line."""
    block = sheet.lines[index].block
    if block is None or len(sheet.lines[index].normalized) > 60 or _in_data_table(sheet, index):
        return False
    near = range(max(0, index - SIGNATURE_LINES), min(len(sheet), index + SIGNATURE_LINES))
    return any(sheet.lines[i].block == block and is_authority(sheet.lines[i].normalized) for i in near)


def _last_authority(sheet: Sheet) -> int | None:
    """The last line of a post that stands at the end of the text: no prose and no table row follows it."""
    for index in range(len(sheet) - 1, -1, -1):
        line = sheet.lines[index]
        text = line.normalized
        if sheet.kinds[index] in (ZoneKind.OPERATIVE, ZoneKind.LEGAL_BASES) or ARTICLE.match(line.key):
            return None
        if not sheet.free(index):
            continue
        short = len(text) < 80 and text[:1].isupper() and not text.endswith((";", ".", ",", ":"))
        if short and not _in_data_table(sheet, index) and is_authority(text):
            return index
        if len(text) > PROSE and line.column is Column.FULL:
            return None
    return None


def _is_post_over(sheet: Sheet, index: int) -> bool:
    return is_authority(sheet.lines[index - 1].normalized)


def _wraps(sheet: Sheet, index: int) -> bool:
    """A line in capitals right below a post goes on with it ("CHỦ TỊCH / NƯỚC CỘNG HÒA …")."""
    return _capitals(sheet.lines[index]) and is_authority(sheet.lines[index - 1].normalized)


def _in_data_table(sheet: Sheet, index: int) -> bool:
    """A cell of a table with data: posts there are those of the persons listed. Signers may stand in cells too."""
    cell = sheet.lines[index].cell
    if cell is None or cell.columns == 1:
        return False
    table = [line for line in sheet.lines if line.cell is not None and line.cell.table == cell.table]
    if sheet.lines[index].block is not None:
        return _lists_persons(table)
    return not all(is_signature(line) or _capitals(line) for line in table)


def _lists_persons(table: list[Line]) -> bool:
    """Rows of a person and a post: in a signature the post stands over the name, not beside it."""
    rows: dict[int, dict[Column, str]] = {}
    for line in table:
        rows.setdefault(line.cell.row if line.cell else 0, {}).setdefault(line.column, line.normalized)
    pairs = [(row[Column.LEFT], row[Column.RIGHT]) for row in rows.values() if len(row) == 2]
    return any(person.is_person_name(a) and authority.is_post(b) for pair in pairs for a, b in (pair, pair[::-1]))


def _around(sheet: Sheet, index: int) -> Iterator[int]:
    yield from _upwards(sheet, index)
    for below in range(index + 1, min(len(sheet), index + SIGNATURE_LINES)):
        if sheet.kinds[below] in PASSED:
            continue
        line = sheet.lines[below]
        if line.block is not None and line.column is not sheet.lines[index].column and not is_signature(line):
            continue
        wraps = _wraps(sheet, below) or signed.may_be_name(line.normalized)
        inside = sheet.same_column(index, below) and (sheet.beside(index) or wraps)
        inside = inside or (_is_post_over(sheet, below) and person.may_be_name(line.normalized))
        if not sheet.free(below) or not (is_signature(line) or inside):
            return
        yield below


def _capitals(line: Line) -> bool:
    return len(line.normalized) < 90 and line.normalized.isupper() and not line.normalized.endswith((";", ":"))


def _capital_body(line: Line) -> bool:
    return len(line.normalized) < 90 and line.normalized.isupper() and bool(issuing_body.is_body(line.normalized))


def after_the_end(sheet: Sheet) -> Iterator[int]:
    """What stands below the last line of signature and recipients: site furniture, notes."""
    last = sheet.last(ZoneKind.SIGNATURE, ZoneKind.RECIPIENTS)
    if last is not None:
        yield from (index for index in range(last + 1, len(sheet)) if sheet.free(index))


def body(sheet: Sheet) -> Iterator[int]:
    """Nội dung (ô 6): what is left between header and end."""
    first = sheet.last_of_header(ZoneKind.NATIONAL_TITLE, ZoneKind.NUMBER, ZoneKind.PLACE_DATE, ZoneKind.ISSUER) or 0
    return (index for index in range(first, len(sheet)) if sheet.free(index))
