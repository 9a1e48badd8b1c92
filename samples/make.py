"""Make the samples again: `python -m samples.make [NAME …]` from the root of the repository.

Writes NAME.docx, NAME.md, NAME.json and, where LibreOffice and the font are installed, NAME.pdf beside this file.
`--check` writes nothing and fails when a committed .docx, .md or .json differs from what the definition gives.
"""

import json
import sys
from importlib import import_module
from pathlib import Path

from samples.definitions import NAMES
from samples.making.compose import compose
from samples.making.expected import expected
from samples.making.letter import Letter
from samples.making.markdown import markdown
from samples.making.pdf import FONT, pdfs
from samples.making.word import word

FOLDER = Path(__file__).parent


def definition(name: str) -> Letter:
    """The definition of a sample."""
    letter = import_module(f"samples.definitions.{name}").LETTER
    if not isinstance(letter, Letter):
        raise TypeError(name)
    return letter


def files(name: str) -> dict[str, bytes]:
    """Suffix and bytes of all files of a sample but the PDF."""
    letter = definition(name)
    blocks = compose(letter)
    return {
        "docx": word(blocks, letter.layout),
        "md": markdown(blocks, letter.layout.markdown).encode(),
        "json": (json.dumps(expected(letter), ensure_ascii=False, indent=1) + "\n").encode(),
    }


def check(names: list[str]) -> int:
    """0 when the committed files are those of the definitions."""
    stale = [
        f"{name}.{suffix}"
        for name in names
        for suffix, data in files(name).items()
        if (FOLDER / f"{name}.{suffix}").read_bytes() != data
    ]
    print("\n".join(stale) or "all samples are up to date", file=sys.stderr)
    return 1 if stale else 0


def make(names: list[str]) -> int:
    """Write the files of `names`."""
    for name in names:
        for suffix, data in files(name).items():
            (FOLDER / f"{name}.{suffix}").write_bytes(data)
    sources = {}
    for name in names:
        letter = definition(name)
        sources[name] = word(compose(letter), letter.layout, FONT)
    for name, data in pdfs(sources).items():
        (FOLDER / f"{name}.pdf").write_bytes(data)
    return 0


def main(arguments: list[str]) -> int:
    """Run the script."""
    names = [name for name in arguments if not name.startswith("-")] or list(NAMES)
    return check(names) if "--check" in arguments else make(names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
