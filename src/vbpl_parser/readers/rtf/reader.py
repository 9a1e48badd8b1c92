r"""Đọc RTF (the reader): control words and groups → paragraphs, cells and looks (Rich Text Format 1.9.1).

Own tokens instead of a library: the one that is usual (striprtf) gives plain text with a bar between cells, without
looks, fonts, alignment or the grid of a table, so that header columns of several lines cannot be told apart.
"""

import re
from collections.abc import Callable

from attrs import define, evolve

from vbpl_parser.errors import LimitExceeded
from vbpl_parser.layout import Align
from vbpl_parser.readers.limits import Limits
from vbpl_parser.readers.rtf.fonts import FontTable
from vbpl_parser.readers.rtf.stream import CellPlace, Stream
from vbpl_parser.readers.rtf.words import (
    ALIGNS,
    CELL_BORDERS,
    DRAWN,
    LOOKS,
    NEXT,
    PAGES,
    PARTS,
    SHAPES,
    SIGNS,
    SKIPPED,
    STARRED,
    SYMBOLS,
    TOKEN,
)
from vbpl_parser.readers.story.content import Block
from vbpl_parser.readers.story.look import Look
from vbpl_parser.readers.story.old_letters import Letters, with_font
from vbpl_parser.readers.story.symbols import symbol_text

__all__ = ["RtfReader"]

PLAIN = Look()
DEPTH = 20
"""Tables within tables."""


@define
class State:
    """What a group inherits from the one around it and leaves behind at its end.

    `part` names the header, note or text box that ends with this group; `drawn` says that the border words that come
    are those of a cell.
    """

    stream: Stream
    look: Look = PLAIN
    font: int | None = None
    fallback: int = 1
    skipped: bool = False
    shape: bool = False
    fonts: bool = False
    label: bool = False
    align: Align | None = None
    in_table: bool = False
    nested: int = 1
    places: tuple[CellPlace, ...] = ()
    border: bool = False
    drawn: bool = False
    part: str | None = None

    @property
    def depth(self) -> int:
        """How many tables the paragraph stands in."""
        return self.nested if self.in_table else 0


