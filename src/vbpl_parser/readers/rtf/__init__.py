"""RTF (Rich Text Format): letters saved by old Word, WordPad, LibreOffice and document systems.

Kept: paragraphs, line breaks, tabs, looks with size and font, tables by cell, text boxes, list labels, explicit page
breaks; headers come first, footers and notes last, as furniture. Left out: pictures, hidden and deleted text, field
codes, comments.
"""

from vbpl_parser.errors import CorruptDocument, LimitExceeded
from vbpl_parser.layout import Reading
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits
from vbpl_parser.readers.rtf.reader import RtfReader
from vbpl_parser.readers.story.drafts import Draft, pages_of
from vbpl_parser.readers.story.flow import Flow
from vbpl_parser.readers.story.old_letters import Letters, read_letters
from vbpl_parser.readers.story.running import with_running_heads

__all__ = ["read"]


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read an RTF file; one that is cut off gives what is there.

    Raises:
        CorruptDocument: the bytes do not begin as RTF does.
        LimitExceeded: too many characters or lines, groups nested too deep.
    """
    begin = data.find(b"{\\rt", 0, 1024)
    if begin < 0:
        raise CorruptDocument("The file does not begin with {\\rtf.")
    text = data[begin:].decode("latin-1")
    drafts, diagnostics = read_letters(lambda letters: _drafts(text, limits, letters))
    return Reading(format="rtf", pages=pages_of(drafts), diagnostics=diagnostics)


def _drafts(text: str, limits: Limits, letters: Letters) -> list[Draft]:
    reader = RtfReader(limits, letters)
    reader.read(text)
    flow = Flow()
    drafts = with_running_heads(*(flow.body(blocks) for blocks in (reader.head, reader.body, reader.foot)))
    if len(drafts) > limits.lines:
        raise LimitExceeded(f"The file has more than {limits.lines} lines.")
    return drafts
