"""Bảng từ vựng (vocabulary tables): the TSV files of this package as typed rows, each read once on first use."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from attrs import frozen

__all__ = [
    "Body",
    "Post",
    "Province",
    "TypeName",
    "bodies",
    "compounds",
    "organ_codes",
    "posts",
    "provinces",
    "ranks",
    "surnames",
    "type_names",
]


@frozen(kw_only=True)
class TypeName:
    """Tên loại văn bản (type of document): a printed name, its slug and the letters that stand for it in symbols."""

    id: str
    name: str
    abbreviations: tuple[str, ...]
    system: str
    open_ended: bool


@frozen(kw_only=True)
class Post:
    """Chức vụ (post), lower case: whether PHÓ may stand before it, what may follow (yes, no, body)."""

    name: str
    deputy: bool
    complement: str


@frozen(kw_only=True)
class Body:
    """Cơ quan (body): the words that open its name, lower case; `whole` when nothing need follow them."""

    opening: str
    kind: str
    whole: bool


@frozen(kw_only=True)
class Province:
    """Tỉnh, thành phố trực thuộc trung ương: name, kind word, until when it existed, other spellings."""

    name: str
    kind: str
    until: str
    others: tuple[str, ...]


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of table `name`: tab separated, without `#` lines and the line of column names."""
    from importlib.resources import files  # takes as long as the rest of the room; only who needs a table pays

    text = files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(line.split("\t")) for line in lines[1:])


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def type_names() -> tuple[TypeName, ...]:
    """Every printed name of a type, in the order of the table."""
    return tuple(
        TypeName(id=slug, name=name, abbreviations=_several(letters), system=system, open_ended=title == "yes")
        for slug, name, letters, system, title in rows("document_types")
    )


@cache
def posts() -> Mapping[str, Post]:
    """Posts by name."""
    return MappingProxyType(
        {
            name: Post(name=name, deputy=deputy != "-", complement=complement)
            for name, deputy, complement in rows("posts")
        }
    )


@cache
def bodies() -> Mapping[str, Body]:
    """Openings of names of bodies."""
    return MappingProxyType(
        {opening: Body(opening=opening, kind=kind, whole=whole == "yes") for opening, kind, whole in rows("bodies")}
    )


@cache
def compounds() -> frozenset[tuple[str, str]]:
    """Pairs of syllables of one word whose second could open the name of a body."""
    return frozenset((row[0], row[1]) for row in rows("compounds"))


@cache
def provinces() -> tuple[Province, ...]:
    """Provinces and centrally-run cities, those of today first."""
    return tuple(
        Province(name=name, kind=kind, until=until, others=_several(other))
        for name, kind, until, other in rows("provinces")
    )


@cache
def ranks() -> Mapping[str, str]:
    """Ranks, degrees and honours before a name → rank, degree, honour or address."""
    return MappingProxyType({row[0]: row[1] for row in rows("ranks")})


@cache
def surnames() -> Mapping[str, str]:
    """Family names → common or weak."""
    return MappingProxyType({row[0]: row[1] for row in rows("surnames")})


@cache
def organ_codes() -> Mapping[str, str]:
    """Codes of bodies in symbols → body or unit."""
    return MappingProxyType({row[0]: row[1] for row in rows("organ_codes")})