class RtfReader:
    """Reads one file; afterwards `head`, `body` and `foot` hold its blocks."""

    def __init__(self, limits: Limits, letters: Letters) -> None:
        self.head: list[Block] = []
        self.body: list[Block] = []
        self.foot: list[Block] = []
        self._limits = limits
        self._letters = letters
        self._fonts = FontTable()
        self._default_font: int | None = None
        self._table_font = 0
        self._state = State(Stream(limits.table_columns, letters))
        self._stack: list[State] = []
        self._bytes = bytearray()
        self._drop = 0
        self._starred = False
        self._chars = 0
        self._high = 0

    def read(self, text: str) -> None:
        """Read the file, its bytes taken as Latin-1.

        Raises:
            LimitExceeded: too many letters or too deep groups.
        """
        at = 0
        while at < len(text):
            if self._state.skipped:
                found = NEXT.search(text, at)
                if found is None:
                    break
                at = found.start()
            token = TOKEN.match(text, at)
            if token is None:
                break
            at = token.end()
            if token["word"] == "bin":
                at += max(0, int(token["number"] or 0))
            else:
                self._token(token)
        self._flush()
        while self._stack:
            self._close()
        self.body = self._state.stream.finish(self._state.depth)

    # Tokens

    def _token(self, token: re.Match[str]) -> None:
        if token["hex"] is not None:
            self._hex(int(token["hex"], 16))
            return
        self._flush()
        if token["text"] is not None:
            self._text(token["text"])
        elif token["brace"] == "{":
            self._open()
        elif token["brace"] == "}":
            self._close()
        elif token["word"] is not None:
            self._word(token["word"], int(token["number"]) if token["number"] else None)
        elif token["sign"] is not None:
            self._sign(token["sign"])

    def _open(self) -> None:
        if len(self._stack) >= self._limits.group_depth:
            raise LimitExceeded(f"The groups of the file are nested deeper than {self._limits.group_depth}.")
        self._stack.append(self._state)
        self._state = evolve(self._state, part=None)
        self._starred, self._drop = False, 0

    def _close(self) -> None:
        if not self._stack:
            return
        closed, self._state = self._state, self._stack.pop()
        self._starred, self._drop = False, 0
        if closed.part is None:
            return
        blocks = closed.stream.finish(closed.depth)
        if closed.part == "box":
            self._state.stream.box(blocks)
        else:
            (self.head if closed.part == "head" else self.foot).extend(blocks)

    def _hex(self, byte: int) -> None:
        if self._drop:
            self._drop -= 1
        elif not self._state.skipped:
            self._bytes.append(byte)

    def _flush(self) -> None:
        if self._bytes:
            data = bytes(self._bytes)
            self._bytes.clear()
            self._write(self._fonts.decode(data, self._font()))

    def _font(self) -> int | None:
        return self._default_font if self._state.font is None else self._state.font

    def _text(self, text: str) -> None:
        if self._drop:
            dropped = min(self._drop, len(text))
            self._drop -= dropped
            text = text[dropped:]
        if not text or self._state.skipped:
            return
        if self._state.fonts:
            self._fonts.row(self._table_font).name += text.split(";")[0]
        else:
            self._write(text if text.isascii() else self._fonts.decode(text.encode("latin-1"), self._font()))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self._paragraph()
        elif sign in SYMBOLS:
            self._write_sign(SYMBOLS[sign])

    def _write_sign(self, text: str) -> None:
        if self._drop:
            self._drop -= 1
        else:
            self._write(text)

    def _write(self, text: str) -> None:
        state = self._state
        if state.skipped or state.fonts or state.look.hidden:
            return
        self._chars += len(text)
        if self._chars > self._limits.text_chars:
            raise LimitExceeded(f"The file has more than {self._limits.text_chars} characters.")
        name = self._fonts.name(self._font())
        if state.label:
            state.stream.label += symbol_text(text, name)
        else:
            state.stream.add(text, with_font(state.look, name))

    # Control words

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        starred, self._starred = self._starred, False
        if word == "ud" and len(self._stack) > 1:
            state.skipped = self._stack[-2].skipped
        elif word in PARTS:
            self._begin(PARTS[word])
        elif state.skipped:
            return
        elif word in SKIPPED or (starred and word not in STARRED):
            state.skipped, state.shape = True, word in SHAPES
        elif word in SIGNS:
            self._write_sign(SIGNS[word])
        elif word in LOOKS:
            state.look = state.look._replace(**{LOOKS[word]: number != 0})  # type: ignore[arg-type]
        elif word in ALIGNS:
            state.align = ALIGNS[word]
        elif word in PAGES:
            self._fonts.code_page = PAGES[word]
        elif word in CELL_BORDERS:
            state.drawn = True
        elif word in DRAWN:
            state.border = state.border or state.drawn
        elif word in WORDS:
            WORDS[word](self)
        elif word in NUMBER_WORDS:
            NUMBER_WORDS[word](self, number)

    def _begin(self, part: str) -> None:
        # A text box stands in a shape, whose other words are skipped.
        if self._state.fonts or not self._stack or (self._state.skipped and not (self._state.shape and part == "box")):
            return
        self._state = State(
            Stream(self._limits.table_columns, self._letters),
            font=self._state.font,
            fallback=self._state.fallback,
            part=part,
        )
        self._state.stream.page = self._stack[-1].stream.page

    def _paragraph(self) -> None:
        if not self._state.skipped:
            self._state.stream.end_paragraph(self._state.depth, self._state.align)

    def _line(self) -> None:
        self._state.stream.break_line()

    def _page(self) -> None:
        self._state.stream.turn_page(self._limits.pages)

    def _cell(self) -> None:
        self._state.stream.end_cell(1, self._state.align)

    def _row(self) -> None:
        self._state.stream.end_row(1, self._state.places)

    def _nested_cell(self) -> None:
        self._state.stream.end_cell(max(2, self._state.nested), self._state.align)

    def _nested_row(self) -> None:
        self._state.stream.end_row(max(2, self._state.nested), self._state.places)

    def _row_definition(self) -> None:
        self._state.places, self._state.border, self._state.drawn = (), False, False

    def _cell_edge(self, number: int | None) -> None:
        state = self._state
        if len(state.places) < self._limits.table_columns:
            state.places += (CellPlace(number or 0, state.border),)
        state.border = state.drawn = False

    def _paragraph_defaults(self) -> None:
        self._state.align, self._state.in_table, self._state.nested = None, False, 1

    def _in_table(self, number: int | None) -> None:
        self._state.in_table = number != 0

    def _nesting(self, number: int | None) -> None:
        self._state.nested = max(1, min(number or 0, DEPTH))
        self._state.in_table = bool(number)

    def _plain(self) -> None:
        self._state.look, self._state.font = PLAIN, None

    def _size(self, number: int | None) -> None:
        self._state.look = self._state.look._replace(size=number / 2 if number else None)

    def _set_font(self, number: int | None) -> None:
        if self._state.fonts:
            self._table_font = number or 0
        else:
            self._state.font = number

    def _fallback(self, number: int | None) -> None:
        self._state.fallback = 1 if number is None else max(0, min(number, 100))

    def _unicode(self, number: int | None) -> None:
        code = (number or 0) & 0xFFFF
        self._drop = 0
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._write(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
        else:
            self._write(chr(code))
        self._high = code if 0xD800 <= code < 0xDC00 else 0
        self._drop = self._state.fallback

    def _font_table(self) -> None:
        self._state.fonts = True

    def _charset(self, number: int | None) -> None:
        self._fonts.row(self._table_font).charset = number

    def _code_page(self, number: int | None) -> None:
        self._fonts.row(self._table_font).code_page = number

    def _default(self, number: int | None) -> None:
        self._default_font = number

    def _whole_code_page(self, number: int | None) -> None:
        self._fonts.code_page = number or self._fonts.code_page

    def _list_text(self) -> None:
        self._state.label = True


WORDS: dict[str, Callable[[RtfReader], None]] = {
    "par": RtfReader._paragraph,
    "sect": RtfReader._paragraph,
    "line": RtfReader._line,
    "lbr": RtfReader._line,
    "page": RtfReader._page,
    "cell": RtfReader._cell,
    "row": RtfReader._row,
    "nestcell": RtfReader._nested_cell,
    "nestrow": RtfReader._nested_row,
    "trowd": RtfReader._row_definition,
    "pard": RtfReader._paragraph_defaults,
    "plain": RtfReader._plain,
    "fonttbl": RtfReader._font_table,
    "listtext": RtfReader._list_text,
    "pntext": RtfReader._list_text,
}
"""Control words that do something."""

NUMBER_WORDS: dict[str, Callable[[RtfReader, int | None], None]] = {
    "cellx": RtfReader._cell_edge,
    "intbl": RtfReader._in_table,
    "itap": RtfReader._nesting,
    "fs": RtfReader._size,
    "f": RtfReader._set_font,
    "uc": RtfReader._fallback,
    "u": RtfReader._unicode,
    "fcharset": RtfReader._charset,
    "cpg": RtfReader._code_page,
    "deff": RtfReader._default,
    "ansicpg": RtfReader._whole_code_page,
}
"""Control words that do something with their number."""
