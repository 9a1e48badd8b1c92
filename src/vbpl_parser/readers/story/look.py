"""Dáng chữ (look): how a run of letters is set, the same for every format that has runs."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Look"]


class Look(NamedTuple):
    """How letters look in the end.

    `size` in points, `caps` prints small letters as capitals, `legacy` means a font from before Unicode.
    """

    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    size: float | None = None
    font: str | None = None
    legacy: bool = False
