"""Gói tệp (package): the parts of a Word file and how they refer to each other (ISO/IEC 29500-2).

python-docx's package layer names the parts and resolves their relationships. Its `Document` is not built: it parses
every part, styles of 350 kB among them, which costs more than reading the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen
from docx.opc.packuri import PackURI

from vbpl_parser.errors import CorruptDocument, UnsupportedFormat
from vbpl_parser.readers.docx.names import RELATIONSHIPS, STRICT, TRANSITIONAL, w
from vbpl_parser.readers.preflight import check_zip, parse_xml, read_entry

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml import etree

    from vbpl_parser.readers.limits import Limits

__all__ = ["Package", "Relationship", "open_package"]


@frozen(kw_only=True)
class Relationship:
    """One row of a part's relationships: id, the last step of its type ("styles"), and the name of the target."""

    id: str
    kind: str
    target: str


@frozen(kw_only=True)
class Package:
    """An open Word file. `names` are its entries, `main` the name of the main part, `root` its parsed tree."""

    archive: ZipFile
    limits: Limits
    names: frozenset[str]
    main: str
    root: etree._Element = field(repr=False)
    relationships: tuple[Relationship, ...]

    def part(self, name: str | None) -> etree._Element | None:
        """The root element of a part; None when the file has no such part."""
        data = self.data(name)
        return None if data is None else parse_xml(data, self.limits)

    def data(self, name: str | None) -> bytes | None:
        """The bytes of a part; None when the file has no such part."""
        return _data(self.archive, name, self.limits) if name is not None and name in self.names else None

    def related(self, kind: str) -> str | None:
        """The name of the first part that the main part refers to with a relationship of this kind."""
        return next((row.target for row in self.relationships if row.kind == kind), None)


def open_package(data: bytes, limits: Limits) -> Package:
    """Open a Word file after the pre-flight and parse its main part.

    Raises:
        CorruptDocument: the container or its XML is damaged, or a needed part is missing.
        EncryptedDocument: the file needs a password.
        LimitExceeded: something is over a limit.
        UnsupportedFormat: a sound package, but not of Word.
    """
    archive = check_zip(data, limits)
    names = frozenset(archive.namelist())
    if "[Content_Types].xml" not in names:
        raise CorruptDocument("The zip container is no Office package: it has no list of content types.")
    top = _relationships(archive, "", names, limits)
    main = next((item.target for item in top if item.kind == "officeDocument"), None)
    if main is None or main not in names:
        raise CorruptDocument("The Office package has no main document.")
    root = parse_xml(_data(archive, main, limits), limits)
    if root.tag != w("document"):
        raise UnsupportedFormat("The Office package is not a Word document.")
    return Package(
        archive=archive,
        limits=limits,
        names=names,
        main=main,
        root=root,
        relationships=_relationships(archive, main, names, limits),
    )


def _data(archive: ZipFile, name: str, limits: Limits) -> bytes:
    data = read_entry(archive, name, limits)
    return data.replace(STRICT, TRANSITIONAL) if STRICT in data[:4096] else data


def _relationships(archive: ZipFile, source: str, names: frozenset[str], limits: Limits) -> tuple[Relationship, ...]:
    uri = PackURI("/" + source)
    name = uri.rels_uri.membername
    if name not in names:
        return ()
    return tuple(
        Relationship(
            id=row.get("Id", ""),
            kind=row.get("Type", "").rpartition("/")[2],
            target=PackURI.from_rel_ref(uri.baseURI, row.get("Target", "")).membername,
        )
        for row in parse_xml(read_entry(archive, name, limits), limits).iter(RELATIONSHIPS + "Relationship")
        if row.get("TargetMode") != "External"
    )
