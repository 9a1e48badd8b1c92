"""A folder of labelled documents, invented, and a parser that knows them by heart."""

import json
from pathlib import Path
from typing import Any

from vbpl_parser.check import judge
from vbpl_parser.errors import NeedsOcr
from vbpl_parser.evaluation import Parsed, PlacedLine
from vbpl_parser.model import (
    Addressee,
    Annex,
    DocType,
    Document,
    Header,
    IssueDate,
    Issuer,
    Number,
    Recipient,
    Signatory,
    Source,
    Subject,
    Unit,
)

LABEL: dict[str, Any] = {
    "id": "x1",
    "file": "x1.md",
    "origin": "md",
    "doc_type": "cong_van",
    "system": "state",
    "issuers": [{"name": "SỞ THỦY LỢI", "parents": ["UBND TỈNH BÌNH AN"]}],
    "number": {"number": "045", "year": None, "symbol": "STL-VP"},
    "place": "Bình An",
    "date": {"day": 2, "month": 5, "year": 2024},
    "subject": "kiểm tra đê điều",
    "addressees": ["Các phòng (danh sách kèm theo)"],
    "legal_bases": [],
    "outline": [["1", "Các phòng rà soát"], ["1/a", "Đê cấp I"]],
    "recipients": ["Như trên", "Bộ Thủy lợi (để b/c)"],
    "archive": None,
    "signatories": [{"lines": ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "name": "Lê Văn Tám"}],
    "urgency": None,
    "secrecy": None,
    "annexes": [{"label": "Phụ lục", "title": "DANH MỤC"}],
    "cited": ["12/BTL-ĐĐ"],
    "sure": True,
}
DOCUMENT = Document(
    source=Source(format="md", sha256="", bytes=1),
    system="state",
    doc_type=DocType(id="cong_van", name="Công văn"),
    header=Header(
        issuers=(Issuer(name="SỞ THỦY LỢI", parents=("UBND TỈNH BÌNH AN",)),),
        place="Bình An",
        date=IssueDate(day=2, month=5, year=2024),
    ),
    number=Number(number="45", symbol="STL-VP"),
    subject=Subject(text="V/v kiểm tra đê điều"),
    addressees=(Addressee(text="Các phòng"),),
    body=(
        Unit(level="paragraph", text="Sở yêu cầu:"),
        Unit(
            level="item",
            label="1",
            text="Các phòng rà soát",
            children=(Unit(level="bullet", label="-", children=(Unit(level="point", label="a", text="Đê cấp I"),)),),
        ),
    ),
    recipients=(Recipient(text="Như trên"), Recipient(text="Bộ Thủy lợi", purpose="để b/c")),
    signatories=(Signatory(lines=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Lê Văn Tám"),),
    annexes=(Annex(label="Phụ lục", title="DANH MỤC"),),
)


def make_folder(folder: Path, *labels: dict[str, Any]) -> Path:
    """Write `labels` and an empty document for each."""
    (folder / "docs").mkdir()
    (folder / "gold").mkdir()
    for label in labels:
        (folder / "docs" / label["file"]).touch()
        (folder / "gold" / f"{label['id']}.json").write_text(json.dumps(label, ensure_ascii=False), encoding="utf-8")
    return folder


LINES = tuple(
    PlacedLine(number=number, page=1, column=column, zone=zone, rule=f"rule of {zone}", text=text)
    for number, (column, zone, text) in enumerate(
        (
            ("left", "issuer", "SỞ THỦY LỢI"),
            ("left", "number", "Số: 45/STL-VP"),
            ("right", "place_date", "Bình An, ngày 02 tháng 5 năm 2024"),
            ("full", "body", "1. Các phòng rà soát <đê> & kè"),
            ("full", "body", "- Bộ Thủy lợi và"),
            ("left", "recipients", "Đê điều;"),
        ),
        start=1,
    )
)


def fake_parse(path: Path, *, ocr: str = "off") -> Parsed:
    """`DOCUMENT` with `LINES` for Markdown; PDFs are scans, and .doc meets a bug."""
    if path.suffix == ".pdf":
        raise NeedsOcr("the pages are pictures")
    if path.suffix == ".doc":
        raise IndexError("tuple index\nout of range")
    return Parsed(document=judge(DOCUMENT), lines=LINES)
