"""Text in a font or an encoding from before Unicode, decoded whole or run by run."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby, pairwise

from vbpl_parser.text.legacy.codec import from_symbol_area
from vbpl_parser.text.legacy.detect import detect
from vbpl_parser.text.legacy.encodings import CODECS, DECODERS, Encoding
from vbpl_parser.text.legacy.fonts import encoding_of_font, is_capital_font
from vbpl_parser.text.legacy.tcvn3 import restored, with_capitals
from vbpl_parser.text.offsets import OffsetMap

__all__ = ["decode", "decode_as", "decode_runs", "decode_whole"]


def decode(text: str, *, font: str | None = None) -> str | None:
    """The letters of `text`, in capitals where the font draws capitals; None when there is nothing to decode.

    `text` is the Latin-1 or CP1252 view of what was stored, with nothing stripped of it yet: soft hyphens and control
    codes are letters in some encodings. Without a font give the whole text, not a line.

    >>> decode("ñy ban nh©n d©n", font=".VnTimeH")
    'ỦY BAN NHÂN DÂN'
    >>> decode("El año próximo", font="Arial") is None
    True
    """
    encoding = detect(text, font)
    if encoding is None:
        return None
    return decode_as(text, encoding, capitals=font is not None and is_capital_font(font))


def decode_as(text: str, encoding: Encoding, *, capitals: bool = False) -> str:
    """The letters of `text`, which is known to be in `encoding`. `capitals` for fonts that draw nothing else.

    >>> decode_as("Ñoäc laäp", Encoding.VNI)
    'Độc lập'
    """
    letters = DECODERS[encoding](from_symbol_area(text))
    return letters.upper() if capitals else letters


def decode_whole(text: str, encoding: Encoding) -> str:
    """The letters of a text without fonts, which is known to be in `encoding`; the capitals that TCVN3 lacks restored.

    >>> decode_whole("KÕ HO¹CH", Encoding.TCVN3)
    'KẾ HOẠCH'
    """
    letters = decode_as(text, encoding)
    return with_capitals(letters) if encoding is Encoding.TCVN3 else letters


def decode_runs(runs: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    """The letters of each run of one paragraph, given as (text, font); runs of Unicode come back as they are.

    Runs of one encoding are judged together, and neighbours are decoded together, since a letter of VNI may begin in
    one run and end in the next; it goes to the first.

    >>> decode_runs([("Ño", "VNI-Times"), ("äc laäp", "VNI-Times"), (" – tự do", "Arial")])
    ('Độ', 'c lập', ' – tự do')
    """
    by_font = [encoding_of_font(font) if font else None for _, font in runs]
    judged = {named: _judge(runs, by_font, named) for named in dict.fromkeys(by_font)}
    decoded: list[str] = []
    for named, group in groupby(zip(runs, by_font, strict=True), key=lambda pair: pair[1]):
        decoded += _decode_neighbours([run for run, _ in group], judged[named])
    return tuple(decoded)


def _judge(
    runs: Sequence[tuple[str, str | None]], by_font: Sequence[Encoding | None], named: Encoding | None
) -> Encoding | None:
    """What the runs whose fonts name `named` are in, taken together."""
    chosen = [run for run, encoding in zip(runs, by_font, strict=True) if encoding is named]
    return detect("".join(text for text, _ in chosen), chosen[0][1])


def _decode_neighbours(runs: Sequence[tuple[str, str | None]], encoding: Encoding | None) -> list[str]:
    texts = [text for text, _ in runs]
    if encoding is None:
        return texts
    letters = _decode_pieces(texts, encoding)
    fonts = [font for _, font in runs]
    return [
        piece.upper() if font and is_capital_font(font) else piece for piece, font in zip(letters, fonts, strict=True)
    ]


def _decode_pieces(texts: Sequence[str], encoding: Encoding) -> list[str]:
    """Decode `texts` as one and cut the result at the same places."""
    joined = from_symbol_area("".join(texts))
    if encoding is Encoding.TCVN3:
        joined = restored(joined)
    codec = CODECS[encoding]
    starts = OffsetMap.identity(len(joined)).then(codec.edits(joined)).starts
    letters = codec.decode(joined)
    cuts, at = [0], 0
    for text in texts:
        at += len(text)
        cuts.append(bisect_left(starts, at))
    return [letters[start:end] for start, end in pairwise(cuts)]
