"""The normal form that patterns read and values are printed from, with the way back to the source."""

from attrs import frozen

from vbpl_parser.text.fixes import FIXES, Fix, is_clean, unusual_characters
from vbpl_parser.text.offsets import Edit, OffsetMap

__all__ = ["NormalizedText", "OffsetMap", "Step", "normalize"]


@frozen
class Step:
    """One fix of the table that changed the text."""

    fix: str
    before: str
    after: str


@frozen
class NormalizedText:
    """Normalised text and, where it differs from the source, the way back and the steps that led here, in order."""

    text: str
    offsets: OffsetMap | None
    steps: tuple[Step, ...] = ()


def normalize(text: str) -> NormalizedText:
    r"""The normal form: NFC, half-width, no invisible characters, no look-alikes, single spaces, stripped.

    Idempotent; NFD gives the same as NFC. `offsets` is None when nothing changed. Linear in the length of `text`.

    >>> result = normalize("Quye\u0302\u0301t\xa0 ðịnh ")
    >>> result.text, result.offsets.source_range(0, 5)
    ('Quyết định', (0, 7))
    """
    if is_clean(text):
        return NormalizedText(text, None)
    current, unusual, steps = text, unusual_characters(text), []
    offsets = OffsetMap.identity(len(text))
    for fix in FIXES:
        if (fix.plain or fix.trigger.search(unusual)) and (after := fix.apply(current)) != current:
            offsets = offsets.then(_edits(fix, current, after))
            steps.append(Step(fix.name, current, after))
            current, unusual = after, unusual_characters(after)
    return NormalizedText(current, offsets, tuple(steps)) if steps else NormalizedText(text, None)


def _edits(fix: Fix, before: str, after: str) -> list[Edit]:
    """What `fix` replaced; the whole text when its stretches alone do not tell (scripts that compose across them)."""
    if fix.keeps_length:
        return []
    edits = []
    for match in fix.trigger.finditer(before):
        stretch = match[0]
        if (replacement := fix.apply(stretch)) != stretch:
            edits.append((match.start(), match.end(), replacement))
    return edits if _apply(edits, before) == after else [(0, len(before), after)]


def _apply(edits: list[Edit], text: str) -> str:
    pieces, copied = [], 0
    for start, end, replacement in edits:
        pieces += [text[copied:start], replacement]
        copied = end
    return "".join([*pieces, text[copied:]])
