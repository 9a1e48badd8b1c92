"""Samples as scans: rendered, read by Tesseract, and laid out like the PDF they came from."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from vbpl_parser.errors import CorruptDocument
from vbpl_parser.layout import Column, Line, Reading, TextLayer
from vbpl_parser.readers import image, pdf
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.pdf.file import opened
from vbpl_parser.readers.pdf.render import rendered

SAMPLES = Path(__file__).parents[3] / "samples"


def has_vietnamese() -> bool:
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in listed.stdout.split()


needs_tesseract = pytest.mark.skipif(not has_vietnamese(), reason="Tesseract with the data `vie` is not installed")


def pages(name: str) -> list[Image.Image]:
    found: list[Image.Image] = []
    with opened((SAMPLES / name).read_bytes(), DEFAULT_LIMITS) as document:
        while (picture := rendered(document, len(found), 200)) is not None:
            found.append(picture)
    return found


def as_file(pictures: list[Image.Image], kind: str, **options: object) -> bytes:
    file = BytesIO()
    pictures[0].save(file, kind, **options)
    return file.getvalue()


@pytest.fixture(scope="module")
def letter() -> Reading:
    picture = pages("cong_van_inline.pdf")[0].rotate(-0.5, fillcolor="white")
    return image.read(as_file([picture], "PNG", dpi=(200, 200)), ocr="auto")


def words(lines: tuple[Line, ...]) -> list[str]:
    return [word for line in lines if not line.furniture for word in line.normalized.split()]


@needs_tesseract
def test_words_and_columns_are_those_of_the_pdf(letter: Reading) -> None:
    original = pdf.read((SAMPLES / "cong_van_inline.pdf").read_bytes())
    assert letter.text_layer is TextLayer.OCR
    for column in Column:
        theirs = words(tuple(line for line in original.pages[0].lines if line.column is column))
        ours = words(tuple(line for line in letter.lines if line.column is column))
        assert sum(word in ours for word in theirs) >= 0.93 * len(theirs), column


@needs_tesseract
def test_lines_carry_boxes_and_confidence(letter: Reading) -> None:
    assert all(line.confidence is not None and 0 < line.confidence <= 1 for line in letter.lines)
    for line in letter.lines:
        assert line.box is not None
        assert 0 <= line.box.x0 < line.box.x1 <= 600


@needs_tesseract
def test_tiff_of_several_pages() -> None:
    first, second = (page.convert("1") for page in pages("cong_van_long.pdf")[:2])
    data = as_file([first], "TIFF", save_all=True, append_images=[second], dpi=(200, 200), compression="group4")
    reading = image.read(data, ocr="auto")
    assert (len(reading.pages), reading.page_count) == (2, 2)
    assert all(page.lines for page in reading.pages)
    cut = image.read(data, Limits(pages=1), ocr="auto")
    assert [diagnostic.code for diagnostic in cut.diagnostics] == ["VB301"]


@needs_tesseract
def test_scanned_pdf_keeps_its_digital_stamps() -> None:
    picture = pages("cong_van_inline.pdf")[0].convert("L")
    file = BytesIO()
    picture.save(file, "PDF", resolution=200)
    reading = pdf.read(file.getvalue(), ocr="auto")
    assert reading.text_layer is TextLayer.OCR
    assert reading.diagnostics == ()
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in [line.text for line in reading.lines]


@needs_tesseract
def test_page_that_lies_on_its_side() -> None:
    picture = pages("cong_van_inline.pdf")[0].rotate(90, expand=True)
    reading = image.read(as_file([picture], "JPEG", quality=85, dpi=(200, 200)), ocr="auto")
    assert "Kính gửi:" in " ".join(line.text for line in reading.lines)


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"II*\0" + b"\xff" * 20])
def test_damaged_pictures(data: bytes) -> None:
    with pytest.raises(CorruptDocument):
        image.read(data)
