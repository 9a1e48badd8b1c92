"""Tên cơ quan, tổ chức ban hành (issuing body), NĐ 30/2020/NĐ-CP Phụ lục I mục II.2, TT 01/2011/TT-BNV Điều 7.

Knowledge first (which words open a name, which names are whole), bold second: the parent is printed upright, the issuer
bold.

>>> [body.name for body in split(["ỦY BAN NHÂN DÂN", "TỈNH HẢI SƠN"], [True, True])]
['ỦY BAN NHÂN DÂN TỈNH HẢI SƠN']
>>> split(["UBND TỈNH HẢI SƠN", "SỞ NỘI VỤ"], [False, True])[0].parents
('UBND TỈNH HẢI SƠN',)
"""

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from vbpl_parser.values.key import is_caps, match_key, words
from vbpl_parser.vocabulary import Body as Opening
from vbpl_parser.vocabulary import bodies, compounds, provinces

__all__ = ["Body", "is_body", "opening", "split", "unit_level"]


@frozen(kw_only=True)
class Body:
    """An issuing body: name, superior bodies outermost first, indexes of its lines and of its parents' lines."""

    name: str
    parents: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    parent_lines: tuple[tuple[int, ...], ...] = ()


@frozen(kw_only=True)
class Name:
    """A name while it is put together: the text, its lines, the opening that its first line begins with."""

    text: str
    lines: tuple[int, ...]
    opening: Opening | None


_RULE = re.compile(r"[\s\-–—_*=.~…]*$")
_TITLES = ("cộng hòa xã hội chủ nghĩa", "việt nam dân chủ cộng hòa", "đảng cộng sản việt nam", "độc lập - tự do")
_DANGLING = re.compile(r"(?:[-,&/+]|\b(?:và|của|thuộc|về|trong|cho|các|với|tại|theo|hoặc|cổ phần|một thành viên))$")
_OPEN = re.compile(
    r"\b(?:thành phố|tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|đặc khu|số|khu vực|ngành|mtv|tnhh|thứ|tp\.?)$"
)
_UNIT = re.compile(
    r"(?:(?P<one>tỉnh)|(?P<city>thành phố|tp\.?)|(?P<two>huyện|quận|thị xã)|(?P<three>xã|phường|thị trấn|đặc khu))\s"
    r"(?P<name>.+)"
)
_CONTINUES = re.compile(
    r"(?:và|của|thuộc|trực thuộc|về|trong|cho|các|với|tại|khu vực|vùng|số|lần thứ|khóa|nhiệm kỳ|việt nam|trung ương|"
    r"tối cao|miền|phía|cấp|nhà nước|chính phủ|quốc gia|một thành viên|tnhh|cổ phần|tỉnh|thành phố|tp\.?|huyện|quận|"
    r"thị xã|xã|phường|thị trấn|đặc khu|[-&(])(?:\s|$)"
)
_PEERS = frozenset({"ministry", "council", "front", "court", "assembly"})


def split(lines: Sequence[str], bold: Sequence[bool]) -> tuple[Body, ...]:
    """The issuing bodies named by the header lines, top to bottom.

    `bold` says for each line whether it is bold. Several bodies only for a joint document. Rules (-----, *), the
    national title and empty lines are passed over.
    """
    names = _names(lines, [index < len(bold) and bold[index] for index in range(len(lines))])
    pieces = [piece for name in names for piece in _joined_by_dash(name)]
    if not pieces:
        return ()
    return _tree(pieces)


def is_body(text: str) -> bool:
    """Whether a line in capitals names a body or opens the name of one."""
    if not 2 <= len(text) <= 200 or not text[0].isupper() or not is_caps(text):
        return False
    found = opening(text)
    if found is None or found.kind in ("none", "joint") or "VỀ VIỆC" in text:
        return False
    more = len(text.split()) - len(found.opening.split())
    return found.whole or more > 0 or (found.kind != "post" and len(text.split()) > 1)


