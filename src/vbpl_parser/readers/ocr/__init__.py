"""Nhận dạng chữ (OCR): a picture of a page → a sheet of words with boxes, laid out by the same code as a PDF.

Tesseract's command line does the reading. What is ours is what it cannot know of Vietnamese letters: coloured stamps
and signatures over the text are faded, the page is turned straight, and side-by-side blocks are shown to it one after
the other.
"""

from vbpl_parser.readers.ocr.engine import DPI, require
from vbpl_parser.readers.ocr.filled import filled_in
from vbpl_parser.readers.ocr.recognise import recognised

__all__ = ["DPI", "filled_in", "recognised", "require"]
