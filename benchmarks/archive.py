"""A made archive: the samples multiplied with changed numbers, in folders of a hundred.

usage: python -m benchmarks.archive FOLDER COUNT
"""

import io
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
NUMBER = re.compile("(Số: ?)([0-9]+)")


def write_archive(folder: Path, count: int) -> None:
    """Write `count` files: text, Word and PDF samples in turn, with other numbers in text and Word."""
    makers = [_maker(path) for path in sorted(SAMPLES.glob("*.*")) if path.suffix in (".md", ".docx", ".pdf")]
    for place in range(count):
        name, make = makers[place % len(makers)]
        below = folder / f"{place // 100:04}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{place:06}_{name}").write_bytes(make(place))


def _maker(path: Path) -> tuple[str, Callable[[int], bytes]]:
    data = path.read_bytes()
    if path.suffix == ".md":
        text = data.decode()
        return path.name, lambda place: NUMBER.sub(rf"\g<1>{place}", text).encode()
    if path.suffix == ".docx":
        return path.name, lambda place: _docx(data, place)
    return path.name, lambda place: data + f"\n%{place}\n".encode()


def _docx(data: bytes, place: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename == "word/document.xml":
                part = NUMBER.sub(rf"\g<1>{place}", part.decode()).encode()
            new.writestr(info.filename, part)
        new.writestr("docProps/made.txt", str(place))
    return made.getvalue()


if __name__ == "__main__":
    write_archive(Path(sys.argv[1]), int(sys.argv[2]))
