"""Scores of an evaluation as tables to read and as data."""

import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

import click

from vbpl_parser.evaluation import DocumentScore, Evaluation, FieldScore
from vbpl_parser.evaluation.compare import Match
from vbpl_parser.evaluation.score import MACRO_SUPPORT

__all__ = ["show_errors", "show_scores", "to_data"]

GROUPS = ("origin", "kind", "system")
COLUMNS = (
    "field",
    "docs",
    "gold",
    "found",
    "P",
    "R",
    "F1",
    "P strict",
    "R strict",
    "F1 strict",
    "right",
    "right strict",
)


def show_scores(evaluation: Evaluation) -> None:
    """The table of fields, the whole, the groups and the documents that could not be read."""
    skip = evaluation.not_built
    _table(COLUMNS, (_row(score, built=score.field not in skip) for score in evaluation.fields))
    click.echo()
    _table(
        ("group", "docs", "macro F1", "macro strict", "perfect", "perfect strict", "seconds"), _group_rows(evaluation)
    )
    click.echo(f"\nmacro: fields with at least {MACRO_SUPPORT} gold values. perfect: right in every scored field.")
    if evaluation.errors:
        click.echo(f"\nnot read ({len(evaluation.errors)}):")
    for document in evaluation.errors:
        click.echo(f"  {document.id} ({document.origin}): {document.error}")


def show_errors(evaluation: Evaluation, field: str) -> None:
    """Each miss of `field`: what the label says, and beside it what was found in its place."""
    wrong = [(document, match) for document, match in evaluation.matches(field) if not match.right]
    for document, match in wrong:
        click.echo(
            f"{document.id} ({document.origin}, {document.kind})" + (f" {document.error}" if document.error else "")
        )
        for gold, found in beside(match):
            click.echo(f"  gold   {gold}" if gold is not None else "  gold   —")
            click.echo(f"  found  {found}" if found is not None else "  found  —")
    scored = len(evaluation.matches(field))
    click.echo(f"{field}: {len(wrong)} of {scored} documents are not right", err=True)


def beside(match: Match) -> Iterator[tuple[str | None, str | None]]:
    """What is missing, each with the most similar one of what is too much; then what is left of that."""
    extra = list(match.extra)
    for gold in match.missing:
        nearest = max(extra, key=lambda found: SequenceMatcher(None, gold, found, autojunk=False).ratio(), default=None)
        if nearest is not None and SequenceMatcher(None, gold, nearest, autojunk=False).ratio() > 0.4:
            extra.remove(nearest)
            yield gold, nearest
        else:
            yield gold, None
    for found in extra:
        yield None, found


def to_data(evaluation: Evaluation) -> dict[str, Any]:
    """The whole evaluation as JSON data."""
    return {
        **_summary(evaluation),
        "groups": {by: {name: _summary(group) for name, group in evaluation.groups(by).items()} for by in GROUPS},
        "documents": [_document(document, evaluation.not_built) for document in evaluation.documents],
    }


def _summary(evaluation: Evaluation) -> dict[str, Any]:
    skip = evaluation.not_built
    return {
        "documents_count": len(evaluation.documents),
        "macro_f1": {"soft": evaluation.macro_f1(), "strict": evaluation.macro_f1(strict=True)},
        "perfect": {"soft": evaluation.perfect(), "strict": evaluation.perfect(strict=True)},
        "seconds": sum(document.seconds for document in evaluation.documents),
        "fields": {score.field: _field(score) | {"built": score.field not in skip} for score in evaluation.fields},
    }


def _field(score: FieldScore) -> dict[str, Any]:
    return {
        "documents": score.documents,
        "gold": score.gold,
        "found": score.found,
        "soft": {"precision": score.precision(), "recall": score.recall(), "f1": score.f1()},
        "strict": {
            "precision": score.precision(strict=True),
            "recall": score.recall(strict=True),
            "f1": score.f1(strict=True),
        },
        "right": score.right,
        "strictly_right": score.strictly_right,
    }


def _document(document: DocumentScore, skip: frozenset[str]) -> dict[str, Any]:
    return {
        "id": document.id,
        "origin": document.origin,
        "kind": document.kind,
        "error": document.error,
        "seconds": document.seconds,
        "perfect": document.is_perfect(skip=skip),
        "misses": {
            match.field: {"missing": list(match.missing), "extra": list(match.extra)}
            for match in document.matches
            if not match.right
        },
    }


def _row(score: FieldScore, *, built: bool) -> list[str]:
    shares = [score.precision(), score.recall(), score.f1()]
    shares += [score.precision(strict=True), score.recall(strict=True), score.f1(strict=True)]
    right = [_percent(score.right, score.documents), _percent(score.strictly_right, score.documents)]
    name = score.field if built else f"{score.field} (not built)"
    return [name, str(score.documents), str(score.gold), str(score.found), *map(_share, shares), *right]


def _group_rows(evaluation: Evaluation) -> Iterator[list[str]]:
    for by in GROUPS:
        for name, group in evaluation.groups(by).items():
            yield _group_row(f"{by} {name}", group)
    yield _group_row("all", evaluation)


def _group_row(name: str, group: Evaluation) -> list[str]:
    shares = [group.macro_f1(), group.macro_f1(strict=True), group.perfect(), group.perfect(strict=True)]
    seconds = sum(document.seconds for document in group.documents)
    return [name, str(len(group.documents)), *map(_share, shares), f"{seconds:.2f}"]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"


def _table(columns: tuple[str, ...], rows: Iterable[list[str]]) -> None:
    """A table in plain columns on standard output, the first column to the left, bold heads on a terminal."""
    from rich.console import Console
    from rich.table import Table

    table = Table(*columns, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in table.columns[1:]:
        column.justify = "right"
    for column in table.columns:
        column.no_wrap = True
    for row in rows:
        table.add_row(*row)
    console = Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else 160)
    console.print(table)
