"""Đánh số tự động (automatic numbering): the labels that Word computes and does not store (ISO/IEC 29500-1, 17.9).

Every numbered paragraph names an instance (`w:num`) and a level. Instances of one abstract definition count on
together unless an override restarts them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from attrs import Factory, evolve, frozen

from vbpl_parser.readers.docx.formats import format_number
from vbpl_parser.readers.docx.looks import switch, whole_number
from vbpl_parser.readers.docx.names import w
from vbpl_parser.readers.story.symbols import BULLET, symbol_text

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Level", "Numbering", "Story"]

VAL, LEVEL, FONTS = w("val"), w("ilvl"), w("rFonts")
LEVELS = 9
PLACE = re.compile(r"%([1-9])")
# The letter "o" of a typewriter font is Word's hollow bullet.
TYPEWRITER = frozenset({"courier new", "courier"})


@frozen(kw_only=True)
class Level:
    """One level of a list: format, template ("%1.%2"), start, after which level it restarts (0: never, None: any)."""

    start: int = 1
    format: str | None = "decimal"
    template: str = ""
    suffix: str = " "
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@frozen(kw_only=True)
class Instance:
    """A `w:num`: the abstract list that it counts in, its levels, and the levels that it restarts on first use."""

    abstract: str
    levels: tuple[Level, ...]
    restarts: frozenset[int]


class Story(Enum):
    """The stories that Word counts by themselves: a list of the body does not go on in a text box."""

    BODY = "body"
    TEXT_BOX = "text box"
    PAGE_FRAME = "header and footer"
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"


@frozen
class Counts:
    """How far the lists of one story have counted, by abstract list, and which restarts are spent."""

    lists: dict[str, list[int | None]] = Factory(dict)
    restarted: set[tuple[str, int]] = Factory(set)


class Numbering:
    """The lists of one document and how far each has counted.

    `load` gives the root of the numbering part (or None); it is called when the first numbered paragraph comes.
    """

    def __init__(self, load: Callable[[], etree._Element | None]) -> None:
        self._load = load
        self._found: dict[str, Instance] | None = None
        self._stories = {Story.BODY: Counts()}
        self._story = Story.BODY

    @property
    def _instances(self) -> dict[str, Instance]:
        if self._found is None:
            root = self._load()
            self._found = {} if root is None else _instances(root)
        return self._found

    def enter(self, story: Story) -> Story:
        """Count in `story` from here on; gives the story that was counted before."""
        before, self._story = self._story, story
        self._stories.setdefault(story, Counts())
        return before

    def level_of_style(self, number_id: str, style: str | None) -> int:
        """The level that the list ties to a paragraph style; the first when none."""
        instance = self._instances.get(number_id)
        for index, level in enumerate(instance.levels if instance else ()):
            if style is not None and level.style == style:
                return index
        return 0

    def next_label(self, number_id: str, index: int) -> str:
        """Count one paragraph and give its label with the space that follows it; empty when it has none."""
        instance = self._instances.get(number_id)
        if instance is None or not 0 <= index < LEVELS:
            return ""
        story = self._stories[self._story]
        counts = story.lists.setdefault(instance.abstract, [None] * LEVELS)
        if index in instance.restarts and (number_id, index) not in story.restarted:
            story.restarted.add((number_id, index))
            counts[index] = None
        _step(instance.levels, index, counts)
        label = _label(instance.levels, index, counts)
        return label + instance.levels[index].suffix if label else ""


def _step(levels: tuple[Level, ...], index: int, counts: list[int | None]) -> None:
    # A level whose upper levels were never used counts those too: after "1.1" the next first level is 2.
    for upper in range(index):
        if counts[upper] is None:
            counts[upper] = levels[upper].start
    count = counts[index]
    counts[index] = levels[index].start if count is None else count + 1
    for deeper in range(index + 1, LEVELS):
        restart = levels[deeper].restart
        if restart is None or index < restart:
            counts[deeper] = None


def _label(levels: tuple[Level, ...], index: int, counts: list[int | None]) -> str:
    level = levels[index]
    if level.format == "bullet":
        return level.template

    if any(int(place) > index + 1 for place in PLACE.findall(level.template)):
        return ""  # a deeper level in the template: Word prints no label at all

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        return format_number(counts[place] or 0, "decimal" if level.legal else levels[place].format)

    return PLACE.sub(number, level.template)


def _instances(root: etree._Element) -> dict[str, Instance]:
    abstracts: dict[str, etree._Element] = {}
    links: dict[str, str] = {}
    for element in root.iterchildren(w("abstractNum")):
        name = element.get(w("abstractNumId"), "")
        abstracts.setdefault(name, element)
        link = element.find(w("styleLink"))
        if link is not None:
            links.setdefault(link.get(VAL, ""), name)
    levels: dict[str, tuple[Level, ...]] = {}
    found: dict[str, Instance] = {}
    for element in root.iterchildren(w("num")):
        abstract = _abstract(element, abstracts, links)
        if abstract is not None:
            if abstract not in levels:
                levels[abstract] = _levels(abstracts[abstract])
            found.setdefault(element.get(w("numId"), ""), _instance(element, abstract, levels[abstract]))
    return found


def _abstract(element: etree._Element, abstracts: dict[str, etree._Element], links: dict[str, str]) -> str | None:
    named = element.find(w("abstractNumId"))
    name = None if named is None else named.get(VAL)
    if name not in abstracts:
        return None
    linked = abstracts[name].find(w("numStyleLink"))
    return name if linked is None else links.get(linked.get(VAL, ""), name)


def _levels(abstract: etree._Element) -> tuple[Level, ...]:
    levels = [Level() for _ in range(LEVELS)]
    for element in abstract.iterchildren(w("lvl")):
        index = whole_number(element.get(LEVEL))
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _level(element)
    return tuple(levels)


def _instance(element: etree._Element, abstract: str, levels: tuple[Level, ...]) -> Instance:
    own = list(levels)
    restarts = set()
    for override in element.iterchildren(w("lvlOverride")):
        index = whole_number(override.get(LEVEL))
        if index is None or not 0 <= index < LEVELS:
            continue
        level = override.find(w("lvl"))
        if level is not None:
            own[index] = _level(level)
        start = _value(override, "startOverride")
        if start is not None:
            own[index] = evolve(own[index], start=start)
            restarts.add(index)
    return Instance(abstract=abstract, levels=tuple(own), restarts=frozenset(restarts))


def _level(element: etree._Element) -> Level:
    text, legal, style = element.find(w("lvlText")), element.find(w("isLgl")), element.find(w("pStyle"))
    form = next(element.iter(w("numFmt")), None)
    name = None if form is None else form.get(VAL)
    template = "" if text is None else text.get(VAL, "")
    suffix = element.find(w("suff"))
    start = _value(element, "start")
    return Level(
        start=0 if start is None else start,
        format=_custom(form) if name == "custom" else name,
        template=_bullet(element, template) if name == "bullet" else template,
        suffix="" if suffix is not None and suffix.get(VAL) == "nothing" else " ",
        restart=_value(element, "lvlRestart"),
        legal=legal is not None and switch(legal),
        style=None if style is None else style.get(VAL),
    )


def _value(element: etree._Element, name: str) -> int | None:
    child = element.find(w(name))
    return None if child is None else whole_number(child.get(VAL))


def _custom(form: etree._Element | None) -> str:
    # Word 2010's own formats: "01, 02, 03, …" and longer ones; two digits are the nearest that exists for all.
    return "decimalZero" if form is not None and (form.get(w("format")) or "").startswith("0") else "decimal"


def _bullet(level: etree._Element, template: str) -> str:
    fonts = level.find(f"{w('rPr')}/{FONTS}")
    font = None if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi"))
    if template == "o" and (font or "").lower() in TYPEWRITER:
        return "◦"
    return symbol_text(template, font).strip() or BULLET
