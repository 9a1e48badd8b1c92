"""`vbpl evaluate` on a small folder of labels."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from evaluation.label_folder import LABEL, fake_parse, make_folder
from vbpl_parser.cli import evaluate as verb
from vbpl_parser.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(verb, "parse", fake_parse)
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
        "  found  Bộ Thủy lợi",
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
    floors.write_text("[fields]\nplace = 0.5\nnumber = 0.1\n")
    assert evaluate(folder, "--floors", str(floors), "--write-floors").exit_code == 1
    assert "place = 0.500\n" in floors.read_text()
    assert "number = 0.800\n" in floors.read_text()


@pytest.mark.parametrize(
    ("args", "exit_code", "sentence"),
    [
        (["--write-floors"], 2, "VB908: --write-floors needs --floors FILE"),
        (["--floors", "f.toml", "--write-floors", "--only", "x1"], 2, "VB908: --write-floors needs"),
        (["--floors", "nowhere.toml"], 3, "VB901: no floors in nowhere.toml"),
        (["--floors", "nowhere/f.toml", "--write-floors"], 3, "VB909: cannot write nowhere/f.toml"),
        (["--only", "none"], 3, "VB901: no label in"),
        (["--errors", "colour"], 2, "VB908: Invalid value for '--errors'"),
    ],
)
def test_wrong_calls(folder: Path, args: list[str], exit_code: int, sentence: str) -> None:
    result = evaluate(folder, *args)
    assert result.exit_code == exit_code
    assert f"vbpl: {sentence}" in result.stderr


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    result = evaluate(tmp_path / "nowhere")
    assert result.exit_code == 3
    assert result.stderr.startswith("vbpl: VB901: ")
