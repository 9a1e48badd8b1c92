"""Make the samples again: `python -m samples.make [NAME …]` from the root of the repository.

Writes NAME.docx, NAME.md, NAME.json and, where LibreOffice and the font are installed, NAME.pdf beside this file; one
sample in every encoding from before Unicode into `legacy/`, and one in LibreOffice's other formats into `formats/`.
`--check` writes nothing and fails when a committed file that is not LibreOffice's differs from what the definition
gives.
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
from samples.making.office import converted
from samples.making.old_letters import ENCODINGS, in_old_fonts, in_old_text
from samples.making.pdf import FONT, pdfs
from samples.making.plain_text import plain_text
from samples.making.word import word

FOLDER = Path(__file__).parent
OLD = "cong_van_inline"
"""The sample of `legacy/`."""
OFFICE = "ke_hoach_annex"
"""The sample of `formats/`."""
OFFICE_SUFFIXES = ("doc", "rtf", "odt", "html")


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


def old_files() -> dict[str, bytes]:
    """Path and bytes of the sample in every encoding from before Unicode, and its plain text in Unicode."""
    letter = definition(OLD)
    blocks = compose(letter)
    data, text = word(blocks, letter.layout), plain_text(blocks)
    made = {"legacy/unicode.txt": text.encode()}
    for encoding in ENCODINGS:
        made[f"legacy/{encoding}.docx"] = in_old_fonts(data, encoding)
        made[f"legacy/{encoding}.txt"] = in_old_text(text, encoding)
    return made


def every_file(names: list[str]) -> dict[str, bytes]:
    """Path and bytes of all files that LibreOffice has no part in."""
    made = {f"{name}.{suffix}": data for name in names for suffix, data in files(name).items()}
    return made | (old_files() if OLD in names else {})


def check(names: list[str]) -> int:
    """0 when the committed files are those of the definitions."""
    stale = [path for path, data in every_file(names).items() if (FOLDER / path).read_bytes() != data]
    print("\n".join(stale) or "all samples are up to date", file=sys.stderr)
    return 1 if stale else 0


def make(names: list[str]) -> int:
    """Write the files of `names`."""
    for path, data in every_file(names).items():
        (FOLDER / path).write_bytes(data)
    sources = {}
    for name in names:
        letter = definition(name)
        sources[name] = word(compose(letter), letter.layout, FONT)
    for name, pdf in pdfs(sources).items():
        (FOLDER / f"{name}.pdf").write_bytes(pdf)
    for suffix in OFFICE_SUFFIXES if OFFICE in names else ():
        made = converted({OFFICE: (FOLDER / f"{OFFICE}.docx").read_bytes()}, suffix)
        (FOLDER / "formats" / f"{OFFICE}.{suffix}").write_bytes(made[OFFICE])
    return 0


def main(arguments: list[str]) -> int:
    """Run the script."""
    names = [name for name in arguments if not name.startswith("-")] or list(NAMES)
    return check(names) if "--check" in arguments else make(names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
