"""Citations of whole letters: where they are looked for, in which order, and with their places."""

from pathlib import Path

import pytest

from samples.definitions import NAMES
from vbpl_parser import Document, parse
from vbpl_parser.extractors.citations import FOOTNOTES
from vbpl_parser.layout import Line, PartKind, ZoneKind
from vbpl_parser.zoning import ZONE_RULES, zones

LETTER = """ỦY BAN NHÂN DÂN TỈNH HÒA SƠN
Số: 45/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hòa Sơn, ngày 5 tháng 3 năm 2024

QUYẾT ĐỊNH
Ban hành Kế hoạch thực hiện Nghị quyết số 7/NQ-HĐND

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 1/3/2024.

QUYẾT ĐỊNH:

Điều 1. Kế hoạch ban hành kèm theo Quyết định số 45/QĐ-UBND này thay thế Kế hoạch số 8/KH-
UBND ngày 2/1/2023, thực hiện theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.[1]

Điều 2. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.

Nơi nhận:
- Như Điều 2 (theo Công văn số 99/UBND-NC);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Bình

[1]
Hướng dẫn tại Công văn số 77/SNV-VP ngày 3/3/2024 của Sở Nội vụ và Thông tư số
01/2023/TT-BNV.

Văn bản liên quan: Quyết định số 66/QĐ-BNV
"""
ANNEX = """
Phụ lục
DANH MỤC
(Kèm theo Quyết định số 45/QĐ-UBND)

1. Nghị định số 31/2020/NĐ-CP.
"""


def read(text: str) -> Document:
    return parse(text.encode(), name="letter.md")


def numbers(text: str) -> list[str | None]:
    return [citation.number for citation in read(text).citations]


def test_bases_body_and_footnotes_are_searched_in_order() -> None:
    assert numbers(LETTER) == [
        "30/2020/NĐ-CP",
        "12/TTr-SNV",
        "8/KH-UBND",
        "30/2020/NĐ-CP",
        "77/SNV-VP",
        "01/2023/TT-BNV",
    ]


def test_own_number_subject_recipients_and_site_are_left_out() -> None:
    assert not {"45/QĐ-UBND", "7/NQ-HĐND", "99/UBND-NC", "66/QĐ-BNV"} & set(numbers(LETTER))


def test_annexes_are_left_out() -> None:
    assert numbers(LETTER.partition("[1]\nHướng")[0] + ANNEX) == numbers(LETTER)[:4]


def test_a_citation_says_where_it_stands() -> None:
    found = read(LETTER).citations[2]
    assert (found.text, found.raw) == ("Kế hoạch số 8/KH- UBND ngày 2/1/2023", "Kế hoạch số 8/KH-\nUBND ngày 2/1/2023")
    assert [span.line for span in found.spans] == [found.spans[0].line, found.spans[0].line + 1]
    assert found.date is not None
    assert (found.date.day, found.date.raw) == (2, "ngày 2/1/2023")


def test_unit_issuer_and_type() -> None:
    first, _, plan, second, *_ = read(LETTER).citations
    assert (first.issuer, first.unit, first.doc_type) == ("Chính phủ", None, "nghi_dinh")
    assert (second.issuer, second.unit) == (None, "khoản 2 Điều 5")
    assert plan.doc_type == "ke_hoach"


def test_blank_numbers() -> None:
    draft = LETTER.replace("Số: 45/QĐ-UBND", "Số: ....../QĐ-UBND").replace("số 45/QĐ-UBND", "số ....../QĐ-UBND")
    draft = draft.replace("số 12/TTr-SNV", "số ....../TTr-SNV")
    found = read(draft).citations
    assert [(citation.number, citation.doc_type) for citation in found[:3]] == [
        ("30/2020/NĐ-CP", "nghi_dinh"),
        (None, "to_trinh"),
        ("8/KH-UBND", "ke_hoach"),
    ]


def test_cells_of_a_table_are_read_one_by_one() -> None:
    rows = (
        "\n| STT | Văn bản | Ngày |\n|---|---|---|\n| 1 | 12/QĐ-BNV | Quyết định số |\n| 2 | 13/BNV-VP | 5/3/2024 |\n"
    )
    before, _, after = LETTER.partition("\nĐiều 2.")
    found = read(f"{before}{rows}\nĐiều 2.{after}").citations
    assert [citation.text for citation in found][4:6] == ["12/QĐ-BNV", "13/BNV-VP"]


def pdf_line(number: int, text: str, *, page: int, furniture: bool) -> Line:
    box = (70.0, 100.0, 500.0, 112.0)
    return Line.of(text, page=page, number=number, furniture=furniture, box=box)


def test_footnotes_at_the_foot_of_a_page() -> None:
    rows = [
        (1, "Nghị định số 9/2020/NĐ-CP, trang đầu", True),
        (1, "Thực hiện chỉ đạo của cấp trên, các đơn vị báo cáo kết quả.1", False),
        (1, "1 Thực hiện theo Hướng dẫn số 06-HD/TW ngày 09/6/2025 của Ban Bí thư", True),
        (1, "về thi hành Điều lệ Đảng.", True),
        (1, "3", True),
        (2, "Công văn số 5/BNV-VP của trang sau", True),
        (2, "Các đơn vị báo cáo trước ngày 15.", False),
    ]
    lines = [pdf_line(n, text, page=page, furniture=f) for n, (page, text, f) in enumerate(rows, 1)]
    (part,) = zones(lines)
    notes = [line.text for zone in part.zones if zone.rule in FOOTNOTES for line in zone.lines]
    assert notes == [rows[2][1], rows[3][1]]


TABLE = (Path(__file__).parent / "cases" / "sample_citations.tsv").read_text(encoding="utf-8")
CITED = [tuple(line.split("\t")) for line in TABLE.splitlines()[2:]]
SAMPLES = Path(__file__).parents[2] / "samples"
LATE_SMALL_WORD = pytest.mark.xfail(reason="a name of a body whose last word is small is cut before it")


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=LATE_SMALL_WORD if name == "quyet_dinh_direct" else ()) for name in NAMES]
)
def test_citations_of_the_samples(name: str) -> None:
    found = [
        (
            name,
            citation.number or "",
            citation.doc_type,
            f"{citation.date.day}.{citation.date.month}.{citation.date.year}" if citation.date else "",
            citation.issuer or "",
        )
        for citation in parse(SAMPLES / f"{name}.docx").citations
    ]
    assert found == [row for row in CITED if row[0] == name]


def test_the_rules_of_footnotes_are_in_the_table() -> None:
    furniture = {name for name, kind, _ in ZONE_RULES[PartKind.MAIN] if kind is ZoneKind.FURNITURE}
    assert set(FOOTNOTES) <= furniture
