"""Side-by-side blocks of a picture are shown to the engine one after the other.

Tesseract joins a left and a right block into common lines; where their pitches differ (Nơi nhận beside the signature)
it loses the smaller one. A band is a stretch of the page that a white gutter parts from top to bottom; in the unfolded
picture its right part stands under its left part. Nothing is ever cut: the gutter is white.
"""

from attrs import frozen
from PIL import Image as Images
from PIL.Image import Image, Resampling

__all__ = ["Unfolded", "unfolded"]

CELL_WIDTH, CELL_HEIGHT = 8, 2  # pixels of the picture to one of the small copy
DARK = 215  # a mean grey value below this is ink
CENTRE = (0.25, 0.72)  # of the width; where a gutter may be
GUTTER = 4  # small pixels; 11 points
MIN_HEIGHT = 50  # small pixels; two lines
MIN_INK = 10  # small pixels of rows with ink that each side must have, and both together
WHITE = 255


@frozen
class Piece:
    """Rows `top` to `bottom`, columns `left` to `right` of the page, standing at row `at` of the unfolded picture."""

    left: int
    right: int
    top: int
    bottom: int
    at: int


@frozen
class Unfolded:
    """A picture without side-by-side blocks, and where its pieces come from."""

    picture: Image
    pieces: tuple[Piece, ...]

    def on_page(self, y: float) -> float:
        """The row of the page that stands at row `y`."""
        for piece in reversed(self.pieces):
            if y >= piece.at:
                return min(y - piece.at, piece.bottom - piece.top) + piece.top
        return y


def unfolded(picture: Image) -> Unfolded:
    """Put the right part of every band under its left part."""
    bands = _bands(picture)
    pieces: list[Piece] = []
    at = done = 0
    for top, bottom, gutter in bands:
        if top > done:
            pieces.append(Piece(0, picture.width, done, top, at))
            at += top - done
        for left, right in ((0, gutter), (gutter, picture.width)):
            pieces.append(Piece(left, right, top, bottom, at))
            at += bottom - top
        done = bottom
    if not pieces:
        return Unfolded(picture, ())
    pieces.append(Piece(0, picture.width, done, picture.height, at))
    sheet = Images.new("L", (picture.width, at + picture.height - done), WHITE)
    for piece in pieces:
        sheet.paste(picture.crop((piece.left, piece.top, piece.right, piece.bottom)), (piece.left, piece.at))
    return Unfolded(sheet, tuple(pieces))


def _bands(picture: Image) -> list[tuple[int, int, int]]:
    """Top, bottom and gutter of every band, in pixels of the picture."""
    ink = _ink(picture)
    width = picture.width // CELL_WIDTH
    centre = ((1 << int(width * CENTRE[1])) - 1) & ~((1 << int(width * CENTRE[0])) - 1)
    bands = []
    top, white = 0, centre
    for row in range(len(ink) + 1):
        left = white & ~ink[row] if row < len(ink) else 0
        if _gap(left) is not None:
            white = left
            continue
        found = _band(ink, top, row, white)
        if found is not None:
            bands.append(found)
        top, white = row + 1, centre
    return bands


def _band(ink: list[int], top: int, bottom: int, white: int) -> tuple[int, int, int] | None:
    """The rows from the first to the last white one (no line is cut through), when each side has enough ink."""
    gutter = _gap(white)
    while top < bottom and top > 0 and ink[top]:
        top += 1
    while top < bottom < len(ink) and ink[bottom - 1]:
        bottom -= 1
    if gutter is None or bottom - top < MIN_HEIGHT:
        return None
    left = [row & ((1 << gutter) - 1) != 0 for row in ink[top:bottom]]
    right = [row >> gutter != 0 for row in ink[top:bottom]]
    both = sum(a and b for a, b in zip(left, right, strict=True))
    if min(sum(left), sum(right), both) < MIN_INK:
        return None
    return top * CELL_HEIGHT, bottom * CELL_HEIGHT, gutter * CELL_WIDTH


def _ink(picture: Image) -> list[int]:
    """The dark cells of every row of the small copy, as bits."""
    width, height = picture.width // CELL_WIDTH, picture.height // CELL_HEIGHT
    small = picture.resize((width, height), Resampling.BOX)
    marks = small.point(lambda value: 1 if value < DARK else 0).tobytes()
    digits = marks.translate(bytes.maketrans(b"\x00\x01", b"01"))
    return [int(digits[row * width : (row + 1) * width][::-1], 2) for row in range(height)]


def _gap(white: int) -> int | None:
    """The middle of the widest run of set bits, None when all are too narrow."""
    best, found, at = 0, None, 0
    while white:
        skip = (white & -white).bit_length() - 1
        white >>= skip
        at += skip
        run = (~white & (white + 1)).bit_length() - 1
        if run > best:
            best, found = run, at + run // 2
        white >>= run
        at += run
    return found if best >= GUTTER else None
