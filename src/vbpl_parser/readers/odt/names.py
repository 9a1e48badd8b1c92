"""Tên phần tử OpenDocument (names): qualified names, `text("p")` is the paragraph."""

__all__ = ["draw", "fo", "manifest", "meta", "office", "style", "svg", "table", "text"]

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


def office(name: str) -> str:
    """Names of the whole."""
    return f"{{{OASIS}office:1.0}}{name}"


def text(name: str) -> str:
    """Names of text."""
    return f"{{{OASIS}text:1.0}}{name}"


def table(name: str) -> str:
    """Names of tables."""
    return f"{{{OASIS}table:1.0}}{name}"


def style(name: str) -> str:
    """Names of styles."""
    return f"{{{OASIS}style:1.0}}{name}"


def draw(name: str) -> str:
    """Names of frames and boxes."""
    return f"{{{OASIS}drawing:1.0}}{name}"


def fo(name: str) -> str:
    """Names of formatting properties."""
    return f"{{{OASIS}xsl-fo-compatible:1.0}}{name}"


def svg(name: str) -> str:
    """Names of fonts."""
    return f"{{{OASIS}svg-compatible:1.0}}{name}"


def meta(name: str) -> str:
    """Names of the statistics."""
    return f"{{{OASIS}meta:1.0}}{name}"


def manifest(name: str) -> str:
    """Names of the table of parts."""
    return f"{{{OASIS}manifest:1.0}}{name}"
