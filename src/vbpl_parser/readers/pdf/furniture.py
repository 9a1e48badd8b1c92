"""Running heads and feet: what stands at the same place of several pages."""

import re
from collections import defaultdict
from collections.abc import Sequence

from vbpl_parser.layout import Column
from vbpl_parser.readers.pdf.draft import Draft

__all__ = ["mark_running_heads"]

TOP = 62.0  # points; the top margin of 20-25 mm and a little
REACH = 0.1  # of the page's height, for heads on three pages or more
SAME_PLACE = 4.0  # points
ALL_DIGITS = re.compile(r"\d+")
GAZETTE = re.compile(r"(?:\d{1,4} )?CÔNG BÁO ?/ ?Số|.*CÔNG BÁO ?/ ?Số .*Ngày")


def mark_running_heads(drafts: Sequence[Draft], heights: Sequence[float]) -> None:
    """Mark the lines in the top and bottom margins that come again at the same height, numbers apart."""
    seen: dict[tuple[str, int], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.column is Column.FULL and draft.cell is None and not draft.furniture:
            height = heights[draft.page - 1]
            if draft.base < REACH * height or draft.base > (1 - REACH) * height:
                key = ALL_DIGITS.sub("#", draft.text)
                seen[key, round(draft.base / SAME_PLACE)].append(draft)
                if GAZETTE.match(draft.text):
                    draft.furniture = True
    for same in seen.values():
        if len({draft.page for draft in same}) >= _needed(same[0], heights):
            for draft in same:
                draft.furniture = True


def _needed(draft: Draft, heights: Sequence[float]) -> int:
    """On how many pages a line must come: two inside the margin proper, three near it."""
    height = heights[draft.page - 1]
    return 2 if draft.base < TOP or draft.base > height - TOP else 3
