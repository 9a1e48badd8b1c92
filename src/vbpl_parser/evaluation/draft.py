"""Bản nháp (draft labels): what the parser reads, in the format of a label, to be corrected by hand.

Correcting is several times quicker than typing. A draft says `"sure": false` until somebody has corrected it, and is
not scored before that: it would be the parser agreeing with itself.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from vbpl_parser.errors import ParseError
from vbpl_parser.evaluation.parsed import Parsed, read_document
from vbpl_parser.evaluation.shape import to_label
from vbpl_parser.model import Document, Source

__all__ = ["Drafted", "draft", "write_drafts"]

ORIGINS = {"markdown": "md", "text": "text"}
"""Format of the source → origin of the label, where they differ."""


@frozen(kw_only=True)
class Drafted:
    """What became of one file of `docs`: the label written, or why there is none."""

    file: str
    label: Path | None = None
    skipped: str | None = None
    error: str | None = None


def write_drafts(
    directory: Path, *, force: bool = False, parse: Callable[[Path], Parsed] = read_document
) -> Iterator[Drafted]:
    """Write a label for every file of `directory/docs` that has none; yields one result a file, by name.

    Args:
        directory: the folder that holds `docs`; `gold` is made when it is not there.
        force: write over labels that are there, corrected or not.
        parse: how a file is read.

    Raises:
        FileNotFoundError: there is no `docs` folder.
        OSError: a label cannot be written.
    """
    documents, labels = directory / "docs", directory / "gold"
    if not documents.is_dir():
        raise FileNotFoundError(f"{documents} is not a folder of documents")
    labels.mkdir(exist_ok=True)
    taken = set(_labelled(labels)) if not force else set()
    names: set[str] = set()
    for path in sorted(path for path in documents.iterdir() if path.is_file()):
        name = path.stem if path.stem not in names else path.name
        names.add(name)
        target = labels / f"{name}.json"
        if path.name in taken or (target.exists() and not force):
            yield Drafted(file=path.name, skipped="has a label")
        else:
            yield _write(path, target, parse)


def _labelled(labels: Path) -> Iterator[str]:
    """The files that the labels are of; a label may have another name than its file."""
    for path in labels.glob("*.json"):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            continue
        if isinstance(data, dict) and isinstance(data.get("file"), str):
            yield data["file"]


def _write(path: Path, target: Path, parse: Callable[[Path], Parsed]) -> Drafted:
    try:
        parsed = parse(path)
    except ParseError as error:
        return Drafted(file=path.name, error=f"{error.code}: {error}")
    data = draft(parsed.document, name=target.stem, file=path.name)
    target.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return Drafted(file=path.name, label=target)


def draft(document: Document, *, name: str, file: str) -> dict[str, Any]:
    """The label of `document`, unchecked: id, file, pages, origin, the values, what to look at first.

    `review` names the components that the parser is not sure of or did not find; scoring passes over it.
    """
    values = to_label(document)
    if values["doc_type"] is None:
        del values["doc_type"]  # nobody knows yet; null would say that the type is none of the list
    return {
        "id": name,
        "file": file,
        "pages": document.source.pages,
        "origin": _origin(document.source),
        **values,
        "hard": "",
        "sure": False,
        "review": list(document.needs_review),
    }


def _origin(source: Source) -> str:
    if source.text_layer != "digital":
        return "scan"
    return ORIGINS.get(source.format, source.format)
