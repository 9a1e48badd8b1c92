"""Counts over documents: precision, recall and F1 a field, documents that are right, documents that are perfect."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from vbpl_parser.evaluation.compare import Match
from vbpl_parser.evaluation.confidence import ConfidenceScore, confidence_score
from vbpl_parser.evaluation.fields import FIELDS
from vbpl_parser.evaluation.parsed import PlacedLine

__all__ = ["MACRO_SUPPORT", "DocumentScore", "Evaluation", "FieldScore"]

SCANNED = frozenset({"scan", "ocr_text"})
MACRO_SUPPORT = 3  # a field with fewer gold values says nothing about the whole


@frozen(kw_only=True)
class DocumentScore:
    """One document: its matches in the order of `FIELDS` (those that are scored), or why it could not be read.

    `gold` and `found` are the label and the document in its shape, `lines` the lines of the file with their zones,
    `levels` how sure the document is of each field.
    """

    id: str
    origin: str
    kind: str
    system: str
    source: str = "unknown"
    matches: tuple[Match, ...]
    seconds: float = 0.0
    error: str | None = None
    gold: Mapping[str, Any] = field(factory=dict)
    found: Mapping[str, Any] = field(factory=dict)
    lines: tuple[PlacedLine, ...] = ()
    levels: Mapping[str, str] = field(factory=dict)
    needs_review: tuple[str, ...] = ()

    @property
    def layer(self) -> str:
        """`scan` for pictures of pages and the text that OCR made of them, else `digital`."""
        return "scan" if self.origin in SCANNED else "digital"

    def is_perfect(self, *, skip: frozenset[str] = frozenset(), strict: bool = False) -> bool:
        """Right in every scored field."""
        counted = [match for match in self.matches if match.field not in skip]
        return all(match.strictly_right if strict else match.right for match in counted)


@frozen(kw_only=True)
class FieldScore:
    """One field over the documents that have it; counts, and the figures made of them (0 to 1, None without values)."""

    field: str
    documents: int
    gold: int
    found: int
    strict: int
    soft: int
    right: int
    strictly_right: int

    def precision(self, *, strict: bool = False) -> float | None:
        """Share of the found values that are right."""
        return _ratio(self.strict if strict else self.soft, self.found)

    def recall(self, *, strict: bool = False) -> float | None:
        """Share of the gold values that were found."""
        return _ratio(self.strict if strict else self.soft, self.gold)

    def f1(self, *, strict: bool = False) -> float | None:
        """Harmonic mean of precision and recall."""
        return _ratio(2 * (self.strict if strict else self.soft), self.gold + self.found)

    @property
    def share_right(self) -> float | None:
        """Share of the documents in which nothing is missing and nothing is too much."""
        return _ratio(self.right, self.documents)


@frozen(kw_only=True)
class Evaluation:
    """All documents of a run."""

    documents: tuple[DocumentScore, ...]

    @property
    def not_built(self) -> frozenset[str]:
        """Fields that no document has a value for while labels have: the extractor is not there yet."""
        return frozenset(score.field for score in self.fields if score.field == "cited" and not score.found)

    @property
    def fields(self) -> tuple[FieldScore, ...]:
        """One score a field, in the order of `FIELDS`."""
        return tuple(self._field(known.name) for known in FIELDS)

    def macro_f1(self, *, strict: bool = False) -> float | None:
        """Mean F1 of the fields that have at least `MACRO_SUPPORT` gold values and are built."""
        skip = self.not_built
        scores = [s.f1(strict=strict) for s in self.fields if s.gold >= MACRO_SUPPORT and s.field not in skip]
        known = [score for score in scores if score is not None]
        return sum(known) / len(known) if known else None

    def perfect(self, *, strict: bool = False) -> float | None:
        """Share of the documents that are right in every scored field that is built."""
        skip = self.not_built
        return _ratio(sum(d.is_perfect(skip=skip, strict=strict) for d in self.documents), len(self.documents))

    @property
    def errors(self) -> tuple[DocumentScore, ...]:
        """The documents that could not be read."""
        return tuple(document for document in self.documents if document.error)

    def groups(self, by: str) -> dict[str, "Evaluation"]:
        """The documents apart by `origin`, `layer`, `kind` (the type of the label), `system` or `source`."""
        names = sorted({getattr(document, by) for document in self.documents})
        return {
            name: Evaluation(documents=tuple(d for d in self.documents if getattr(d, by) == name)) for name in names
        }

    @property
    def confidence(self) -> ConfidenceScore:
        """What the confidence of the documents that were read is worth."""
        skip = self.not_built
        return confidence_score(
            (match, document.levels[match.field])
            for document in self.documents
            if document.levels
            for match in document.matches
            if match.field not in skip
        )

    def matches(self, field: str) -> tuple[tuple[DocumentScore, Match], ...]:
        """Every scored match of `field` with its document."""
        return tuple((d, match) for d in self.documents for match in d.matches if match.field == field)

    def _field(self, name: str) -> FieldScore:
        return _add(name, (match for _, match in self.matches(name)))


def _add(name: str, matches: Iterable[Match]) -> FieldScore:
    rows = tuple(matches)
    return FieldScore(
        field=name,
        documents=len(rows),
        gold=sum(len(match.gold) for match in rows),
        found=sum(len(match.found) for match in rows),
        strict=sum(match.strict for match in rows),
        soft=sum(match.soft for match in rows),
        right=sum(match.right for match in rows),
        strictly_right=sum(match.strictly_right for match in rows),
    )


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
