"""Người ký (signatories), NĐ 30/2020 Điều 13 and Phụ lục I ô 7: authority and post lines, then the name."""

import re
from collections.abc import Iterator, Sequence

from attrs import field, mutable

from vbpl_parser.layout import Column, Line, Part, Passage, ZoneKind
from vbpl_parser.model import Signatory
from vbpl_parser.values import authority, issuing_body, person, signed

__all__ = ["extract"]

DEPUTY = re.compile(r" (?=(?:PHÓ|THỨ) )")
CONTINUES = re.compile(r"(?:,|\bVÀ|\bCỦA|\bvà|\bcủa| -)$")


def extract(part: Part) -> tuple[Signatory, ...]:
    """The signers; of two columns the left one first."""
    lines = part.lines(ZoneKind.SIGNATURE)
    found: list[Signatory] = []
    for column in _columns(lines):
        found.extend(_signatory(block) for block in _blocks(column) if block.lines or block.names)
    return tuple(found)


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of each column together, of a table with three signers cell column by cell column."""
    cells = sorted({line.cell.column for line in lines if line.cell is not None and line.block is None})
    for place in cells:
        yield [line for line in lines if line.cell is not None and line.block is None and line.cell.column == place]
    beside = [line for line in lines if line.cell is None or line.block is not None]
    left = [line for line in beside if line.column is Column.LEFT]
    right = [line for line in beside if line.column is not Column.LEFT]
    yield from (column for column in (left, right) if column)


@mutable
class _Block:
    lines: list[Passage] = field(factory=list)
    names: list[Passage] = field(factory=list)


def _blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    """One block a signer: an authority line after a name opens the next."""
    block = _Block()
    alone = not any(_opens(line.normalized) for line in lines)
    passages = [piece for line in lines for piece in _posts(_without_signed(Passage.of([line]))) if _says(piece)]
    for at, passage in enumerate(passages):
        last = at == len(passages) - 1
        if _is_name(passage, block, alone=alone) or (last and _stands_as_name(passage, block)):
            block.names.append(passage)
        elif block.names:
            if _opens(passage.text):
                yield from _parted(block)
                block = _Block([passage])
        elif block.lines and _continues(block.lines[-1].text, passage.text):
            block.lines[-1] = Passage.join([block.lines[-1], passage])
        else:
            block.lines.append(passage)
    yield from _parted(block)


def _says(piece: Passage) -> bool:
    """A speck of a single letter says nothing."""
    return sum(map(str.isalpha, piece.text)) > 1


def _parted(block: _Block) -> Iterator[_Block]:
    """Several names below several posts are signers side by side that were read row by row."""
    signers = len(block.names)
    if signers < 2 or len(block.lines) < signers:
        yield block
        return
    even = len(block.lines) % signers == 0
    for at, name in enumerate(block.names):
        last = at == signers - 1
        lines = block.lines[at::signers] if even else block.lines[at:] if last else block.lines[at : at + 1]
        yield _Block(lines, [name])


def _posts(passage: Passage) -> Iterator[Passage]:
    """A line that holds the post signed for and the signer's own ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH") as two."""
    signed_for = authority.capacity(passage.text)
    cut = DEPUTY.search(passage.text) if signed_for is not None and signed_for[0] == "KT" else None
    if cut is None or not (_opens(passage.text[: cut.start()]) and authority.is_post(passage.text[cut.end() :])):
        yield passage
        return
    yield passage.slice(0, cut.start())
    yield passage.slice(cut.end())


def _without_signed(passage: Passage) -> Passage:
    return passage.slice(signed.mark_end(passage.text))


def _opens(text: str) -> bool:
    return authority.capacity(text) is not None or authority.is_post(text)


def _is_name(passage: Passage, block: _Block, *, alone: bool) -> bool:
    """A name below its post; `alone`, a name that signs without one ("(Đã ký)" over it or below)."""
    text = passage.text
    if _opens(text):
        return False
    if not block.lines:
        return alone and person.is_person_name(text)
    return person.is_person_name(text) or (_opens(block.lines[-1].text) and person.may_be_name(text))


def _stands_as_name(passage: Passage, block: _Block) -> bool:
    """The last line of the column below the posts, when no line above is a name."""
    return bool(block.lines) and not block.names and not _opens(passage.text) and signed.may_be_name(passage.text)


def _continues(before: str, text: str) -> bool:
    """A wrapped authority line: the one before is open, or this one is no authority of its own."""
    if CONTINUES.search(before) or authority.is_code(before):
        return True
    if "kiêm" in (before.lower(), text.lower()) or text.startswith(("PHÓ ", "THỨ TRƯỞNG")):
        return False
    return not _opens(text) and not (issuing_body.is_body(text) and not _open_collective(before))


def _open_collective(before: str) -> bool:
    """A collective that waits for its second half: "TM. ỦY BAN", "NHÂN DÂN"."""
    return authority.capacity(before) is not None


def _signatory(block: _Block) -> Signatory:
    lines = tuple(passage.text.rstrip(":;") for passage in block.lines)
    name = block.names[0] if block.names else None
    place = Passage.join([*block.lines, *block.names[:1]])
    codes = [found[0] for text in lines if (found := authority.capacity(text)) is not None]
    return Signatory(
        lines=lines,
        capacity=codes[-1] if codes else None,
        position=authority.own_position(lines),
        name=name.text.rstrip(".") if name else None,
        raw=place.raw,
        spans=place.spans,
        rule="signature block",
    )
