"""Letters in the manner of every template, in every layout: the values of the document."""

from pathlib import Path

import pytest

from document_values import values
from letter_layouts import Letter, letters, printed
from vbpl_parser import parse

FOLDER = Path(__file__).parent / "letters"


def _cases() -> list[object]:
    return [
        pytest.param(
            letter,
            layout,
            id=f"{letter.source}: {letter.title}: {layout}",
            marks=[pytest.mark.xfail(reason=letter.fails[layout])] if layout in letter.fails else [],
        )
        for letter in letters(FOLDER)
        for layout in letter.layouts
    ]


@pytest.mark.parametrize(("letter", "layout"), _cases())
def test_letter(letter: Letter, layout: str) -> None:
    found = values(parse(printed(letter, layout).encode(), name="letter.md"))
    assert {field: found[field] for field in letter.expected} == letter.expected