def opening(text: str) -> Opening | None:
    """The row of the vocabulary whose words open `text`, the longest one; None when none does."""
    first = words(text[:90])
    if not first or first[0] not in _first_words():
        return None
    table = bodies()
    for length in range(min(_longest(), len(first)), 0, -1):
        if (row := table.get(" ".join(first[:length]))) is not None:
            return row
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split(maxsplit=1)[0] for name in bodies())


@cache
def _longest() -> int:
    return max(len(name.split()) for name in bodies())


def _names(lines: Sequence[str], bold: Sequence[bool]) -> list[Name]:
    names: list[Name] = []
    kept = [index for index, line in enumerate(lines) if not _passed_over(line)]
    for place, index in enumerate(kept):
        line = lines[index]
        following = lines[kept[place + 1]] if place + 1 < len(kept) else ""
        row = _opening_over(line, following)
        steps = place > 0 and bold[index] and not bold[kept[place - 1]]
        if names and _goes_on(names, line, row, last=not following, steps=steps):
            before = names[-1]
            text = f"{before.text} {line}"
            names[-1] = Name(text=text, lines=(*before.lines, index), opening=opening(text))
        else:
            names.append(Name(text=line, lines=(index,), opening=row))
    return names


def _passed_over(line: str) -> bool:
    return _RULE.match(line) is not None or match_key(line).startswith(_TITLES)


def _opening_over(line: str, following: str) -> Opening | None:
    """The opening of `line`; one that runs over into the next line (VĂN / PHÒNG) counts too."""
    row = opening(line)
    if following and len(words(line)) < 4 and (row is None or row.kind == "none"):
        over = opening(f"{line} {following}")
        if over is not None and len(over.opening.split()) > len(words(line)):
            return over
    return row


def _goes_on(names: Sequence[Name], line: str, row: Opening | None, *, last: bool, steps: bool) -> bool:
    """Whether `line` goes on with the name above it.

    `last` says that no line follows, `steps` that this line is bold under one that is not.
    """
    before = names[-1]
    here, above = words(line), words(before.text[-200:])
    if not above or not here or _DANGLING.search(match_key(before.text[-20:]).rstrip()):
        return True
    own = row is not None and row.kind == "school" and len(row.opening.split()) > 1 and _whole(before)
    if ((above[-1], here[0]) in compounds() and not own) or _spans(before, above, here):
        return True
    if row is None or row.kind == "none":
        known = row is not None or _CONTINUES.match(match_key(line)) is not None
        known = known or _OPEN.search(match_key(before.text[-20:]).rstrip()) is not None
        return known or not (steps and _whole(before) and len(here) > 1)
    if len(here) == 1 and not row.whole and last and row.kind != "office":
        return True
    return not _whole(before) or _stands_above(before, row) or (len(names) == 1 and _inner(before, row))


def _spans(before: Name, above: Sequence[str], here: Sequence[str]) -> bool:
    """Whether one opening runs over the line break: ỦY / BAN NHÂN DÂN. Names that are whole do not go on so."""
    if before.opening is not None and before.opening.whole and len(above) >= len(before.opening.opening.split()):
        return False
    table = bodies()
    return any(" ".join((*above, *here[:more])) in table for more in range(1, _longest() + 1 - len(above)))


def _stands_above(before: Name, row: Opening) -> bool:
    """Bodies that stand above all others are no issuers under another: VĂN PHÒNG … / QUỐC HỘI is one name."""
    kind = before.opening.kind if before.opening is not None else "none"
    if row.kind == "head":
        return kind != "head" or before.opening is None or before.opening.opening == "thủ tướng"
    return row.kind == "ministry" and kind in _UNDER_MINISTRY


_UNDER_MINISTRY = frozenset({"committee", "office", "department", "unit", "party", "union", "congress"})


def _whole(name: Name) -> bool:
    """Whether the name needs no more words: it has them, or its opening is a name by itself."""
    if name.opening is None or name.opening.whole:
        return True
    return len(words(name.text)) > len(name.opening.opening.split()) or name.opening.kind == "office"


