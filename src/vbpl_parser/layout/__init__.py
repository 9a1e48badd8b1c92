"""The data between the rooms: lines, pages, passages, zones. Frozen, without algorithms."""

from vbpl_parser.layout.line import Align, Box, Cell, Column, Line, Run
from vbpl_parser.layout.page import Page, Reading, TextLayer
from vbpl_parser.layout.passage import Passage
from vbpl_parser.layout.zone import Part, PartKind, Zone, ZoneKind

__all__ = [
    "Align",
    "Box",
    "Cell",
    "Column",
    "Line",
    "Page",
    "Part",
    "PartKind",
    "Passage",
    "Reading",
    "Run",
    "TextLayer",
    "Zone",
    "ZoneKind",
]
