"""What reading a .docx costs, against its floor: zip + lxml parse of document.xml + one walk over the tree.

Both sides run interleaved in one process, medians are compared, so the machine's mood cancels out.

Usage: python benchmarks/docx.py FILE.docx [FILE.docx ...]
"""

from __future__ import annotations

import gc
import io
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from vbpl_parser.readers.docx import read

ROUNDS = 15
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def floor(data: bytes) -> int:
    """Open the zip, parse the main part, look at the tag of every element and at every text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return sum(len(element.text or "") for element in root.iter() if element.tag == TEXT)


def milliseconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


def jobs(data: bytes) -> dict[str, Callable[[], object]]:
    found: dict[str, Callable[[], object]] = {"floor": lambda: floor(data), "reading": lambda: read(data)}
    if find_spec("vbpl_parser.parser") is not None:
        from vbpl_parser import parse

        found["document"] = lambda: parse(data)
    return found


def main(names: list[str]) -> None:
    ratios: dict[str, list[float]] = {}
    for name in names:
        sides = jobs(Path(name).read_bytes())
        times: dict[str, list[float]] = {side: [] for side in sides}
        for job in sides.values():
            job()
        gc.disable()
        for _ in range(ROUNDS):
            for side, job in sides.items():
                times[side].append(milliseconds(job))
        gc.enable()
        medians = {side: statistics.median(values) for side, values in times.items()}
        row = "  ".join(f"{side} {value:7.2f} ms ({value / medians['floor']:.2f})" for side, value in medians.items())
        print(f"{Path(name).name:28} {row}")
        for side, value in medians.items():
            ratios.setdefault(side, []).append(value / medians["floor"])
    print("median ratio to the floor: " + ", ".join(f"{side} {statistics.median(r):.2f}" for side, r in ratios.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
