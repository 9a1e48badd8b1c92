"""Labels: what a careful clerk enters by looking at the page, one JSON file a document."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from attrs import frozen

__all__ = ["Label", "read_labels"]


@frozen(kw_only=True)
class Label:
    """One label: `data` as in the file; `path` is the document that it describes."""

    id: str
    path: Path
    origin: str
    data: dict[str, Any]

    @property
    def unsure(self) -> frozenset[str]:
        """The keys that the reader was not sure of; they are not scored."""
        sure = self.data.get("sure", True)
        return frozenset(sure) if isinstance(sure, list) else frozenset()

    def has(self, key: str) -> bool:
        """Whether `key` is scored for this document."""
        return key in self.data and key not in self.unsure


def read_labels(directory: Path, *, only: Collection[str] = (), origins: Collection[str] = ()) -> tuple[Label, ...]:
    """The labels in `directory/gold` for the documents in `directory/docs`, by id.

    Args:
        directory: the folder that holds `docs/` and `gold/`.
        only: ids to keep; all when empty.
        origins: origins to keep (md, doc, docx, pdf, scan, html, rtf, ocr_text); all when empty.

    Raises:
        FileNotFoundError: there is no `gold` folder.
        ValueError: a file there is no label.
    """
    folder = directory / "gold"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not a folder of labels")
    labels = (_label(path, directory / "docs") for path in sorted(folder.glob("*.json")))
    return tuple(
        label for label in labels if (not only or label.id in only) and (not origins or label.origin in origins)
    )


def _label(path: Path, documents: Path) -> Label:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Label(id=data["id"], path=documents / data["file"], origin=data["origin"], data=data)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path} is not a label: {error!r}") from error
