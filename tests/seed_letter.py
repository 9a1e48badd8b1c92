"""The letter the project began with, read from the shared corpus, and made into Word and PDF.

The corpus is not part of the repository: its folder is `VBPL_SHARED`, or `shared` beside the repository.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

from samples.making.compose import Block, Columns, Para
from samples.making.letter import Layout
from samples.making.word import word

__all__ = ["LETTER", "blocks", "docx", "matches", "paragraphs", "worked_example"]

SHARED = Path(os.environ.get("VBPL_SHARED") or Path(__file__).parent.parent.parent / "shared")
LETTER = SHARED / "corpus" / "seed" / "letter.md"
CONTRACT = SHARED / "contract.md"
ELISION = "…"


def worked_example() -> dict[str, Any]:
    """The JSON of the worked example in the contract."""
    text = CONTRACT.read_text(encoding="utf-8")
    found = re.search(r"## Worked example.*?```json\n(.*?)```", text, re.DOTALL)
    assert found is not None
    example: dict[str, Any] = json.loads(found[1])
    return example


def matches(pattern: Any, value: Any) -> bool:
    """Whether `value` is what the example shows.

    "…" stands for any words, an item of a list that is nothing but an elision ("… six paragraphs …") for any items;
    a key that the example leaves out may have any value.
    """
    if isinstance(pattern, str):
        parts = [re.escape(part.strip()) for part in pattern.split(ELISION)]
        return isinstance(value, str) and re.fullmatch(".*".join(parts), value, re.DOTALL) is not None
    if isinstance(pattern, dict):
        return isinstance(value, dict) and all(key in value and matches(pattern[key], value[key]) for key in pattern)
    if isinstance(pattern, list):
        if any(isinstance(item, str) and item.startswith(ELISION) for item in pattern):
            return isinstance(value, list) and bool(value)
        same_length = isinstance(value, list) and len(value) == len(pattern)
        return same_length and all(matches(item, found) for item, found in zip(pattern, value, strict=True))
    return bool(pattern == value)


def paragraphs() -> list[str]:
    """The letter's paragraphs; the sentence that the page break cut in two is whole again, as in a Word file."""
    found: list[str] = []
    for part in re.split(r"\n\s*\n", LETTER.read_text(encoding="utf-8").strip()):
        if found and re.search(r"\w$", found[-1]) and part[0].islower():
            found[-1] = f"{found[-1]} {part.strip()}"
        else:
            found.append(part.strip())
    return found


def _plain_lines(part: str) -> list[str]:
    return [line.strip() for line in part.replace("*", "").split("\n")]


def blocks() -> tuple[Block, ...]:
    """The letter as a page: two-column header, Kính gửi, body, Nơi nhận beside the signature."""
    issuer, title, number, date, subject, label, addressees, *rest = paragraphs()
    end = next(position for position, part in enumerate(rest) if part.startswith("Nơi nhận"))
    body, (heading, recipients, *signature) = rest[:end], rest[end:]
    left = [Para(line, bold=True, size=12) for line in _plain_lines(issuer)]
    left += [Para(number, size=13), Para(" ".join(_plain_lines(subject)), size=12)]
    right = [Para(line, bold=True, size=12) for line in _plain_lines(title)]
    right.append(Para(date, italic=True, size=13))
    listed = [Para(line, align="left", left=5) for line in _plain_lines(addressees)]
    entries = [Para(line, align="left", size=11) for line in _plain_lines(recipients)]
    return (
        Columns("header", ((tuple(left), tuple(right)),)),
        Para(label, align="left", left=3),
        *listed,
        *(Para(part, align="justify", indent=1.27, before=6) for part in body),
        Columns("tail", (((Para(heading, align="left", bold=True, size=12), *entries), _signed(signature)),)),
    )


def _signed(parts: list[str]) -> tuple[Para, ...]:
    *lines, name = parts
    return (*(Para(line, bold=True) for line in lines), Para(name, bold=True, before=60))


def docx(font: str = "Times New Roman") -> bytes:
    """The letter as a Word file."""
    return word(blocks(), Layout(), font)
