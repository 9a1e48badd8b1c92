"""What isolation costs: `vbpl batch` with one and two workers against one process that reads the same files by itself.

The sides take turns. Wall-clock time depends on what else the machine does; the processor time beside it does not, and
`2 × alone / batch` of it is the ratio to expect on two free cores.

usage: python -m benchmarks.batch [--files 300] [--rounds 3]
"""

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.archive import write_archive
from vbpl_parser.batch.convert import convert
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.job import Job
from vbpl_parser.batch.run import Plan, run


def alone(source: Path, out: Path) -> None:
    """Read and write all files in this process, in a child so that its memory and caches are new."""
    child = os.fork()
    if child == 0:
        out.mkdir()
        for number, path in enumerate(sorted(source.rglob("*.*"))):
            outcome = convert(Job(file=str(path), name=path.name))
            (out / f"{number}.json").write_bytes(outcome.output or b"")
        os._exit(0)
    os.waitpid(child, 0)


def batch(jobs: int) -> Callable[[Path, Path], None]:
    def work(source: Path, out: Path) -> None:
        child = os.fork()
        if child == 0:
            run(Plan(sources=Sources(arguments=(str(source),)), out=str(out), jobs=jobs))
            from multiprocessing import forkserver

            forkserver._forkserver._stop()  # type: ignore[attr-defined]  # so that its time is counted
            os._exit(0)
        os.waitpid(child, 0)

    return work


def processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    sides: dict[str, Callable[[Path, Path], None]] = {"alone": alone, "1 worker": batch(1), "2 workers": batch(2)}
    walls: dict[str, list[float]] = {name: [] for name in sides}
    times: dict[str, list[float]] = {name: [] for name in sides}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in"
        write_archive(source, options.files)
        for turn in range(options.rounds):
            for name, work in sides.items():
                wall, used = time.monotonic(), processor()
                work(source, Path(folder) / f"{name} {turn}")
                walls[name].append(time.monotonic() - wall)
                times[name].append(processor() - used)
    for name in sides:
        wall, used = statistics.median(walls[name]), statistics.median(times[name])
        faster, cheaper = statistics.median(walls["alone"]) / wall, 2 * statistics.median(times["alone"]) / used
        print(f"{name:10} {options.files / wall:7.1f} files/s  {wall:6.2f} s wall ({faster:.2f} times)", end="  ")
        print(f"{used:6.2f} s processor ({cheaper:.2f} times on two free cores)")


if __name__ == "__main__":
    main()
