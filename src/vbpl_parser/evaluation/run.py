"""Read every labelled document and score it."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from vbpl_parser.errors import ParseError
from vbpl_parser.evaluation.compare import Match, compare
from vbpl_parser.evaluation.fields import FIELDS
from vbpl_parser.evaluation.gold import Label
from vbpl_parser.evaluation.score import DocumentScore, Evaluation
from vbpl_parser.evaluation.shape import to_label
from vbpl_parser.model import Document

__all__ = ["evaluate"]

Parse = Callable[[Path], Document]


def evaluate(labels: Iterable[Label], parse: Parse) -> Evaluation:
    """Parse the document of each label and compare.

    A document that cannot be read counts as one in which everything is missing, and is listed with its reason.
    """
    return Evaluation(documents=tuple(_score(label, parse) for label in labels))


def _score(label: Label, parse: Parse) -> DocumentScore:
    start = perf_counter()
    found, error = _read(label.path, parse)
    seconds = perf_counter() - start
    return DocumentScore(
        id=label.id,
        origin=label.origin,
        kind=str(label.data.get("doc_type", "unknown")),
        system=str(label.data.get("system", "unknown")),
        matches=_matches(label, found),
        seconds=seconds,
        error=error,
    )


def _read(path: Path, parse: Parse) -> tuple[Mapping[str, Any], str | None]:
    if not path.is_file():
        return {}, f"{path.name} is not there"
    try:
        return to_label(parse(path)), None
    except ParseError as error:
        return {}, _one_line(f"{error.code}: {error}")
    except Exception as error:  # a bug in one document must not hide the figures of the others
        return {}, _one_line(f"VB900: {type(error).__name__}: {error}")


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