_INNER = frozenset({"office", "committee", "department"})
_OUTER = frozenset({"party", "council", "front", "union", "head", "assembly", "congress", "school"})


def _inner(name: Name, below: Opening) -> bool:
    """Whether a name can only be part of another body (VĂN PHÒNG, BAN TỔ CHỨC), so that the next line names that."""
    if name.opening is None or name.opening.kind not in _INNER:
        return False
    bare = len(words(name.text)) == len(name.opening.opening.split())
    if name.opening.kind == "committee" or bare:
        return below.kind in _OUTER or (bare and name.opening.kind == "office")
    return False


def _joined_by_dash(name: Name) -> list[Name]:
    """A line that joins several bodies: BỘ NỘI VỤ - BỘ TÀI CHÍNH."""
    parts = re.split(r"\s*[-–—]\s*", name.text)
    if len(parts) == 1:
        return [name]
    pieces = [parts[0]]
    at = len(parts[0])
    for part in parts[1:]:
        start = name.text.index(part, at)
        row = opening(part)
        if row is not None and row.kind in _JOINABLE and _same_sort(opening(pieces[0]), row) and len(part.split()) > 1:
            pieces.append(part)
        else:
            pieces[-1] += name.text[at : start + len(part)]
        at = start + len(part)
    return [Name(text=piece.strip(), lines=name.lines, opening=opening(piece)) for piece in pieces]


_JOINABLE = frozenset(
    {"ministry", "council", "front", "court", "department", "police", "agency", "union", "party", "army", "assembly"}
)


def _same_sort(first: Opening | None, second: Opening) -> bool:
    if first is None or first.kind == "none":
        return False
    if first.kind == second.kind:
        return True
    return {first.kind, second.kind} <= _JOINABLE - {"party"}


def _tree(names: Sequence[Name]) -> tuple[Body, ...]:
    """Parents above, issuers below: the last name and the peers right above it are the issuers."""
    first = len(names) - 1
    while first > 0 and _are_peers(names[first - 1], names[first]):
        first -= 1
    parents = tuple(name for name in names[:first] if name.opening is None or name.opening.kind != "joint")
    return tuple(
        Body(name=name.text, lines=name.lines)
        if name.opening is not None and name.opening.kind in ("ministry", "head")
        else Body(
            name=name.text,
            parents=tuple(parent.text for parent in parents),
            lines=name.lines,
            parent_lines=tuple(parent.lines for parent in parents),
        )
        for name in names[first:]
    )


def _are_peers(above: Name, below: Name) -> bool:
    """Whether two names under one another issue jointly: ministries, or like bodies of one level."""
    if above.opening is None or below.opening is None:
        return False
    if above.lines == below.lines:
        return True
    kinds = {above.opening.kind, below.opening.kind}
    if kinds == {"ministry"}:
        return True
    if kinds <= _PEERS - {"ministry"}:
        return unit_level(above.text) == unit_level(below.text)
    return above.opening.opening == below.opening.opening == "sở" or (
        kinds == {"council", "union"} and unit_level(above.text) == unit_level(below.text) is not None
    )


@cache
def _cities() -> frozenset[str]:
    return frozenset(match_key(row.name) for row in provinces() if row.kind == "thành phố") | {"hcm"}


def unit_level(name: str) -> int | None:
    """Level of the administrative unit in a body's name: 1 province, 2 district, 3 commune, None when none is named."""
    level = None
    for part in re.split(r"[,-] ?", match_key(name)):
        for found in re.finditer(r"\b(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\b.*", part):
            level = max(level or 0, _level(found[0]))
    return level


def _level(unit: str) -> int:
    found = _UNIT.match(unit)
    if found is None:
        return 0
    if found["city"]:
        return 1 if found["name"].strip(" .") in _cities() else 2
    return 1 if found["one"] else 2 if found["two"] else 3
