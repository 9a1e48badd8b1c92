"""What the encodings have in common: a table from what is stored to the letter that was meant."""

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from vbpl_parser.text.offsets import Edit

__all__ = ["Codec", "bytes_table", "from_symbol_area", "views"]


@frozen
class Codec:
    """One encoding.

    `table` maps what a reader sees, in the Latin-1 or CP1252 view of the bytes, to the letter; the first key of a
    letter is how the encoding writes it. What stands in no key means itself, except `leftovers`: the encoding never has
    these outside a key, so they tell of text that is in another one.
    """

    table: Mapping[str, str]
    leftovers: str = ""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Any key, the longest first: VNI and VIQR write one letter as two or three characters."""
        endings: dict[str, str] = {}
        for key in self.table:
            endings[key[:-1]] = endings.get(key[:-1], "") + re.escape(key[-1])
        beginnings = sorted(endings, key=len, reverse=True)
        return re.compile("|".join(f"{re.escape(beginning)}[{endings[beginning]}]" for beginning in beginnings))

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        keys: dict[str, str] = {}
        for key, letter in self.table.items():
            keys.setdefault(letter, key)
        return keys

    def decode(self, text: str) -> str:
        """The letters that `text` stands for."""
        return self._pattern.sub(lambda match: self.table[match[0]], text)

    def edits(self, text: str) -> list[Edit]:
        """What `decode` replaces, in order."""
        return [(*match.span(), self.table[match[0]]) for match in self._pattern.finditer(text)]

    def fits(self, text: str) -> bool:
        """Whether leftovers are few beside the letters that the table explains."""
        rest, explained = self._pattern.subn("", text)
        return 10 * sum(rest.count(character) for character in self.leftovers) <= explained

    def encode(self, text: str) -> str:
        """The view of NFC `text` in this encoding; letters that it lacks stay. For fingerprints and tests."""
        return "".join(self._keys.get(letter, letter) for letter in text)


def bytes_table(listing: str) -> dict[str, str]:
    r"""The table for "A1 Ă A2 Â …", byte and letter in turn, in both views of the bytes 80 to 9F.

    >>> bytes_table("B5 à 80 Ạ") == {"\xb5": "à", "\x80": "Ạ", "€": "Ạ"}
    True
    """
    words = listing.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return {view: letter for byte, letter in pairs for view in views(bytes.fromhex(byte))}


def views(data: bytes) -> tuple[str, ...]:
    r"""How `data` looks read as Latin-1 and, where that differs, as CP1252 (its five holes as control codes).

    >>> views(b"\xc4\x91")
    ('Ä\x91', 'Ä‘')
    """
    latin = data.decode("latin-1")
    windows = "".join(_windows(byte) for byte in data)
    return (latin,) if windows == latin else (latin, windows)


_SYMBOL_AREA = re.compile("[\uf020-\uf0ff]")


def from_symbol_area(text: str) -> str:
    """The Latin-1 view of letters stored at U+F020 to U+F0FF, where Word puts those of fonts that count as symbols.

    The length stays. Only for runs in a font from before Unicode; elsewhere these codes are bullets.
    """
    return _SYMBOL_AREA.sub(lambda match: chr(ord(match[0]) - 0xF000), text)


def _windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
