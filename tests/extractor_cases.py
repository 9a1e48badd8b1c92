"""Case files of extractors: lines with their zones, and the values that come of them after `=>`.

A case is a section `# title` of lines `zone [marks] | text` (marks as in the cases of zone rules) and of values `=> …`;
without a value nothing comes of the lines.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import fields, frozen

from document_values import values
from vbpl_parser.layout import Part, PartKind, Zone, ZoneKind
from vbpl_parser.model import Document, Header, Source
from zone_lines import zone_lines


@frozen(kw_only=True)
class ExtractorCase:
    """A case of one component."""

    component: str
    title: str
    part: Part
    expected: tuple[str, ...]


def extractor_cases(folder: Path) -> Iterator[ExtractorCase]:
    """Every case of every file; the name of the file is the component."""
    for path in sorted(folder.glob("*.md")):
        for section in f"\n{path.read_text(encoding='utf-8')}".split("\n# ")[1:]:
            title, *rows = [row for row in section.splitlines() if row.strip()]
            expected = tuple(row[2:].strip() for row in rows if row.startswith("=>"))
            lines = zone_lines([row for row in rows if not row.startswith("=>")])
            zones = tuple(Zone(ZoneKind(kind), "case", (line,)) for kind, line in lines)
            yield ExtractorCase(component=path.stem, title=title, part=Part(PartKind.MAIN, zones), expected=expected)


FIELDS = {
    "doc_type": "type",
    "addressees": "to",
    "legal_bases": "basis",
    "recipients": "recipient",
    "signatories": "signed",
    "body": "unit",
    "issuers": "issuer",
    "national_name": "national",
    "annexes": "annex",
}
"""Component → its name in `document_values`, where they differ."""

SOURCE = Source(format="text", sha256="", bytes=0)


def shown(component: str, value: Any) -> tuple[str, ...]:
    """The value of one component as case files write it."""
    if component in {attribute.name for attribute in fields(Header)}:
        document = Document(source=SOURCE, header=Header(**{component: value}))
    else:
        document = Document(source=SOURCE, **{component: value})
    return tuple(values(document)[FIELDS.get(component, component)])
