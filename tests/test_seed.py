"""The letter the project began with equals the worked example of the contract, from Markdown, Word and PDF alike."""

import shutil
from functools import cache
from typing import Any

import pytest

import seed_letter
from samples.making.pdf import FONT, pdfs
from vbpl_parser import Document, parse

FIELDS = (
    "schema",
    "system",
    "doc_type",
    "header",
    "number",
    "subject",
    "addressees",
    "body",
    "recipients",
    "archive",
    "signatories",
)
LATER = {"tasks", "citations"}
EMPTY = ("legal_bases", "annexes", "copies")

pytestmark = pytest.mark.skipif(
    not seed_letter.LETTER.is_file(), reason="the shared corpus is not there (set VBPL_SHARED to its folder)"
)
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
every_form = pytest.mark.parametrize("form", ["md", "docx", pytest.param("pdf", marks=needs_office)])


@cache
def document(form: str) -> Document:
    """The letter in one format, parsed."""
    if form == "md":
        return parse(seed_letter.LETTER)
    if form == "docx":
        return parse(seed_letter.docx(), name="letter.docx")
    return parse(pdfs({"letter": seed_letter.docx(FONT)})["letter"], name="letter.pdf")


def values(form: str) -> dict[str, Any]:
    """The letter's JSON without places."""
    return document(form).to_dict(spans=False)


def test_the_example_is_compared_whole() -> None:
    assert set(seed_letter.worked_example()) - LATER == set(FIELDS)


@every_form
@pytest.mark.parametrize("field", FIELDS)
def test_field_equals_the_worked_example(form: str, field: str) -> None:
    wanted, found = seed_letter.worked_example()[field], values(form)[field]
    assert seed_letter.matches(wanted, found), found


@every_form
def test_what_the_letter_does_not_have_is_empty(form: str) -> None:
    assert {field: values(form)[field] for field in EMPTY} == {field: [] for field in EMPTY}


@every_form
def test_paragraphs_belong_to_their_directives(form: str) -> None:
    directives = document(form).directives
    assert [unit.label for unit in directives] == ["1", "2", "3", "4", "5"]
    assert [len(unit.children) for unit in directives] == [2, 6, 0, 0, 0]
    assert {child.level for unit in directives for child in unit.children} == {"paragraph"}


@every_form
def test_closing_paragraph_stands_outside(form: str) -> None:
    last = document(form).body[-1]
    assert (last.level, last.label) == ("paragraph", None)
    assert last.text is not None
    assert last.text.startswith("Giao Công an tỉnh chủ trì")
    assert last.text.endswith("theo quy định./.")


@every_form
def test_sentence_over_the_page_is_whole(form: str) -> None:
    text = document(form).directives[0].children[0].text
    assert text is not None
    assert "tích cực tham gia phòng ngừa, đấu tranh trấn áp, truy nã tội phạm" in text


@every_form
def test_marks_of_look_vanish(form: str) -> None:
    units = [*document(form).body, *(child for unit in document(form).directives for child in unit.children)]
    texts = [unit.text or "" for unit in units]
    assert not any("*" in text for text in texts)
    assert any("tiềm ẩn nguy cơ. Do đó" in text for text in texts)
    assert any("(từ ngày 23/4/2021 đến ngày 23/6/2021)" in text for text in texts)


@every_form
def test_lone_bracket_is_a_purpose(form: str) -> None:
    """Người nhận "Như trên" are those who act; the bracket says what the others above it get the letter for."""
    recipients = document(form).recipients
    assert len(recipients) == 6
    assert [entry.purpose for entry in recipients] == [None, *["đề b/c"] * 5]
    assert not any("(" in entry.text for entry in recipients)


@pytest.mark.parametrize("form", ["docx", pytest.param("pdf", marks=needs_office)])
def test_formats_agree(form: str) -> None:
    of_the_file = {"source", "diagnostics", "signatures", "needs_review"}
    found, wanted = values(form), values("md")
    assert {key for key in wanted if found[key] != wanted[key]} - of_the_file == set()
