"""Counting over documents: what is scored, what is not, and what the figures are."""

from pathlib import Path

import pytest

from evaluation.label_folder import DOCUMENT, LABEL, fake_parse, make_folder
from vbpl_parser.evaluation import FIELDS, Evaluation, FieldScore, evaluate, read_labels, to_label


def scores(evaluation: Evaluation) -> dict[str, FieldScore]:
    return {score.field: score for score in evaluation.fields}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pdf = LABEL | {"id": "x2", "file": "x2.pdf", "origin": "scan", "doc_type": "quyet_dinh"}
    unsure = {key: value for key, value in LABEL.items() if key != "place"} | {"id": "x3", "file": "x3.md"}
    bug = LABEL | {"id": "x4", "file": "x4.doc", "origin": "doc"}
    return make_folder(tmp_path, LABEL, pdf, unsure | {"sure": ["annexes", "signatories"]}, bug)


def test_a_document_takes_the_shape_of_its_label() -> None:
    label = to_label(DOCUMENT)
    assert set(label) == set(LABEL) - {"id", "file", "origin", "sure"}
    assert label["outline"] == [["1", "Các phòng rà soát"], ["1/a", "Đê cấp I"]]


def test_a_right_document_is_perfect(folder: Path) -> None:
    evaluation = evaluate(read_labels(folder, only={"x1"}), fake_parse)
    assert evaluation.perfect() == 1.0
    assert evaluation.perfect(strict=True) == 1.0
    assert [s.field for s in evaluation.fields if s.f1() not in (None, 1.0)] == ["cited"]


def test_what_is_not_built_is_marked_and_left_out(folder: Path) -> None:
    evaluation = evaluate(read_labels(folder, only={"x1"}), fake_parse)
    assert evaluation.not_built == {"cited"}
    assert scores(evaluation)["cited"].recall() == 0.0


def test_left_out_and_unsure_keys_are_not_scored(folder: Path) -> None:
    documents = evaluate(read_labels(folder, only={"x3"}), fake_parse).documents
    scored = {match.field for match in documents[0].matches}
    unscored = {"place", "annexes", "signer_lines", "signer_name"}
    assert scored == {field.name for field in FIELDS} - unscored


def test_what_cannot_be_read_is_all_missing_and_listed(folder: Path) -> None:
    evaluation = evaluate(read_labels(folder), fake_parse)
    assert [document.error for document in evaluation.errors] == [
        "VB907: the pages are pictures",
        "VB900: IndexError: tuple index out of range",
    ]
    recipients = scores(evaluation)["recipients"]
    assert (recipients.gold, recipients.found, recipients.soft) == (8, 4, 4)
    assert (recipients.precision(), recipients.recall()) == (1.0, 0.5)
    assert recipients.f1() == pytest.approx(2 / 3)
    assert recipients.share_right == 0.5
    assert evaluation.perfect() == 0.5


def test_a_document_that_is_not_there_is_listed(folder: Path) -> None:
    (folder / "docs" / "x1.md").unlink()
    evaluation = evaluate(read_labels(folder, only={"x1"}), fake_parse)
    assert evaluation.documents[0].error == "x1.md is not there"


def test_the_macro_is_over_fields_with_enough_values(folder: Path) -> None:
    one = evaluate(read_labels(folder, only={"x1"}), fake_parse)
    assert one.macro_f1() is None
    whole = evaluate(read_labels(folder), fake_parse)
    counted = [score.f1() for score in whole.fields if score.gold >= 3 and score.field != "cited"]
    assert whole.macro_f1() == pytest.approx(sum(f1 for f1 in counted if f1 is not None) / len(counted))


def test_groups(folder: Path) -> None:
    evaluation = evaluate(read_labels(folder), fake_parse)
    assert {name: len(group.documents) for name, group in evaluation.groups("origin").items()} == {
        "doc": 1,
        "md": 2,
        "scan": 1,
    }
    assert set(evaluation.groups("kind")) == {"cong_van", "quyet_dinh"}


def test_labels_are_chosen_by_id_and_origin(folder: Path) -> None:
    assert [label.id for label in read_labels(folder, origins={"md", "doc"})] == ["x1", "x3", "x4"]
    assert read_labels(folder, only={"none"}) == ()


def test_a_folder_without_labels(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="not a folder of labels"):
        read_labels(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": "x"}'])
def test_a_file_that_is_no_label(tmp_path: Path, text: str) -> None:
    folder = make_folder(tmp_path)
    (folder / "gold" / "bad.json").write_text(text)
    with pytest.raises(ValueError, match=r"bad\.json is not a label"):
        read_labels(folder)
