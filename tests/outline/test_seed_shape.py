"""The shape that the contract's worked example asks for, on an invented letter of the same build."""

from outline.outline_lines import lines
from vbpl_parser.outline import build, paths


def test_closing_order_stands_outside_the_last_directive() -> None:
    body = build(
        lines(
            "Trong tháng tới, đề nghị thực hiện các công tác sau:",
            "1. Các sở, ban, ngành tăng cường phòng ngừa, đấu",
            "tranh với các loại tội phạm.",
            "Tích cực phối hợp với lực lượng Công an.",
            "2. Công an tỉnh chủ trì:",
            "Nắm tình hình từ xa.",
            "Bảo đảm an toàn giao thông.",
            "3. Đề nghị Tòa án nhân dân tỉnh phối hợp chặt chẽ.",
            "Giao Công an tỉnh theo dõi, đôn đốc, kiểm tra việc thực hiện và báo cáo theo quy định./.",
        )
    )
    assert [(unit.level, unit.label, len(unit.children)) for unit in body] == [
        ("paragraph", None, 0),
        ("item", "1", 1),
        ("item", "2", 2),
        ("item", "3", 0),
        ("paragraph", None, 0),
    ]
    assert [path for path, _ in paths(body)] == ["1", "2", "3"]
    assert body[1].text == "Các sở, ban, ngành tăng cường phòng ngừa, đấu tranh với các loại tội phạm."
