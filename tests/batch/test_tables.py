"""SQLite with search, Parquet, and the rows they are made of."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planted_work import write_letters
from vbpl_parser import export, parse
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.run import Plan, run
from vbpl_parser.batch.sinks import open_sink
from vbpl_parser.batch.sinks.database import match_query, search
from vbpl_parser.cli import main
from vbpl_parser.errors import MissingExtra
from vbpl_parser.model import Document, IssueDate
from vbpl_parser.writers.rows import COLUMNS, iso_date, row


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("tables")
    write_letters(root / "in", 5)
    odd = root / "in" / "thư_004.txt"
    text = odd.read_text(encoding="utf-8").replace("THỦY LỢI", "NỘI VỤ").replace("2024", "2021")
    odd.write_text(text.replace("hồ sơ đê điều", "an ninh bầu cử"), encoding="utf-8")
    (root / "in" / "bad.pdf").write_bytes(b"%PDF-1.4\n")
    run(Plan(sources=Sources(arguments=(str(root / "in"),)), out=str(root / "out.db"), jobs=2))
    return root / "out.db"


def test_export_gives_documents_as_rows(base: Path) -> None:
    assert [export.row(document)["number"] for document in export.documents(str(base))] == [0, 1, 2, 3, 4]
    assert all(name in export.__all__ for name in ("COLUMNS", "card"))


def test_a_row_has_the_columns() -> None:
    found = row(parse("Số: 12/QĐ-UBND\nBình An, ngày 5 tháng 3 năm 2024\n".encode()))
    assert tuple(found) == tuple(name for name, _ in COLUMNS)
    assert (found["number"], found["symbol"], found["date"]) == (12, "QĐ-UBND", "2024-03-05")
    assert found["subject"] is None


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (IssueDate(year=2024, month=3, day=5), "2024-03-05"),
        (IssueDate(year=2024, month=3), "2024-03"),
        (IssueDate(year=2024, day=5), "2024"),
        (IssueDate(month=3, day=5), None),
        (None, None),
    ],
)
def test_dates(date: IssueDate | None, text: str | None) -> None:
    assert iso_date(date) == text


def test_a_row_a_document_and_a_record_an_input(base: Path) -> None:
    with closing(sqlite3.connect(base)) as connection:
        assert dict(connection.execute("SELECT status, count(*) FROM records GROUP BY status")) == {
            "ok": 5,
            "failed": 1,
        }
        rows = connection.execute("SELECT path, number, date, json FROM documents ORDER BY path").fetchall()
    assert [(path, number) for path, number, _, _ in rows] == [(f"thư_{n:03}.txt", n) for n in range(5)]
    assert rows[4][2] == "2021-05-02"
    assert isinstance(Document.from_json(rows[0][3]), Document)


@pytest.mark.parametrize("words", ["an ninh bầu cử", "an ninh bau cu", '"AN NINH" cử', "04 ninh 4/STL-VP"])
def test_search_with_and_without_accents(base: Path, words: str) -> None:
    found = search(str(base), words)
    assert [hit.path for hit in found] == (["thư_004.txt"] if "04" not in words else [])


def test_search_by_issuer_and_date(base: Path) -> None:
    assert len(search(str(base), "so yeu cau", limit=9)) == 5
    assert len(search(str(base), "so yeu cau", issuer="thuy loi")) == 4
    assert [hit.path for hit in search(str(base), "so yeu cau", until="2021")] == ["thư_004.txt"]
    assert len(search(str(base), "so yeu cau", since="2024-05-02")) == 4
    assert search(str(base), "so yeu cau", since="2024-06") == []


@pytest.mark.parametrize("words", ["'; DROP", '"', "a AND", "NEAR(", "*", "b*", "^x", "subject: yêu"])
def test_no_words_are_syntax(base: Path, words: str) -> None:
    assert search(str(base), words) == []
    assert match_query(words).startswith('"')


def vbpl(*args: str) -> Result:
    return CliRunner().invoke(main, ["search", *args])


def test_the_verb(base: Path) -> None:
    result = vbpl(str(base), "bau", "cu")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "thư_004.txt"
    assert "4/STL-VP  2021-05-02  SỞ NỘI VỤ" in result.stdout
    assert "an ninh bầu cử" in result.stdout
    assert json.loads(vbpl(str(base), "bau cu", "--json").stdout)["path"] == "thư_004.txt"


def test_the_verb_finds_nothing(base: Path, tmp_path: Path) -> None:
    nothing = vbpl(str(base), "không có")
    assert (nothing.exit_code, nothing.stderr) == (1, "vbpl: nothing found\n")
    missing = vbpl(str(tmp_path / "x.db"), "a")
    assert missing.exit_code == 3
    assert not (tmp_path / "x.db").exists()


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(Exception, match="database of something else"):
        open_sink(str(tmp_path / "a.db"))


def test_parquet_rows(base: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    out = base.with_suffix(".parquet")
    run(Plan(sources=Sources(arguments=(str(base.parent / "in"),)), out=str(out)))
    rows = parquet.read_table(out).to_pylist()
    assert [(r["path"], r["status"], r["number"]) for r in rows] == [
        ("bad.pdf", "failed", None),
        *((f"thư_{n:03}.txt", "ok", n) for n in range(5)),
    ]
    assert Document.from_json(rows[1]["json"]).source.name == "thư_000.txt"
    before = out.stat().st_mtime_ns
    assert run(Plan(sources=Sources(arguments=(str(base.parent / "in"),)), out=str(out))).kept == 6
    assert out.stat().st_mtime_ns == before


def test_parquet_without_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"vbpl_parser\[parquet\]"):
        open_sink(str(tmp_path / "a.parquet"))
