"""Giới hạn (limits): how much of a file the readers are willing to take in.

One table for all formats. A limit that is hit is a `LimitExceeded` error or a `VB301` diagnostic, never a silent cut.
The zip and XML numbers were measured against hostile files: real documents stay far below them. The XML parser itself
stops at 256 levels and 10 million characters of one text.
"""

from attrs import frozen

__all__ = ["DEFAULT_LIMITS", "Limits"]

MIB = 1 << 20


@frozen(kw_only=True)
class Limits:
    """The limits, each with its unit.

    Attributes:
        file_bytes: size of the file.
        pages: pages of a PDF, image or text with form feeds.
        text_chars: characters of text that one file may give.
        line_chars: characters of one line of a text file; a longer line is cut into several.
        lines: lines that one file may give.
        zip_entries: entries of a zip container.
        zip_entry_bytes: inflated bytes of one entry.
        zip_total_bytes: inflated bytes of all entries that are read.
        zip_ratio: inflated to packed bytes of one entry, asked only above `zip_ratio_grace` inflated bytes.
        zip_ratio_grace: inflated bytes below which the ratio does not matter.
        zip_name_chars: length of an entry's name.
        xml_elements: elements of all parts of a container together.
        table_span: columns that one cell may span.
        table_columns: columns of a table.
        group_depth: nesting of RTF groups.
    """

    file_bytes: int = 64 * MIB
    pages: int = 2000
    text_chars: int = 32 * MIB
    line_chars: int = 100_000
    lines: int = 1_000_000
    zip_entries: int = 2000
    zip_entry_bytes: int = 64 * MIB
    zip_total_bytes: int = 128 * MIB
    zip_ratio: int = 200
    zip_ratio_grace: int = 1 * MIB
    zip_name_chars: int = 512
    xml_elements: int = 1_000_000
    table_span: int = 512
    table_columns: int = 512
    group_depth: int = 1000


DEFAULT_LIMITS = Limits()
