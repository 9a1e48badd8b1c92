"""Kill `vbpl batch` at random moments, go on, and check that every input is there exactly once.

After every kill: each JSON under a final name is whole, and each line of the ledger names an output with its hash. At
the end of each round: all inputs are there, each once in the ledger, the bytes are those of a run that nobody killed,
nothing temporary is left, and the source is as it was.

usage: python -m benchmarks.kill9 [--kills 200] [--files 120] [--jobs 2] [--seed 0]
"""

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.archive import write_archive


def command(source: Path, out: Path, jobs: int) -> list[str]:
    return [sys.executable, "-m", "vbpl_parser", "batch", str(source), "-o", str(out), "-j", str(jobs)]


def digest(folder: Path) -> str:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return hashlib.sha256(b"".join(str(path).encode() + path.read_bytes() for path in files)).hexdigest()


def outputs(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*.json")}


def records(out: Path) -> list[dict[str, str]]:
    """The lines of the ledger; a torn last one is left out."""
    path = out / "ledger.jsonl"
    lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    return [json.loads(line) for line in lines]


def torn(out: Path) -> list[str]:
    """What is wrong right after a kill."""
    found = outputs(out)
    wrong = []
    for name, data in found.items():
        try:
            json.loads(data)
        except ValueError:
            wrong.append(f"torn {name}")
    return wrong + [
        f"the ledger names {record['output']}, which is not there or other"
        for record in records(out)
        if hashlib.sha256(found.get(record["output"], b"")).hexdigest() != record["output_sha256"]
    ]


def missed(source: Path, out: Path, control: dict[str, bytes]) -> list[str]:
    """What is wrong when all is done."""
    wrong = []
    paths = sorted(record["path"] for record in records(out))
    if paths != sorted(str(path.relative_to(source)) for path in source.rglob("*.*")):
        wrong.append(f"{len(paths)} lines in the ledger for {len(set(paths))} paths")
    found = outputs(out)
    wrong += [
        f"not as in the control: {name}" for name in found.keys() | control if found.get(name) != control.get(name)
    ]
    left = [path.name for path in out.rglob("*") if path.is_file() and not path.name.endswith((".json", ".jsonl"))]
    return wrong + [f"left: {name}" for name in left]


def kill(words: list[str], seconds: float) -> bool:
    """Run `words` and kill it and its process group after `seconds`; False when it was done before."""
    process = subprocess.Popen(words, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--files", type=int, default=120)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        source, control = root / "in", root / "control"
        write_archive(source, options.files)
        before, began = digest(source), time.monotonic()
        subprocess.run(command(source, control, options.jobs), check=True, stderr=subprocess.DEVNULL)
        whole, expected = time.monotonic() - began, outputs(control)
        spans = ((0.02, whole), (whole / 3, whole * 1.5))
        kills = rounds = 0
        wrong: list[str] = []
        while kills < options.kills:
            rounds += 1
            words = command(source, root / f"out{rounds}", options.jobs)
            while kills < options.kills and kill(words, chance.uniform(*spans[rounds % 2])):
                kills += 1
                wrong += torn(root / f"out{rounds}")
            subprocess.run(words, check=True, stderr=subprocess.DEVNULL)
            wrong += missed(source, root / f"out{rounds}", expected)
        if digest(source) != before:
            wrong.append("the source was changed")
    print(f"{kills} kills in {rounds} rounds of {options.files} files, {whole:.1f} s unkilled: {len(wrong)} violations")
    print("\n".join(wrong[:10]), end="")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
