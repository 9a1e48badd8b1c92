"""The parts of a file: the document, its annexes, copy blocks, and other documents behind it.

Sources: NĐ 30/2020 Phụ lục I and Phụ lục III mẫu 2.1 (Phụ lục), 1.3 (văn bản ban hành kèm theo: second letterhead
without number, "(Kèm theo …)"), 3.1 (bản sao after the end of the copied text).
"""

import re
from collections.abc import Sequence

from vbpl_parser.layout import Align, Line, PartKind
from vbpl_parser.values import anchor, annex, doc_type, issuing_body, legal_basis, number
from vbpl_parser.zoning.sheet import LONG, letterhead, letterhead_start, opens_letterhead
from vbpl_parser.zoning.tail import is_authority, is_signature

__all__ = ["COPY_FORM", "split"]

COPY_FORM = re.compile(r"(?:BẢN )?(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)$")
HEADING_LINES = 16
TITLE_LINES = 4
MIN_DOCUMENT = 5
COPY_HEAD = 6
BASES_WITHIN = 8


def split(lines: Sequence[Line]) -> tuple[tuple[PartKind, tuple[Line, ...]], ...]:
    """The parts in order; their lines in order are `lines`. The first is the document itself."""
    starts: list[tuple[int, PartKind]] = [(0, PartKind.MAIN)]
    closed = False
    enclosed: str | None = None
    index = (letterhead(lines) or 0) + MIN_DOCUMENT
    while index < len(lines):
        closed = closed or _closes(lines, index)
        if closed:
            found = _start(lines, index, starts[-1][0])
            target = _enclosed_with(lines[index])
            if found is not None and found[0] > starts[-1][0] and (target is None or enclosed in (None, target)):
                starts.append(found)
            enclosed = enclosed or target
        index += 1
    bounds = [start for start, _ in starts[1:]] + [len(lines)]
    return tuple((kind, tuple(lines[start:end])) for (start, kind), end in zip(starts, bounds, strict=True))


def _closes(lines: Sequence[Line], index: int) -> bool:
    """Nơi nhận or an authority line: the document may end here. The authority line over the bases opens them."""
    line = lines[index]
    if len(line.normalized) > 90:
        return False
    if anchor.end("recipients", line.folded):
        return True
    below = lines[index + 1 : index + 1 + BASES_WITHIN]
    return is_authority(line.normalized) and not any(legal_basis.is_formal(line.key) for line in below)


def _start(lines: Sequence[Line], index: int, last: int) -> tuple[int, PartKind] | None:
    line = lines[index]
    if line.furniture or (line.cell is not None and line.block is None):
        return None
    text = line.key
    if len(text) < 30 and COPY_FORM.match(text):
        return _copy_start(lines, index, last), PartKind.COPY
    if annex.enclosed(text):
        return _heading_start(lines, index, last), PartKind.ANNEX
    if len(text) <= LONG and line.starts_paragraph and annex.label_end(text) and _is_heading(lines, index):
        return index, PartKind.ANNEX
    if opens_letterhead(lines, index) and not _enclosed_below(lines, index):
        return _block_start(lines, index), PartKind.OTHER
    return None


def _enclosed_with(line: Line) -> str | None:
    """What "(Kèm theo …)" names; a form inside an annex belongs to another paper ("Kèm theo Tờ trình …")."""
    end = annex.enclosed(line.key)
    return " ".join(line.folded[end:].split()[:2]) if end else None


def _is_heading(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.normalized.endswith((";", ",", ".")) or line.block is not None:
        return False
    alone = annex.label_end(line.key) == len(line.key)
    return alone or line.normalized.isupper() or line.bold or line.align is Align.CENTER


def _block_start(lines: Sequence[Line], index: int) -> int:
    block = lines[index].block
    while block is not None and index and lines[index - 1].block == block:
        index -= 1
    return index


def _copy_start(lines: Sequence[Line], index: int, last: int) -> int:
    """The block of the form; without columns the issuer and number lines right above it (mẫu 3.1)."""
    start = _block_start(lines, index)
    if lines[index].block is not None:
        return start
    for above in range(index - 1, max(last, index - COPY_HEAD) - 1, -1):
        line = lines[above]
        if number.match(line.normalized) or issuing_body.is_body(line.normalized):
            start = above
        elif any(c.isalpha() for c in line.normalized):
            break
    return start


def _enclosed_below(lines: Sequence[Line], index: int) -> bool:
    return any(annex.enclosed(line.key) for line in lines[index : index + 3 * HEADING_LINES])


def _heading_start(lines: Sequence[Line], index: int, last: int) -> int:
    """Where the heading over "(Kèm theo …)" begins: its label or type name, and a letterhead above that."""
    start = index
    for above in range(index - 1, max(last, index - HEADING_LINES) - 1, -1):
        line = lines[above]
        if len(line.normalized) > 3 * LONG or _ends_the_document(line):
            break
        if annex.label_end(line.key):
            start = above
            break
        if line.block is None and doc_type.from_title(line.normalized):
            start = above
            break
        if line.block is not None or not (_looks_like_heading(line) or _titled_above(lines, above, last)):
            break
        start = above
    return _with_letterhead(lines, start, last)


def _ends_the_document(line: Line) -> bool:
    """An entry, the end mark, Nơi nhận, or a signature: what stands above is the document before."""
    if line.normalized.endswith((";", "./.")) or anchor.end("recipients", line.folded):
        return True
    return is_signature(line) and not doc_type.from_title(line.normalized)


def _titled_above(lines: Sequence[Line], index: int, last: int) -> bool:
    """A type name alone in capitals stands a few lines above: this line is the title under it."""
    for above in range(index - 1, max(last, index - TITLE_LINES) - 1, -1):
        line = lines[above]
        found = doc_type.from_title(line.normalized) if line.normalized.isupper() else None
        if found is not None and not found.rest:
            return True
        if _ends_the_document(line) or line.normalized.endswith("."):
            return False
    return False


def _looks_like_heading(line: Line) -> bool:
    return line.normalized.isupper() or line.bold or line.align is Align.CENTER or len(line.normalized) < 4


def _with_letterhead(lines: Sequence[Line], start: int, last: int) -> int:
    """The letterhead right above the heading (mẫu 1.3); prose, entries or a signature between cut it off."""
    for above in range(start - 1, max(last, start - HEADING_LINES) - 1, -1):
        line = lines[above]
        if opens_letterhead(lines, above):
            return letterhead_start(lines, above) if line.block is None else _block_start(lines, above)
        if _ends_the_document(line) or (line.block is None and len(line.normalized) > LONG):
            return start
    return start
