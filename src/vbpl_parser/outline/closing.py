"""Đoạn kết (closing paragraphs): what stands behind the last unit and speaks for more than that unit.

The paragraph that ends a letter ("Giao Công an tỉnh … theo dõi, đôn đốc …", "Trên đây là …", "Trong quá trình thực
hiện nếu có vướng mắc …") is an order for the whole letter, not a part of the last directive; a paragraph that ends a
list of sub-units belongs to the unit that announced the list (both seen in real letters, and in the seed letter of the
contract). In documents of articles everything belongs to an article, but for the formula of adoption.
"""

import re
from collections.abc import Callable, Sequence

from vbpl_parser.outline.draft import Draft
from vbpl_parser.outline.headings import is_title
from vbpl_parser.outline.labels import Style

__all__ = ["move_closings"]

_DOCUMENT = (
    r"(?:Kế hoạch|Chỉ thị|Thông báo|Công điện|Công văn|Hướng dẫn|Văn bản|văn bản|Kết luận|Chương trình|Phương án|Đề án"
    r"|Quy chế|Quy định|Nghị quyết|Quyết định|Báo cáo|Tờ trình|Luật|Pháp lệnh|Nghị định|Thông tư|Thông tri|Điều lệ)"
)
_WHOLE = re.compile(r"Trên đây|Nay,? |Vậy,? |Kính (?:trình|đề nghị|mong|báo cáo)|Rất mong|Trân trọng|Xin ")
_REPLY = re.compile(
    r"trân trọng|kính (?:trình|báo cáo|đề nghị)|(?:trả lời|thông báo|báo cáo|có ý kiến).{0,200}(?:biết|xem xét)"
)
_STRONG = re.compile(
    rf"(?:Trong quá trình|Quá trình (?:tổ chức|triển khai|thực hiện)|Mọi |(?:Khi |Sau khi )?[Nn]hận được"
    rf"|Nếu có (?:khó khăn|vướng mắc|vấn đề|phát sinh)|Căn cứ [^.]{{0,100}}{_DOCUMENT} này|{_DOCUMENT} này)"
)
_ORDER = re.compile(
    r"(?:Giao|Yêu cầu|Đề nghị|Thủ trưởng|Chủ tịch|Giám đốc|Chánh|Văn phòng|Các|UBND|Ủy ban|Uỷ ban|Sở|Ban|Bộ"
    r"|Thủ tướng)\b"
)
_CARRYING_OUT = re.compile(
    rf"theo dõi|đôn đốc|kiểm tra|{_DOCUMENT} này|nghiêm túc|tổng hợp|triển khai thực hiện|tổ chức thực hiện"
)
_ADOPTED = re.compile(rf"{_DOCUMENT} này (?:đã )?được .{{0,200}}thông qua")
REPLY = 240
"""The characters of a paragraph in which a reply formula stands."""
ORDER = 500


def move_closings(root: Draft) -> None:
    """Move closing paragraphs to where they belong: to the unit that announced the list, or to the top level."""
    _close_lists(root)
    if _has_articles(root):
        _move(root, _adoption)
    else:
        _move(root, _closing)


def _close_lists(root: Draft) -> None:
    pending = [root]
    while pending:
        unit = pending.pop()
        labelled = [child for child in unit.children if child.is_labelled]
        pending.extend(labelled)
        if unit is root or len(labelled) < 2 or unit.children[-1] is not labelled[-1]:
            continue
        if unit.text.endswith(":") or _announced(unit):
            _take_tail(unit, labelled)


def _announced(unit: Draft) -> bool:
    """The paragraph before the first sub-unit ends in a colon."""
    first = next(at for at, child in enumerate(unit.children) if child.is_labelled)
    return first > 0 and unit.children[first - 1].text.endswith(":")


def _take_tail(unit: Draft, listed: Sequence[Draft]) -> None:
    last = listed[-1]
    tail = _tail(last)
    if tail and not any(child.level == "paragraph" for sibling in listed[:-1] for child in sibling.children):
        del last.children[-len(tail) :]
        unit.children.extend(tail)


def _tail(unit: Draft) -> list[Draft]:
    """The paragraphs at the end of a unit whose content is complete without them."""
    at = len(unit.children)
    while at and unit.children[at - 1].level == "paragraph" and unit.children[at - 1].rule == "paragraph":
        at -= 1
    tail = unit.children[at:]
    return tail[_needed(unit, at) :]


def _needed(unit: Draft, before: int) -> int:
    """How many of the paragraphs are the content that a heading or a colon asks for."""
    if before:
        return 1 if unit.children[before - 1].text.endswith(":") else 0
    if unit.text.endswith(":") or is_title(unit.style, unit.own, has_children=True):
        return 1
    return 0


def _has_articles(root: Draft) -> bool:
    pending = list(root.children)
    while pending:
        unit = pending.pop()
        if unit.style is Style.ARTICLE:
            return True
        if unit.level in ("part", "chapter", "section", "subsection", "roman"):
            pending.extend(unit.children)
    return False


def _move(root: Draft, first: Callable[[Sequence[Draft], Sequence[Draft]], int | None]) -> None:
    chain = _last_chain(root)
    if len(chain) < 2:
        return
    leaf = chain[-1]
    tail = _tail(leaf)
    at = first(chain, tail)
    if at is not None and at < len(tail):
        moved = tail[at:]
        del leaf.children[-len(moved) :]
        root.children.extend(moved)


def _last_chain(root: Draft) -> list[Draft]:
    """The root, its last child, the last child of that, as long as they are labelled and stand at the very end."""
    chain = [root]
    while chain[-1].children and chain[-1].children[-1].is_labelled:
        chain.append(chain[-1].children[-1])
    return chain


def _adoption(_: Sequence[Draft], tail: Sequence[Draft]) -> int | None:
    return _first(tail, lambda text: bool(_ADOPTED.match(text)))


def _closing(chain: Sequence[Draft], tail: Sequence[Draft]) -> int | None:
    leaf = chain[-1]
    only_prose = all(child.level == "paragraph" for child in leaf.children) and _needed(leaf, 0)
    if only_prose and len(chain) == 2:
        return _first(tail, _speaks_of_whole)
    if not _siblings_bare(chain):
        return _first(tail, lambda text: _speaks_of_whole(text) or _is_order(text))
    found = _first(tail, lambda text: _speaks_of_whole(text) or _is_order(text) or bool(_ORDER.match(text)))
    return found or 0


def _speaks_of_whole(text: str) -> bool:
    return bool(_WHOLE.match(text) or _REPLY.search(text, 0, REPLY))


def _is_order(text: str) -> bool:
    return bool(_STRONG.match(text) or (_ORDER.match(text) and _CARRYING_OUT.search(text, 0, ORDER)))


def _first(tail: Sequence[Draft], matches: Callable[[str], bool]) -> int | None:
    return next((at for at, child in enumerate(tail) if matches(child.text)), None)


def _siblings_bare(chain: Sequence[Draft]) -> bool:
    """No unit before the last one has a paragraph behind its content, and there is such a unit."""
    siblings = [child for parent in chain[:-1] for child in parent.children[:-1] if child.is_labelled]
    return bool(siblings) and not any(_tail(sibling) for sibling in siblings)
