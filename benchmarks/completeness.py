"""Is the text of a file complete? What `vbpl text` prints beside what another program reads in the same file.

| files | read by | measure | aim |
|---|---|---|---|
| PDF with text | pdfplumber's words | share of its words that we have, in any order | 0.995 |
| scans | LibreOffice, in the Word file of the same document | share of its words that we have | 0.95 |
| Word, RTF, OpenDocument, HTML | LibreOffice's plain text | similarity of the sequences of words (difflib) | 0.97 |
| Markdown, text | the file itself without its tags | share of its words that we have | 0.995 |

A word is a run of letters and digits in the normal form, so that no program gains by where it cuts at a hyphen. Page
numbers, running heads and texts of signatures count for PDF (`vbpl text --furniture`), since pdfplumber has them; with
LibreOffice's text they do not, since it leaves them out. The Word file of a scan is found in `sources.tsv` beside the
documents: the same repository, and the same file name but for the suffix.

usage: python -m benchmarks.completeness [--converted] [--summary] PATH …
  PATH         a file or a folder
  --converted  measure .docx files as LibreOffice saves them in the other formats, too
  --summary    one line a format instead of one a file
"""

import csv
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pdfplumber

from samples.making.office import FILTERS
from vbpl_parser.text import normalize

OFFICE_SECONDS = 900
PLAIN = "txt:Text (encoded):UTF8"
CONVERTED = ("doc", "rtf", "odt", "html")

AIMS = {"pdf": 0.995, "scan": 0.95, "doc": 0.97, "docx": 0.97, "rtf": 0.97, "odt": 0.97, "html": 0.97, "text": 0.995}
SUFFIXES = {
    ".pdf": "pdf",
    ".doc": "doc",
    ".docx": "docx",
    ".rtf": "rtf",
    ".odt": "odt",
    ".html": "html",
    ".md": "text",
    ".txt": "text",
}
WORD_SUFFIXES = (".doc", ".docx", ".rtf", ".odt")

WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^<>]{1,200}>")
PICTURE_SHARE = 0.6  # of a page that pictures must cover for a scan
VIETNAMESE = re.compile("[ĂăĐđƠơƯưẠ-ỹ]")
NOT_STORED = re.compile("[\x80-\xa0\u0100-\U0010ffff]")
OLD_LETTERS = re.compile("[\xa1-\xff]")


@dataclass(frozen=True)
class Row:
    """One comparison; `value` is None where it could not be made, for the reason in `against`."""

    file: str
    kind: str
    against: str
    words: int = 0
    value: float | None = None

    @property
    def reached(self) -> bool:
        """The aim is reached, or there is nothing to compare with."""
        return self.value is None or self.value >= AIMS[self.kind]


def words(text: str) -> list[str]:
    """The words of `text`."""
    return WORD.findall(normalize(text).text)


