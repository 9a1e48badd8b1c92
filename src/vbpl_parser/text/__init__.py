"""Vietnamese text, str → str: Unicode repairs, matching keys, legacy encodings. Knows no document."""

from vbpl_parser.text.explain import Explanation, apply_plan, explain
from vbpl_parser.text.fold import fold, plain_punctuation, tone_key
from vbpl_parser.text.normalize import NormalizedText, Step, normalize
from vbpl_parser.text.offsets import OffsetMap
from vbpl_parser.text.syllables import SyllableCount, count_syllables, is_syllable, vietnamese_score

__all__ = [
    "Explanation",
    "NormalizedText",
    "OffsetMap",
    "Step",
    "SyllableCount",
    "apply_plan",
    "count_syllables",
    "explain",
    "fold",
    "is_syllable",
    "normalize",
    "plain_punctuation",
    "tone_key",
    "vietnamese_score",
]
