"""Tên loại văn bản (type of document), NĐ 30/2020/NĐ-CP Điều 7 and Phụ lục III, with the types of law and of the Party.

>>> from_title("QUYẾT ĐỊNH").id, from_symbol("TTr-UBND", "state").id, from_symbol("UBND-VX", "state").id
('quyet_dinh', 'to_trinh', 'cong_van')
>>> value = from_title("BÁO CÁO Kết quả công tác quý I")
>>> value.name, value.rest
('Báo cáo', 'Kết quả công tác quý I')
"""

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from vbpl_parser.text.fold import fold, plain_punctuation
from vbpl_parser.values.key import CAPITAL, is_caps, match_key
from vbpl_parser.vocabulary import TypeName, organ_codes, type_names

__all__ = ["DocTypeValue", "from_id", "from_symbol", "from_title"]


@frozen(kw_only=True)
class DocTypeValue:
    """Type of document. `rest` is what follows the type on its line, `text[end:]` without the space between."""

    id: str
    name: str
    abbreviation: str | None = None
    rest: str = ""
    end: int = 0


_NO_TITLE = re.compile(
    r"(?:quy định (?:chung|cụ thể|chuyển tiếp|khác|về điều khoản|kỹ thuật|thi hành)|quyết định(?: này)? có hiệu lực|"
    r"báo cáo viên|luật sư|luật gia|lệnh chi|thông báo số|chương trình nghị sự|kết luận chung|"
    r"hướng dẫn viên|quy trình|quy hoạch sử dụng đất|lệ phí|luật pháp|chiến lược gia)\b"
)
_SPACED = re.compile(rf"{CAPITAL}(?: {CAPITAL}){{3,}}$")


def from_title(text: str) -> DocTypeValue | None:
    """The type when the line `text` is its name or starts with its name in capitals, or None.

    A line that ends with a colon ("QUYẾT ĐỊNH:") is the operative line and no title.
    """
    if not 4 <= len(text) <= 400 or text[0] not in _initials() or text.endswith(":"):
        return None
    if text[1].islower() and len(text) > 30:
        return None
    if text[1] == " " and _SPACED.match(text):
        return _spaced(text)
    key = match_key(text)
    name = _longest(key)
    if name is None and text.isupper() and len(text) <= 40:
        name = _folded().get(fold(text).strip(" .-*").replace(" ", ""))
        return None if name is None else _value(name, end=len(text))
    if name is None or not _stands_as_title(text, key, name):
        return None
    end = len(name.name)
    return _value(name, rest=text[end:].strip(" :-–."), end=end)


@cache
def _initials() -> frozenset[str]:
    return frozenset(name.name[0] for name in type_names())


@cache
def _folded() -> Mapping[str, TypeName]:
    """Names without accents and spaces, for misread titles (QUYÉT ĐỊNH, K ẾT LUẬN); only whole lines are compared."""
    return {fold(name.name).replace(" ", ""): name for name in reversed(type_names())}


@cache
def _by_length() -> Mapping[str, tuple[tuple[str, TypeName], ...]]:
    """First syllable → (key, type), longest names first."""
    table: dict[str, list[tuple[str, TypeName]]] = {}
    for name in sorted(type_names(), key=lambda row: -len(row.name)):
        key = match_key(name.name)
        table.setdefault(key.split()[0], []).append((key, name))
    return {first: tuple(names) for first, names in table.items()}


def _longest(key: str) -> TypeName | None:
    for name_key, name in _by_length().get(key.split(maxsplit=1)[0].rstrip(".,;"), ()):
        if key.startswith(name_key) and not key[len(name_key) : len(name_key) + 1].isalnum():
            return name
    return None


def _stands_as_title(text: str, key: str, name: TypeName) -> bool:
    printed, rest = text[: len(name.name)], key[len(name.name) :].strip(" .-*")
    if not rest:
        return printed.isupper() or printed[0].isupper()
    if not printed.isupper() or not name.open_ended or _NO_TITLE.match(key):
        return False
    return rest[0] not in ",;)/" and not rest.startswith(("và ", "hoặc ")) and (len(text) <= 160 or is_caps(text[:60]))


