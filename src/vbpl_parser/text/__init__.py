"""Vietnamese text, str → str: Unicode repairs, matching keys, legacy encodings. Knows no document."""

from vbpl_parser.text.fold import fold, plain_punctuation
from vbpl_parser.text.normalize import NormalizedText, OffsetMap, normalize

__all__ = ["NormalizedText", "OffsetMap", "fold", "normalize", "plain_punctuation"]
