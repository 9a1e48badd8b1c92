"""What reading a .docx costs, against its floor: zip + lxml parse of document.xml + one walk over the tree.

Both sides run interleaved in one process, medians are compared, so the machine's mood cancels out.

usage: python -m benchmarks.word [FILE.docx ...]; without files, the samples
"""

from __future__ import annotations

import gc
import io
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from vbpl_parser import parse
from vbpl_parser.readers.docx import read

ROUNDS = 15
SAMPLES = Path(__file__).parent.parent / "samples"
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
    """The floor, the reader alone, and the whole way to a document."""
    return {"floor": lambda: floor(data), "reading": lambda: read(data), "document": lambda: parse(data)}


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
    main(sys.argv[1:] or sorted(map(str, SAMPLES.glob("*.docx"))))
