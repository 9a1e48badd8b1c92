"""`--ocr`: off unless asked for; without Tesseract the message says what to install."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from vbpl_parser.cli import main


@pytest.fixture
def scan(tmp_path: Path) -> str:
    path = tmp_path / "scan.png"
    Image.new("L", (400, 500), 255).save(path, dpi=(72, 72))
    return str(path)


def test_a_picture_is_not_read_unless_asked(scan: str) -> None:
    result = CliRunner().invoke(main, ["parse", scan])
    assert result.exit_code == 0
    assert '"text_layer": "none"' in result.stdout
    assert "VB303" in result.stdout


@pytest.mark.parametrize("verb", ["parse", "lines", "text"])
def test_without_tesseract_the_message_names_it(scan: str, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = CliRunner().invoke(main, [verb, scan, "--ocr", "auto"])
    assert result.exit_code == 5
    assert "VB907" in result.stderr
    assert "tesseract" in result.stderr


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_an_empty_page_gives_an_empty_document(scan: str) -> None:
    result = CliRunner().invoke(main, ["parse", scan, "--ocr", "auto"])
    assert result.exit_code == 0
    assert '"body": []' in result.stdout
