"""A document as a small card of HTML, as notebooks show it. Everything is escaped, nothing is loaded from elsewhere."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice

from vbpl_parser.model import Document, Unit
from vbpl_parser.writers.wording import facts, heading, mark, words

__all__ = ["to_html"]

SHOWN_UNITS = 60
SHOWN_LETTERS = 160
_CARD = "border:1px solid #8888;border-radius:6px;padding:.6em 1em;max-width:60em;font-family:sans-serif"
_CELL = "text-align:left;vertical-align:top;padding:.1em 1em .1em 0"


def to_html(document: Document) -> str:
    """The header as a table, the first units of the body folded away, and what is doubtful."""
    parts = (
        f'<div lang="vi" style="{_CARD}">',
        f"<strong>{escape(_short(heading(document)))}</strong>",
        f"<table>{''.join(_rows(facts(document)))}</table>",
        _folded("Nội dung", list(_outline(document.body))),
        _folded("Nơi nhận", [f"<div>{escape(recipient.text)}</div>" for recipient in document.recipients]),
        _folded("Lưu ý", [f"<div>{escape(f'{d.code}: {d.message}')}</div>" for d in document.diagnostics]),
        "</div>",
    )
    return "".join(parts)


def _rows(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for label, value in pairs:
        yield f'<tr><th style="{_CELL}">{escape(label)}</th><td style="{_CELL}">{escape(value)}</td></tr>'


def _folded(title: str, items: list[str]) -> str:
    """`items` behind a title with their number; nothing when there are none."""
    if not items:
        return ""
    more = f"<div>… {len(items) - SHOWN_UNITS}</div>" if len(items) > SHOWN_UNITS else ""
    shown = "".join(islice(items, SHOWN_UNITS))
    return f"<details><summary>{escape(title)} ({len(items)})</summary>{shown}{more}</details>"


def _outline(units: Iterable[Unit], depth: int = 0) -> Iterator[str]:
    for unit in units:
        line = " ".join(part for part in (mark(unit), words(unit)) if part) or "[bảng]"
        yield f'<div style="margin-left:{min(depth, 8) * 1.5}em">{escape(_short(line))}</div>'
        yield from _outline(unit.children, depth + 1)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_LETTERS else text[:SHOWN_LETTERS].rstrip() + "…"
