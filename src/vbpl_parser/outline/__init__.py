"""Bố cục nội dung (outline): from the lines of a body to paragraphs, and from paragraphs to the tree of units."""

from vbpl_parser.outline.labels import Label, Style, match_label
from vbpl_parser.outline.paragraphs import Paragraph, paragraphs
from vbpl_parser.outline.tree import build, build_from, paths

__all__ = ["Label", "Paragraph", "Style", "build", "build_from", "match_label", "paragraphs", "paths"]
