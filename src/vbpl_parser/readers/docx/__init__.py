"""Tệp Word (docx): one walk over the tree of the main part, then columns, then lines.

`package` opens the file after the pre-flight, `walk` goes once over the lxml tree (`looks`, `numbering`, `symbols`
and `tables` know one thing each), `flow` and `side_by_side` put the lines in reading order with their column.
"""

from vbpl_parser.layout import Reading
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits

__all__ = ["read"]


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a .docx, .docm or .dotx; see `reader.read`.

    The reader is loaded here and not above: RTF and HTML share `paragraph` and `flow`, which need no Word library.
    """
    from vbpl_parser.readers.docx.reader import read as read_package

    return read_package(data, limits)
