"""From the header to the text: addressees, subject under the type name, legal bases, operative line."""

import re
from collections.abc import Iterator

from vbpl_parser.layout import Align, Column, Line, ZoneKind
from vbpl_parser.outline import match_label
from vbpl_parser.values import anchor, annex, authority, doc_type, issuing_body, legal_basis
from vbpl_parser.zoning.sheet import LONG, Sheet

__all__ = ["addressees", "legal_bases", "operative", "subject_under_type"]

OPERATIVE = re.compile(
    r"(?:NAY |RA )?(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|LỆNH|CÔNG BỐ|"
    r"SẮC LỆNH|THÔNG QUA|NGHỊ ĐỊNH|KẾT LUẬN) ?[:.]?$|(?:SẮC|ĐỊNH RẰNG|QUY ĐỊNH|BAN HÀNH) ?:$|"
    r"(?:Nay )?(?:[Qq]uyết định|[Qq]uyết nghị) ?:$"
)
MISREAD_OPERATIVE = re.compile(r"(?:nay )?(?:quyet dinh|quyet nghi) ?[:;.]?$")
DECIDES = re.compile(r" (?:NAY )?(?:QUYẾT ĐỊNH|QUYẾT NGHỊ) ?[:.]?$")
SESSION = re.compile(r"\(?(?:KH[ÓO][ÁA]? |KỲ HỌP|NHIỆM KỲ)")
BULLET = re.compile(r"[-–•+*] ?")
SUBJECT_PARAGRAPHS = 6
SHORT_NAME = 80
STAMP_LINES = 9


def addressees(sheet: Sheet) -> Iterator[int]:
    """Kính gửi (ô 9a), or the list after "… điện:" of a công điện (Phụ lục III Mẫu 1.6)."""
    start = next((i for i in _opening(sheet) if sheet.free(i) and sheet.opens_addressees(i)), None)
    if start is None:
        return
    yield start
    first = sheet.lines[start]
    if first.column is not Column.FULL:
        yield from _rest_of_block(sheet, start)
        return
    for index in range(start + 1, len(sheet)):
        if not sheet.free(index):
            if sheet.kinds[index] is ZoneKind.FURNITURE:
                continue
            return
        if not _addressee_goes_on(sheet, start, index):
            return
        yield index


def _opening(sheet: Sheet) -> range:
    """Where addressees may begin: from the letterhead to a few lines behind the header."""
    return range(sheet.letterhead, min(len(sheet), sheet.top.stop + 12))


def _rest_of_block(sheet: Sheet, start: int) -> Iterator[int]:
    block = sheet.lines[start].block
    for index in range(start + 1, len(sheet)):
        if sheet.lines[index].block != block:
            return
        if sheet.free(index):
            yield index


def _addressee_goes_on(sheet: Sheet, start: int, index: int) -> bool:
    line, before = sheet.lines[index], sheet.lines[index - 1]
    if sheet.opens_addressees(index):
        return True
    if not line.starts_paragraph:
        return not (before.normalized.endswith(".") and line.normalized[:1].isupper() and index - 1 > start)
    ended = before.normalized.endswith(".") and index - 1 > start
    if BULLET.match(line.key):
        return not ended or (len(line.normalized) <= LONG and line.normalized.endswith((";", ".")))
    if len(line.normalized) > LONG or legal_basis.stands_in_block(line.key):
        return False
    if match_label(line.normalized):
        return _lists_alone(sheet, start) and not ended and line.normalized.endswith((";", "."))
    if _lists_alone(sheet, start) and not ended and _is_plain_body(sheet, index):
        return True
    if before.normalized.endswith((";", ",", ":")) or before.normalized[-4:].lower() == "gửi":
        return True
    return line.normalized.startswith("(") or (line.align is Align.CENTER and first_align(sheet, start) is Align.CENTER)


def _lists_alone(sheet: Sheet, start: int) -> bool:
    """The label has its line for itself, so that the addressees are listed below it."""
    return sheet.lines[start].normalized.endswith(("gửi:", "gửi", "trình:", "gửi :"))


def _is_plain_body(sheet: Sheet, index: int) -> bool:
    """The name of a body and nothing else, in small letters, without a closing mark."""
    text = sheet.lines[index].normalized
    found = issuing_body.opening(text)
    named = found is not None and found.kind != "none" and text[:1].isupper()
    return named and _paragraph_length(sheet, index) <= SHORT_NAME and not text.endswith((".", ":"))


def first_align(sheet: Sheet, index: int) -> Align | None:
    """Alignment of the line that opens the addressees."""
    return sheet.lines[index].align


