"""A page of a PDF as a picture, for OCR."""

import ctypes
from math import sqrt
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["rendered"]

MOST_PIXELS = 40_000_000
WHITE = 0xFFFFFFFF


def rendered(document: Any, index: int, dpi: int) -> "Image | None":
    """Page `index` (from 0) of a raw FPDF_DOCUMENT; None when it has no size or PDFium refuses."""
    from PIL import Image

    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        wide, high = pdfium.FPDF_GetPageWidthF(page) * dpi / 72, pdfium.FPDF_GetPageHeightF(page) * dpi / 72
        if not (wide >= 1 and high >= 1) or wide * high > MOST_PIXELS * 100:
            return None
        shrink = min(1.0, sqrt(MOST_PIXELS / (wide * high)))
        width, height = max(round(wide * shrink), 1), max(round(high * shrink), 1)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, None, 0)
        if not bitmap:
            return None
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            data = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
            return Image.frombytes("RGB", (width, height), data, "raw", "BGRX", stride)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
    finally:
        pdfium.FPDF_ClosePage(page)
