"""The caption of database copies: body, number and date in one heading."""

import pytest

from vbpl_parser.values import caption


@pytest.mark.parametrize(
    ("text", "body", "date", "rest"),
    [
        (
            "CỦA BỘ NÔNG TRANG SỐ 07/2009/TT-BNT NGÀY 26 THÁNG 5 NĂM 2009",
            "BỘ NÔNG TRANG",
            "NGÀY 26 THÁNG 5 NĂM 2009",
            None,
        ),
        (
            "CỦA CHỦ TỊCH CHÍNH PHỦ SỐ 14-B NGÀY 2 THÁNG 6 NĂM 1946 ĐẶT NGÀY LỄ MỚI CHO CẢ NƯỚC",
            "CHỦ TỊCH CHÍNH PHỦ",
            "NGÀY 2 THÁNG 6 NĂM 1946",
            "ĐẶT NGÀY LỄ MỚI CHO CẢ NƯỚC",
        ),
    ],
)
def test_parts_of_a_caption(text: str, body: str, date: str, rest: str | None) -> None:
    found = caption.match(text)
    assert found is not None
    assert found.body is not None
    assert (text[slice(*found.body)], text[slice(*found.date)]) == (body, date)
    assert (text[slice(*found.rest)] if found.rest else None) == rest


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành kèm theo Quyết định của Bộ Nông trang số 12/QĐ-BNT ngày 5 tháng 3 năm 2020 về việc mở chợ",
        "CỦA BỘ NÔNG TRANG NĂM 2009 ĐẶT NGÀY LỄ",
        "",
    ],
)
def test_prose_and_titles_are_no_caption(text: str) -> None:
    assert caption.match(text) is None
