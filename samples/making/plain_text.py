"""Blocks as plain text of fixed width: no marks of look, the two columns of header and tail side by side."""

from dataclasses import replace

from samples.making.compose import Block, Columns, Para
from samples.making.markdown import markdown

__all__ = ["plain_text"]


def _bare(block: Block) -> Block:
    match block:
        case Para():
            return _bare_para(block)
        case Columns():
            rows = (tuple(tuple(map(_bare_para, cell)) for cell in row) for row in block.rows)
            return replace(block, rows=tuple((left, right) for left, right in rows))
        case _:
            return block


def _bare_para(para: Para) -> Para:
    text, label = para.text.replace("*", ""), para.label.replace("*", "")
    return replace(para, text=text, label=label, bold=False, italic=False)


def plain_text(blocks: tuple[Block, ...]) -> str:
    """The whole text, NFC, with a line feed at its end."""
    return markdown(tuple(map(_bare, blocks)), "gaps")
