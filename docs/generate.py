"""Write the pages that are made from the code: docs/reference/diagnostics.md. A test fails when the copy is stale.

usage: python docs/generate.py
"""

from pathlib import Path

from vbpl_parser.codes import CODES

HEAD = """# Codes

Made by `docs/generate.py` from the table in `vbpl_parser.codes`. `vbpl explain CODE` prints one of them. A code never
changes its meaning.

| code | severity | message | what it means | nghĩa là |
|---|---|---|---|---|
"""


def diagnostics_page() -> str:
    """The page of codes as Markdown."""
    rows = (
        f"| {c.code} | {c.severity} | {c.message} | {c.explanation} | {c.explanation_vi} |\n" for c in CODES.values()
    )
    return HEAD + "".join(rows)


def main() -> None:
    """Write the page."""
    (Path(__file__).parent / "reference" / "diagnostics.md").write_text(diagnostics_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
