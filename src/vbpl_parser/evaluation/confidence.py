"""What the confidence of the documents is worth: how often `high` is right, and how much of what is right is `high`."""

from collections.abc import Iterable

from attrs import frozen

from vbpl_parser.check.confidence import HIGH, LEVELS, level
from vbpl_parser.evaluation.compare import Match
from vbpl_parser.evaluation.fields import FIELDS
from vbpl_parser.model import Document

__all__ = ["ConfidenceScore", "LevelScore", "confidence_score", "levels"]


@frozen(kw_only=True)
class LevelScore:
    """Fields of documents that have a value of one level, and how many of them are right."""

    level: str
    found: int
    right: int

    @property
    def share_right(self) -> float | None:
        """Share that is right."""
        return self.right / self.found if self.found else None


@frozen(kw_only=True)
class ConfidenceScore:
    """Counts of (document, field) pairs.

    `by_level` are those with a value; `wrong` those that are not right, with a value or without, and `listed` how many
    of them `needs_review` names.
    """

    by_level: tuple[LevelScore, ...]
    wrong: int
    listed: int

    @property
    def high_is_right(self) -> float | None:
        """Share of the fields marked high that are right."""
        return self.by_level[0].share_right

    @property
    def right_is_high(self) -> float | None:
        """Share of the right fields that are marked high."""
        right = sum(level.right for level in self.by_level)
        return self.by_level[0].right / right if right else None

    @property
    def share_listed(self) -> float | None:
        """Share of the fields that are not right which `needs_review` names."""
        return self.listed / self.wrong if self.wrong else None


def levels(document: Document) -> dict[str, str]:
    """Scored field → level of its component; what is in `needs_review` is never high."""
    return {field.name: level(document, field.component) for field in FIELDS}


def confidence_score(rows: Iterable[tuple[Match, str]]) -> ConfidenceScore:
    """Count matches with the level of their field."""
    known = tuple(rows)
    wrong = [at for match, at in known if not match.right]
    return ConfidenceScore(
        by_level=tuple(_of_level(known, at) for at in LEVELS),
        wrong=len(wrong),
        listed=sum(at != HIGH for at in wrong),
    )


def _of_level(rows: tuple[tuple[Match, str], ...], name: str) -> LevelScore:
    found = [match for match, at in rows if at == name and match.found]
    return LevelScore(level=name, found=len(found), right=sum(match.right for match in found))
