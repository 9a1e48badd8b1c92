"""Ký hiệu (symbols): characters of symbol fonts, which live in U+F020…U+F0FF, as the Unicode characters they show.

Source: Adobe's table for the Symbol font, and Microsoft's tables for Wingdings 1 to 3, for the characters that
letters use as bullets, boxes and arrows.
"""

import re

__all__ = ["BULLET", "has_symbols", "symbol", "symbol_text"]

BULLET = "•"

SYMBOL = {
    0x22: "∀", 0x24: "∃", 0x2A: "∗", 0x2B: "+", 0x2D: "-", 0x3E: ">", 0x3C: "<", 0x3D: "=", 0x7E: "~",
    0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xA5: "∞", 0xB0: "°",
    0xA8: "♦", 0xA7: "♣", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB2: "″", 0xA2: "′", 0xB7: "•", 0xBC: "…", 0xBE: "-", 0xD0: "∠", 0xD7: "⋅", 0xDE: "⇒", 0xDB: "⇔",
    0xE5: "∑", 0xD6: "√", 0x61: "α", 0x62: "β", 0x64: "δ", 0x44: "Δ", 0x6D: "μ", 0x70: "π", 0x57: "Ω",
}  # fmt: skip
WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐",
    0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x9E: "·",
    0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA6: "○", 0xA7: "▪", 0xA8: "◻",
    0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xB2: "✧", 0xD8: "➢", 0xD9: "➣", 0xDC: "➲", 0xDF: "←",
    0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x84: "④", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x85: "⑤",
    0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩",
}  # fmt: skip
WINGDINGS2 = {
    0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x54: "☒", 0x96: "●", 0x97: "●", 0x98: "•", 0xA2: "■",
    0xA3: "□", 0x30: "✂", 0xAE: "◆",
}  # fmt: skip
WINGDINGS3 = {
    0x22: "↑", 0x23: "↓", 0x21: "→", 0x7D: "▶", 0x75: "▶", 0x84: "◀", 0x70: "▲", 0x71: "▼", 0xC6: "⇒",
}  # fmt: skip

FONTS = {"symbol": SYMBOL, "wingdings": WINGDINGS, "wingdings 2": WINGDINGS2, "wingdings 3": WINGDINGS3}


PRIVATE = re.compile("[\uf020-\uf0ff]")


def has_symbols(text: str) -> bool:
    """Whether `text` has characters of symbol fonts."""
    return not text.isascii() and PRIVATE.search(text) is not None


def symbol(code: int, font: str | None) -> str | None:
    """What the character `code` (with or without the 0xF000 of symbol fonts) of `font` shows; None when unknown."""
    if 0xF020 <= code <= 0xF0FF:
        code -= 0xF000
    table = FONTS.get((font or "").lower())
    return None if table is None else table.get(code)


def symbol_text(text: str, font: str | None) -> str:
    """`text` with private-use characters of symbol fonts replaced; unknown ones become a bullet, length kept."""
    return PRIVATE.sub(
        lambda match: symbol(ord(match[0]), font) or symbol(ord(match[0]), "symbol") or BULLET,
        text,
    )
