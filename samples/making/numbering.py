"""Word's automatic numbering: the lists of a document in numbering.xml."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from samples.making.compose import Para

__all__ = ["BULLETS", "NUMBERS", "definitions"]

NUMBERS = 1
BULLETS = 2

FORMATS = {"roman": "upperRoman", "item": "decimal", "clause": "decimal", "point": "lowerLetter"}


def definitions(paras: list[Para]) -> list[object]:
    """The elements of numbering.xml: one list with a level for each depth of `paras`, and one of bullets."""
    levels = {para.depth: para.level for para in paras if para.level in FORMATS}
    numbers = "".join(
        _level(depth, FORMATS[level], _pattern(depth, level, levels.get(depth - 1)))
        for depth, level in sorted(levels.items())
    )
    bullets = _level(0, "bullet", "-")
    return [
        _abstract(NUMBERS, "multilevel", numbers),
        _abstract(BULLETS, "singleLevel", bullets),
        *(parse_xml(f'<w:num {nsdecls("w")} w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>') for n in (1, 2)),
    ]


def _pattern(depth: int, level: str, above: str | None) -> str:
    if level == "point":
        return f"%{depth + 1})"
    return f"%{depth}.%{depth + 1}." if level == above == "item" else f"%{depth + 1}."


def _level(depth: int, form: str, pattern: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
    )


def _abstract(number: int, kind: str, levels: str) -> object:
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
    )
