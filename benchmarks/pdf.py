"""What reading a PDF costs, against its floor (PDFium's plain text by pypdfium2) and against pdfplumber's words.

All sides run interleaved in one process, medians are compared, so the machine's mood cancels out.

usage: python -m benchmarks.pdf [FILE.pdf ...]; without files, the samples
"""

from __future__ import annotations

import gc
import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2

from vbpl_parser import parse
from vbpl_parser.readers.pdf import read

ROUNDS = 9
SAMPLES = Path(__file__).parent.parent / "samples"


def floor(data: bytes) -> int:
    """The plain text of every page."""
    letters = 0
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        letters += len(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return letters


def words(data: bytes) -> int:
    """Pdfplumber's words of every page."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(len(page.extract_words()) for page in document.pages)


def milliseconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


def measured(data: bytes) -> dict[str, float]:
    """Median milliseconds of every side; pdfplumber runs once, it is slow enough to be sure."""
    sides: dict[str, Callable[[], object]] = {
        "floor": lambda: floor(data),
        "reading": lambda: read(data),
        "document": lambda: parse(data),
    }
    times: dict[str, list[float]] = {side: [] for side in sides}
    for job in sides.values():
        job()
    gc.disable()
    for _ in range(ROUNDS):
        for side, job in sides.items():
            times[side].append(milliseconds(job))
    gc.enable()
    medians = {side: statistics.median(values) for side, values in times.items()}
    return {**medians, "pdfplumber": milliseconds(lambda: words(data))}


def main(names: list[str]) -> None:
    print(f"{'file':24}{'pages':>6}{'floor ms':>10}{'reading':>9}{'document':>10}{'pdfplumber':>12}")
    ratios: dict[str, list[float]] = {"reading": [], "document": [], "pdfplumber": []}
    for name in names:
        data = Path(name).read_bytes()
        found = measured(data)
        pages = len(pypdfium2.PdfDocument(data))
        print(
            f"{Path(name).name:24}{pages:6}{found['floor']:10.1f}{found['reading'] / found['floor']:8.2f}x"
            f"{found['document'] / found['floor']:9.2f}x{found['pdfplumber'] / found['document']:11.1f}x"
        )
        ratios["reading"].append(found["reading"] / found["floor"])
        ratios["document"].append(found["document"] / found["floor"])
        ratios["pdfplumber"].append(found["pdfplumber"] / found["document"])
    for side, values in ratios.items():
        print(f"median {side}: {statistics.median(values):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:] or sorted(str(path) for path in SAMPLES.glob("*.pdf")))
