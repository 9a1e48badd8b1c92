"""Where in the file something stands."""

from attrs import frozen

__all__ = ["Box", "Span"]


@frozen(kw_only=True)
class Box:
    """Rectangle in points from the top left corner of the page."""

    x0: float
    top: float
    x1: float
    bottom: float


@frozen
class Span:
    """Characters `start` to `end` (end excluded) of line `line` on page `page`.

    `page` and `line` count from 1, `line` through the whole document as `vbpl lines` prints it. `box` is the box of
    the whole line, where the format has one.
    """

    page: int
    line: int
    start: int
    end: int
    box: Box | None = None
