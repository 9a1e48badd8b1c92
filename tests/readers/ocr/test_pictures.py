"""What is done to the picture before the engine sees it."""

import pytest
from PIL import Image, ImageDraw

from vbpl_parser.readers.ocr.bands import unfolded
from vbpl_parser.readers.ocr.picture import blackened, straightened

WIDTH, HEIGHT = 1654, 2339


def page() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    return picture, ImageDraw.Draw(picture)


def value(grey: Image.Image, x: int, y: int) -> int:
    return grey.crop((x, y, x + 1, y + 1)).tobytes()[0]


def words(draw: ImageDraw.ImageDraw, y: int, *spans: tuple[int, int], height: int = 24) -> None:
    """Dark bars as high as a line of letters, with gaps as between words."""
    for left, right in spans:
        for x in range(left, right, 70):
            draw.rectangle((x, y, min(x + 55, right), y + height), fill=(30, 30, 30))


@pytest.mark.parametrize(
    "ink", [(220, 30, 40), (30, 60, 220), (250, 120, 130)], ids=["seal", "signature", "faint seal"]
)
def test_coloured_ink_fades(ink: tuple[int, int, int]) -> None:
    picture, draw = page()
    draw.rectangle((100, 100, 300, 300), fill=ink)
    draw.rectangle((150, 150, 250, 170), fill=(20, 20, 20))
    grey = blackened(picture)
    assert value(grey, 120, 120) > 200
    assert value(grey, 200, 160) < 60


@pytest.mark.parametrize("mode", ["1", "L", "RGBA", "P"])
def test_every_kind_of_picture_becomes_grey(mode: str) -> None:
    assert blackened(Image.new("RGB", (40, 40), "white").convert(mode)).mode == "L"


@pytest.mark.parametrize("angle", [-2.0, -0.5, 0.0, 0.4, 1.7])
def test_slope_is_measured(angle: float) -> None:
    picture, draw = page()
    for y in range(300, 2000, 45):
        words(draw, y, (200, 1500))
    slanted = picture.convert("L").rotate(-angle, fillcolor=255)
    straight, left = straightened(slanted)
    assert (straight is slanted) == (abs(angle) < 1)
    assert left == pytest.approx(angle if abs(angle) < 1 else 0, abs=0.15)


def header_and_prose() -> Image.Image:
    picture, draw = page()
    for y in (150, 200, 260):
        words(draw, y, (250, 600), (850, 1450))
    for y in range(500, 1400, 45):
        words(draw, y, (230, 1500))
    for y in range(1600, 1900, 32):
        words(draw, y, (230, 700), height=18)
    words(draw, 1610, (1000, 1400))
    words(draw, 1850, (1050, 1350))
    return picture.convert("L")


def test_side_by_side_blocks_stand_under_each_other() -> None:
    sheet = unfolded(header_and_prose())
    halves = [piece for piece in sheet.pieces if piece.right - piece.left < WIDTH]
    assert len(halves) == 4
    assert sheet.picture.height > HEIGHT + 300
    left, right = halves[:2]
    assert left.top <= 150
    assert 284 <= left.bottom <= 500
    assert (left.top, left.bottom) == (right.top, right.bottom)
    assert 600 < left.right == right.left < 850


def test_rows_find_their_way_back() -> None:
    sheet = unfolded(header_and_prose())
    for piece in sheet.pieces:
        assert sheet.on_page(piece.at) == piece.top
        assert sheet.on_page(piece.at + (piece.bottom - piece.top) / 2) == (piece.top + piece.bottom) / 2


def test_no_ink_is_lost_or_cut() -> None:
    picture = header_and_prose()
    sheet = unfolded(picture)
    assert sum(sheet.picture.histogram()[:128]) == sum(picture.histogram()[:128])


def test_prose_is_not_unfolded() -> None:
    picture, draw = page()
    for y in range(200, 2000, 45):
        words(draw, y, (230, 1500))
    sheet = unfolded(picture.convert("L"))
    assert (sheet.pieces, sheet.on_page(77.0)) == ((), 77.0)
