"""Căn cứ ban hành văn bản (legal bases), NĐ 30/2020 Phụ lục I Phần II: each Căn cứ / Theo đề nghị / Xét … clause."""

import regex as re

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import LegalBasis
from vbpl_parser.outline import paragraphs
from vbpl_parser.values import legal_basis

__all__ = ["extract"]

BULLET = re.compile(r"[-–—•+*] ?")
NEXT = re.compile(r"[;,.] (?=(?:Căn cứ|Theo đề nghị|Xét đề nghị) )|; (?=(?:căn cứ|theo đề nghị|xét đề nghị) )")
SENTENCE = re.compile(r"\. (?=\p{Lu})")
OPERATIVE = re.compile(
    r"[;,.] (?=[^;,]{0,90}\b(?:ban hành|quyết định|thông báo|hướng dẫn|xây dựng|quy định|báo cáo)\b"
    r"[^;]{0,300}(?:như sau|sau đây)? ?:$)"
)


def extract(part: Part) -> tuple[LegalBasis, ...]:
    """The clauses of the base block; the authority line above them and purpose clauses are none."""
    clauses = (clause for passage in _whole(part) for clause in _clauses(passage) if legal_basis.is_clause(clause.key))
    return tuple(
        LegalBasis(text=clause.text, raw=clause.raw, spans=clause.spans, rule="base block") for clause in clauses
    )


def _whole(part: Part) -> list[Passage]:
    """The paragraphs of the block; one that only names a further document belongs to the base above it."""
    whole: list[Passage] = []
    for paragraph in paragraphs(part.lines(ZoneKind.LEGAL_BASES)):
        passage = paragraph.passage
        if whole and whole[-1].text.endswith(";") and not legal_basis.stands_in_block(passage.key):
            whole[-1] = Passage.join([whole[-1], passage])
        else:
            whole.append(passage)
    return whole


def _clauses(passage: Passage) -> list[Passage]:
    bullet = BULLET.match(passage.key)
    passage = passage.slice(bullet.end() if bullet else 0)
    if passage.text.endswith(":"):
        running = SENTENCE.search(passage.text) or OPERATIVE.search(passage.text)
        passage = passage.slice(0, running.start() if running else None)
    cuts = [match.end() for match in NEXT.finditer(passage.text)]
    return [passage.slice(a, b).rstrip(";.,:") for a, b in zip([0, *cuts], [*cuts, len(passage.text)], strict=True)]