def subject_under_type(sheet: Sheet) -> Iterator[int]:
    """Trích yếu under the type name (ô 5a): the paragraph below it, and centred or bold ones that go on with it."""
    opened = sheet.last(ZoneKind.DOC_TYPE, ZoneKind.CAPTION)
    if opened is None:
        return
    first: int | None = None
    for index in range(opened + 1, min(len(sheet), opened + 1 + 4 * SUBJECT_PARAGRAPHS)):
        if not sheet.free(index):
            if sheet.kinds[index] is ZoneKind.FURNITURE and first is None:
                continue
            return
        if not _is_subject(sheet, first, index):
            return
        first = index if first is None else first
        yield index


def _is_subject(sheet: Sheet, first: int | None, index: int) -> bool:
    line = sheet.lines[index]
    if first is None and anchor.subject_end(line.key):
        return True
    if not line.starts_paragraph and first is not None:
        return True
    if sheet.beside(index) or sheet.opens_addressees(index):
        return False
    if legal_basis.is_formal(line.key) or annex.enclosed(line.key):
        return False
    if _is_operative(line) or match_label(line.normalized):
        return False
    if _opens_the_bases(sheet, index) and (first is not None or _is_issuer(sheet, index)):
        return False
    if first is None:
        return _paragraph_length(sheet, index) < 500 and not _is_prose(sheet, index)
    return (_same_look(sheet.lines[first], line) or _completes(sheet, index)) and not _is_prose(sheet, index)


def _completes(sheet: Sheet, index: int) -> bool:
    """A short line in small letters under one without an end: "CỦA BAN THƯỜNG VỤ … / về công tác …" (HD 36-HD/VPTW)."""
    before, line = sheet.lines[index - 1].normalized, sheet.lines[index].normalized
    return line[:1].islower() and not before.endswith((".", ";", ":")) and _paragraph_length(sheet, index) < 300


def _is_issuer(sheet: Sheet, index: int) -> bool:
    """The line names a post or the issuing body again; right under the type any other capital line is the subject."""
    line = sheet.lines[index]
    if authority.is_post(line.normalized) or any(
        sheet.lines[i].folded == line.folded for i in sheet.of(ZoneKind.ISSUER)
    ):
        return True
    named = {word for i in sheet.of(ZoneKind.CAPTION) for word in sheet.lines[i].folded.split()}
    return bool(named) and named.issuperset(line.folded.split())


def _decider(text: str) -> str:
    """Who decides, where old texts print the type again before it ("LỆNH CỦA CHỦ TỊCH" over the bases)."""
    titled = doc_type.from_title(text) if " CỦA " in text else None
    return titled.rest.removeprefix("CỦA ") if titled is not None and titled.rest.startswith("CỦA ") else text


def _opens_the_bases(sheet: Sheet, index: int) -> bool:
    """The authority line ("BỘ TRƯỞNG BỘ Y TẾ", "HỘI ĐỒNG … / KHÓA X, KỲ HỌP THỨ 5") right over the first base."""
    text = _decider(sheet.lines[index].normalized)
    if not (text.isupper() and (authority.is_post(text) or issuing_body.is_body(text) or SESSION.match(text))):
        return False
    near = range(index + 1, min(index + 5, len(sheet)))
    below = next((i for i in near if sheet.free(i) and legal_basis.stands_in_block(sheet.lines[i].key)), None)
    return below is not None and all(sheet.lines[i].normalized.isupper() for i in range(index, below))


def _paragraph_length(sheet: Sheet, index: int) -> int:
    return sum(len(sheet.lines[i].normalized) for i in range(index, sheet.paragraph_end(index)))


def _is_prose(sheet: Sheet, index: int) -> bool:
    """A sentence of the text: long or closed by a full stop or colon, and neither bold, centred nor in capitals."""
    line = sheet.lines[index]
    if line.bold or line.align is Align.CENTER or line.normalized.isupper():
        return False
    last = sheet.lines[sheet.paragraph_end(index) - 1].normalized
    return last.endswith((":", ";")) or (last.endswith(".") and _paragraph_length(sheet, index) > 150)


def _same_look(first: Line, line: Line) -> bool:
    if first.normalized.isupper() and line.normalized.isupper():
        return line.bold == first.bold or line.align is Align.CENTER
    if line.align is Align.CENTER and first.align is Align.CENTER:
        return line.bold == first.bold
    return line.bold and first.bold and line.normalized.isupper() == first.normalized.isupper()


