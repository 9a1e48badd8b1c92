"""Đầu trang, chân trang (running heads): headers, body and footers of a file in one order.

Headers come first and footers and notes last, as furniture. Some letters have their national title in the page header,
and nowhere else: then the header is the letter's own.
"""

from collections.abc import Sequence

from attrs import evolve

from vbpl_parser.readers.story.drafts import Draft
from vbpl_parser.text import fold

__all__ = ["with_running_heads"]

HEADER_LINES = 30
TITLES = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")


def with_running_heads(head: Sequence[Draft], body: Sequence[Draft], foot: Sequence[Draft]) -> list[Draft]:
    """All lines in order; headers stand on the first page, footers and notes on the last."""
    if not _has_title(head) or _has_title(body[:HEADER_LINES]):
        head = [evolve(draft, page=1, furniture=True) for draft in head]
    last = body[-1].page if body else 1
    return [*head, *body, *(evolve(draft, page=last, furniture=True) for draft in foot)]


def _has_title(drafts: Sequence[Draft]) -> bool:
    return any(title in fold(draft.text) for draft in drafts for title in TITLES)
