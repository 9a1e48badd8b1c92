"""Floors hold, are raised, and never lowered."""

from pathlib import Path

import pytest

from evaluation.label_folder import LABEL, fake_parse, make_folder
from vbpl_parser.evaluation import Evaluation, breaches, evaluate, raised, read_floors, read_labels, write_floors
from vbpl_parser.evaluation.floors import Floors


@pytest.fixture
def evaluation(tmp_path: Path) -> Evaluation:
    """Half of the documents cannot be read: F1 is 0.667 everywhere."""
    pdf = LABEL | {"id": "x2", "file": "x2.pdf", "origin": "pdf"}
    return evaluate(read_labels(make_folder(tmp_path, LABEL, pdf)), fake_parse)


def test_breaches(evaluation: Evaluation) -> None:
    floors = Floors(fields={"number": 0.9, "date": 0.666, "urgency": 0.0})
    assert breaches(floors, evaluation) == ("number: 0.666 is under the floor of 0.900",)


def test_a_field_that_has_no_figure_breaks_its_floor(evaluation: Evaluation) -> None:
    assert breaches(Floors(fields={"cited": 0.5}), evaluation) == ("cited: 0.000 is under the floor of 0.500",)


def test_floors_only_go_up(evaluation: Evaluation) -> None:
    floors = raised(Floors(fields={"number": 0.9, "date": 0.1, "cited": 0.3}), evaluation)
    assert (floors.fields["number"], floors.fields["date"], floors.fields["cited"]) == (0.9, 0.666, 0.3)
    assert "urgency" not in floors.fields


def test_what_was_reached_holds_again(evaluation: Evaluation, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    write_floors(raised(Floors(), evaluation), path)
    floors = read_floors(path)
    assert floors.fields["signer_lines"] == 0.666
    assert breaches(floors, evaluation) == ()


@pytest.mark.parametrize(
    "text",
    ["[fields]\nnothing = 0.5", "other = 1", "[fields]\nnumber = 1.5", "macro = 'high'", "no toml", "macro = nan"],
)
def test_a_file_that_holds_no_floors(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"\w"):
        read_floors(path)
