"""Phông chữ cũ (legacy fonts): runs in `.Vn*`, `VNI-*` and their like, decoded where the paragraph is made.

The font of a run tells its encoding. A file without one Vietnamese letter of Unicode and without such a font is
judged as a whole: some programs renamed the fonts and kept the letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from vbpl_parser.text.legacy import Encoding, decode_runs, decode_whole, detect, encoding_of_font

if TYPE_CHECKING:
    from vbpl_parser.readers.story.look import Look

__all__ = ["decoded", "is_legacy_font", "unmarked_encoding"]

# Old fonts count as symbol fonts, so that Word may store their letters in U+F020…U+F0FF.
SYMBOLS = re.compile("[\uf020-\uf0ff]")
SAMPLE = 20_000
UNICODE = re.compile("[ĂăĐđƠơƯưẠ-ỹ]")
Runs = list[tuple[int, int, "Look"]]


@lru_cache(maxsize=256)
def is_legacy_font(font: str | None) -> bool:
    """Whether `font` stands for an encoding from before Unicode."""
    return font is not None and encoding_of_font(font) is not None


def unmarked_encoding(texts: Iterable[str]) -> Encoding | None:
    """The encoding of a file whose fonts do not tell; None when it has Vietnamese letters of Unicode, or in doubt."""
    pieces, length = [], 0
    for text in texts:
        if UNICODE.search(text):
            return None
        pieces.append(text)
        length += len(text)
        if length > SAMPLE:
            break
    return detect("\n".join(pieces))


def decoded(text: str, runs: Runs, assumed: Encoding | None) -> tuple[str, Runs]:
    """`text` in Unicode with its runs, which cover it from end to end; the same objects when nothing changed.

    Args:
        text: letters of one line as stored.
        runs: start, end and look of each run.
        assumed: encoding of runs whose font is none of the old ones.
    """
    pieces = [_stored(text[start:end], look.font) for start, end, look in runs]
    fonts = [look.font for _, _, look in runs]
    if assumed is None:
        letters = list(decode_runs(list(zip(pieces, fonts, strict=True))))
    else:
        letters = [
            decode_runs([(piece, font)])[0] if is_legacy_font(font) else decode_whole(piece, assumed)
            for piece, font in zip(pieces, fonts, strict=True)
        ]
    if letters == pieces:
        return text, runs
    shown = [piece.upper() if look.caps else piece for piece, (_, _, look) in zip(letters, runs, strict=True)]
    moved: Runs = []
    at = 0
    for piece, (_, _, look) in zip(shown, runs, strict=True):
        moved.append((at, at + len(piece), look))
        at += len(piece)
    return "".join(shown), moved


def _stored(text: str, font: str | None) -> str:
    return SYMBOLS.sub(_latin, text) if is_legacy_font(font) else text


def _latin(match: re.Match[str]) -> str:
    return chr(ord(match[0]) - 0xF000)
