"""Bản nháp (drafts): units while the tree grows."""

from attrs import Factory, define

from vbpl_parser.layout import Passage
from vbpl_parser.model import Unit
from vbpl_parser.outline.headings import is_title
from vbpl_parser.outline.labels import Style

__all__ = ["Draft"]


@define
class Draft:
    """A unit that may still get children. `source` is all of its own words with the label, `own` those without."""

    level: str
    rule: str
    source: Passage
    own: Passage
    label: str | None = None
    style: Style | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    children: "list[Draft]" = Factory(list)

    @classmethod
    def root(cls) -> "Draft":
        """What holds the top level."""
        return cls("root", "", Passage("", ()), Passage("", ()))

    @property
    def text(self) -> str:
        """Its own words."""
        return self.own.text

    @property
    def is_labelled(self) -> bool:
        """Whether it has a label that counts in a path."""
        return self.label is not None and self.level != "bullet"

    def add_title(self, passage: Passage) -> None:
        """Take the words of a following paragraph as the rest of the heading."""
        self.source = Passage.join((self.source, passage))
        self.own = Passage.join((self.own, passage))

    def unit(self) -> Unit:
        """The finished unit."""
        titled = self.is_labelled and is_title(self.style, self.own, has_children=bool(self.children))
        text = self.text or None
        return Unit(
            level=self.level,
            label=self.label,
            title=text if titled else None,
            text=None if titled else text,
            children=tuple(child.unit() for child in self.children),
            rows=self.rows,
            raw=self.source.raw,
            spans=self.source.spans,
            rule=self.rule,
        )
