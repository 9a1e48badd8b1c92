"""`vbpl batch` as a person meets it: the summary, exit codes, Ctrl-C, `kill -9`."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planted_work import write_letters
from vbpl_parser.cli import main


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_letters(tmp_path / "in", 5)
    return tmp_path


def vbpl(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin)


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines() if path.exists() else []


def test_all_well(letters: Path) -> None:
    result = vbpl("batch", "in", "-o", "out", "-j", "2")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("5 inputs in ")
    assert ": 5 ok. Output: out" in result.stderr
    assert len(lines(letters / "out" / "ledger.jsonl")) == 5
    assert "5 unchanged" in vbpl("batch", "in", "-o", "out").stderr


def test_failures_are_summed_up_with_the_command_to_retry_them(letters: Path) -> None:
    for name in ("a b.pdf", "c.pdf"):
        (letters / "in" / name).write_bytes(b"%PDF-1.4\n")
    result = vbpl("batch", "in", "-o", "out", "--errors", "errors.jsonl", "--force")
    assert result.exit_code == 1
    assert "2 × VB903 The PDF is damaged" in result.stderr
    assert "vbpl batch in -o out --errors errors.jsonl --retry" in result.stderr
    assert sorted(json.loads(line)["path"] for line in lines(letters / "errors.jsonl")) == ["a b.pdf", "c.pdf"]
    again = vbpl("batch", "in", "-o", "out", "--retry")
    assert "2 failed, 5 unchanged" in again.stderr


def test_a_list_on_standard_input(letters: Path) -> None:
    result = vbpl("batch", "-", "-o", "out.jsonl", stdin="in/thư_003.txt\nin/thư_001.txt\n".encode())
    assert result.exit_code == 0
    found = [json.loads(line) for line in lines(letters / "out.jsonl")]
    assert [record["path"] for record in found] == ["in/thư_003.txt", "in/thư_001.txt"]
    assert found[0]["document"]["number"]["number"] == "3"
    assert "milliseconds" not in found[0]


def test_records_as_json(letters: Path) -> None:
    result = vbpl("batch", "in", "-o", "out", "--log-json", "--no-spans")
    events = [json.loads(line) for line in result.stderr.splitlines()]
    assert [event["event"] for event in events] == ["record"] * 5 + ["summary"]
    assert '"spans"' not in (letters / "out" / "thư_001.txt.json").read_text(encoding="utf-8")


def test_an_output_that_cannot_be(letters: Path) -> None:
    (letters / "file").write_text("x", encoding="utf-8")
    result = vbpl("batch", "in", "-o", "file/out")
    assert result.exit_code == 3
    assert result.stderr.startswith("vbpl: VB909: cannot write file/out: ")


@pytest.mark.parametrize("words", [["-o", "a.jsonl"], ["-o", "out", "--dedupe"], ["-o", "out", "--shard", "1/2"]])
def test_what_does_not_go_with_a_cluster(letters: Path, words: list[str]) -> None:
    result = vbpl("batch", "in", *words, "--engine", "ray")
    assert result.exit_code == 2
    assert "--engine ray" in result.stderr
    assert not (letters / "out").exists()


def started(root: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "vbpl_parser", "batch", "in", "-o", "out", "-j", "2"]
    return subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, start_new_session=True)


def test_ctrl_c_finishes_what_is_in_work_and_the_next_run_the_rest(letters: Path) -> None:
    write_letters(letters / "in", 400)
    process = started(letters)
    while not lines(letters / "out" / "ledger.jsonl"):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"To go on: vbpl batch in -o out -j 2" in said
    first = len(lines(letters / "out" / "ledger.jsonl"))
    assert 0 < first < 400
    assert f"{first} unchanged" in vbpl("batch", "in", "-o", "out").stderr
    assert len(lines(letters / "out" / "ledger.jsonl")) == 400


@pytest.mark.parametrize("out", ["out", "out.jsonl"])
def test_kill_9_at_any_moment_loses_nothing_and_doubles_nothing(letters: Path, out: str) -> None:
    """The long form, 200 kills, is `benchmarks/kill9.py`."""
    write_letters(letters / "in", 120)
    chance = random.Random(1)  # noqa: S311
    command = [sys.executable, "-m", "vbpl_parser", "batch", "in", "-o", out, "-j", "2"]
    for _ in range(4):
        process = subprocess.Popen(command, cwd=letters, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.uniform(0.4, 1.0))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert vbpl("batch", "in", "-o", out).exit_code == 0
    assert vbpl("batch", "in", "-o", f"control_{out}").exit_code == 0
    ledger = letters / (f"{out}/ledger.jsonl" if out == "out" else "out.ledger.jsonl")
    assert len({json.loads(line)["path"] for line in lines(ledger)}) == len(lines(ledger)) == 120
    if out == "out":
        names = sorted(path.name for path in (letters / out).iterdir())
        assert names == sorted(path.name for path in (letters / "control_out").iterdir())
        for name in names[1:]:
            assert (letters / out / name).read_bytes() == (letters / "control_out" / name).read_bytes()
    else:
        assert (letters / out).read_bytes() == (letters / "control_out.jsonl").read_bytes()
