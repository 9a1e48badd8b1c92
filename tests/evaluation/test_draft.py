"""Drafts have the format of a label, are not scored before they are corrected, and never overwrite one."""

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from evaluation.label_folder import DOCUMENT, LABEL, fake_parse, make_folder
from vbpl_parser.evaluation import Parsed, draft, evaluate, read_labels, write_drafts
from vbpl_parser.model import Document, Source


def drafts(folder: Path, **options: Any) -> dict[str, str | None]:
    done = write_drafts(folder, parse=fake_parse, **options)
    return {each.file: each.label.name if each.label else each.skipped or each.error for each in done}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_folder(tmp_path, LABEL)
    for name in ("x2.md", "x3.pdf", "x1.txt"):
        (tmp_path / "docs" / name).touch()
    return tmp_path


def test_a_draft_is_a_label_to_be_corrected(folder: Path) -> None:
    assert drafts(folder) == {
        "x1.md": "has a label",
        "x1.txt": "x1.txt.json",
        "x2.md": "x2.json",
        "x3.pdf": "VB907: the pages are pictures",
    }
    text = (folder / "gold" / "x2.json").read_text(encoding="utf-8")
    written = json.loads(text)
    assert '\n "place": "Bình An",\n' in text
    assert {key: written[key] for key in ("id", "file", "pages", "origin", "hard", "sure")} == {
        "id": "x2",
        "file": "x2.md",
        "pages": None,
        "origin": "md",
        "hard": "",
        "sure": False,
    }
    assert set(written) == set(LABEL) | {"pages", "hard", "review"}
    assert "archive" in written["review"]


def test_a_draft_is_scored_when_it_is_corrected(folder: Path) -> None:
    drafts(folder)
    labels = read_labels(folder)
    assert [label.id for label in labels if label.is_draft] == ["x1.txt", "x2"]
    assert [document.id for document in evaluate(labels, fake_parse).documents] == ["x1"]
    path = folder / "gold" / "x2.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"sure": false', '"sure": true'), encoding="utf-8")
    scored = evaluate(read_labels(folder), fake_parse).documents
    assert [document.id for document in scored] == ["x1", "x2"]
    assert scored[1].is_perfect()


def test_labels_are_kept_unless_forced(folder: Path) -> None:
    drafts(folder)
    corrected = json.dumps(LABEL | {"id": "x2", "file": "x2.md", "place": "Bình Yên"}, ensure_ascii=False)
    (folder / "gold" / "x2.json").write_text(corrected, encoding="utf-8")
    assert drafts(folder)["x2.md"] == "has a label"
    assert (folder / "gold" / "x2.json").read_text(encoding="utf-8") == corrected
    assert drafts(folder, force=True)["x2.md"] == "x2.json"
    assert json.loads((folder / "gold" / "x2.json").read_text(encoding="utf-8"))["place"] == "Bình An"


def test_a_label_of_another_name_counts(folder: Path) -> None:
    (folder / "gold" / "other.json").write_text(json.dumps(LABEL | {"id": "other", "file": "x2.md"}), encoding="utf-8")
    (folder / "gold" / "no_label.json").write_text("{", encoding="utf-8")
    assert drafts(folder)["x2.md"] == "has a label"


def test_the_folder_of_labels_is_made(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").touch()
    assert drafts(tmp_path) == {"a.md": "a.json"}


def test_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="not a folder of documents"):
        drafts(tmp_path)


@pytest.mark.parametrize(
    ("source", "origin"),
    [
        (Source(format="markdown", sha256="", bytes=1), "md"),
        (Source(format="docx", sha256="", bytes=1), "docx"),
        (Source(format="pdf", sha256="", bytes=1, text_layer="ocr"), "scan"),
        (Source(format="pdf", sha256="", bytes=1, text_layer="none"), "scan"),
        (Source(format="pdf", sha256="", bytes=1), "pdf"),
    ],
)
def test_the_origin_of_a_draft(source: Source, origin: str) -> None:
    assert draft(evolve(DOCUMENT, source=source), name="a", file="a.b")["origin"] == origin


def test_a_type_that_nobody_knows_is_left_out() -> None:
    empty = Document(source=Source(format="pdf", sha256="", bytes=1))
    data = draft(Parsed(document=empty).document, name="a", file="a.pdf")
    assert "doc_type" not in data
    assert (data["number"], data["recipients"]) == (None, [])
