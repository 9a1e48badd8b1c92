"""The picture that Tesseract gets: grey, without coloured ink, straight."""

from itertools import pairwise

from PIL import ImageChops, ImageOps
from PIL.Image import Image, Resampling

__all__ = ["blackened", "straightened"]

STEPS = ((300, 0.5, 2.5), (600, 0.2, 0.4), (600, 0.1, 0.1))
"""How the slope is sought: width of the small copy in pixels, step and reach in degrees, ever finer."""

STEEP = 1.0  # degrees
NUDGE = 0.003  # degrees; so that no angle has the advantage of not being resampled
WHITE = 255


def blackened(picture: Image) -> Image:
    """Grey values in which only black ink is dark.

    Red seals and stamps and blue signatures stand over post, name and date. The brightest of the three channels is
    bright for every coloured ink and dark for black alone.
    """
    if picture.mode in ("1", "L", "I", "I;16", "F"):
        return picture.convert("L")
    red, green, blue = picture.convert("RGB").split()
    return ImageOps.autocontrast(ImageChops.lighter(ImageChops.lighter(red, green), blue), cutoff=(0, 1))


def straightened(picture: Image) -> tuple[Image, float]:
    """The grey picture with level lines, and the angle in degrees by which they still fall to the right.

    Turning blurs the marks over the letters, and the engine follows gentle slopes; so only steep ones are turned.
    """
    angle = _slope(picture)
    if abs(angle) < STEEP:
        return picture, angle
    return picture.rotate(angle, Resampling.BICUBIC, fillcolor=WHITE), 0.0


def _slope(picture: Image) -> float:
    """The angle at which dark and white rows alternate most sharply."""
    best = 0.0
    for width, step, reach in STEPS:
        height = max(1, round(picture.height * width / picture.width))
        small = ImageOps.invert(picture.resize((width, height), Resampling.BOX, reducing_gap=2.0))
        count = round(reach / step)
        angles = [best + number * step for number in range(-count, count + 1)]
        best = max(angles, key=lambda angle: _sharpness(small, angle))
    return round(best, 2)


def _sharpness(small: Image, angle: float) -> int:
    rows = small.rotate(angle + NUDGE, Resampling.BILINEAR).resize((1, small.height), Resampling.BOX).tobytes()
    return sum((a - b) ** 2 for a, b in pairwise(rows))
