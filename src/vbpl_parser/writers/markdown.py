"""A document as Markdown to read: the header as a small table, the body as nested text."""

import re
from collections.abc import Iterable, Iterator

from vbpl_parser.model import Document, Unit
from vbpl_parser.writers.wording import annex_line, copy_line, facts, heading, mark, recipient_line, signatory_line

__all__ = ["to_markdown"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$]|&(?=#?\w+;))")
_OPENING = re.compile(r"^([-+=]|\d+(?=[.)]))")


def to_markdown(document: Document) -> str:
    """`document` as CommonMark with pipe tables. Nothing of the text is read as markup: it is escaped."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: Document) -> Iterator[str]:
    yield f"# {_escape(heading(document))}"
    if facts(document):
        yield _table([("", ""), *facts(document)])
    yield from _section("Căn cứ", _list(basis.text for basis in document.legal_bases))
    yield from _section("Nội dung", _units(document.body))
    recipients = [recipient_line(recipient) for recipient in document.recipients]
    archive = [f"Lưu: {document.archive.text}"] if document.archive else []
    yield from _section("Nơi nhận", _list(recipients + archive))
    yield from _section("Người ký", _list(map(signatory_line, document.signatories)))
    for annex in document.annexes:
        yield f"## {_escape(annex_line(annex))}"
        yield from _units(annex.body)
    for copy in document.copies:
        yield f"## {_escape(copy_line(copy))}"
        yield from _list(map(signatory_line, copy.signatories))
    yield from _section("Lưu ý", _list(f"{d.code}: {d.message}" for d in document.diagnostics))


def _section(title: str, blocks: Iterable[str]) -> Iterator[str]:
    """`blocks` under a heading; nothing at all when there are none."""
    found = list(blocks)
    return iter([f"## {_escape(title)}", *found] if found else [])


def _list(items: Iterable[str]) -> list[str]:
    rows = [f"- {_escape(item)}" for item in items]
    return ["\n".join(rows)] if rows else []


def _units(units: Iterable[Unit], indent: str = "") -> Iterator[str]:
    """One block a unit. A labelled unit is a list item, what belongs to it stands indented under it."""
    for unit in units:
        if unit.level == "table":
            yield from (_indented(_table(unit.rows), indent) for _ in unit.rows[:1])
        elif unit.level == "paragraph":
            yield indent + _words(unit)
        else:
            yield f"{indent}- {_words(unit)}".rstrip()
        inner = indent if unit.level in ("table", "paragraph") else indent + "  "
        yield from _units(unit.children, inner)


def _words(unit: Unit) -> str:
    """Label and title in bold, then the text."""
    bold = " ".join(part for part in (mark(unit), unit.title) if part)
    text = _escape(unit.text or "")
    return f"**{_escape(bold, opening=False)}** {text}".rstrip() if bold else text


def _table(rows: Iterable[Iterable[str]]) -> str:
    """A pipe table; the first row is its head, short rows are filled up."""
    cells = [[_escape(cell) for cell in row] for row in rows]
    width = max(map(len, cells))
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in cells]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _indented(text: str, indent: str) -> str:
    return "\n".join(indent + line for line in text.split("\n"))


def _escape(text: str, *, opening: bool = True) -> str:
    """`text` on one line, with nothing in it that Markdown would read as markup.

    `opening` is whether it may stand at the beginning of a block, where "1." and "-" open a list.
    """
    plain = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _OPENING.sub(_escape_opening, plain) if opening else plain


def _escape_opening(found: re.Match[str]) -> str:
    return found[0] + "\\" if found[0].isdigit() else "\\" + found[0]