def _spaced(text: str) -> DocTypeValue | None:
    """Letters set apart: Q U Y Ế T Đ Ị N H."""
    key = match_key(text).replace(" ", "")
    for name in type_names():
        if match_key(name.name).replace(" ", "") == key:
            return _value(name, end=len(text))
    return None


def _value(name: TypeName, rest: str = "", end: int = 0) -> DocTypeValue:
    official = _official().get(name.id, name)
    abbreviation = official.abbreviations[0] if official.abbreviations and name.id not in _UNMARKED else None
    shown = name if name.id == "other" else official
    if name.id == "other":
        abbreviation = name.abbreviations[0] if name.abbreviations else None
    return DocTypeValue(id=name.id, name=shown.name, abbreviation=abbreviation, rest=rest, end=end)


_UNMARKED = frozenset({"cong_van", "luat"})
"""Công văn has no letters of its own in state symbols (Phụ lục III), laws carry the term of the assembly."""


@cache
def _official() -> Mapping[str, TypeName]:
    official: dict[str, TypeName] = {}
    for name in type_names():
        official.setdefault(name.id, name)
    return official


def from_id(slug: str) -> DocTypeValue | None:
    """The type with this slug, or None ("other" has no single name)."""
    name = _official().get(slug) if slug != "other" else None
    return None if name is None else _value(name)


_GROUP = re.compile(r"[-/.&+]")
_TERM = re.compile(r"QH(?:K|khóa)?\d{0,2}$")
_ORGAN = re.compile(r"(?:UBND|HĐND|B[A-ZĐ]{1,6}$|S[A-ZĐ]{2,7}$|ĐU|ĐTN|TW|TU$|HU$|CTUBND|TTg$|CP$|CTN$)")
_AMBIGUOUS = frozenset(
    {
        "CT",
        "TC",
        "PC",
        "TH",
        "BC",
        "CN",
        "QH",
        "CL",
        "HĐ",
        "TB",
        "BB",
        "PT",
        "CK",
        "CTR",
        "L",
        "BN",
        "GT",
        "UQ",
        "NP",
        "GN",
        "QC",
        "DA",
        "PA",
        "PB",
        "PG",
        "BA",
        "GP",
        "ĐL",
        "ĐĐ",
        "BL",
        "LLV",
    }
)
"""Letters that stand for a unit or field as well; a type only when a body's code follows."""


def from_symbol(symbol: str, system: str) -> DocTypeValue | None:
    """The type that `symbol` carries; công văn when it names bodies only, None when `symbol` says nothing.

    `system` is state, party, youth_union or other: TT is thông tư in the state, thông tri in the Party.
    """
    groups = [group for part in _GROUP.split(plain_punctuation(symbol)) if (group := part.strip())]
    if not groups or not groups[0][0].isalpha():
        return None
    if _TERM.match(groups[0]) or groups[0].startswith("UBTVQH"):
        return None
    name = _by_letters(groups[0], "party" if system == "party" else "state")
    if name is None or (len(groups) > 1 and _is_unit(groups)):
        return from_id("cong_van")
    return _value(name) if len(groups) > 1 or name.id != "cong_van" else None


def _is_unit(groups: list[str]) -> bool:
    if groups[0] not in _AMBIGUOUS:
        return False
    second = groups[1]
    kind = organ_codes().get(second)
    return kind == "unit" or (kind is None and not _ORGAN.match(second))


@cache
def _letters() -> Mapping[tuple[str, str], TypeName]:
    table: dict[tuple[str, str], TypeName] = {}
    for name in type_names():
        for letters in name.abbreviations:
            for system in ("state", "party") if name.system == "both" else (name.system,):
                table.setdefault((letters, system), name)
    return table


def _by_letters(letters: str, system: str) -> TypeName | None:
    return _letters().get((letters, system)) or _letters().get((letters, "party" if system == "state" else "state"))
