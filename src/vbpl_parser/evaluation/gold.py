"""Labels: what a careful clerk enters by looking at the page, one JSON file a document.

A label whose `sure` is false is a draft that nobody has corrected yet; it is not scored.
"""

import csv
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

__all__ = ["Label", "read_labels"]


@frozen(kw_only=True)
class Label:
    """One label: `data` as in the file; `path` is the document that it describes, `source` where that came from."""

    id: str
    path: Path
    origin: str
    data: dict[str, Any]
    source: str | None = None

    @property
    def is_draft(self) -> bool:
        """Nobody has corrected it yet."""
        return self.data.get("sure") is False

    @property
    def unsure(self) -> frozenset[str]:
        """The keys that the reader was not sure of; they are not scored."""
        sure = self.data.get("sure", True)
        return frozenset(sure) if isinstance(sure, list) else frozenset()

    def has(self, key: str) -> bool:
        """Whether `key` is scored for this document."""
        return key in self.data and key not in self.unsure


def read_labels(directory: Path, *, only: Collection[str] = (), origins: Collection[str] = ()) -> tuple[Label, ...]:
    """The labels in `directory/gold` for the documents in `directory/docs`, by id, drafts included.

    Args:
        directory: the folder that holds `docs/` and `gold/`, and `sources.tsv` when it is known where each came from.
        only: ids to keep; all when empty.
        origins: origins to keep (md, doc, docx, pdf, scan, html, rtf, ocr_text); all when empty.

    Raises:
        FileNotFoundError: there is no `gold` folder.
        ValueError: a file there is no label.
    """
    folder = directory / "gold"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not a folder of labels")
    sources = _sources(directory / "sources.tsv")
    labels = (_label(path, directory / "docs", sources) for path in sorted(folder.glob("*.json")))
    return tuple(
        label for label in labels if (not only or label.id in only) and (not origins or label.origin in origins)
    )


def _label(path: Path, documents: Path, sources: Mapping[str, str]) -> Label:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Label(
            id=data["id"],
            path=documents / data["file"],
            origin=data["origin"],
            data=data,
            source=sources.get(data["file"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path} is not a label: {error!r}") from error


def _sources(path: Path) -> dict[str, str]:
    """File → repository, of a table with these columns; empty when there is none."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["file"]: row["repository"] for row in rows if row.get("file") and row.get("repository")}
