"""Read every labelled document and score it."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from vbpl_parser.errors import ParseError
from vbpl_parser.evaluation.compare import Match, compare
from vbpl_parser.evaluation.confidence import levels
from vbpl_parser.evaluation.fields import FIELDS
from vbpl_parser.evaluation.gold import Label
from vbpl_parser.evaluation.parsed import Parsed, read_document
from vbpl_parser.evaluation.score import DocumentScore, Evaluation
from vbpl_parser.evaluation.shape import to_label

__all__ = ["evaluate"]

Parse = Callable[[Path], Parsed]


def evaluate(labels: Iterable[Label], parse: Parse = read_document) -> Evaluation:
    """Parse the document of each label that is no draft, and compare.

    A document that cannot be read counts as one in which everything is missing, and is listed with its reason.
    """
    return Evaluation(documents=tuple(_score(label, parse) for label in labels if not label.is_draft))


def _score(label: Label, parse: Parse) -> DocumentScore:
    start = perf_counter()
    parsed, error = _read(label.path, parse)
    seconds = perf_counter() - start
    found = to_label(parsed.document) if parsed else {}
    return DocumentScore(
        id=label.id,
        origin=label.origin,
        kind=str(label.data.get("doc_type", "unknown")),
        system=str(label.data.get("system", "unknown")),
        source=label.source or "unknown",
        matches=_matches(label, found),
        seconds=seconds,
        error=error,
        gold=label.data,
        found=found,
        lines=parsed.lines if parsed else (),
        levels=levels(parsed.document) if parsed else {},
        needs_review=parsed.document.needs_review if parsed else (),
    )


def _read(path: Path, parse: Parse) -> tuple[Parsed | None, str | None]:
    if not path.is_file():
        return None, f"{path.name} is not there"
    try:
        return parse(path), None
    except ParseError as error:
        return None, _one_line(f"{error.code}: {error}")
    except Exception as error:  # a bug in one document must not hide the figures of the others
        return None, _one_line(f"VB900: {type(error).__name__}: {error}")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _matches(label: Label, found: Mapping[str, Any]) -> tuple[Match, ...]:
    depth = {"outline_depth": label.data.get("outline_depth")}
    other = {**found, **depth}
    return tuple(
        compare(field.name, field.values(label.data), field.values(other), key=field.soft, fuzzy=field.fuzzy)
        for field in FIELDS
        if label.has(field.key)
    )
