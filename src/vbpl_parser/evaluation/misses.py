"""Misses: what is wrong in one field of one document, each with the place where its words stand in the file."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import Factory, frozen

from vbpl_parser.evaluation.compare import Match
from vbpl_parser.evaluation.fields import FIELDS
from vbpl_parser.evaluation.places import Place, Places
from vbpl_parser.evaluation.score import DocumentScore

__all__ = ["Miss", "beside", "misses"]

ALIKE = 0.4
"""Similarity from which on a value is shown beside the gold value that it stands for."""

_FIELDS = {field.name: field for field in FIELDS}


@frozen(kw_only=True)
class Miss:
    """One gold value with what was found in its place; either may be None.

    `gold_at` is where the words of the gold value stand, whatever zone they landed in; `found_at` the same of the value
    that was found. Without lines: nowhere in the file.
    """

    field: str
    gold: str | None
    found: str | None
    gold_at: Place = Factory(Place)
    found_at: Place = Factory(Place)


def misses(document: DocumentScore, fields: Sequence[str] = ()) -> tuple[Miss, ...]:
    """The misses of a document in the order of the fields; only those of `fields` when some are named."""
    wrong = [match for match in document.matches if not match.right and (not fields or match.field in fields)]
    if not wrong:
        return ()
    places = Places(document.lines)
    return tuple(_miss(document, match.field, pair, places) for match in wrong for pair in beside(match))


def _miss(document: DocumentScore, name: str, pair: tuple[str | None, str | None], places: Places) -> Miss:
    wordings = _FIELDS[name].wordings
    gold, found = pair
    return Miss(
        field=name,
        gold=gold,
        found=found,
        gold_at=places.find(*wordings(gold, document.gold)) if gold else Place(),
        found_at=places.find(*wordings(found, document.found)) if found else Place(),
    )


def beside(match: Match) -> Iterator[tuple[str | None, str | None]]:
    """What is missing, each with the most similar one of what is too much; then what is left of that."""
    extra = list(match.extra)
    for gold in match.missing:
        nearest = max(extra, key=lambda found: _likeness(gold, found), default=None)
        if nearest is not None and _likeness(gold, nearest) > ALIKE:
            extra.remove(nearest)
            yield gold, nearest
        else:
            yield gold, None
    for found in extra:
        yield None, found


def _likeness(gold: str, found: str) -> float:
    return SequenceMatcher(None, gold, found, autojunk=False).ratio()
