"""Hồ sơ (case): a document, and what is known of the lines that it was read from."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from vbpl_parser.check.evidence.numbering import numberings
from vbpl_parser.layout import Line, Part, ZoneKind
from vbpl_parser.model import Component, Document

__all__ = ["Case"]


@frozen(kw_only=True)
class Case:
    """`lines` and `zones` are the lines and their zones by number, empty when the document alone is known."""

    document: Document
    lines: Mapping[int, Line] = field(factory=dict)
    zones: Mapping[int, ZoneKind] = field(factory=dict)

    @classmethod
    def of(cls, document: Document, parts: Sequence[Part] = ()) -> "Case":
        """The case of `document`, read from `parts`."""
        zoned = [(line, zone.kind) for part in parts for zone in part.zones for line in zone.lines]
        return cls(
            document=document,
            lines={line.number: line for line, _ in zoned},
            zones={line.number: kind for line, kind in zoned},
        )

    @cached_property
    def numberings(self) -> tuple[tuple[str, list[int]], ...]:
        """Level and ordinals of every numbering of the body."""
        return tuple(numberings(self.document.body))

    def sureness(self, components: Sequence[Component]) -> float | None:
        """The OCR engine's confidence (0 to 1) of the worst line of `components`, None when no line was read by OCR.

        Where the engine's confidence is not known it counts as 0.5.
        """
        lines = [self.lines.get(span.line) for each in components for span in each.spans]
        known = [line.confidence for line in lines if line is not None and line.confidence is not None]
        if known:
            return min(known)
        return 0.5 if self.document.source.text_layer == "ocr" else None