def operative(sheet: Sheet) -> Iterator[int]:
    """QUYẾT ĐỊNH:, QUYẾT NGHỊ:, CHỈ THỊ: alone on its line, below the header."""
    start = max(sheet.last(ZoneKind.DOC_TYPE, ZoneKind.SUBJECT, ZoneKind.NUMBER) or 0, sheet.letterhead)
    for index in range(start + 1, len(sheet)):
        if sheet.free(index) and _is_operative(sheet.lines[index]):
            yield index
            return


def _is_operative(line: Line) -> bool:
    """The word of decision, with or without the body that decides before it ("BAN THƯỜNG VỤ HUYỆN ỦY QUYẾT ĐỊNH")."""
    key = line.key
    if len(key) < 40 and (OPERATIVE.match(key) or (key.isupper() and MISREAD_OPERATIVE.match(line.folded))):
        return True
    found = DECIDES.search(key) if len(key) < 90 and key.isupper() else None
    return found is not None and (authority.is_post(key[: found.start()]) or issuing_body.is_body(key[: found.start()]))


def legal_bases(sheet: Sheet) -> Iterator[int]:
    """Căn cứ ban hành: the block of bases with the authority line over it; never in a letter (công văn)."""
    start = _below_the_title(sheet)
    if start is None:
        return
    stop = sheet.first(ZoneKind.OPERATIVE)
    claimed = [i for i in range(start, stop if stop is not None else len(sheet)) if sheet.free(i)]
    claimed = claimed[_specks(sheet, claimed) if stop is not None else 0 :]
    end = _bases_end(sheet, claimed)
    block = claimed[:end]
    if any(legal_basis.is_formal(sheet.lines[i].key) for i in block):
        yield from block


def _specks(sheet: Sheet, claimed: list[int]) -> int:
    """How many short lines of a stamp, as scanners read them, stand between the subject and the first base."""
    lines = [sheet.lines[index] for index in claimed[:STAMP_LINES]]
    first = next((at for at, line in enumerate(lines) if legal_basis.is_formal(line.key)), 0)
    if not first or _opens_the_bases(sheet, claimed[0]):
        return 0
    return first if all(len(line.normalized) <= SHORT_NAME for line in lines[:first]) else 0


def _below_the_title(sheet: Sheet) -> int | None:
    if sheet.first(ZoneKind.DOC_TYPE, ZoneKind.CAPTION, ZoneKind.OPERATIVE) is None:
        return None
    title = sheet.last(ZoneKind.DOC_TYPE, ZoneKind.CAPTION, ZoneKind.SUBJECT, ZoneKind.ADDRESSEES) or 0
    return max(title, sheet.last_of_header(ZoneKind.NUMBER, ZoneKind.PLACE_DATE) or 0) + 1


def _bases_end(sheet: Sheet, claimed: list[int]) -> int:
    """How many of the lines belong to the block: it ends with the first paragraph that is no base."""
    end = 0
    position = _authority_lines(sheet, claimed)
    while position < len(claimed):
        index = claimed[position]
        line = sheet.lines[index]
        length = sheet.paragraph_end(index) - index
        if legal_basis.stands_in_block(line.key):
            end = position + length
        elif not (_goes_on(sheet, claimed, position) or _lists_on(sheet, claimed, position, length)):
            break
        elif end:
            end = position + length
        position += length
    return min(end, len(claimed))


def _authority_lines(sheet: Sheet, claimed: list[int]) -> int:
    """How many lines stand over the first base and name the body or post that decides."""
    if not claimed or not _opens_the_bases(sheet, claimed[0]):
        return 0
    return next(at for at, index in enumerate(claimed) if legal_basis.stands_in_block(sheet.lines[index].key))


def _lists_on(sheet: Sheet, claimed: list[int], position: int, length: int) -> bool:
    """A base that names several documents, one a line ("Căn cứ Nghị định số …; / Nghị định số …;"), and another."""
    if position == 0 or position + length >= len(claimed):
        return False
    texts = [sheet.lines[claimed[at]].key for at in (position - 1, position + length - 1, position + length)]
    return texts[0].endswith(";") and texts[1].endswith(";") and legal_basis.is_formal(texts[2])


def _goes_on(sheet: Sheet, claimed: list[int], position: int) -> bool:
    """A base broken by a blank line or a page: the line before is not closed and this one begins in lower case."""
    if position == 0:
        return True
    before, line = sheet.lines[claimed[position - 1]].normalized, sheet.lines[claimed[position]].normalized
    return not before.endswith((";", ".", ":")) and line[:1].islower()
