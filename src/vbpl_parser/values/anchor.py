"""Mỏ neo (anchors): the fixed words that open a part of the form, with what scanners make of them.

One table for zoning, extractors and readers. The patterns read the accent-free key of a line (`Line.folded`), because
OCR loses or swaps accents first (Noi nhận, Kinh gửi, Căn cử) and letters next (V/v as VW, Viv). They stand at the start
of a line and no proper word is spelled like the misread forms, so they hold for digital texts too.

>>> end("recipients", "noi nhan: - nhu tren"), end("addressees", "kinh giri: so noi vu"), end("recipients", "noi nha")
(8, 9, 0)
>>> subject_end("VW báo cáo"), subject_end("V/v: báo cáo"), subject_end("Vụ Pháp chế"), subject_end("Về việc báo cáo")
(3, 5, 0, 8)
"""

import re
from difflib import SequenceMatcher

__all__ = ["end", "is_like_title", "likeness", "subject_end"]

ANCHORS = {
    "recipients": re.compile(r"\W{0,2}(?:n[o0a]i ?nh[aeo][nmr](?![a-z])|[vw]oi nhan(?= ?:))"),
    "addressees": re.compile(r"(?:dong )?k[il1]nh ?(?:g[uo][il1]|giri|trinh|moi)(?![a-z])"),
}
SUBJECT = re.compile(
    r"(?:V ?/ ?[vVyYwW]|v/v|V[ilí1|I][vV]|VW|Vv|VV)(?![^\W\d_])(?: ?[.:]){0,2} ?(?:việc )?"
    r"|(?:Về|VỀ) ?(?:việc|VIỆC) ?:? ?"
)
TITLE = "cong hoa xa hoi chu nghia viet nam"
MOTTO = "doc lap - tu do - hanh phuc"
ALIKE = 0.8
WORDS = frozenset(f"{TITLE} {MOTTO}".split()) - {"-"}
LEAST_WORDS = 3
"""Words that a scanner must have read right before a line is compared letter by letter."""


def end(name: str, folded: str) -> int:
    """Where the anchor at the start of an accent-free key ends, 0 when there is none."""
    found = ANCHORS[name].match(folded)
    return found.end() if found else 0


def subject_end(text: str) -> int:
    """Where "V/v" or "Về việc" at the start of a line ends (NĐ 30/2020 Phụ lục I ô 5b), 0 when there is none."""
    found = SUBJECT.match(text)
    return found.end() if found else 0


def is_like_title(folded: str) -> bool:
    """A line that can only be a misread quốc hiệu or tiêu ngữ ("CQNG HÒA XÃ HQI CHỦ NGHlA VIỆT NAM").

    >>> is_like_title("cqng hoa xa hqi chu nghla viet nam"), is_like_title("cong hoa va phat trien viet nam")
    (True, False)
    """
    return likeness(folded) >= ALIKE


def likeness(folded: str) -> float:
    """How much a line is like quốc hiệu or tiêu ngữ, from 0 to 1; lines of other length or words are not compared."""
    if len(WORDS.intersection(folded.split())) < LEAST_WORDS:
        return 0.0
    return max(
        SequenceMatcher(None, words, folded, autojunk=False).ratio() if abs(len(folded) - len(words)) <= 4 else 0.0
        for words in (TITLE, MOTTO)
    )
