from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_lines import cases
from vbpl_parser.layout import Align, Column, Run
from vbpl_parser.readers.story.drafts import Draft
from vbpl_parser.readers.story.side_by_side import split_columns

CASES = cases(Path(__file__).parent / "cases" / "columns", "*.txt")
CENTER = "[center] "


def drafts(source: str) -> list[Draft]:
    return [
        Draft(text=text.removeprefix(CENTER), align=Align.CENTER if text.startswith(CENTER) else None)
        for text in source.rstrip("\n").split("\n")
    ]


def shown(draft: Draft) -> str:
    side = {Column.LEFT: "L", Column.RIGHT: "R", Column.FULL: "-"}[draft.column]
    return f"{'¶' if draft.starts_paragraph else '…'} {side}{draft.block or ''} | {draft.text}"


@pytest.mark.parametrize(("name", "source", "expected"), CASES, ids=[case[0] for case in CASES])
def test_cases(name: str, source: str, expected: str) -> None:
    split = split_columns(drafts(source), first_block=1)
    assert "\n".join(shown(draft) for draft in split if draft.text.strip()) == expected


def test_there_are_cases() -> None:
    assert len(CASES) >= 11


def test_runs_and_labels_are_cut_with_the_text() -> None:
    left, right = "Nơi nhận:", "GIÁM ĐỐC"
    text = f"{left}\t\t{right}"
    runs = (Run(0, 4, bold=True), Run(4, len(text), italic=True))
    first, second = split_columns([Draft(text=text, runs=runs, label_width=2)], first_block=3)
    assert (first.text, first.label_width, first.block) == (left, 2, 3)
    assert first.runs == (Run(0, 4, bold=True), Run(4, 9, italic=True))
    assert (second.text, second.label_width, second.runs) == (right, 0, (Run(0, 8, italic=True),))


def test_a_second_region_has_the_next_number() -> None:
    header = "SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    tail = "Nơi nhận:\tGIÁM ĐỐC"
    split = split_columns(drafts(f"{header}\n[center] BÁO CÁO\n{tail}"), first_block=5)
    assert [draft.block for draft in split] == [5, 5, None, 6, 6]


PIECES = st.sampled_from(
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "\t", "     ", "GIÁM ĐỐC", "- Như trên;", "Sơn Hà, ngày 5",
     "THƯ KÝ", "chữ", "\u00a0\u00a0\u00a0", "Độc lập", "Kính gửi"]
)  # fmt: skip


@given(st.lists(st.lists(PIECES, max_size=6).map("".join), max_size=12))
@settings(max_examples=100)
def test_no_word_is_lost(texts: list[str]) -> None:
    split = split_columns([Draft(text=text) for text in texts], first_block=1)
    words = sorted(word for text in texts for word in text.split())
    assert sorted(word for draft in split for word in draft.text.split()) == words
