"""Tesseract is asked for, and missed with a command that installs it."""

import subprocess
from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image

from pdf_builder import Book
from vbpl_parser.errors import NeedsOcr
from vbpl_parser.layout import TextLayer
from vbpl_parser.readers import image, pdf
from vbpl_parser.readers.ocr import engine


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    engine.require.cache_clear()
    yield
    engine.require.cache_clear()


def scan() -> bytes:
    book = Book()
    book.page().scan()
    return book.build()


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(NeedsOcr, match="apt install tesseract-ocr tesseract-ocr-vie"):
        pdf.read(scan(), ocr="auto")


def test_without_vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = subprocess.CompletedProcess([], 0, "List of available languages (1):\neng\n", "")
    monkeypatch.setattr("shutil.which", lambda _: "/bin/tesseract")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: listed)
    with pytest.raises(NeedsOcr, match="apt install tesseract-ocr-vie"):
        pdf.read(scan(), ocr="auto")


def test_engine_that_fails_leaves_the_page_blind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "require", lambda: "/nowhere/tesseract")
    monkeypatch.setattr("vbpl_parser.readers.ocr.require", lambda: "/nowhere/tesseract")
    reading = pdf.read(scan(), ocr="auto")
    assert (reading.text_layer, reading.lines) == (TextLayer.NONE, ())
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB303"]


def test_not_asked_for() -> None:
    assert pdf.read(scan()).text_layer is TextLayer.NONE


def test_pages_with_letters_do_not_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    book = Book()
    book.page().text(85, 100, "Nội dung của văn bản")
    assert len(pdf.read(book.build(), ocr="auto").lines) == 1


def test_picture_without_ocr_is_blind() -> None:
    file = BytesIO()
    Image.new("L", (100, 100), 255).save(file, "PNG")
    reading = image.read(file.getvalue())
    assert (reading.format, reading.text_layer, reading.page_count) == ("image", TextLayer.NONE, 1)
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["VB303"]
