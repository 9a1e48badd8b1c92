"""10 kB of text → Document, beside the floor: cutting into lines and normalising each.

Run from the root of the repository: `python -m benchmarks.text`. Aim: 3 ms (docs: costs to stay near).
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from samples.definitions.cong_van_long import LETTER
from samples.making.compose import compose
from samples.making.letter import Unit
from samples.making.markdown import markdown
from vbpl_parser import parse, readers
from vbpl_parser.parser import assemble, zoned
from vbpl_parser.text import normalize

SIZE = 10_000
ROUNDS = 200
AIM_MS = 3.0


def text() -> bytes:
    """A letter of at least `SIZE` bytes: a sample whose directives go on until it is long enough."""
    items = [unit for unit in LETTER.body if unit.level == "item"]
    opening, closing = LETTER.body[:2], LETTER.body[-1:]
    body: list[Unit] = []
    for number in count(1):
        body.append(replace(items[(number - 1) % len(items)], label=str(number), printed=f"{number}."))
        data = markdown(compose(replace(LETTER, body=(*opening, *body, *closing))), "blocks").encode()
        if len(data) >= SIZE:
            return data
    raise AssertionError("count() does not end")


def median_ms(work: Callable[[], object]) -> float:
    """Median time of `work` in milliseconds, after one round to warm up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def floor(data: bytes) -> list[str]:
    """What no parser can do without: decode, cut into lines, normalise."""
    return [normalize(line).text for line in data.decode().splitlines()]


def main() -> None:
    """Measure and print."""
    data = text()
    reading = readers.read(data, name="letter.md")
    lowest = median_ms(lambda: floor(data))
    rows = {
        "floor (lines + normalisation)": lowest,
        "read": median_ms(lambda: readers.read(data, name="letter.md")),
        "zone": median_ms(lambda: zoned(reading)),
        "zone + extract + check": median_ms(lambda: assemble(reading, data, "letter.md")),
        "parse (text → Document)": median_ms(lambda: parse(data, name="letter.md")),
    }
    print(f"{len(data)} bytes, {len(reading.lines)} lines, median of {ROUNDS} rounds")
    for name, value in rows.items():
        print(f"{name:32} {value:7.2f} ms  {value / lowest:6.1f} × floor")
    print(f"aim {AIM_MS:.0f} ms: {'reached' if rows['parse (text → Document)'] <= AIM_MS else 'missed'}")


if __name__ == "__main__":
    main()
