"""Trang (page) and the result of reading a file."""

from enum import StrEnum

from attrs import frozen

from vbpl_parser.layout.line import Line
from vbpl_parser.model.components import DigitalSignature
from vbpl_parser.model.document import Diagnostic

__all__ = ["Page", "Reading", "TextLayer"]


class TextLayer(StrEnum):
    """Where the letters came from: the file itself, OCR, or nowhere (a picture that was not read)."""

    DIGITAL = "digital"
    OCR = "ocr"
    NONE = "none"


@frozen(kw_only=True)
class Page:
    """One page. Width and height in points where the format has pages."""

    number: int
    lines: tuple[Line, ...]
    width: float | None = None
    height: float | None = None


@frozen(kw_only=True)
class Reading:
    """What a reader returns: the true format, the pages, and what else it found in the file."""

    format: str
    pages: tuple[Page, ...]
    text_layer: TextLayer = TextLayer.DIGITAL
    page_count: int | None = None
    signatures: tuple[DigitalSignature, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in reading order."""
        return tuple(line for page in self.pages for line in page.lines)
