"""What it costs to import the package, over a Python that does nothing.

Each line is a fresh interpreter; the figure is its processor time (user and system), so that other work on the
machine counts little. Modules are compiled before, as an installation does.
Aim: `import vbpl_parser` at most 60 ms over bare Python.

usage: python -m benchmarks.startup
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 15
AIM_MS = 60.0
CODE = {
    "bare Python": "pass",
    "import vbpl_parser": "import vbpl_parser",
    "from vbpl_parser import parse": "from vbpl_parser import parse",
    "the first letter (text)": "from vbpl_parser import parse; parse(b'UBND X\\nS\\xe1\\xbb\\x91: 1/UBND-VP')",
    "vbpl --version": "from vbpl_parser.cli import main; main(['--version'])",
}
"""What is run → the program; the first is the floor."""


def milliseconds(code: str, environment: dict[str, str]) -> float:
    """Processor time of one interpreter that runs `code`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ((after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)) * 1000


def medians_ms() -> dict[str, float]:
    """Median of each program, measured in turn."""
    times: dict[str, list[float]] = {name: [] for name in CODE}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for code in CODE.values():
            milliseconds(code, environment)  # compiles
        for _ in range(ROUNDS):
            for name, code in CODE.items():
                times[name].append(milliseconds(code, environment))
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Measure and print."""
    medians = medians_ms()
    floor = medians["bare Python"]
    for name, value in medians.items():
        print(f"{name:32} {value:7.1f} ms  {value - floor:+7.1f} over bare Python")
    over = medians["import vbpl_parser"] - floor
    print(f"aim {AIM_MS:.0f} ms over bare Python: {'reached' if over <= AIM_MS else 'missed'}")


if __name__ == "__main__":
    main()
