"""Parts of the inputs for several machines, and inputs that are the same document."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from planted_work import write_letters
from vbpl_parser import parse
from vbpl_parser.batch.convert import identity
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.job import Options
from vbpl_parser.batch.outputs import documents
from vbpl_parser.batch.run import Plan, State, in_shard, run
from vbpl_parser.cli import main


def convert_all(source: Path, out: str, **options: Any) -> State:
    return run(Plan(sources=Sources(arguments=(str(source),)), out=str(source.parent / out), **options))


def ledger(path: Path) -> dict[str, Any]:
    records = [json.loads(line) for line in path.read_bytes().splitlines()]
    return {record["path"]: record for record in records}


@given(st.text(max_size=20), st.integers(1, 9))
def test_an_input_is_in_one_shard(path: str, count: int) -> None:
    assert [in_shard(path, (number, count)) for number in range(1, count + 1)].count(True) == 1


def test_shards_share_a_folder_and_make_up_the_whole(tmp_path: Path) -> None:
    write_letters(tmp_path / "in", 20)
    states = [convert_all(tmp_path / "in", "out", shard=(number, 3)) for number in (1, 2, 3)]
    assert sum(state.done for state in states) == 20
    assert all(0 < state.done < 20 for state in states)
    assert convert_all(tmp_path / "in", "out", shard=(2, 3)).kept == states[1].done
    assert len(list(documents(str(tmp_path / "out")))) == 20
    names = [path.name for path in (tmp_path / "out").glob("ledger*")]
    assert sorted(names) == [f"ledger-{number}-of-3.jsonl" for number in (1, 2, 3)]


@pytest.mark.parametrize("shard", ["0/3", "4/3", "1", "a/b", "1/0"])
def test_what_is_no_shard(shard: str) -> None:
    assert CliRunner().invoke(main, ["batch", "in", "-o", "out", "--shard", shard]).exit_code == 2


def test_equal_bytes_and_equal_identity_are_marked(tmp_path: Path) -> None:
    write_letters(tmp_path / "in", 6)
    letter = (tmp_path / "in" / "thư_001.txt").read_text(encoding="utf-8")
    (tmp_path / "in" / "thư_1_same.txt").write_text(letter, encoding="utf-8")
    (tmp_path / "in" / "thư_2_typed.txt").write_text(letter.replace("THỦY", "THUỶ") + "\n", encoding="utf-8")
    (tmp_path / "in" / "thư_3_year.txt").write_text(letter.replace("năm 2024", "năm 2023"), encoding="utf-8")
    for jobs in (1, 3):
        state = convert_all(tmp_path / "in", f"out{jobs}", jobs=jobs, options=Options(dedupe=True))
        found = ledger(tmp_path / f"out{jobs}" / "ledger.jsonl")
        marked = {path: record["duplicate_of"] for path, record in found.items() if "duplicate_of" in record}
        assert marked == {"thư_1_same.txt": "thư_001.txt", "thư_2_typed.txt": "thư_001.txt"}
        assert state.duplicates == 2
    assert convert_all(tmp_path / "in", "out1", options=Options(dedupe=True)).kept == 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SỞ NỘI VỤ\nSố: 12/QĐ-SNV\nBình An, ngày 5 tháng 3 năm 2024\n", "12 | qd-snv | so noi vu | 2024"),
        ("SỞ NỘI VỤ\nSố:    /QĐ-SNV\nBình An, ngày 5 tháng 3 năm 2024\n", None),
        ("SỞ NỘI VỤ\nSố: 12/QĐ-SNV\n", None),
    ],
)
def test_identity(text: str, expected: str | None) -> None:
    assert identity(parse(text.encode())) == expected
