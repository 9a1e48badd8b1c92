"""`vbpl doctor`: what is installed, what is missing, and what it would add."""

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

import click
from attrs import frozen

from vbpl_parser import __version__

__all__ = ["PARTS", "command"]


@frozen(kw_only=True)
class Part:
    """A package or program: `find` gives its version or place, None when it is missing."""

    name: str
    find: Callable[[], str | None]
    adds: str
    get: str
    required: bool = False


def _package(name: str) -> Callable[[], str | None]:
    def find() -> str | None:
        try:
            return version(name)
        except PackageNotFoundError:
            return None

    return find


def _program(*names: str) -> Callable[[], str | None]:
    return lambda: next((path for path in map(shutil.which, names) if path), None)


def _vietnamese() -> str | None:
    """Whether Tesseract has the language data `vie`."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return "vie" if "vie" in listed.stdout.split() else None


def _needed(name: str, adds: str) -> Part:
    return Part(name=name, find=_package(name), adds=adds, get="pip install --upgrade vbpl_parser", required=True)


PARTS: tuple[Part, ...] = (
    _needed("attrs", "the model"),
    _needed("cattrs", "JSON"),
    _needed("click", "the command line"),
    _needed("rich", "tables on the command line"),
    _needed("regex", "patterns"),
    _needed("pebble", "worker processes of `vbpl batch`"),
    _needed("lxml", "Word and HTML files"),
    _needed("python-docx", "Word files"),
    _needed("msdoc2docx", "Word 97-2003 files (.doc)"),
    _needed("pypdfium2", "PDF files"),
    _needed("pdfplumber", "PDF pages whose words PDFium tears"),
    _needed("pillow", "pictures of pages"),
    Part(
        name="XlsxWriter",
        find=_package("XlsxWriter"),
        adds="registers as .xlsx",
        get="pip install 'vbpl_parser[excel]'",
    ),
    Part(
        name="pyarrow",
        find=_package("pyarrow"),
        adds="archives as .parquet",
        get="pip install 'vbpl_parser[parquet]'",
    ),
    Part(
        name="universal-pathlib",
        find=_package("universal-pathlib"),
        adds="archives at s3://… and other addresses",
        get="pip install 'vbpl_parser[remote]'",
    ),
    Part(name="ray", find=_package("ray"), adds="archives on a cluster", get="pip install 'vbpl_parser[ray]'"),
    Part(
        name="soffice",
        find=_program("soffice", "libreoffice"),
        adds="a second way to read .doc files",
        get="install LibreOffice, e.g. apt install libreoffice-writer",
    ),
    Part(
        name="tesseract",
        find=_program("tesseract"),
        adds="scans (OCR)",
        get="install Tesseract, e.g. apt install tesseract-ocr",
    ),
    Part(
        name="tesseract vie",
        find=_vietnamese,
        adds="Vietnamese letters in scans",
        get="install its Vietnamese data, e.g. apt install tesseract-ocr-vie",
    ),
)

# Format → the parts that read it; all of them are needed.
FORMATS: dict[str, tuple[str, ...]] = {
    "text": (),
    "markdown": (),
    "html": ("lxml",),
    "docx": ("python-docx", "lxml"),
    "doc": ("msdoc2docx", "python-docx", "lxml"),
    "rtf": (),
    "odt": ("lxml",),
    "pdf": ("pypdfium2", "pdfplumber"),
    "image": ("pillow", "tesseract", "tesseract vie"),
}


@click.command("doctor")
def command() -> None:
    """List what is installed and what is missing, what each part adds and how to get it, and each format's readers.

    Exit code 5 when a part is missing that every installation has.

    Example: vbpl doctor
    """
    found = {part.name: part.find() for part in PARTS}
    click.echo(f"vbpl {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    click.echo(f"output {sys.stdout.encoding}, file names {sys.getfilesystemencoding()}\n")
    for part in PARTS:
        click.echo(_part_line(part, found[part.name]))
    click.echo()
    for name, parts in FORMATS.items():
        click.echo(_format_line(name, [part for part in parts if found[part] is None], parts))
    missing = [part.name for part in PARTS if part.required and found[part.name] is None]
    if missing:
        click.echo(f"vbpl: VB906: missing: {', '.join(missing)}", err=True)
        raise click.exceptions.Exit(5)


def _part_line(part: Part, found: str | None) -> str:
    if found is not None:
        return f"ok       {part.name:<14} {found}  ({part.adds})"
    return f"missing  {part.name:<14} would add: {part.adds}; {part.get}"


def _format_line(name: str, missing: list[str], parts: tuple[str, ...]) -> str:
    if not _is_built(name):
        return f"no       {name:<14} not read by this version"
    if missing:
        return f"no       {name:<14} needs {', '.join(missing)}"
    return f"reads    {name:<14} {'with ' + ', '.join(parts) if parts else 'by itself'}"


def _is_built(name: str) -> bool:
    """Whether this version has the reader of the table."""
    from vbpl_parser.readers import READERS

    return name in READERS and find_spec(READERS[name]) is not None
