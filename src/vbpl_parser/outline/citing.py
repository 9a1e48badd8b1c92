"""Viện dẫn nguyên văn (verbatim citations) without quotation marks.

Answers to questions print articles and clauses of laws below "Tại khoản 25 Điều 3 Luật … quy định:", and many leave the
quotation marks out or never close them (seen in real letters of tax offices). Such labels open no units.
"""

import re

from attrs import Factory, define

from vbpl_parser.outline.labels import Label, Style
from vbpl_parser.outline.sequence import Open, is_next

__all__ = ["Cited", "introduces"]

_INTRODUCTION = re.compile(
    r"(?:quy định|hướng dẫn|nêu|ghi|nội dung)(?: rõ| cụ thể| chi tiết)?(?: như sau| sau| rằng| là)?:$"
)
_AMENDMENT = re.compile(r"(?:sửa đổi|bổ sung|thay thế|Sửa đổi|Bổ sung|Thay thế)[^:]{0,400}(?:như sau|sau đây):$")
_NAMES = {
    Style.ARTICLE: r"Điều",
    Style.ARABIC: r"[Kk]hoản|[Mm]ục|[Đđ]iểm",
    Style.DECIMAL: r"[Kk]hoản|[Mm]ục|[Đđ]iểm|[Tt]iết",
    Style.LETTER: r"[Đđ]iểm",
    Style.ROMAN: r"[Mm]ục|[Pp]hần",
}
_LAW = re.compile(
    r"Luật|luật|Nghị định|Thông tư|Nghị quyết|Quyết định|Pháp lệnh|Quy chế|Hiến pháp|Điều lệ|Hướng dẫn|Quy định"
)
_VOICE = re.compile(r"(?:Tại|Theo|Căn cứ|Khoản|Điểm|Điều|Mục|Công văn|Trường hợp)\b")
TAIL = 400


def introduces(before: str, label: Label) -> bool:
    """Whether the paragraph before announces this very unit of another document, or its new wording."""
    if not before.endswith(":"):
        return False
    tail = before[-TAIL:]
    names = _NAMES.get(label.style)
    if names is None or not _LAW.search(tail):
        return False
    number = label.text.removeprefix("Điều ")
    if not re.search(rf"(?:{names}) (?:[\w., ]{{0,20}}[, ])?{re.escape(number)}(?!\w)", tail):
        return False
    return bool(_INTRODUCTION.search(tail)) or (label.style is Style.ARTICLE and bool(_AMENDMENT.search(tail)))


@define
class Cited:
    """A citation that is running: its look, and the last label of each style in it."""

    italic: bool
    seen: dict[Style, Open] = Factory(dict)

    def goes_on(self, label: Label, *, italic: bool, own: bool) -> bool:
        """Whether a label belongs to the citation. `own` says that it would carry on a numbering of the document."""
        if self.italic and not italic:
            return False
        fits = label.is_first or (label.style in self.seen and is_next(self.seen[label.style], label))
        if own and not fits:
            return False
        self.seen[label.style] = Open(label.style, label.ordinal, label.mark)
        return True

    def goes_on_unlabelled(self, text: str, *, italic: bool) -> bool:
        """Whether a paragraph without a label belongs to the citation."""
        if text.startswith(("…", "...", ". .")):
            return True
        return self.italic and italic

    def goes_on_bullet(self, own: str, *, italic: bool) -> bool:
        """Whether a bullet belongs to the citation; "- Tại khoản …" begins the next one."""
        return self.italic == italic and not _VOICE.match(own)
