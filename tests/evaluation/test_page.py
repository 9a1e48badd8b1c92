"""Blocks of a page are written anew, what is around them stays."""

from pathlib import Path

import pytest

from evaluation.label_folder import LABEL, fake_parse, make_folder
from vbpl_parser.evaluation import FIELDS, Evaluation, evaluate, fill, read_labels
from vbpl_parser.evaluation.page import BLOCKS
from vbpl_parser.evaluation.wording import FIELD_NAMES, HEADINGS, LANGUAGES

PAGE = "# Figures\n\n<!-- {0} -->\nold\n<!-- /{0} -->\n\nProse.\n"


@pytest.fixture
def evaluation(tmp_path: Path) -> Evaluation:
    folder = make_folder(
        tmp_path,
        LABEL,
        LABEL | {"id": "x2", "place": "Bình Yên"},
        LABEL | {"id": "x3", "file": "x3.pdf", "origin": "scan"},
    )
    (folder / "sources.tsv").write_text("file\torigin\trepository\nx1.md\tmd\tan/archive|x\n", encoding="utf-8")
    return evaluate(read_labels(folder), fake_parse)


def rows(page: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip("|").split(" | ")] for line in page.splitlines() if line.startswith("| ")
    ]


def test_the_summary_shows_files_and_scans(evaluation: Evaluation) -> None:
    page = fill(PAGE.format("accuracy"), evaluation)
    assert page.startswith("# Figures\n\n<!-- accuracy -->\n| field | born digital (2) | scans (1) |\n")
    assert page.endswith("<!-- /accuracy -->\n\nProse.\n")
    table = {row[0]: row[1:] for row in rows(page)}
    assert table["place"] == ["0.500", "0.000"]
    assert table["perfect documents"] == ["50%", "0%"]
    assert "documents cited" not in table
    assert "urgency" not in table


def test_it_speaks_vietnamese(evaluation: Evaluation) -> None:
    page = fill(PAGE.format("accuracy digital"), evaluation, language="vi")
    assert "| số, ký hiệu | 2 | 1.000 | 1.000 | 1.000 | 1.000 | 2/2 |\n" in page


@pytest.mark.parametrize(
    ("block", "row"),
    [
        ("accuracy fields", ["place", "3", "0.500", "0.333", "0.400", "0.400", "1/3"]),
        ("accuracy digital", ["place", "2", "0.500", "0.500", "0.500", "0.500", "1/2"]),
        ("accuracy scans", ["place", "1", "–", "0.000", "0.000", "0.000", "0/1"]),
        ("accuracy formats", ["scan", "1", "–", "–", "0%"]),
        ("accuracy sources", ["an/archive\\|x", "2", "1.000", "1.000", "50%"]),
        ("accuracy confidence", ["low", "0", "–"]),
        ("accuracy misses", ["place", "1", "x2"]),
    ],
)
def test_blocks(evaluation: Evaluation, block: str, row: list[str]) -> None:
    found = {cells[0]: cells for cells in rows(fill(PAGE.format(block), evaluation))}
    assert found[row[0]] == row


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_filled_again_is_the_same(evaluation: Evaluation, name: str, language: str) -> None:
    page = fill(PAGE.format(name), evaluation, language=language)
    assert "old" not in page
    assert fill(page, evaluation, language=language) == page


def test_nothing_to_show() -> None:
    for name in BLOCKS:
        assert "old" not in fill(PAGE.format(name), Evaluation(documents=()))


@pytest.mark.parametrize("page", ["# Figures", PAGE.format("accuracy colours"), "<!-- accuracy -->\nnever closed\n"])
def test_a_page_without_blocks(evaluation: Evaluation, page: str) -> None:
    with pytest.raises(ValueError, match="known are <!-- accuracy -->"):
        fill(page, evaluation)


def test_every_field_has_a_name_in_every_language() -> None:
    assert set(FIELD_NAMES) == {field.name for field in FIELDS}
    assert {len(words) for words in (*FIELD_NAMES.values(), *HEADINGS.values())} == {len(LANGUAGES)}
