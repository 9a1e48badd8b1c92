"""Văn bản mất ngắt dòng (texts without line breaks): a whole document that a converter wrote as one line.

Data sets of legal texts hold such copies. No look and no place is left; only the fixed words of the form (NĐ 30/2020
Phụ lục I) and the labels of units say where lines began. A line is cut only when it holds quốc hiệu, the number and
the first unit or Kính gửi, which no paragraph of a document does; rows of tables and lines with tags are left alone.
"""

import re
from collections.abc import Sequence

from attrs import evolve

from vbpl_parser.readers.text.source import Source

__all__ = ["with_line_breaks"]

SHORTEST = 400
_TITLE = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|VIỆT NAM DÂN CHỦ CỘNG H")
_NUMBER = re.compile(r"\bSố ?:? ?[\d….]+")
_TEXT = re.compile(r"\bĐiều (?:1|thứ nhất)\b|\bKính gửi\b|\bI\. ")
_STOP = re.compile(r"(?<=\.)\s+(?=[^\W\d_a-z])")
_BREAK = re.compile(
    r"\s+(?="
    r"Độc lập ?[-–] ?Tự do|Số ?: ?[\d….]+ ?[/-]|Kính gửi ?:|Nơi nhận ?:|(?:TM|KT|TL|TUQ)\. ?[^\W\d_a-z]{2}"
    r"|(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|CHỈ THỊ) ?:"
    r"|(?:Căn cứ|Chiểu) (?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Sắc lệnh|Nghị|Quyết|Thông tư|Điều lệ))"
    r"|(?<=[.;:,])\s+(?=(?:Căn cứ|Chiểu|Theo đề nghị|Xét) |- |\d{1,2}\. [^\W\d_a-z]|[a-zđ]\) )"
    r"|\s+(?=PHỤ LỤC\b|\((?:Ban hành )?[Kk]èm theo )"
    r"|(?<=;)\s+(?=(?:Bộ trưởng|Thống đốc|Chủ nhiệm|Chính phủ|Quốc hội|Ủy ban|Hội đồng|Thủ tướng)"
    r"[^;:]{0,120} ban hành )"
    r"|(?<=[.;:\"”/])\s+(?=(?:Điều|Chương|Mục|Phần) [\dIVX]{1,4}\b)"
    r"|(?<=\d{4})\s+(?=[^\W\d_a-z]{2}\S* [^\W\d_a-z]{2})|(?<=/\.)\s+|(?<=ĐỊNH:)\s+|(?<=NGHỊ:)\s+"
)


def with_line_breaks(lines: Sequence[Source]) -> list[Source]:
    """The lines, those that hold a whole document cut where its lines began."""
    return [piece for line in lines for piece in (_pieces(line) if len(line.text) >= SHORTEST else (line,))]


def _pieces(line: Source) -> tuple[Source, ...]:
    if "|" in line.text or "<" in line.text:
        return (line,)
    title = _TITLE.search(line.text, 0, SHORTEST)
    number = _NUMBER.search(line.text, title.end(), title.end() + SHORTEST) if title else None
    if number is None or not _TEXT.search(line.text, number.end()):
        return (line,)
    texts = _without_text([text for text in _BREAK.split(line.text) if text.strip()])
    return tuple(evolve(line, text=text, spaced=line.spaced or at > 0) for at, text in enumerate(texts))


def _without_text(texts: list[str]) -> list[str]:
    """The addressees end with the first full stop before a capital; the text of the letter begins there."""
    start = next((at for at, text in enumerate(texts) if text.startswith("Kính gửi")), len(texts))
    for at in range(start, len(texts)):
        if at > start and not texts[at].startswith("- "):
            break
        if (stop := _STOP.search(texts[at])) is not None:
            return [*texts[:at], texts[at][: stop.start()], texts[at][stop.end() :], *texts[at + 1 :]]
    return texts
