"""`vbpl explain-text`: what the normal form changes in a text, step by step."""

import sys
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

import click

from vbpl_parser.text import Step, explain

__all__ = ["command"]

SHOWN = 8


@click.command("explain-text")
@click.argument("text")
def command(text: str) -> None:
    """Show how TEXT becomes the normal form that patterns read: each fix that changed it, and the characters.

    Values are printed from the normal form; spelling is never corrected. TEXT may be - for standard input.

    Example: vbpl explain-text "Quyết  định"
    """
    explanation = explain(sys.stdin.buffer.read().decode("utf-8", errors="replace") if text == "-" else text)
    for number, step in enumerate(explanation.steps, 1):
        click.echo(f"{number}. {step.fix}: {', '.join(_changes(step))}")
    if not explanation.steps:
        click.echo("already in the normal form", err=True)
    click.echo(explanation.text)


def _changes(step: Step) -> Iterator[str]:
    """The first places that `step` changed, by code point."""
    blocks = SequenceMatcher(None, step.before, step.after, autojunk=False).get_opcodes()
    changed = [block for block in blocks if block[0] != "equal"]
    for _, a, b, c, d in changed[:SHOWN]:
        yield f"{_points(step.before[a:b])} → {_points(step.after[c:d])}"
    if len(changed) > SHOWN:
        yield f"… {len(changed) - SHOWN} more"


def _points(text: str) -> str:
    """Each character by code point and, where it can be seen, as it looks: "ế U+1EBF"; an empty text is "nothing"."""
    return " ".join(_point(c) for c in text) or "nothing"


def _point(character: str) -> str:
    seen = character.isprintable() and not character.isspace() and not unicodedata.combining(character)
    return f"{character} U+{ord(character):04X}" if seen else f"U+{ord(character):04X}"
