"""Registers and the names of fields."""

import csv
import json
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from planted_work import write_letters
from vbpl_parser.cli import main
from vbpl_parser.codes import CODES
from vbpl_parser.errors import MissingExtra
from vbpl_parser.model import (
    Archive,
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
)
from vbpl_parser.writers.keys import FIELDS, TOO_LONG, card, too_long
from vbpl_parser.writers.register import BOOKS, Arrival, number_and_symbol, rows, write_csv, write_xlsx

LETTER = Document(
    source=Source(format="text", sha256="0" * 64, bytes=1, pages=2),
    system="state",
    doc_type=DocType(id="cong_van", name="Công văn"),
    header=Header(
        issuers=(Issuer(name="SỞ THỦY LỢI", parents=("UBND TỈNH BÌNH AN",)),),
        place="Bình An",
        date=IssueDate(year=2024, month=5, day=2),
        urgency="HỎA TỐC",
    ),
    number=Number(number="45", symbol="STL-VP"),
    subject=Subject(text="=rà soát đê điều"),
    recipients=(Recipient(text="Như trên"), Recipient(text="Lãnh đạo Sở")),
    archive=Archive(text="VT, VP", units=("VT", "VP"), copies="10"),
    signatories=(Signatory(position="GIÁM ĐỐC", name="Lê Văn Đê"),),
)


def cells(book: str, document: Document = LETTER, arrival: Arrival | None = None) -> dict[str, object]:
    (row,) = rows([document], BOOKS[book], arrival or Arrival())
    return dict(zip([column.heading for column in BOOKS[book].columns], row, strict=True))


def test_the_columns_are_those_of_the_decree() -> None:
    assert [column.heading for column in BOOKS["den"].columns] == [
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]
    assert len(BOOKS["di"].columns) == 10


def test_an_incoming_letter() -> None:
    row = cells("den", arrival=Arrival(day=date(2024, 5, 6), number=7))
    assert row["Ngày đến"] == date(2024, 5, 6)
    assert row["Số đến"] == 7
    assert row["Tác giả"] == "SỞ THỦY LỢI"
    assert row["Số, ký hiệu văn bản"] == "45/STL-VP"
    assert row["Ngày tháng văn bản"] == date(2024, 5, 2)
    assert row["Đơn vị hoặc người nhận"] is None
    assert row["Ghi chú"] == "HỎA TỐC"


def test_an_outgoing_letter() -> None:
    row = cells("di")
    assert row["Người ký"] == "Lê Văn Đê"
    assert row["Nơi nhận văn bản"] == "Như trên; Lãnh đạo Sở"
    assert row["Đơn vị, người nhận bản lưu"] == "VT; VP"
    assert row["Số lượng bản"] == "10"


@pytest.mark.parametrize(
    ("number", "system", "text"),
    [
        (Number(number="30", year="2020", symbol="NĐ-CP"), "state", "30/2020/NĐ-CP"),
        (Number(number="12", symbol="CV/TU"), "party", "12-CV/TU"),
        (Number(symbol="UBND-VP"), "state", "UBND-VP"),
        (None, "state", None),
    ],
)
def test_number_and_symbol(number: Number | None, system: str, text: str | None) -> None:
    assert number_and_symbol(evolve(LETTER, number=number, system=system)) == text


@pytest.mark.parametrize(
    ("found", "cell"),
    [
        (IssueDate(year=2024, month=5), "05/2024"),
        (IssueDate(year=2024), "2024"),
        (IssueDate(year=2024, month=2, day=31), "02/2024"),
        (IssueDate(day=3), None),
    ],
)
def test_dates_with_blanks(found: IssueDate, cell: str | None) -> None:
    assert cells("den", evolve(LETTER, header=Header(date=found)))["Ngày tháng văn bản"] == cell


