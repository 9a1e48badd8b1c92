"""Floors hold within a tolerance, are raised, and never lowered."""

from pathlib import Path

import pytest
from attrs import evolve

from evaluation.label_folder import LABEL, fake_parse, make_folder
from vbpl_parser.evaluation import Evaluation, breaches, evaluate, raised, read_floors, read_labels, write_floors
from vbpl_parser.evaluation.floors import Floors


@pytest.fixture
def evaluation(tmp_path: Path) -> Evaluation:
    """Half of the documents cannot be read: F1 is 0.667 everywhere, 1 on files, 0 on scans."""
    pdf = LABEL | {"id": "x2", "file": "x2.pdf", "origin": "scan"}
    return evaluate(read_labels(make_folder(tmp_path, LABEL, pdf)), fake_parse)


def test_breaches(evaluation: Evaluation) -> None:
    floors = Floors(minimum={"number": 0.9, "date": 0.666, "urgency": 0.0, "digital number": 1.0, "scan number": 0.5})
    assert breaches(floors, evaluation) == (
        "number: 0.666 is under the floor of 0.900",
        "scan number: 0.000 is under the floor of 0.500",
    )


@pytest.mark.parametrize(("floor", "holds"), [(0.666, True), (0.667, True), (0.668, True), (0.669, False)])
def test_a_figure_may_be_a_little_under_its_floor(evaluation: Evaluation, floor: float, holds: bool) -> None:
    assert (breaches(Floors(minimum={"number": floor}), evaluation) == ()) is holds


def test_a_field_that_has_no_figure_breaks_its_floor(evaluation: Evaluation) -> None:
    assert breaches(Floors(minimum={"cited": 0.5}), evaluation) == ("cited: 0.000 is under the floor of 0.500",)


def test_floors_only_go_up(evaluation: Evaluation) -> None:
    floors = raised(Floors(minimum={"number": 0.9, "date": 0.1, "cited": 0.3}), evaluation)
    assert floors.minimum == {"number": 0.9, "date": 0.666, "cited": 0.3}


def test_what_was_reached_holds_again(evaluation: Evaluation, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    write_floors(raised(Floors(), evaluation), path)
    floors = read_floors(path)
    assert floors == raised(Floors(), evaluation)
    assert floors.minimum["signer_lines"] == 0.666
    assert floors.minimum["digital signer_lines"] == 1.0
    assert floors.minimum["scan signer_lines"] == 0.0
    assert floors.minimum["confidence high_is_right"] == 1.0
    assert breaches(floors, evaluation) == ()


def test_confidence_has_floors(evaluation: Evaluation, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text("[confidence]\nhigh_is_right = 0.99\nright_is_high = 0.85\n")
    document = evaluation.documents[0]
    doubted = evolve(evaluation, documents=(evolve(document, levels=dict.fromkeys(document.levels, "medium")),))
    assert breaches(read_floors(path), doubted) == (
        "confidence high_is_right: 0.000 is under the floor of 0.990",
        "confidence right_is_high: 0.000 is under the floor of 0.850",
    )


@pytest.mark.parametrize(
    "text",
    [
        "[fields]\nnothing = 0.5",
        "other = 1",
        "[fields]\nnumber = 1.5",
        "macro = 'high'",
        "no toml",
        "macro = nan",
        "fields = 3",
        "scan = 0.5",
        "[scan]\nnumber = 0.5",
        "[confidence]\nnumber = 0.5",
    ],
)
def test_a_file_that_holds_no_floors(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"\w"):
        read_floors(path)
