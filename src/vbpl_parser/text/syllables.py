"""Âm tiết (syllables): how much of a text can be Vietnamese at all.

A written Vietnamese syllable is an onset, a rhyme and a tone, and each is of a short closed list: 27 onsets, some 160
rhymes, six tones, of which a rhyme that ends in a stop (c, ch, p, t) has two. Junk of a scanner, letters of a font
from before Unicode and other languages break these rules in nearly every word. The score judges the text layer of a
PDF and chooses between readers and between encodings; it never touches a value.

Source: the phonology as school grammars give it (Đoàn Thiện Thuật, Ngữ âm tiếng Việt), written down here as a grammar,
not a word list.
"""

import re
import unicodedata
from functools import cache, lru_cache

from attrs import frozen

__all__ = ["SyllableCount", "count_syllables", "is_syllable", "vietnamese_score"]

_RHYMES = """
a ac ach ai ak am an ang anh ao ap at au ay
ăc ăk ăm ăn ăng ăp ăt
âc âm ân âng âp ât âu ây
e ec em en eng eo ep et
ê êch êm ên êng ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oc oi ok om on ong ooc oong op ot
oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
ô ôc ôi ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut
uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyt uyu uyp
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
"""
_AFTER_QU = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây
e en eo et ê ên êch ênh êt êu i ich in it iu ơ ơn ơt ôc y ych yên yêt ynh yt yu
"""
_WITH_Y = "y yêm yên yêng yêt yêu"
_ONSETS = "b c ch d đ g h kh l m n ng nh p ph r s t th tr v x"
_ONSETS_BEFORE_FRONT = "k gh ngh gi"
_ONSETS_BEFORE_BACK = "c g ng gi"
_FRONT = "eêi"
_ONSETS_BEFORE_Y = "h k l m s t v gi"

_TONES = {"\u0300": 1, "\u0301": 2, "\u0303": 3, "\u0309": 4, "\u0323": 5}
_STOPPED = re.compile(r"[cpt]h?\Z|k\Z")
_SHARP_OR_HEAVY = {2, 5}
_LONGEST = 40  # no syllable is longer, however it is composed; composing a long run of marks takes quadratic time
# Signs that stand inside the words of mojibake, of encodings from before Unicode and of junk OCR, never of Vietnamese.
_FOREIGN = (
    "\x80-\x9f\xa1-\xa9\xac-\xb1\xb4\xb6-\xb8\xba-\xbf"
    "\u2020-\u2022\u02c0-\u02df\u20ac\u2122\u2212\u2219\ue000-\uf8ff\ufffd~^$\\\\"
)
_WORD = re.compile(rf"[^\W\d_](?:\w|[\u0300-\u036f]|[{_FOREIGN}]+(?=\w))*")


@cache
def _toneless_syllables() -> frozenset[str]:
    """Every combination that the spelling allows, without tones (some 3800)."""
    rhymes = _RHYMES.split()
    syllables = {*rhymes, *_WITH_Y.split(), "gi", "gin", "giêt", "giêng", "giêm", "giêu", "giêc"}
    for onset in _ONSETS.split():
        barred = _FRONT if onset in _ONSETS_BEFORE_BACK.split() else ""
        syllables.update(onset + rhyme for rhyme in rhymes if rhyme[0] not in barred)
    for onset in _ONSETS_BEFORE_FRONT.split():
        syllables.update(onset + rhyme for rhyme in rhymes if rhyme[0] in _FRONT)
    syllables.update("gi" + rhyme for rhyme in rhymes if rhyme[0] != "i")
    syllables.update("qu" + rhyme for rhyme in _AFTER_QU.split())
    syllables.update(onset + "y" for onset in _ONSETS_BEFORE_Y.split())
    return frozenset(syllables)


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether `word`, in any case and with or without tone, can be one Vietnamese syllable.

    >>> [is_syllable(word) for word in ("Nghị", "QUYẾT", "quốc", "Nghj", "cat", "être")]
    [True, True, True, False, False, False]
    """
    if len(word) > _LONGEST:
        return False
    letters, tones = [], []
    for character in unicodedata.normalize("NFD", word.lower()):
        if character in _TONES:
            tones.append(_TONES[character])
        else:
            letters.append(character)
    toneless = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1 or toneless not in _toneless_syllables():
        return False
    return not _STOPPED.search(toneless) or (bool(tones) and tones[0] in _SHARP_OR_HEAVY)


@frozen(kw_only=True)
class SyllableCount:
    """Letters in words of each kind.

    `marked` are those words of `plausible` that carry a Vietnamese mark (an accent or đ). `neutral` are abbreviations,
    capitalised foreign names and codes, which say nothing.
    """

    plausible: int = 0
    marked: int = 0
    implausible: int = 0
    neutral: int = 0


def count_syllables(text: str) -> SyllableCount:
    """Count the letters of `text` by what their words can be. NFC and NFD count alike."""
    totals = [0, 0, 0, 0]
    for word in _WORD.findall(text):
        kind, letters = _judge(word)
        totals[kind] += letters
    marked, plain, implausible, neutral = totals
    return SyllableCount(plausible=marked + plain, marked=marked, implausible=implausible, neutral=neutral)


_MARKED, _PLAIN, _IMPLAUSIBLE, _NEUTRAL = range(4)


@lru_cache(maxsize=16384)
def _judge(word: str) -> tuple[int, int]:
    """The kind of a word and its number of letters."""
    if len(word) > _LONGEST:
        return _IMPLAUSIBLE, len(word)
    word = unicodedata.normalize("NFC", word)
    if is_syllable(word):
        return (_PLAIN if word.isascii() else _MARKED), len(word)
    return (_NEUTRAL if _says_nothing(word) else _IMPLAUSIBLE), len(word)


def _says_nothing(word: str) -> bool:
    """Abbreviations and codes (UBND, QĐ, VX1), and foreign names as they are written in Vietnamese texts (Internet)."""
    if not set(word) <= _LETTERS_OF_CODES:
        return False
    if any(character.isdigit() for character in word):
        return word.upper() == word
    return (len(word) <= 6 and word.upper() == word) or (word[0].isupper() and word[1:].islower())


_LETTERS_OF_CODES = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_ĐƯÔÂĂƠ")

_ENOUGH_MARKS = 0.4  # official Vietnamese text has about 0.75 of its letters in words with a mark
_WITHOUT_MARKS = 0.25  # the most that a text without any mark can score


def vietnamese_score(text: str) -> float:
    """How much of `text` is plausible Vietnamese, 0 to 1.

    Official text scores above 0.9, other languages, junk OCR and mojibake below 0.5. A text without marks cannot score
    over 0.25, whatever its words, for short English words are syllables too. Text without words scores 0.

    >>> round(vietnamese_score("Căn cứ Luật Tổ chức chính quyền địa phương"), 1)
    1.0
    >>> vietnamese_score("C¨n cø LuËt Tæ chøc chÝnh quyÒn ®Þa ph¬ng") < 0.3
    True
    """
    count = count_syllables(text)
    if not count.plausible:
        return 0.0
    share = count.plausible / (count.plausible + count.implausible)
    marks = min(1.0, count.marked / count.plausible / _ENOUGH_MARKS)
    return share * (_WITHOUT_MARKS + (1 - _WITHOUT_MARKS) * marks)
