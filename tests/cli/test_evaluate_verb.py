"""`vbpl evaluate` on a small folder of labels."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from evaluation.label_folder import LABEL, fake_parse, make_folder
from vbpl_parser.cli import evaluate as verb
from vbpl_parser.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(verb, "read_document", fake_parse)
    other = LABEL | {"id": "x2", "place": "Bình Yên", "recipients": ["Như trên", "Bộ Thủy lợi và Đê điều"]}
    scan = LABEL | {"id": "x3", "file": "x3.pdf", "origin": "scan"}
    return make_folder(tmp_path, LABEL, other, scan)


def evaluate(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", str(folder), *args])


def row(result: Result, name: str) -> list[str]:
    return next(line.split() for line in result.stdout.splitlines() if line.startswith(name))


def test_the_table(folder: Path) -> None:
    result = evaluate(folder)
    assert result.exit_code == 0
    assert row(result, "place")[:7] == ["place", "3", "3", "2", "0.500", "0.333", "0.400"]
    assert row(result, "place")[-2:] == ["33%", "33%"]
    assert row(result, "urgency")[1:7] == ["3", "0", "0", "–", "–", "–"]
    assert row(result, "cited")[1:3] == ["(not", "built)"]
    assert row(result, "origin md")[:3] == ["origin", "md", "2"]
    assert "  x3 (scan): VB907: the pages are pictures" in result.stdout


def test_only_some_documents(folder: Path) -> None:
    assert row(evaluate(folder, "--only", "x1"), "all")[1] == "1"
    assert row(evaluate(folder, "--origin", "md"), "all")[1] == "2"


def test_each_miss_stands_beside_the_label(folder: Path) -> None:
    result = evaluate(folder, "--errors", "recipients", "--origin", "md")
    assert result.stdout.splitlines() == [
        "x2 (md, cong_van)",
        "  gold   Bộ Thủy lợi và Đê điều",
        "         page 1, line 5, body (rule of body), goes on in recipients: - Bộ Thủy lợi và",
        "  found  Bộ Thủy lợi",
        "         page 1, line 5, body (rule of body): - Bộ Thủy lợi và",
    ]
    assert result.stderr == "recipients: 1 of 2 documents are not right\n"


def test_what_cannot_be_read_is_missing_in_the_errors(folder: Path) -> None:
    result = evaluate(folder, "--errors", "place", "--only", "x3")
    assert "x3 (scan, cong_van) VB907: the pages are pictures\n  gold   Bình An\n  found  —\n" in result.stdout


def test_as_json(folder: Path) -> None:
    data = json.loads(evaluate(folder, "--json").stdout)
    assert data["fields"]["place"]["soft"]["f1"] == pytest.approx(0.4)
    assert data["groups"]["origin"]["md"]["documents_count"] == 2
    assert data["documents"][1]["misses"]["place"] == {"missing": ["Bình Yên"], "extra": ["Bình An"]}
    assert not data["fields"]["cited"]["built"]
    assert data["confidence"]["levels"]["high"]["found"] > 10
    assert data["documents"][1]["places"][0]["gold_at"] == []
    assert data["documents"][1]["places"][1]["gold_at"][0] == {
        "page": 1,
        "line": 5,
        "column": "full",
        "zone": "body",
        "rule": "rule of body",
    }


def test_json_has_the_keys_of_the_reference(folder: Path) -> None:
    data = json.loads(evaluate(folder, "--json").stdout)
    summary = ["documents_count", "macro_f1", "perfect", "seconds", "fields"]
    assert list(data) == [*summary, "confidence", "groups", "documents"]
    assert list(data["groups"]) == ["origin", "layer", "kind", "system", "source"]
    assert list(data["groups"]["layer"]["scan"]) == summary
    assert list(data["fields"]["place"]) == [
        "documents",
        "gold",
        "found",
        "soft",
        "strict",
        "right",
        "strictly_right",
        "built",
    ]
    assert list(data["documents"][0]) == [
        "id",
        "origin",
        "kind",
        "system",
        "source",
        "error",
        "seconds",
        "perfect",
        "needs_review",
        "misses",
        "places",
    ]


def test_what_the_confidence_is_worth(folder: Path) -> None:
    words = evaluate(folder).stdout
    assert "of the fields marked high 0." in words
    assert re.search(r"high \d+ of \d+ right, medium \d+ of \d+ right", words)


def test_groups_alone(folder: Path) -> None:
    (folder / "sources.tsv").write_text("file\trepository\nx1.md\tan/archive\n", encoding="utf-8")
    result = evaluate(folder, "--by", "source")
    assert row(result, "source an/archive")[:3] == ["source", "an/archive", "2"]
    assert row(result, "source unknown")[2] == "1"
    assert "recipients" not in result.stdout


def test_a_page_of_html(folder: Path, tmp_path: Path) -> None:
    assert evaluate(folder, "--html", str(tmp_path / "out.html")).exit_code == 0
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_blocks_of_pages(folder: Path, tmp_path: Path) -> None:
    pages = [tmp_path / "README.md", tmp_path / "README.vi.md"]
    for page in pages:
        page.write_text("<!-- accuracy -->\n<!-- /accuracy -->\n", encoding="utf-8")
    assert evaluate(folder, "--page", str(pages[0]), "--page", str(pages[1])).exit_code == 0
    assert "| place | 0.500 | 0.000 |" in pages[0].read_text(encoding="utf-8")
    assert "| địa danh | 0.500 | 0.000 |" in pages[1].read_text(encoding="utf-8")


def test_drafts(folder: Path) -> None:
    (folder / "docs" / "x4.md").touch()
    result = evaluate(folder, "--draft")
    assert result.exit_code == 0
    assert result.stdout == f"{folder / 'gold' / 'x4.json'}\n"
    assert "x1.md: has a label\n" in result.stderr
    assert '1 drafts. Correct each by looking at the page, then set "sure" to true.\n' in result.stderr
    scored = evaluate(folder)
    assert 'not scored: 1 drafts ("sure" is false)\n' in scored.stderr
    assert row(scored, "all")[1] == "3"


def test_a_draft_that_fails(folder: Path) -> None:
    (folder / "docs" / "x4.pdf").touch()
    result = evaluate(folder, "--draft", "--force")
    assert result.exit_code == 1
    assert "x4.pdf: VB907: the pages are pictures\n" in result.stderr
    assert json.loads((folder / "gold" / "x1.json").read_text(encoding="utf-8"))["sure"] is False


def test_floors_hold_or_not(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[fields]\nplace = 0.5\nnumber = 0.1\n")
    result = evaluate(folder, "--floors", str(floors))
    assert result.exit_code == 1
    assert result.stderr == "vbpl: place: 0.400 is under the floor of 0.500\n"


def test_floors_are_only_raised(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    assert evaluate(folder, "--floors", str(floors), "--write-floors").exit_code == 0
    assert "place = 0.400\n" in floors.read_text()
    assert "[digital]\nmacro = " in floors.read_text()
    floors.write_text("[fields]\nplace = 0.5\nnumber = 0.1\n")
    assert evaluate(folder, "--floors", str(floors), "--write-floors").exit_code == 1
    assert "place = 0.500\n" in floors.read_text()
    assert "number = 0.800\n" in floors.read_text()
    assert "[digital]" not in floors.read_text()


@pytest.mark.parametrize(
    ("args", "exit_code", "sentence"),
    [
        (["--write-floors"], 2, "VB908: --write-floors needs --floors FILE"),
        (["--floors", "f.toml", "--write-floors", "--only", "x1"], 2, "VB908: --write-floors needs"),
        (["--floors", "nowhere.toml"], 3, "VB901: no floors in nowhere.toml"),
        (["--floors", "nowhere/f.toml", "--write-floors"], 3, "VB909: cannot write nowhere/f.toml"),
        (["--only", "none"], 3, "VB901: no label in"),
        (["--force"], 2, "VB908: --force belongs to --draft"),
        (["--page", "f.md", "--origin", "md"], 2, "VB908: --page needs all documents"),
        (["--page", "nowhere.md"], 3, "VB901: no page in nowhere.md"),
        (["--html", "nowhere/f.html"], 3, "VB909: cannot write nowhere/f.html"),
        (["--by", "colour"], 2, "VB908: Invalid value for '--by'"),
        (["--errors", "colour"], 2, "VB908: Invalid value for '--errors'"),
    ],
)
def test_wrong_calls(folder: Path, args: list[str], exit_code: int, sentence: str) -> None:
    result = evaluate(folder, *args)
    assert result.exit_code == exit_code
    assert f"vbpl: {sentence}" in result.stderr


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    for args in ([], ["--draft"]):
        assert evaluate(tmp_path / "nowhere", *args).exit_code == 3
    result = evaluate(tmp_path / "nowhere")
    assert result.stderr.startswith("vbpl: VB901: ")
