"""One record an input, once: running again, changed files, torn tails, two runs at a time, a full disk."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from planted_work import write_letters
from vbpl_parser.batch import run as run_module
from vbpl_parser.batch.files import OutputTrouble
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.job import Options
from vbpl_parser.batch.record import Record
from vbpl_parser.batch.run import Plan, State, run
from vbpl_parser.batch.sinks import open_sink

OUTPUTS = [
    "out",
    "out.jsonl",
    "out.db",
    pytest.param("out.parquet", marks=pytest.mark.skipif(not find_spec("pyarrow"), reason="pyarrow is not installed")),
]


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    write_letters(tmp_path / "in", 6)
    (tmp_path / "in" / "d").mkdir()
    (tmp_path / "in" / "d" / "bad.pdf").write_bytes(b"%PDF-1.4\n")
    return tmp_path / "in"


def convert_all(source: Path, out: str, **options: Any) -> State:
    return run(Plan(sources=Sources(arguments=(str(source),)), out=str(source.parent / out), **options))


def ledger_file(path: Path) -> Path:
    if path.suffix == ".parquet":
        return path.with_name(path.name + ".work.ledger.jsonl")
    return path / "ledger.jsonl" if path.is_dir() else path.with_suffix(".ledger.jsonl")


def ledger(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".db":
        with closing(sqlite3.connect(path)) as base:
            return [json.loads(line) for (line,) in base.execute("SELECT record FROM records")]
    return [json.loads(line) for line in ledger_file(path).read_bytes().splitlines()]


def content(path: Path) -> dict[str, Any]:
    """What does not depend on time, on the number of workers or on interruptions."""
    if path.suffix == ".db":
        with closing(sqlite3.connect(path)) as base:
            rows = base.execute("SELECT * FROM documents ORDER BY path").fetchall()
            found = base.execute("SELECT * FROM search ORDER BY number").fetchall()
        return {str(row[1]): row[2:] for row in rows} | {"search": found}
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*.json")}


@pytest.mark.parametrize("out", OUTPUTS)
def test_one_record_an_input_and_none_again(letters: Path, out: str) -> None:
    first = convert_all(letters, out)
    assert dict(first.counts) == {"ok": 6, "failed": 1}
    before = ledger(letters.parent / out)
    second = convert_all(letters, out, jobs=2)
    assert (second.counts.total(), second.kept) == (0, 7)
    assert ledger(letters.parent / out) == before
    assert {record["path"] for record in before} == {*(f"thư_{n:03}.txt" for n in range(6)), "d/bad.pdf"}


@pytest.mark.parametrize("out", OUTPUTS)
def test_the_bytes_do_not_depend_on_the_number_of_workers(letters: Path, out: str) -> None:
    convert_all(letters, out)
    convert_all(letters, "other" + out, jobs=3)
    assert content(letters.parent / out) == content(letters.parent / ("other" + out))


@pytest.mark.parametrize("out", OUTPUTS)
def test_changed_and_new_files_are_read_again_and_nothing_else(letters: Path, out: str) -> None:
    convert_all(letters, out)
    changed, new = letters / "thư_002.txt", letters / "thư_0015.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("Bình An", "Bình Yên"), encoding="utf-8")
    shutil.copy(letters / "thư_001.txt", new)
    again = convert_all(letters, out, jobs=2)
    assert (again.counts["ok"], again.kept) == (2, 6)
    convert_all(letters, "fresh" + out)
    assert content(letters.parent / out) == content(letters.parent / ("fresh" + out))
    third = convert_all(letters, out)
    assert (third.counts.total(), third.kept) == (0, 8)


@pytest.mark.parametrize("out", OUTPUTS)
def test_other_options_or_another_version_read_all_again(
    letters: Path, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert_all(letters, out)
    assert convert_all(letters, out, options=Options(spans=False)).counts["ok"] == 6
    monkeypatch.setattr(run_module, "__version__", "99.0")
    assert convert_all(letters, out, options=Options(spans=False)).counts["ok"] == 6
    assert convert_all(letters, out, options=Options(spans=False)).kept == 7


def test_a_file_that_became_bad_loses_its_old_output(letters: Path) -> None:
    convert_all(letters, "out")
    (letters / "thư_001.txt").write_bytes(b"%PDF-1.4\n")
    convert_all(letters, "out")
    assert not (letters.parent / "out" / "thư_001.txt.json").exists()
    assert ledger(letters.parent / "out")[-1]["status"] == "failed"


@pytest.mark.parametrize("out", ["out", "out.jsonl"])
def test_torn_tails_are_cut(letters: Path, out: str) -> None:
    convert_all(letters, out)
    path = letters.parent / out
    whole = content(path)
    file = ledger_file(path)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]) + lines[-1][:40])
    if path.is_file():
        with path.open("ab") as tail:
            tail.write(b'{"path":"torn')
    assert convert_all(letters, out).counts.total() == 1
    assert content(path) == whole
    assert len(ledger(path)) == 7


def test_an_output_that_was_removed_is_made_again(letters: Path) -> None:
    convert_all(letters, "out")
    (letters.parent / "out" / "thư_003.txt.json").unlink()
    assert dict(convert_all(letters, "out").counts) == {"ok": 1}


@pytest.mark.parametrize("out", OUTPUTS)
def test_two_runs_on_one_output_exclude_each_other(letters: Path, out: str) -> None:
    sink = open_sink(str(letters.parent / out))
    with pytest.raises(OutputTrouble, match="another run is writing"):
        convert_all(letters, out)
    sink.close()
    assert convert_all(letters, out).counts["ok"] == 6


@pytest.mark.parametrize("out", ["out", "out.jsonl"])
def test_a_full_disk_stops_cleanly_and_the_run_goes_on_later(
    letters: Path, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert_all(letters, "control" + out)
    real, calls = os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 4:
            raise OSError(28, "No space left on device")
        real(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OutputTrouble, match="No space left"):
            convert_all(letters, out)
    convert_all(letters, out)
    assert content(letters.parent / out) == content(letters.parent / ("control" + out))
    assert sorted(record["path"] for record in ledger(letters.parent / out)) == sorted(
        str(path.relative_to(letters)) for path in letters.rglob("*.*")
    )


def test_overlapping_sources_give_one_record(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(letters.parent)
    sources = Sources(arguments=("in", "in/thư_001.txt", "in/d"))
    assert run(Plan(sources=sources, out="out")).done == 7


def test_fail_fast_stops_and_says_so(letters: Path) -> None:
    (letters / "aa.pdf").write_bytes(b"%PDF-1.4\n")
    write_letters(letters, 40)
    state = convert_all(letters, "out", fail_fast=True)
    assert state.stopping
    assert state.done < 40


def test_a_record_survives_its_line() -> None:
    record = Record(path="a\udcff\n.txt", status="failed", code="VB903", message="“hỏng”", warnings=("VB101",))
    line = record.to_line()
    assert line.count(b"\n") == 1
    assert Record.from_line(line) == record


@pytest.mark.parametrize("line", [b"", b"[]", b"{}", b'{"path":"a"}', b'{"path":"a","status":"good"}', b"\xff"])
def test_what_is_no_record(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Record.from_line(line)
