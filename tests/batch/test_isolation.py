"""A file that kills, hangs or fills its worker costs itself and nothing else."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from planted_work import slow_work, work, write_letters, write_planted
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.run import Plan, run
from vbpl_parser.batch.worker import Guard

GOOD = 100
EXPECTED = {
    "segfault": ("crashed", "SIGSEGV"),
    "abort": ("crashed", "SIGABRT"),
    "hang": ("timeout", "more than 1.5 seconds"),
    "deaf": ("timeout", "more than 1.5 seconds"),
    "spin": ("timeout", "more than 1.5 seconds"),
    "bomb": ("failed", "memory"),
    "stop": ("timeout", "more than 1.5 seconds"),
    "leave": ("crashed", "without a word"),
}


def ledger(out: Path) -> dict[str, Any]:
    records = [json.loads(line) for line in (out / "ledger.jsonl").read_bytes().splitlines()]
    assert len(records) == len({record["path"] for record in records})
    return {record["path"]: record for record in records}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    root = tmp_path_factory.mktemp("planted")
    write_letters(root / "in", GOOD)
    names = write_planted(root / "in")
    sources = Sources(arguments=(str(root / "in"),))
    run(Plan(sources=sources, out=str(root / "out"), jobs=2, guard=Guard(timeout=1.5, memory=512), work=work))
    return root, names


def test_every_good_file_among_planted_ones_is_kept(planted: tuple[Path, list[str]]) -> None:
    root, names = planted
    records = ledger(root / "out")
    good = [path for path, record in records.items() if record["status"] == "ok"]
    assert len(good) == GOOD
    assert not set(good) & set(names)
    assert sorted(good) == sorted(path.name[:-5] for path in (root / "out").glob("*.txt.json"))


@pytest.mark.parametrize("deed", EXPECTED)
def test_a_planted_file_is_reported_by_name(planted: tuple[Path, list[str]], deed: str) -> None:
    root, names = planted
    (name,) = [name for name in names if name.endswith(f"_{deed}.txt")]
    record = ledger(root / "out")[name]
    status, words = EXPECTED[deed]
    assert record["status"] == status
    assert words in record["message"]
    assert record["sha256"]
    assert record["output"] is None


def test_nothing_temporary_is_left(planted: tuple[Path, list[str]]) -> None:
    root, _ = planted
    assert [path.name for path in (root / "out").iterdir() if not path.name.endswith((".json", "ledger.jsonl"))] == []


def test_a_planted_file_is_done_and_retried_when_asked(planted: tuple[Path, list[str]]) -> None:
    root, names = planted
    plan = Plan(sources=Sources(arguments=(str(root / "in"),)), out=str(root / "out"), work=slow_work)
    before = (root / "out" / "ledger.jsonl").read_bytes()
    sources = Sources(arguments=(str(root / "in"),), include=("*_00?*.txt",))
    again = run(Plan(sources=sources, out=plan.out))
    assert again.kept
    crashed = [record["path"] for record in ledger(root / "out").values() if record["status"] == "crashed"]
    assert set(crashed) <= set(names)
    retried = run(
        Plan(sources=Sources(arguments=(str(root / "in"),), include=("*_abort.txt",)), out=plan.out, retry=True)
    )
    assert dict(retried.counts) == {"ok": 1}
    assert (root / "out" / "ledger.jsonl").read_bytes().startswith(before)


def test_a_script_without_a_guard_is_not_run_by_the_workers(tmp_path: Path) -> None:
    write_letters(tmp_path / "in", 3)
    script = tmp_path / "script.py"
    script.write_text(
        "from vbpl_parser.batch.inputs import Sources\n"
        "from vbpl_parser.batch.run import Plan, run\n"
        "print('begun')\n"
        "state = run(Plan(sources=Sources(arguments=('in',)), out='out', jobs=2))\n"
        "print(state.counts['ok'])\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["begun", "3"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_no_worker_outlives_a_run_that_is_killed(tmp_path: Path) -> None:
    write_letters(tmp_path / "in", 2)
    (tmp_path / "in" / "thư_hang.txt").write_text("x", encoding="utf-8")
    code = (
        f"import sys; sys.path[:0] = [{str(Path(__file__).parents[1])!r}]\n"
        "from planted_work import work\n"
        "from vbpl_parser.batch.inputs import Sources\n"
        "from vbpl_parser.batch.run import Plan, run\n"
        "run(Plan(sources=Sources(arguments=('in',)), out='out', jobs=2, work=work))\n"
    )
    marked = os.environ | {"VBPL_TEST_MARK": str(tmp_path)}
    process = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, env=marked, stderr=subprocess.DEVNULL)
    until(lambda: len(ledger_lines(tmp_path)) == 2)
    process.kill()
    process.wait()
    until(lambda: not marked_processes(str(tmp_path)))


def ledger_lines(root: Path) -> list[bytes]:
    path = root / "out" / "ledger.jsonl"
    return path.read_bytes().splitlines() if path.exists() else []


def marked_processes(mark: str) -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"VBPL_TEST_MARK={mark}".encode() in (process / "environ").read_bytes():
                found.append(process.name)
        except OSError:
            continue
    return found


def until(condition: Any, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)
