r"""Xuất dữ liệu (export): documents as rows, for tables of your own.

>>> from vbpl_parser import parse
>>> from vbpl_parser.export import row
>>> row(parse("Số: 12/QĐ-UBND\n".encode()))["symbol"]
'QĐ-UBND'

`documents(path)` gives back the documents of what `vbpl batch` wrote; `row(document)` is one of them under the names of
`COLUMNS`; `card(document, "vi")` the main fields under Vietnamese names or those of the decree ("nd30").
"""

from vbpl_parser.batch.outputs import documents
from vbpl_parser.writers.keys import card
from vbpl_parser.writers.rows import COLUMNS, row

__all__ = ["COLUMNS", "card", "documents", "row"]
