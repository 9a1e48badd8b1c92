"""Thứ tự đánh số (sequence): where a label belongs among the units that are open.

The style of a label does not say how deep it stands: "1." is a khoản under Điều and an item under "I.", "a)" stands
under "1." in one letter and under "I." in the next. What decides is the numbering: a label goes on with an open
numbering of its style, or begins a new one inside the unit that is open. Every possibility has a cost, the cheapest
wins, and a label that is too dear everywhere is no label (a number or a citation at the start of a line).
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from vbpl_parser.outline.labels import STRUCTURE, Label, Style

__all__ = ["Open", "Place", "is_next", "place"]

_RANK = {style: rank for rank, style in enumerate(STRUCTURE)}
_UPPER = (Style.CAPITAL, Style.ROMAN)
_NUMBERED = (Style.ARABIC, Style.DECIMAL, Style.ROMAN, *STRUCTURE)
LIMIT = 6.0
"""The cost at which a label stops being one."""
_DOUBT = (0.0, 1.0, 3.0, 4.0)
_LETTERS = (Style.LETTER, Style.CAPITAL)


@frozen
class Open:
    """A unit that is open: what its label was."""

    style: Style
    ordinal: tuple[int, ...]
    mark: str


@frozen
class Place:
    """A reading of a label and the number of open units that stay open around it."""

    label: Label
    keep: int
    cost: float


def place(stack: Sequence[Open], options: Sequence[Label], *, restart: bool = False) -> Place | None:
    """The best place for a label, None when it fits nowhere.

    Args:
        stack: the open units, outermost first.
        options: the readings of the label.
        restart: an unlabelled heading stands before it, so that a numbering may begin anew.
    """
    best: Place | None = None
    for label in options:
        for keep, cost in _possibilities(stack, label, restart):
            cost += _DOUBT[min(label.doubt, len(_DOUBT) - 1)]
            if cost <= LIMIT and (best is None or cost < best.cost):
                best = Place(label, keep, cost)
    return best


def is_next(before: Open, label: Label) -> bool:
    """Whether `label` carries on the numbering of `before`."""
    return label.style is before.style and _step(before, label) == 0 and _mark(before, label) < 2


def _possibilities(stack: Sequence[Open], label: Label, restart: bool) -> Iterator[tuple[int, float]]:
    if label.style in _RANK:
        if label.style is not Style.CLAUSE or _may_hold_clause(stack):
            yield _structure(stack, label), 0.0
        return
    scope = _scope(stack)
    yield from _siblings(stack, label, scope)
    if label.style is Style.DECIMAL:
        yield from _parts(stack, label)
        yield len(stack), 3.0 if label.ordinal[-1] == 1 else 5.0
        return
    yield _child(stack, label, scope, restart)


def _structure(stack: Sequence[Open], label: Label) -> int:
    """A division closes those of its rank and below; an article stays inside "I." when "I." stands in no article."""
    keep = 0
    inside_article = False
    for at, entry in enumerate(stack):
        if entry.style in _RANK:
            if _RANK[entry.style] >= _RANK[label.style]:
                break
            keep = at + 1
            inside_article = entry.style is Style.ARTICLE
        elif label.style is Style.ARTICLE and entry.style in _UPPER and not inside_article:
            keep = at + 1
        else:
            break
    return keep


def _may_hold_clause(stack: Sequence[Open]) -> bool:
    """Whether "Khoản 1:" is a unit here: under Điều or at the top (decrees of 1945), elsewhere it is a citation."""
    free = [entry.style for entry in stack if entry.style not in _RANK or entry.style is Style.CLAUSE]
    return not free or free[0] is Style.CLAUSE


def _scope(stack: Sequence[Open]) -> int:
    """The first of the open units that stand inside the innermost structural one."""
    for at in range(len(stack) - 1, -1, -1):
        if stack[at].style in _RANK:
            return at + 1
    return 0


def _siblings(stack: Sequence[Open], label: Label, scope: int) -> Iterator[tuple[int, float]]:
    """The numberings of this style that are open. "II." may close the articles of "I."."""
    for at in range(len(stack) - 1, -1, -1):
        entry = stack[at]
        if at < scope and label.style not in _UPPER:
            return
        if entry.style is not label.style or len(entry.ordinal) != len(label.ordinal):
            continue
        if entry.ordinal[:-1] == label.ordinal[:-1]:
            yield at, _step(entry, label) + _mark(entry, label) + 0.1 * (len(stack) - 1 - at)


def _step(entry: Open, label: Label) -> float:
    gap = label.ordinal[-1] - entry.ordinal[-1]
    if label.style in _LETTERS:  # letters count in steps of two, see `ordinals`
        gap = (gap + 1) // 2 if gap > 0 else gap
    if gap == 1:
        return 0.0
    if gap == 0:
        return 3.0
    if gap == 2:
        return 2.0
    if 0 < gap <= 5:
        return 4.0
    return 5.0 if -2 <= gap < 0 and not label.is_first else 9.0


def _mark(entry: Open, label: Label) -> float:
    """How unlike the punctuation of two labels of one numbering is; "(1)" and "1." are different numberings."""
    if entry.mark == label.mark:
        return 0.0
    if "()" in (entry.mark, label.mark):
        return 3.0
    if label.style is Style.ARABIC:
        return 2.5 if ")" in (entry.mark, label.mark) else 1.5
    return 1.0


def _parts(stack: Sequence[Open], label: Label) -> Iterator[tuple[int, float]]:
    """Where a part stands: "1.1" inside "1" or "Điều 1", "II.1" inside "II", "2.1" beside "1.1" when no "2" is open."""
    for at in range(len(stack) - 1, -1, -1):
        entry = stack[at]
        if entry.ordinal == label.ordinal[:-1] and entry.style in _heads(label):
            yield at + 1, (0.0 if label.ordinal[-1] <= 2 else 1.5) + (entry.style is Style.ROMAN)
            return
        if entry.style is Style.DECIMAL and len(entry.ordinal) == len(label.ordinal):
            yield at, 2.0


def _heads(label: Label) -> tuple[Style, ...]:
    """The styles of units that "1.1", "II.1" or "a.1" may be a part of."""
    if label.text[0].isdigit():
        return _NUMBERED
    return (Style.DECIMAL, *_UPPER) if label.text[0].isupper() else (Style.DECIMAL, Style.LETTER)


def _child(stack: Sequence[Open], label: Label, scope: int, restart: bool) -> tuple[int, float]:
    """A numbering that begins: inside the innermost open unit, a Roman one or one of capitals over all Arabic ones."""
    keep = len(stack)
    if label.style in _UPPER and label.mark != "()":
        keep = next((at for at in range(scope, keep) if stack[at].style not in _UPPER), keep)
    if not label.is_first:
        return keep, _late_start(label)
    same = [at for at in range(scope, len(stack)) if _same_numbering(stack[at], label)]
    if same:
        return (same[0], 1.0) if restart else (same[0] if label.style in _UPPER else keep, 6.0)
    return keep, 0.0 if keep == len(stack) else 0.5


def _same_numbering(entry: Open, label: Label) -> bool:
    return entry.style is label.style and _mark(entry, label) < 2


def _late_start(label: Label) -> float:
    """A numbering that does not begin with its first number: the first ones may be lost, a citation is likelier."""
    at = label.ordinal[-1] // 2 if label.style in _LETTERS else label.ordinal[-1]
    if label.style is Style.ROMAN:
        return 3.0 if at <= 3 else 6.0
    return 5.0 if at <= 3 else 9.0
