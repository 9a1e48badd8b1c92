"""Scores of an evaluation as tables to read and as data."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from vbpl_parser.cli.failures import printable
from vbpl_parser.evaluation import (
    ConfidenceScore,
    DocumentScore,
    Evaluation,
    FieldScore,
    Miss,
    Place,
    PlacedLine,
    misses,
)
from vbpl_parser.evaluation.score import MACRO_SUPPORT

__all__ = ["GROUPS", "show_errors", "show_groups", "show_scores", "to_data"]

GROUPS = ("origin", "layer", "kind", "system", "source")
SHOWN_GROUPS = ("layer", "origin", "kind", "system")
SHOWN_LETTERS = 100
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
    """The table of fields, the whole, the groups, the confidence and the documents that could not be read."""
    skip = evaluation.not_built
    _table(COLUMNS, (_row(score, built=score.field not in skip) for score in evaluation.fields))
    click.echo()
    show_groups(evaluation, SHOWN_GROUPS)
    click.echo(f"\nmacro: fields with at least {MACRO_SUPPORT} gold values. perfect: right in every scored field.")
    _show_confidence(evaluation.confidence)
    if evaluation.errors:
        click.echo(f"\nnot read ({len(evaluation.errors)}):")
    for document in evaluation.errors:
        click.echo(f"  {document.id} ({document.origin}): {document.error}")


def show_groups(evaluation: Evaluation, groups: Sequence[str]) -> None:
    """One row a group of documents, then all."""
    heads = ("group", "docs", "macro F1", "macro strict", "perfect", "perfect strict", "seconds")
    _table(heads, _group_rows(evaluation, groups))


def _show_confidence(score: ConfidenceScore) -> None:
    """What the levels are worth, in two figures and what they are made of."""
    high, right = _share(score.high_is_right), _share(score.right_is_high)
    click.echo(
        f"\nconfidence: of the fields marked high {high} are right; of the right fields {right} are marked high."
    )
    levels = ", ".join(f"{level.level} {level.right} of {level.found} right" for level in score.by_level)
    click.echo(f"  {levels}; needs_review names {score.listed} of the {score.wrong} fields that are not right.")


def show_errors(evaluation: Evaluation, field: str) -> None:
    """Each miss of `field`: what the label says, beside it what was found in its place, and where both stand."""
    wrong = 0
    for document in evaluation.documents:
        found = misses(document, (field,))
        wrong += bool(found)
        if found:
            why = f" {document.error}" if document.error else ""
            click.echo(f"{document.id} ({document.origin}, {document.kind}){why}")
        for miss in found:
            _show_miss(miss, read=bool(document.lines))
    scored = len(evaluation.matches(field))
    click.echo(f"{field}: {wrong} of {scored} documents are not right", err=True)


def _show_miss(miss: Miss, *, read: bool) -> None:
    """Two lines, each with the place of the words behind it when the file has lines."""
    for name, value, place in (("gold", miss.gold, miss.gold_at), ("found", miss.found, miss.found_at)):
        click.echo(f"  {name:<6} {'—' if value is None else printable(value)}")
        if value is not None and read:
            click.echo(f"         {_place(place)}")


def _place(place: Place) -> str:
    """Page, line, zone and rule of the first line, its words, and the other zones that the rest landed in."""
    if not place.lines:
        return "not in the lines of the file"
    first = place.lines[0]
    others = [zone for zone in dict.fromkeys(line.zone for line in place.lines) if zone != first.zone]
    side = "" if first.column == "full" else f" {first.column}"
    text = printable(first.text)
    text = text if len(text) <= SHOWN_LETTERS else text[:SHOWN_LETTERS].rstrip() + "…"
    more = f", goes on in {', '.join(others)}" if others else ""
    part = "" if place.whole else "in part at "
    return f"{part}page {first.page}, line {first.number}{side}, {first.zone} ({first.rule}){more}: {text}"


def to_data(evaluation: Evaluation) -> dict[str, Any]:
    """The whole evaluation as JSON data."""
    return {
        **_summary(evaluation),
        "confidence": _confidence(evaluation.confidence),
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


def _confidence(score: ConfidenceScore) -> dict[str, Any]:
    return {
        "high_is_right": score.high_is_right,
        "right_is_high": score.right_is_high,
        "levels": {level.level: {"found": level.found, "right": level.right} for level in score.by_level},
        "wrong": score.wrong,
        "wrong_in_needs_review": score.listed,
    }


def _document(document: DocumentScore, skip: frozenset[str]) -> dict[str, Any]:
    return {
        "id": document.id,
        "origin": document.origin,
        "kind": document.kind,
        "system": document.system,
        "source": document.source,
        "error": document.error,
        "seconds": document.seconds,
        "perfect": document.is_perfect(skip=skip),
        "needs_review": list(document.needs_review),
        "misses": {
            match.field: {"missing": list(match.missing), "extra": list(match.extra)}
            for match in document.matches
            if not match.right
        },
        "places": [_miss(miss) for miss in misses(document)],
    }


def _miss(miss: Miss) -> dict[str, Any]:
    return {
        "field": miss.field,
        "gold": miss.gold,
        "found": miss.found,
        "gold_at": [_at(line) for line in miss.gold_at.lines],
        "gold_whole": miss.gold_at.whole,
        "found_at": [_at(line) for line in miss.found_at.lines],
    }


def _at(line: PlacedLine) -> dict[str, Any]:
    return {"page": line.page, "line": line.number, "column": line.column, "zone": line.zone, "rule": line.rule}


def _row(score: FieldScore, *, built: bool) -> list[str]:
    shares = [score.precision(), score.recall(), score.f1()]
    shares += [score.precision(strict=True), score.recall(strict=True), score.f1(strict=True)]
    right = [_percent(score.right, score.documents), _percent(score.strictly_right, score.documents)]
    name = score.field if built else f"{score.field} (not built)"
    return [name, str(score.documents), str(score.gold), str(score.found), *map(_share, shares), *right]


def _group_rows(evaluation: Evaluation, groups: Sequence[str]) -> Iterator[list[str]]:
    for by in groups:
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
