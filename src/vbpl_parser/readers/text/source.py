"""Dòng nguồn (source lines): the physical lines of a text file."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import define, evolve

from vbpl_parser.errors import LimitExceeded
from vbpl_parser.readers.limits import Limits

__all__ = ["Source", "at_breaks", "mark_front_matter", "source_lines"]

# Vertical tab is Word's line break; U+2028 and U+2029 are Unicode's.
_ENDS = ("\r\n", "\r", "\v", "\u2028", "\u2029")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BREAK = re.compile(r"<br\b[^<>]{0,100}>", re.IGNORECASE)
_FENCE = re.compile(r"-{3,}\s*")
_KEY = re.compile(r"[A-Za-z_][\w .-]{0,60}:(?:\s|$)|[ \t]+\S|- ")
FRONT_MATTER_LINES = 200


@define
class Source:
    """A physical line.

    `spaced` says that a blank line stands before it, `soft` that the break before it is a `<br>` inside a paragraph.
    """

    text: str
    page: int
    spaced: bool = False
    soft: bool = False
    furniture: bool = False


def source_lines(text: str, limits: Limits) -> list[Source]:
    """The lines that are not blank. A form feed begins a page.

    Raises:
        LimitExceeded: too many characters, pages or lines.
    """
    if len(text) > limits.text_chars:
        raise LimitExceeded(f"The text has {len(text)} characters, the limit is {limits.text_chars}.")
    pages = text.split("\f")
    if len(pages) > limits.pages:
        raise LimitExceeded(f"The text has {len(pages)} pages, the limit is {limits.pages}.")
    found = (line for number, page in enumerate(pages, 1) for line in _page_lines(page, number, limits))
    lines = list(islice(found, limits.lines + 1))
    if len(lines) > limits.lines:
        raise LimitExceeded(f"The text has more lines than the limit is, {limits.lines}.")
    return lines


def _page_lines(page: str, number: int, limits: Limits) -> Iterator[Source]:
    spaced = number > 1
    for end in _ENDS:
        page = page.replace(end, "\n")
    for raw in page.split("\n"):
        text = (raw if raw.isprintable() else _CONTROLS.sub("", raw)).rstrip()
        if not text:
            spaced = True
            continue
        for piece in _cut(text, limits.line_chars):
            yield Source(piece, number, spaced)
            spaced = False


def at_breaks(lines: Iterable[Source]) -> list[Source]:
    """The lines cut at their `<br>`."""
    return [piece for line in lines for piece in (_pieces(line) if "<" in line.text else (line,))]


def _pieces(line: Source) -> Iterator[Source]:
    spaced, soft = line.spaced, line.soft
    for text in _BREAK.split(line.text):
        if text.strip():
            yield evolve(line, text=text, spaced=spaced, soft=soft)
            spaced, soft = False, True


def _cut(text: str, width: int) -> Iterator[str]:
    for start in range(0, len(text), width):
        yield text[start : start + width]


def mark_front_matter(lines: list[Source]) -> list[Source]:
    """YAML between two `---` lines at the very top, as site generators write it, becomes furniture."""
    if not lines or not _FENCE.fullmatch(lines[0].text):
        return lines
    for at, line in enumerate(lines[1:FRONT_MATTER_LINES], 1):
        if _FENCE.fullmatch(line.text):
            return [evolve(line, furniture=True) for line in lines[: at + 1]] + lines[at + 1 :] if at > 1 else lines
        if not _KEY.match(line.text):
            return lines
    return lines
