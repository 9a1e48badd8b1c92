"""Which encoding a text is in: first by its font, then by phrases that every document has, then by syllables.

What cannot be told stays as it is: an unread legacy text is plain to see, a Spanish one read as TCVN3 is ruin.
"""

import re
from functools import cache

from vbpl_parser.text.legacy.codec import from_symbol_area
from vbpl_parser.text.legacy.encodings import CODECS, DECODERS, Encoding
from vbpl_parser.text.legacy.fonts import encoding_of_font
from vbpl_parser.text.syllables import count_syllables, vietnamese_score

__all__ = ["detect"]

_SAMPLE = 20_000  # characters: the header and some pages tell enough

_PHRASES = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Cộng hoà xã hội chủ nghĩa Việt Nam",
    "Độc lập",
    "Hạnh phúc",
    "Nơi nhận",
    "Căn cứ",
    "Kính gửi",
    "Quyết định",
    "Điều 1",
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
)

# Candidates of the last stage. VPS is missing: it gives the bytes of VISCII other letters, and both can look right.
_SCORED = (
    Encoding.UTF8_AS_CP1252,
    Encoding.TCVN3,
    Encoding.VNI,
    Encoding.VISCII,
    Encoding.CP1258,
    Encoding.VIQR,
)
_ENOUGH_SCORE = 0.85
_LEAD_OVER_SOURCE = 0.35
_LEAD_OVER_SECOND = 0.1
_ENOUGH_CHANGED_WORDS = 4

_UNICODE_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")

# Signs and letters that no Unicode Vietnamese text has inside its words, or vowels in an order that it never has, or
# the marks of VIQR. Without any of them a text is not worth a second look.
_SUSPICIOUS = re.compile(
    "[\x00-\x08\x0e-\x1f\x80-\x9f\xa1-\xbfÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ€ƒŒœŠšŽžŸˆ˜™]"
    r"|[aeiouyAEIOUYâêôÂÊÔ][ÌìÒò]|[aeouyAEOUY][ùáãâàéèêõôÙÁÃÂÀÉÈÊÕÔ]"
    r"|[aeoAEO]\^|[aA]\(|[ouOU]\+|\b[dD][dD]"
)
_TO_LATIN_1 = {ord(bytes([byte]).decode("cp1252", "replace")): chr(byte) for byte in range(0x80, 0xA0)}
del _TO_LATIN_1[0xFFFD]


def detect(text: str, font: str | None = None) -> Encoding | None:
    """The encoding of `text` from before Unicode, None when it is Unicode already, of another language, or too short.

    `text` is the Latin-1 or CP1252 view of what was stored, in full length where there is no `font`: the more, the
    surer. Text that has Vietnamese letters of Unicode is never taken for another encoding.

    >>> detect("§éc lËp - Tù do - H¹nh phóc")
    <Encoding.TCVN3: 'tcvn3'>
    >>> detect("bé", font=".VnTime"), detect("bé")
    (<Encoding.TCVN3: 'tcvn3'>, None)
    """
    text = text[:_SAMPLE]
    if _UNICODE_VIETNAMESE.search(text):
        return None
    by_font = encoding_of_font(font) if font else None
    if by_font:
        return by_font if _agrees(from_symbol_area(text), by_font) else None
    if not _SUSPICIOUS.search(text):
        return None
    return _by_phrases(text) or _by_syllables(text)


def _agrees(text: str, encoding: Encoding) -> bool:
    """Whether the text makes no less sense decoded: people do type Unicode in an old font.

    The score alone would be unjust to a short line such as `Soá: 74/TTr`, whose one syllable gets shorter.
    """
    if not CODECS[encoding].fits(text):
        return False
    letters = DECODERS[encoding](text)
    if vietnamese_score(letters) >= vietnamese_score(text):
        return True
    before, after = count_syllables(text), count_syllables(letters)
    return after.marked > 0 and after.implausible <= before.implausible


def _by_phrases(text: str) -> Encoding | None:
    """The encoding with the most of the phrases; None when there are none or two lead."""
    latin = text.translate(_TO_LATIN_1)
    found = {encoding: sum(phrase in latin for phrase in phrases) for encoding, phrases in _fingerprints().items()}
    best, second, *_ = sorted(found, key=lambda encoding: -found[encoding])
    return best if found[best] > found[second] and _agrees(text, best) else None


@cache
def _fingerprints() -> dict[Encoding, tuple[str, ...]]:
    """How the phrases look in each encoding, in three cases, as far as it can write them; fonts `H` need the small."""
    spelled = {case(phrase) for phrase in _PHRASES for case in (str, str.upper, str.lower)}
    fingerprints = {}
    for encoding, codec in CODECS.items():
        views = {codec.encode(phrase) for phrase in spelled} - spelled
        fingerprints[encoding] = tuple(view for view in views if not _UNICODE_VIETNAMESE.search(view))
    return fingerprints


def _by_syllables(text: str) -> Encoding | None:
    """The encoding that alone turns the text into Vietnamese."""
    if len(text.split()) < _ENOUGH_CHANGED_WORDS:
        return None
    scores = {encoding: vietnamese_score(DECODERS[encoding](text)) for encoding in _SCORED}
    best, second, *_ = sorted(scores, key=lambda encoding: -scores[encoding])
    sure = (
        scores[best] >= _ENOUGH_SCORE
        and scores[best] - vietnamese_score(text) >= _LEAD_OVER_SOURCE
        and scores[best] - scores[second] >= _LEAD_OVER_SECOND
        and _changed_words(text, best) >= _ENOUGH_CHANGED_WORDS
    )
    return best if sure else None


def _changed_words(text: str, encoding: Encoding) -> int:
    return sum(DECODERS[encoding](word) != word for word in set(text.split()))
