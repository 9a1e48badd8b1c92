"""Phông và bảng mã của RTF (fonts): the font table, and which code page the bytes of a font stand in."""

import codecs

from attrs import define

from vbpl_parser.readers.decode import western

__all__ = ["FontTable"]

CODE_PAGES = {
    0: 1252, 77: 10000, 78: 10001, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
    177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}  # fmt: skip
r"""`\fcharset` → Windows code page; 163 is the Vietnamese one."""
SYMBOL = 2
WESTERN = 1252
NAMES = {10000: "mac_roman", 10001: "shift_jis", 65001: "utf-8", 1361: "johab"}
PRIVATE = 0xF000


@define
class Font:
    """A row of the font table."""

    name: str = ""
    charset: int | None = None
    code_page: int | None = None


class FontTable:
    r"""Fonts by number; `code_page` is that of the whole file (`\ansicpg`)."""

    def __init__(self) -> None:
        self.code_page = WESTERN
        self._fonts: dict[int, Font] = {}

    def row(self, number: int) -> Font:
        """The row of a font, made when it is new."""
        return self._fonts.setdefault(number, Font())

    def name(self, number: int | None) -> str | None:
        """The font's name; None when the table does not have it."""
        font = self._fonts.get(number) if number is not None else None
        return font.name.strip() or None if font else None

    def decode(self, data: bytes, number: int | None) -> str:
        r"""The letters of bytes written as `\'hh` in a font."""
        font = self._fonts.get(number) if number is not None else None
        if font and font.charset == SYMBOL:
            return "".join(chr(PRIVATE + byte) for byte in data)
        page = self.code_page
        if font and font.code_page:
            page = font.code_page
        elif font and font.charset is not None:
            page = CODE_PAGES.get(font.charset, page)
        return data.decode(_codec(page), "replace") if page != WESTERN else western(data)


def _codec(page: int) -> str:
    name = NAMES.get(page, f"cp{page}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
