"""Ảnh (image): PNG, JPEG or TIFF of a page, a multi-page TIFF too. Letters come from OCR only."""

from collections.abc import Iterator
from io import BytesIO
from typing import Literal
from warnings import catch_warnings

from PIL import Image as Images
from PIL import ImageOps, ImageSequence, UnidentifiedImageError
from PIL.Image import Image, Resampling

from vbpl_parser.errors import CorruptDocument, LimitExceeded
from vbpl_parser.layout import Page, Reading, TextLayer
from vbpl_parser.model import Diagnostic
from vbpl_parser.readers.diagnostic import diagnostic
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits

__all__ = ["read"]

FORMATS = ("PNG", "JPEG", "TIFF")
MOST_PIXELS = 100_000_000
PAGE_WIDTH = 8.27  # inches of A4, for pictures that do not say their resolution
KNOWN_DPI = range(72, 1201)
DPI = 200


def read(data: bytes, limits: Limits = DEFAULT_LIMITS, *, ocr: Literal["off", "auto"] = "off") -> Reading:
    """The lines of a picture; none, and the diagnostic VB303, unless `ocr` is "auto".

    Raises:
        CorruptDocument: the picture cannot be decoded.
        LimitExceeded: it has too many pixels.
        NeedsOcr: OCR was asked for and Tesseract or its Vietnamese data is missing.
    """
    frames = _opened(data)
    count = getattr(frames, "n_frames", 1)
    wanted = range(min(count, limits.pages))
    diagnostics = [diagnostic("VB301")] if count > limits.pages else []
    if ocr == "off":
        pages = tuple(Page(number=number + 1, lines=()) for number in wanted)
        blind = (*diagnostics, diagnostic("VB303"))
        return Reading(format="image", pages=pages, text_layer=TextLayer.NONE, page_count=count, diagnostics=blind)
    return _recognised(frames, count, len(wanted), diagnostics)


def _recognised(frames: Image, count: int, wanted: int, diagnostics: list[Diagnostic]) -> Reading:
    from vbpl_parser.readers.ocr import recognised, require
    from vbpl_parser.readers.pdf.compose import compose
    from vbpl_parser.readers.pdf.sheet import Sheet

    require()
    sheets = []
    for number, picture in enumerate(_pictures(frames, wanted), 1):
        sheet = recognised(picture, number)
        sheets.append(sheet or Sheet(number, picture.width * 72 / DPI, picture.height * 72 / DPI))
    made = compose(sheets)
    if not all(sheet.words for sheet in sheets):
        diagnostics.append(diagnostic("VB303"))
    layer = TextLayer.OCR if any(sheet.words for sheet in sheets) else TextLayer.NONE
    return Reading(format="image", pages=made.pages, text_layer=layer, page_count=count, diagnostics=tuple(diagnostics))


def _opened(data: bytes) -> Image:
    try:
        with catch_warnings(action="ignore"):
            picture = Images.open(BytesIO(data), formats=FORMATS)
    except Images.DecompressionBombError as error:
        raise LimitExceeded("The picture has too many pixels.") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise CorruptDocument("The picture cannot be decoded.") from error
    if picture.width * picture.height > MOST_PIXELS:
        raise LimitExceeded(f"The picture has more than {MOST_PIXELS} pixels.")
    return picture


def _pictures(frames: Image, wanted: int) -> Iterator[Image]:
    """The frames at the resolution of the engine, turned as the camera noted."""
    for _, frame in zip(range(wanted), ImageSequence.Iterator(frames), strict=False):
        try:
            if frame.width * frame.height > MOST_PIXELS:
                raise LimitExceeded(f"A page of the picture has more than {MOST_PIXELS} pixels.")
            dpi = _resolution(frame)
            with catch_warnings(action="ignore"):
                picture = ImageOps.exif_transpose(frame.convert("RGB"))
        except (OSError, ValueError, SyntaxError) as error:
            raise CorruptDocument("The picture cannot be decoded.") from error
        scale = DPI / dpi
        size = max(round(picture.width * scale), 1), max(round(picture.height * scale), 1)
        yield picture.resize(size, Resampling.LANCZOS if scale < 1 else Resampling.BICUBIC)


def _resolution(picture: Image) -> float:
    """Pixels an inch: as the file says, or as if the shorter side were that of A4."""
    noted = picture.info.get("dpi", (0, 0))
    try:
        dpi = float(noted[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        dpi = 0.0
    width = min(picture.width, picture.height) / PAGE_WIDTH
    return dpi if round(dpi) in KNOWN_DPI and 0.5 < dpi / width < 2 else max(width, 1.0)
