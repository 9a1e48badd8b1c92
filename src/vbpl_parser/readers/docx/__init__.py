"""Tệp Word (docx): one walk over the tree of the main part, then columns, then lines.

`package` opens the file after the pre-flight, `walk` goes once over the lxml tree (`looks`, `numbering`, `symbols`
and `tables` know one thing each), `flow` and `side_by_side` put the lines in reading order with their column.
"""

from vbpl_parser.readers.docx.reader import read

__all__ = ["read"]
