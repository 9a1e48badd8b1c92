"""What is loaded when: importing the package costs next to nothing, a format's library comes with its first file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vbpl_parser.cli.doctor import FORMATS
from vbpl_parser.readers import READERS

ROOT = Path(__file__).parent.parent
FORMAT_LIBRARIES = {"lxml", "pypdfium2", "pdfplumber", "docx", "doc2docx"}
HEAVY = FORMAT_LIBRARIES | {"rich", "click", "cattrs", "regex", "attrs", "zipfile", "subprocess", "email", "asyncio"}

MODULES = {"lxml": "lxml", "python-docx": "docx", "msdoc2docx": "doc2docx", "pypdfium2": "pypdfium2"}
"""Package, as `vbpl doctor` names it, and its module. pdfplumber is missing: it is asked about doubtful pages only."""
SAMPLE_OF = {
    "text": "legacy/unicode.txt",
    "markdown": "bao_cao.md",
    "html": "formats/ke_hoach_annex.html",
    "docx": "bao_cao.docx",
    "doc": "formats/ke_hoach_annex.doc",
    "rtf": "formats/ke_hoach_annex.rtf",
    "odt": "formats/ke_hoach_annex.odt",
    "pdf": "bao_cao.pdf",
}


def loaded(code: str) -> set[str]:
    """The heavy modules in a fresh interpreter after `code`."""
    report = f"\nimport sys\nprint(*sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    command = [sys.executable, "-W", "error", "-c", code + report]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COV")}  # coverage loads much
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=plain, check=True, timeout=60)
    return set(done.stderr.split())


def test_importing_the_package_loads_nothing() -> None:
    assert loaded("import vbpl_parser") == set()


def test_the_public_names_load_no_library_of_a_format() -> None:
    assert loaded("from vbpl_parser import Document, ParseError, parse") == {"attrs", "regex"}


needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")


@pytest.mark.parametrize(
    "format_name", [pytest.param(name, marks=needs_office if name == "doc" else ()) for name in SAMPLE_OF]
)
def test_a_file_loads_the_libraries_that_doctor_names(format_name: str) -> None:
    found = loaded(f"from vbpl_parser import parse\nparse('samples/{SAMPLE_OF[format_name]}')")
    assert found & FORMAT_LIBRARIES == {MODULES[part] for part in FORMATS[format_name] if part in MODULES}
    assert found & {"rich", "click", "cattrs"} == set()


def test_every_format_but_pictures_is_tried() -> None:
    assert set(SAMPLE_OF) == set(READERS) - {"image"}


def test_json_is_loaded_when_it_is_asked_for() -> None:
    assert "cattrs" in loaded("from vbpl_parser import parse\nparse(b'Nam').to_json()")


def test_the_help_of_the_command_line_loads_click_only() -> None:
    assert loaded("from vbpl_parser.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass") == {"click"}
