"""Sphinx configuration."""

from vbpl_parser import __version__

project = "vbpl_parser"
author = "The vbpl_parser authors"
copyright = "2026, The vbpl_parser authors"
release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"vbpl_parser {release}"
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
nitpick_ignore_regex = [(r"py:.*", r".*")]
suppress_warnings = ["myst.header"]
