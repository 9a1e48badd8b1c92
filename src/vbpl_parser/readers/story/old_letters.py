"""Chữ trước Unicode (old letters): paragraphs in fonts and encodings from before Unicode, for readers that know fonts.

The font of a run tells its encoding. A file without such fonts and without one Vietnamese letter of Unicode is judged
as a whole, and read a second time when it shows an encoding.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from vbpl_parser.model.document import Diagnostic
from vbpl_parser.readers.diagnostic import diagnostic
from vbpl_parser.readers.story.drafts import Draft
from vbpl_parser.readers.story.legacy import is_legacy_font, unmarked_encoding
from vbpl_parser.readers.story.look import Look
from vbpl_parser.readers.story.paragraph import ParagraphBuilder
from vbpl_parser.text.legacy import Encoding

__all__ = ["DECODED", "Letters", "read_letters", "with_font"]

DECODED = diagnostic("VB302")


class Letters:
    """Makes paragraphs and remembers what was met in them."""

    def __init__(self, assumed: Encoding | None = None) -> None:
        self.legacy = False
        self.decoded = False
        self._assumed = assumed

    def paragraph(self, page: int) -> ParagraphBuilder:
        """A new paragraph."""
        return ParagraphBuilder(page, self._assumed)

    def note(self, paragraph: ParagraphBuilder) -> None:
        """The paragraph is finished."""
        self.legacy = self.legacy or paragraph.legacy
        self.decoded = self.decoded or paragraph.decoded


def read_letters(make: Callable[[Letters], Sequence[Draft]]) -> tuple[Sequence[Draft], tuple[Diagnostic, ...]]:
    """The lines that `make` gives, from a second run when the file turns out to be in one old encoding."""
    letters = Letters()
    drafts = make(letters)
    if not letters.legacy:
        encoding = unmarked_encoding(draft.text for draft in drafts)
        if encoding is not None:
            letters = Letters(encoding)
            drafts = make(letters)
    return drafts, (DECODED,) if letters.decoded else ()


@lru_cache(maxsize=1024)
def with_font(look: Look, font: str | None) -> Look:
    """The look in another font; the same object for the same question, so that runs of one look stay one."""
    return look._replace(font=font, legacy=is_legacy_font(font))
