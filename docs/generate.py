"""Write the pages that are made from the code: docs/reference/diagnostics.md and docs/reference/confidence.md.

A test fails when a copy is stale.

usage: python docs/generate.py
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from vbpl_parser.check.confidence import EVIDENCE, EVIDENCE_OF_ENTRIES
from vbpl_parser.check.evidence.expected import MISSING
from vbpl_parser.codes import CODES

HEAD = """# Codes

Made by `docs/generate.py` from the table in `vbpl_parser.codes`. `vbpl explain CODE` prints one of them. A code never
changes its meaning.

| code | severity | message | what it means | nghĩa là |
|---|---|---|---|---|
"""


CONFIDENCE_HEAD = """# Confidence

Made by `docs/generate.py` from the tables in `vbpl_parser.check.confidence`.

Every component says in `confidence` how sure the parser is of it: `high`, `medium` or `low`; `null` in what was not
judged (tasks, and what stands inside another component). A component is `high` until a piece of evidence is missing;
the tables say how sure it may then be at most. The level is of the component as it stands: whether a list is whole is
part of it, so an entry is never surer than its list, and all units of the body have the level of the tree. What OCR has
read is `high` only where the engine was sure of every line (0.92 and above), `low` where it was under 0.60 or is not
known; long lists (legal bases, body, recipients, annexes, citations) are never `high` then. `header.confidence` is the
lowest of the words that stand in the header itself: `system`, `place` and the marks.

`needs_review` of the document names what a clerk should look at: components that are not high, and those that are
missing although documents of this type have them; `marks` are secrecy, urgency and circulation, `body` is the outline.
What these levels are worth is measured: see [Accuracy](../accuracy.md).

```python
import vbpl_parser

document = vbpl_parser.parse("samples/cong_van_draft.docx")
document.needs_review
document.number.confidence
```
"""


def confidence_page() -> str:
    """The page of evidence as Markdown."""
    missing = ", ".join(f"`{name}`" for name, _ in MISSING)
    return (
        CONFIDENCE_HEAD
        + _evidence("Of the component as a whole", EVIDENCE)
        + _evidence("Of each entry", EVIDENCE_OF_ENTRIES)
        + f"\n## What is missed when it is not there\n\n{missing}: in the types of document that have them.\n"
    )


def _evidence(title: str, rows: Iterable[tuple[str, Callable[..., bool], str]]) -> str:
    lines = (f"| `{name}` | {' '.join((holds.__doc__ or '').split())} | {at} |\n" for name, holds, at in rows)
    return f"\n## {title}\n\n| component | what should hold | else at most |\n|---|---|---|\n{''.join(lines)}"


def diagnostics_page() -> str:
    """The page of codes as Markdown."""
    rows = (
        f"| {c.code} | {c.severity} | {c.message} | {c.explanation} | {c.explanation_vi} |\n" for c in CODES.values()
    )
    return HEAD + "".join(rows)


def main() -> None:
    """Write the pages."""
    for name, page in (("diagnostics", diagnostics_page()), ("confidence", confidence_page())):
        (Path(__file__).parent / "reference" / f"{name}.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