def share(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """How much of `theirs` stands in `ours`, in any order."""
    if not theirs:
        return 1.0
    return 1 - (Counter(theirs) - Counter(ours)).total() / len(theirs)


def similarity(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """How alike the sequences are, 1 for the same words in the same order."""
    return SequenceMatcher(None, theirs, ours, autojunk=False).ratio()


def vbpl_text(path: Path, *options: str) -> str:
    """What `vbpl text` prints; fails as it fails."""
    command = [sys.executable, "-m", "vbpl_parser", "text", *options, str(path)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


# LibreOffice


class Office:
    """LibreOffice with a profile of its own, and a folder for what it writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.program = shutil.which("soffice")
        self._texts: dict[Path, str] = {}

    def convert(self, paths: Iterable[Path], to: str) -> list[Path]:
        """The files that LibreOffice made, those in `paths` that it cannot read left out."""
        target = Path(tempfile.mkdtemp(dir=self.folder))
        command = [f"-env:UserInstallation={(self.folder / 'profile').as_uri()}", "--headless", "--convert-to", to]
        sources = list(map(str, paths))
        if self.program and sources:
            command = [self.program, *command, "--outdir", str(target), *sources]
            subprocess.run(command, check=False, capture_output=True, timeout=OFFICE_SECONDS)
        return sorted(target.iterdir())

    def read(self, paths: Sequence[Path]) -> None:
        """Read all of `paths`, those of one suffix in one run, which saves most of the time."""
        for suffix in sorted({path.suffix for path in paths}):
            alike = [path for path in paths if path.suffix == suffix]
            found = {text.stem: text.read_text("utf-8-sig") for text in self.convert(alike, PLAIN)}
            self._texts |= {path: found[path.stem] for path in alike if path.stem in found}

    def text(self, path: Path) -> str | None:
        """The plain text of a file; None when LibreOffice is missing or gives none."""
        if path not in self._texts:
            self.read([path])
        return self._texts.get(path)


def in_unicode(text: str) -> tuple[str, bool]:
    """Text in TCVN3 by the C library's table, and whether it was: LibreOffice prints it as it is stored."""
    if VIETNAMESE.search(text) or len(OLD_LETTERS.findall(text)) * 20 < len(text) or shutil.which("iconv") is None:
        return text, False
    stored = NOT_STORED.sub(" ", text).encode("latin-1")  # dashes and quotes, which are no letters of TCVN3
    done = subprocess.run(["iconv", "-c", "-f", "TCVN5712-1", "-t", "UTF-8"], input=stored, capture_output=True)
    return unicodedata.normalize("NFC", done.stdout.decode()), True


# Comparisons, one a format


def compare(path: Path, office: Office, twins: dict[Path, Path]) -> Row:
    """Measure one file; one that does not open measures 0."""
    try:
        return _compare(path, SUFFIXES[path.suffix.lower()], office, twins)
    except subprocess.CalledProcessError as error:
        sentence = " ".join(error.stderr.split()[:20]).replace("|", " ")
        return Row(path.stem, SUFFIXES[path.suffix.lower()], f"not opened: {sentence}", 0, 0.0)


def _compare(path: Path, kind: str, office: Office, twins: dict[Path, Path]) -> Row:
    if kind == "pdf":
        return scan(path, office, twins) if is_scan(path) else pdf(path)
    return markdown(path) if kind == "text" else by_office(path, kind, office)


def is_scan(path: Path) -> bool:
    """Most pages are covered by pictures."""
    with pdfplumber.open(path) as document:
        pages = [_covered(page) > PICTURE_SHARE for page in document.pages]
    return 2 * sum(pages) > len(pages)


def _covered(page: pdfplumber.page.Page) -> float:
    """How much of the page pictures cover; scanners cut a page into strips."""
    area = sum(float(image["width"] * image["height"]) for image in page.images)
    return area / float(page.width * page.height)


def pdf(path: Path) -> Row:
    """A PDF with text."""
    with pdfplumber.open(path) as document:
        theirs = words(" ".join(word["text"] for page in document.pages for word in page.extract_words()))
    ours = words(vbpl_text(path, "--furniture"))
    return Row(path.stem, "pdf", "pdfplumber", len(theirs), share(ours, theirs))


def scan(path: Path, office: Office, twins: dict[Path, Path]) -> Row:
    """A scan, beside the Word file of the same document."""
    twin = twins.get(path)
    if twin is None:
        return Row(path.stem, "scan", "no Word file of it")
    if not ocr_options():
        return Row(path.stem, "scan", "this version reads no pictures")
    theirs = words(office.text(twin) or "")
    if not theirs:
        return Row(path.stem, "scan", "no LibreOffice (soffice)")
    ours = words(vbpl_text(path, *ocr_options()))
    return Row(path.stem, "scan", f"its Word file {twin.stem}", len(theirs), share(ours, theirs))


@cache
def ocr_options() -> tuple[str, ...]:
    """What makes `vbpl text` read pictures."""
    return ("--ocr", "auto") if "--ocr" in vbpl_text(Path("--help")) else ()


def by_office(path: Path, kind: str, office: Office, reference: Path | None = None) -> Row:
    """A file that LibreOffice reads too. `reference`: the file whose text is the measure, when it is another."""
    text, old = in_unicode(office.text(reference or path) or "")
    if not words(text):
        return Row(path.stem, kind, "no text by LibreOffice (soffice)")
    theirs, ours = words(text), words(vbpl_text(path))
    if old:  # fonts that draw small letters as capitals are lost in LibreOffice's text
        theirs, ours = [word.casefold() for word in theirs], [word.casefold() for word in ours]
    against = "LibreOffice, iconv" if old else "LibreOffice"
    return Row(path.stem, kind, against, len(theirs), similarity(ours, theirs))


def markdown(path: Path) -> Row:
    """A text, beside itself."""
    ours = words(vbpl_text(path, "--furniture"))
    try:
        theirs = words(TAG.sub(" ", path.read_text("utf-8-sig")))
    except UnicodeDecodeError:
        return Row(path.stem, "text", "nothing: it is not in UTF-8")
    return Row(path.stem, "text", "the file itself", len(theirs), share(ours, theirs))


def converted(paths: Sequence[Path], office: Office) -> Iterator[Row]:
    """The .docx files as LibreOffice saves them in each other format, beside its text of the .docx."""
    for suffix in CONVERTED:
        made = {path.stem: path for path in office.convert(paths, FILTERS[suffix])}
        for path in paths:
            if path.stem in made:
                yield by_office(made[path.stem], suffix, office, reference=path)
            else:
                yield Row(path.stem, suffix, "not made: no LibreOffice (soffice)")


# Which files


def files(arguments: Iterable[str]) -> list[Path]:
    """The files of the arguments; those of a folder, but not of the folders in it."""
    found = (file for path in map(Path, arguments) for file in (sorted(path.iterdir()) if path.is_dir() else [path]))
    return [path.resolve() for path in found if path.suffix.lower() in SUFFIXES and path.is_file()]


def twins_of(paths: Sequence[Path]) -> dict[Path, Path]:
    """Scan → Word file of the same document, both in `paths`, by the lists of where the files came from."""
    by_name = {path.name: path for path in paths}
    lists = {folder / "sources.tsv" for path in paths for folder in (path.parent, path.parent.parent)}
    origins: dict[str, dict[str, str]] = {}
    for listing in sorted(lists):
        if listing.is_file():
            with listing.open(encoding="utf-8", newline="") as lines:
                origins |= {row["file"]: row for row in csv.DictReader(lines, delimiter="\t")}
    known = {name: (row["repository"], Path(row["path"]).stem) for name, row in origins.items() if name in by_name}
    words_of = {origin: by_name[name] for name, origin in known.items() if name.endswith(WORD_SUFFIXES)}
    return {by_name[name]: words_of[origin] for name, origin in known.items() if origin in words_of}


# The table


def by_file(rows: Iterable[Row]) -> Iterator[str]:
    """One line a file."""
    yield "| file | format | beside | words | measured | aim |"
    yield "|---|---|---|---:|---:|---:|"
    for row in rows:
        figures = f"{row.words} | {row.value:.4f}" if row.value is not None else "- | -"
        yield f"| {row.file} | {row.kind} | {row.against} | {figures} | {AIMS[row.kind]} |"


def by_format(rows: Sequence[Row]) -> Iterator[str]:
    """One line a format."""
    yield "| format | files | compared | words | lowest | median | aim | below it |"
    yield "|---|---:|---:|---:|---:|---:|---:|---|"
    for kind in dict.fromkeys(row.kind for row in rows):
        mine = [row for row in rows if row.kind == kind]
        values = [row.value for row in mine if row.value is not None]
        below = ", ".join(row.file for row in mine if not row.reached) or "none"
        figures = f"{min(values):.4f} | {statistics.median(values):.4f}" if values else "- | -"
        counted = f"{len(mine)} | {len(values)} | {sum(row.words for row in mine)}"
        yield f"| {kind} | {counted} | {figures} | {AIMS[kind]} | {below} |"


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 1 when a file misses its aim."""
    options = {argument for argument in arguments if argument.startswith("--")}
    paths = files(argument for argument in arguments if argument not in options)
    if not paths or options - {"--converted", "--summary"}:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder))
        office.read([path for path in paths if SUFFIXES[path.suffix.lower()] not in {"pdf", "text"}])
        twins = twins_of(paths)
        rows = [compare(path, office, twins) for path in paths]
        if "--converted" in options:
            rows += converted([path for path in paths if path.suffix == ".docx"], office)
    print("\n".join(by_format(rows) if "--summary" in options else by_file(rows)))
    return 0 if all(row.reached for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
