"""Gạch đứng lẻ (single bars): copies of web pages that print a bar only behind each cell.

The table of the header comes out as `left`, `|`, `right`, `|` without a bar before the first cell of a row, so that
the form of `flattened` is not there. The bars that are missing are put in where the fixed words of the form show the
first cell of a row: quốc hiệu beside the issuer, Số beside the date, Nơi nhận or nothing beside the signature. On a
line of its own the bar behind a cell is cut off.
"""

import re
from collections.abc import Sequence

from attrs import evolve

from vbpl_parser.readers.text.source import Source
from vbpl_parser.text import fold

__all__ = ["opened", "without_edge_bars"]

_TITLE = re.compile(r"cong(?: hoa xa hoi|$)|dang cong san viet nam|doan tncs ho chi minh")
_NUMBER = re.compile(r"\s*(?:[Ll]uật s|S|s)ố\b")
_DATE = re.compile(r", ?ngay\b")
_RECIPIENTS = re.compile(r"[*_\s]*noi nhan\b")
_AUTHORITY = re.compile(r"\s*(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\b[./]?")
ISSUER_LINES = 8
ISSUER_LENGTH = 70


def without_edge_bars(lines: Sequence[Source]) -> list[Source]:
    """Lines that have one bar, at their end or start, without it; rows of tables have two or more.

    Where quốc hiệu, the date or the authority stands behind a bar within the line, the line is cut there: its cells
    have several lines ("ỦY BAN / TỈNH X | CỘNG HÒA … / Độc lập …").
    """
    return [piece for line in lines for piece in (_pieces(line) if "|" in line.text else (line,))]


def _pieces(line: Source) -> tuple[Source, ...]:
    line = _without_edge_bar(line)
    text = line.text.rstrip("| ")
    left, bar, right = text.partition(" | ")
    if not bar or not left.strip() or text.startswith("|") or "|" in right:
        return (line,)
    folded = fold(right.strip())
    if not (_TITLE.match(folded) or _AUTHORITY.match(right) or (_NUMBER.match(left) and _DATE.search(folded))):
        return (line,)
    return evolve(line, text=left.rstrip()), evolve(line, text=right.strip(), spaced=False)


def _without_edge_bar(line: Source) -> Source:
    text = line.text.strip()
    if len(text) < 2 or text.count("|") != 1 or text[-2:] == "\\|":
        return line
    return evolve(line, text=text.strip("| ")) if text[0] == "|" or text[-1] == "|" else line


def opened(lines: Sequence[Source]) -> list[Source]:
    """The lines with the bars before the first cells put in; the same lines when the header has its bar."""
    bars = [at for at, line in enumerate(lines) if line.text.strip() == "|"]
    if len(bars) < 2 or not 0 < bars[1] - bars[0] - 1 <= ISSUER_LINES:
        return list(lines)
    if not bars[0] or not _TITLE.match(fold(lines[bars[0] + 1].text.strip())):
        return list(lines)
    before = {_issuer_start(lines, bars[0])}
    if bars[1] + 1 < len(lines) and _NUMBER.match(lines[bars[1] + 1].text):
        before.add(bars[1] + 1)
    tail = _tail_start(lines, bars)
    if tail is not None:
        before.add(tail)
    found: list[Source] = []
    for at, line in enumerate(lines):
        if at in before:
            found.append(evolve(line, text="|"))
        found.append(line)
    return found


def _issuer_start(lines: Sequence[Source], bar: int) -> int:
    """The first of the short lines in capitals right above the bar."""
    start = bar - 1
    while start and bar - start < ISSUER_LINES and not lines[start].spaced and _is_short(lines[start - 1].text):
        start -= 1
    return start


def _is_short(text: str) -> bool:
    return len(text) <= ISSUER_LENGTH and not any(letter.islower() for letter in text)


def _tail_start(lines: Sequence[Source], bars: Sequence[int]) -> int | None:
    """Where the row of the signature begins: at Nơi nhận, or at the bar of an empty cell beside the authority."""
    for bar in reversed(bars[2:-1]):
        if not _AUTHORITY.match(lines[bar + 1].text):
            continue
        above = next((other for other in reversed(bars) if other < bar), 0)
        labels = [at for at in range(above + 1, bar) if _RECIPIENTS.match(fold(lines[at].text[:20]))]
        return labels[0] if labels else bar
    return None
