"""What the levels are worth: how often high is right, how much of what is right is high."""

from pathlib import Path

import pytest
from attrs import evolve

from check.judged_letter import DECISION
from evaluation.label_folder import LABEL, fake_parse, make_folder
from vbpl_parser.check import judge
from vbpl_parser.evaluation import FIELDS, evaluate, read_labels
from vbpl_parser.evaluation.compare import compare
from vbpl_parser.evaluation.confidence import confidence_score, levels

RIGHT = compare("place", ["Bình An"], ["Bình An"])
WRONG = compare("place", ["Bình An"], ["Bình Yên"])
MISSING = compare("place", ["Bình An"], [])
EMPTY = compare("place", [], [])


def test_counts() -> None:
    rows = [(RIGHT, "high")] * 6 + [(WRONG, "high")] * 2 + [(RIGHT, "medium"), (WRONG, "low")]
    rows += [(MISSING, "medium"), (MISSING, "high"), (EMPTY, "high")]
    score = confidence_score(rows)
    assert [(level.level, level.found, level.right) for level in score.by_level] == [
        ("high", 8, 6),
        ("medium", 1, 1),
        ("low", 1, 0),
    ]
    assert score.high_is_right == 0.75
    assert score.right_is_high == pytest.approx(6 / 7)
    assert (score.wrong, score.listed, score.share_listed) == (5, 2, 0.4)


def test_nothing_to_count() -> None:
    score = confidence_score([])
    assert (score.high_is_right, score.right_is_high, score.share_listed) == (None, None, None)


def test_every_field_has_the_level_of_its_component() -> None:
    sure = levels(judge(DECISION))
    assert sure == dict.fromkeys((field.name for field in FIELDS), "high")
    doubtful = levels(judge(evolve(DECISION, header=evolve(DECISION.header, place="Dương 45"), archive=None)))
    assert {name: level for name, level in doubtful.items() if level != "high"} == {
        "place": "low",
        "recipients": "medium",
        "archive": "medium",
    }


def test_documents_that_were_not_read_are_not_counted(tmp_path: Path) -> None:
    scan = LABEL | {"id": "x2", "file": "x2.pdf", "origin": "scan"}
    both = evaluate(read_labels(make_folder(tmp_path, LABEL, scan)), fake_parse).confidence
    one = evaluate(read_labels(tmp_path, only={"x1"}), fake_parse).confidence
    assert both == one
    assert sum(level.found for level in one.by_level) > 10
