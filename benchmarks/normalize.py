"""The normal form and the keys of a line, beside `unicodedata.normalize`, which is the least that one can do.

All sides run in turn in one process and medians are compared, so the machine's mood cancels out.

Run from the root of the repository: `python -m benchmarks.normalize`. Aim: clean text within 1 µs a line.
"""

import statistics
import time
import unicodedata
from collections.abc import Callable

from vbpl_parser.text import fold, normalize, plain_punctuation, tone_key, vietnamese_score
from vbpl_parser.text.legacy import Encoding, decode_as
from vbpl_parser.text.legacy.encodings import CODECS

LINE = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều"
ASCII = "Website: www.an-thuy.example.vn, Email: vanthu@an-thuy.example.vn"
TCVN3 = CODECS[Encoding.TCVN3].encode(LINE)
VNI = CODECS[Encoding.VNI].encode(LINE)
LOOPS = 200
ROUNDS = 41

JOBS: tuple[tuple[str, Callable[[], object]], ...] = (
    ("unicodedata.normalize, clean line", lambda: unicodedata.normalize("NFC", LINE)),
    ("normalize, clean line", lambda: normalize(LINE)),
    ("normalize, ASCII line", lambda: normalize(ASCII)),
    ("normalize, space at the end", lambda: normalize(LINE + " ")),
    ("normalize, double spaces", lambda: normalize(LINE.replace("; ", ";  "))),
    ("normalize, no-break spaces", lambda: normalize(LINE.replace(" ", "\xa0"))),
    ("normalize, decomposed line", lambda: normalize(unicodedata.normalize("NFD", LINE))),
    ("normalize, Ð for Đ", lambda: normalize(LINE.replace("đ", "ð"))),
    ("fold", lambda: fold(LINE)),
    ("tone_key", lambda: tone_key(LINE)),
    ("plain_punctuation", lambda: plain_punctuation(LINE)),
    ("vietnamese_score", lambda: vietnamese_score(LINE)),
    ("decode TCVN3", lambda: decode_as(TCVN3, Encoding.TCVN3)),
    ("decode VNI", lambda: decode_as(VNI, Encoding.VNI)),
)


def microseconds(job: Callable[[], object]) -> float:
    """Time of one call, as the mean of a short loop."""
    start = time.perf_counter()
    for _ in range(LOOPS):
        job()
    return (time.perf_counter() - start) / LOOPS * 1e6


def main() -> None:
    """Print the median of every job and its ratio to the first."""
    times: dict[str, list[float]] = {name: [] for name, _ in JOBS}
    for _ in range(ROUNDS):
        for name, job in JOBS:
            times[name].append(microseconds(job))
    floor = statistics.median(times[JOBS[0][0]])
    print(f"one line of {len(LINE)} characters")
    for name, samples in times.items():
        median = statistics.median(samples)
        print(f"{name:36} {median:8.2f} µs {median / floor:8.1f} x")


if __name__ == "__main__":
    main()
