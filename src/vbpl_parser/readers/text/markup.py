"""Ký hiệu Markdown (markup): marks are taken out of the text, bold and italic go into runs.

The marks are read as converters from web pages write them, which is looser than CommonMark: `**` may stand before or
after a space or alone on its line, and a stretch may run over line ends. What has no partner is text: the lone `*`
under a Party issuer, the `***` of the Youth Union, `(*)`, a bullet `* `.
"""

import html
import re
from collections.abc import Iterator, Sequence

from attrs import define

from vbpl_parser.layout import Run
from vbpl_parser.readers.text.emphasis import Mark, paired
from vbpl_parser.readers.text.source import Source

__all__ = ["Marked", "strip_markup"]

_SIGNS = "*_\\[<&#`~>"
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = re.compile(r"[ \t]+#+$")
_QUOTE = re.compile(r"[ ]{0,3}>(?:[ ]?>){0,20}(?:[ ]|$)")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)[`~\w {}.=-]*$")
_LINK = re.compile(
    r"!?\[((?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){0,1000})\]"
    r"\((?:<[^<>]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)(?:\s+\"[^\"]{0,300}\")?\)"
)
_IMAGE_ONLY = re.compile(r"\s*(?:\[\s*)?!\[[^\[\]]{0,1000}\]\([^()]{0,3000}\)\s*(?:\]\([^()]{0,3000}\))?\s*")
_UNDER = re.compile(r"(?<![^\W_])(?<![\\_])(__?)(?=[^\s_])([^_]{1,1000})(?<=[^\s_])\1(?![^\W_])(?!_)")
_BOLD_TAG = re.compile(r"</?(?:b|strong)\s*>", re.IGNORECASE)
_ITALIC_TAG = re.compile(r"</?(?:i|em)\s*>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|abbr|big|blockquote|body|center|dd|del|div|dl|dt|figure|font|h[1-6]|hr|html|img|ins|li|ol|p|s|small|span"
    r"|strike|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,1000})?/?>|<!--[^>]{0,2000}-->",
    re.IGNORECASE,
)
# Each alternative begins with a letter of its own, so that the search jumps from sign to sign.
_TOKEN = re.compile(r"\*\**|\\[!-/:-@\[-`{-~]|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
NOTE = 3
"""So many stars in brackets are a sign of a note."""


@define
class Marked:
    """A line without its marks.

    `open_before` says that a stretch of bold or italic runs over the line break before it, which in a web copy means
    that the paragraph goes on.
    """

    text: str
    runs: tuple[Run, ...]
    source: Source
    open_before: bool = False
    furniture: bool = False


def strip_markup(lines: Sequence[Source]) -> list[Marked]:
    """The lines of one stretch of text without marks; bold and italic do not run over blank lines."""
    marked: list[Marked] = []
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].spaced:
            marked.extend(_group(lines[start:at]))
            start = at
    return marked


def _group(lines: Sequence[Source]) -> Iterator[Marked]:
    if not any(_has_signs(line.text) for line in lines):
        yield from (Marked(line.text, (), line, furniture=line.furniture) for line in lines)
        return
    scanned = [_scan(line.text, at) if _has_signs(line.text) else [line.text] for at, line in enumerate(lines)]
    real, joints = paired([piece for pieces in scanned for piece in pieces if isinstance(piece, Mark)])
    bold = italic = False
    for line, pieces in zip(
        lines, ([piece for piece in pieces if piece not in joints] for pieces in scanned), strict=True
    ):
        open_before = bold or italic
        if not open_before and len(pieces) == 1 and pieces[0] is line.text:
            yield Marked(line.text, (), line, furniture=line.furniture)
            continue
        text, runs, bold, italic = _render(pieces, real, bold, italic)
        if _HEADING.match(line.text):
            runs = (Run(0, len(text), bold=True),) if text else ()
        furniture = line.furniture or bool(_IMAGE_ONLY.fullmatch(line.text))
        yield Marked(text, runs, line, open_before, furniture)


def _has_signs(text: str) -> bool:
    # A search for each sign is quicker than one for the class of all of them.
    return any(sign in text for sign in _SIGNS)


def _scan(text: str, line: int) -> list[str | Mark]:
    """Everything but emphasis is settled here; emphasis is left as marks between pieces of text."""
    text = _plain(text)
    if "*" not in text and "\\" not in text and "&" not in text:
        return [text]
    pieces: list[str | Mark] = []
    at = 0
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        pieces.append(text[at:start])
        at = end
        if token[0][0] == "*" and not _is_note(text, start, end):
            pieces.extend(Mark.of(text, start, end, line))
        elif token[0][0] == "&":
            pieces.append(html.unescape(token[0]))
        elif token[0][0] == "\\" and text[start - 1 : start] != ".":
            pieces.append(token[0][1])
        else:
            pieces.append(token[0])
    pieces.append(text[at:])
    return pieces


def _is_note(text: str, start: int, end: int) -> bool:
    return end - start <= NOTE and text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _plain(text: str) -> str:
    """Without heading, quote, link, and tag marks; other forms of emphasis become stars."""
    if _FENCE.match(text):
        return ""
    if quote := _QUOTE.match(text):
        text = text[quote.end() :]
    if _HEADING.match(text):
        text = _HEADING_END.sub("", _HEADING.sub("", text, count=1), count=1)
    if "](" in text:
        text = _LINK.sub(r"\1", _LINK.sub(r"\1", text))
    if "_" in text:
        text = _UNDER.sub(lambda found: "*" * len(found[1]) + found[2] + "*" * len(found[1]), text)
    if "<" in text:
        text = _TAG.sub("", _ITALIC_TAG.sub("*", _BOLD_TAG.sub("**", text)))
    return text


def _render(
    pieces: list[str | Mark], real: frozenset[Mark], bold: bool, italic: bool
) -> tuple[str, tuple[Run, ...], bool, bool]:
    parts: list[str] = []
    runs: list[Run] = []
    at = 0
    for piece in pieces:
        if isinstance(piece, Mark):
            if piece in real:
                bold ^= piece.bold
                italic ^= not piece.bold
                continue
            piece = piece.text
        if piece:
            parts.append(piece)
            if runs and runs[-1].bold == bold and runs[-1].italic == italic:
                runs[-1] = Run(runs[-1].start, at + len(piece), bold, italic)
            else:
                runs.append(Run(at, at + len(piece), bold, italic))
            at += len(piece)
    plain = all(not run.bold and not run.italic for run in runs)
    return "".join(parts), () if plain else tuple(runs), bold, italic