def test_csv_has_a_bom_and_no_formulas(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", [evolve(LETTER, doc_type=None)], BOOKS["den"], Arrival(number=3))
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["Tên loại và trích yếu nội dung văn bản"] == "'=rà soát đê điều"
    assert (row["Số đến"], row["Ngày tháng văn bản"]) == ("3", "02/05/2024")


def test_xlsx_has_dates_widths_and_no_formulas(tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter", reason="XlsxWriter is not installed")
    path = tmp_path / "a.xlsx"
    long = evolve(LETTER, subject=Subject(text="x" * 40_000), doc_type=None)
    assert write_xlsx(path, [evolve(LETTER, doc_type=None), long], BOOKS["den"], Arrival(number=3)) == 2
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "=rà soát đê điều" in sheet
    assert 'orientation="landscape"' in sheet
    assert "<v>45414</v>" in sheet  # 2 May 2024 as Excel counts days
    assert "x" * 32_766 + "…" in sheet


def test_xlsx_without_xlsxwriter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra, match=r"vbpl_parser\[excel\]"):
        write_xlsx(tmp_path / "a.xlsx", [LETTER], BOOKS["den"], Arrival())


def test_cards() -> None:
    vietnamese, decree = card(LETTER, "vi"), card(LETTER, "nd30")
    assert (vietnamese["so"], vietnamese["ngay_van_ban"], vietnamese["do_khan"]) == ("45", "2024-05-02", "HỎA TỐC")
    assert (decree["CodeNumber"], decree["IssuedDate"], decree["Priority"]) == ("45", "02/05/2024", None)
    assert decree["To"] == [{"OrganName": "Như trên"}, {"OrganName": "Lãnh đạo Sở"}]
    assert decree["SignerInfo"] == {"Position": "GIÁM ĐỐC", "FullName": "Lê Văn Đê"}
    with pytest.raises(ValueError, match="no spelling"):
        card(LETTER, "fr")


@pytest.mark.parametrize(("size", "codes"), [(500, []), (501, [TOO_LONG])])
def test_what_is_longer_than_the_decree_allows(size: int, codes: list[str]) -> None:
    document = evolve(LETTER, subject=Subject(text="x" * size))
    assert [diagnostic["code"] for diagnostic in too_long(document)] == codes
    assert CODES[TOO_LONG].severity == "warning"


def test_no_name_is_twice() -> None:
    for names in ([f.vi for f in FIELDS if f.vi], [f.nd30 for f in FIELDS if f.nd30], [f.key for f in FIELDS]):
        assert len(names) == len(set(names))


def vbpl(*args: str) -> Result:
    return CliRunner().invoke(main, args)


@pytest.mark.parametrize("source", ["in", "out", "out.jsonl", "out.db"])
def test_the_verb_takes_documents_and_every_output(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_letters(tmp_path / "in", 3)
    if source != "in":
        assert vbpl("batch", "in", "-o", source).exit_code == 0
    result = vbpl("register", source, "-o", "so.csv", "--book", "di")
    assert (result.exit_code, result.stderr) == (0, "3 documents in so.csv\n")
    with (tmp_path / "so.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Số, ký hiệu văn bản"] for row in csv.DictReader(file)] == ["0/STL-VP", "1/STL-VP", "2/STL-VP"]


def test_the_verb_names_what_it_could_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_letters(tmp_path / "in", 1)
    (tmp_path / "in" / "bad.pdf").write_bytes(b"%PDF-1.4\n")
    result = vbpl("register", "in", "-o", "so.csv")
    assert result.exit_code == 1
    assert "VB903: in/bad.pdf" in result.stderr
    assert vbpl("register", "in", "-o", "so.pdf").exit_code == 2


def test_batch_with_other_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_letters(tmp_path / "in", 2)
    assert vbpl("batch", "in", "-o", "out.jsonl", "--keys", "nd30").exit_code == 0
    found = json.loads((tmp_path / "out.jsonl").read_bytes().splitlines()[1])
    assert found["document"]["CodeNotation"] == "STL-VP"
    assert vbpl("batch", "in", "-o", "out.jsonl", "--keys", "vi").stderr.startswith("2 inputs")
    assert vbpl("batch", "in", "-o", "out.db", "--keys", "vi").exit_code == 2
    assert "--keys" in vbpl("register", "out.jsonl", "-o", "so.csv").stderr
