"""Dựng cây (growing the tree): every paragraph in order finds its unit."""

from collections.abc import Sequence

from vbpl_parser.layout import Passage
from vbpl_parser.outline.ahead import Ahead
from vbpl_parser.outline.articles import Articles
from vbpl_parser.outline.citing import Cited, introduces
from vbpl_parser.outline.draft import Draft
from vbpl_parser.outline.headings import continues_title, is_heading
from vbpl_parser.outline.labels import STRUCTURE, Label, Style, readings
from vbpl_parser.outline.levels import level
from vbpl_parser.outline.looks import is_italic
from vbpl_parser.outline.misreads import expected, labels_of
from vbpl_parser.outline.paragraphs import Paragraph
from vbpl_parser.outline.persons import person_lists
from vbpl_parser.outline.quotes import quoted
from vbpl_parser.outline.sequence import Open, Place, place

__all__ = ["grow"]

DEPTH = 16
"""Units deep; what a label would open below this is a paragraph."""
_RUN_IN = {
    Style.ARTICLE: (Style.ARABIC,),
    Style.ROMAN: (Style.ARABIC,),
    Style.ARABIC: (Style.LETTER,),
    Style.DECIMAL: (Style.LETTER,),
}


def grow(root: Draft, body: Sequence[Paragraph]) -> None:
    """Hang the paragraphs of `body` into `root`."""
    _Grower(root, body).run()


class _Grower:
    """The state while the paragraphs go by: the units that are open, the bullets that are open inside the last one."""

    def __init__(self, root: Draft, body: Sequence[Paragraph]) -> None:
        self.body = body
        self.labels = [() if part.table else labels_of(part.text, ocr=part.is_ocr) for part in body]
        self.ahead = Ahead(self.labels)
        self.drafts = [root]
        self.stack: list[Open] = []
        self.bullets: list[tuple[str, Draft]] = []
        self.articles = Articles()
        self.cited: Cited | None = None
        self.lead: Draft | None = None
        self.quoting = False
        self.before = ""

    def run(self) -> None:
        texts = [paragraph.text for paragraph in self.body]
        inside, listed = quoted(texts), person_lists(texts, self.labels)
        for at, paragraph in enumerate(self.body):
            fixed = "quotation" if inside[at] else "person" if listed[at] else None
            self.lead = self._add(at, paragraph, self.labels[at], fixed)
            self.before = paragraph.text

    def _add(self, at: int, paragraph: Paragraph, options: tuple[Label, ...], fixed: str | None) -> Draft | None:
        """Add a paragraph; return its draft when it leads into what follows. `fixed` rules out that it is a unit."""
        if self.quoting and not fixed:
            self.bullets.clear()
        self.quoting = bool(fixed)
        if paragraph.table:
            self._hang(Draft("table", "table", paragraph.passage, paragraph.passage, rows=paragraph.rows))
        elif fixed:
            self._plain(paragraph.passage, fixed)
        elif not options:
            return self._unlabelled(paragraph)
        elif options[0].style is Style.BULLET:
            self._bullet(paragraph, options[0])
        else:
            self._labelled(at, paragraph, options)
        return None

    def _plain(self, passage: Passage, rule: str) -> Draft:
        draft = Draft("paragraph", rule, passage, passage)
        self._hang(draft)
        return draft

    def _hang(self, draft: Draft) -> None:
        """Hang an unlabelled draft into the bullet that announces it, or into the innermost open unit."""
        while self.bullets and not self.bullets[-1][1].text.endswith(":"):
            self.bullets.pop()
        parent = self.bullets[-1][1] if self.bullets else self.drafts[-1]
        parent.children.append(draft)

    def _unlabelled(self, paragraph: Paragraph) -> Draft | None:
        passage = paragraph.passage
        misread = expected(self.stack, passage.text, ocr=True) if paragraph.is_ocr else None
        if misread:
            self._open(misread, passage)
            return None
        if self.cited and not self.cited.goes_on_unlabelled(passage.text, italic=is_italic(passage)):
            self.cited = None
            self.bullets.clear()
        top = self.drafts[-1]
        if top.is_labelled and not top.children and not self.cited and continues_title(top.style, top.own, passage):
            top.add_title(passage)
            return None
        draft = self._plain(passage, "citation" if self.cited else "paragraph")
        return draft if is_heading(passage) or passage.text.endswith(":") else None

    def _bullet(self, paragraph: Paragraph, label: Label) -> None:
        passage = paragraph.passage
        own = passage.slice(label.end)
        if self.cited and not self.cited.goes_on_bullet(own.text, italic=is_italic(passage)):
            self.cited = None
        signs = [sign for sign, _ in self.bullets]
        if label.mark in signs:
            del self.bullets[signs.index(label.mark) :]
        parent = self.bullets[-1][1] if self.bullets else self.drafts[-1]
        draft = Draft("bullet", "bullet", passage, own, label.text, Style.BULLET)
        parent.children.append(draft)
        self.bullets.append((label.mark, draft))

    def _labelled(self, at: int, paragraph: Paragraph, options: tuple[Label, ...]) -> None:
        passage = paragraph.passage
        found = self._place(at, options)
        if found is None or found.cost >= 2 or (found.label.style is Style.ROMAN and found.label.is_first):
            found = expected(self.stack, passage.text, ocr=paragraph.is_ocr) or found
        if self._is_cited(passage, options, found):
            self._plain(passage, "citation")
        elif found is None or len(self.stack) >= DEPTH:
            self._plain(passage, "paragraph")
        else:
            self._open(found, passage)
            self._run_in(at, found.label)

    def _is_cited(self, passage: Passage, options: tuple[Label, ...], found: Place | None) -> bool:
        label = found.label if found else options[0]
        italic = is_italic(passage)
        if self.cited:
            own = found is not None and found.cost < 1 and (label.style in STRUCTURE or not label.is_first)
            if self.cited.goes_on(label, italic=italic, own=own):
                return True
            self.cited = None
        rejected = found is None and label.style in STRUCTURE
        if rejected or introduces(self.before, label):
            self.cited = Cited(italic)
            return self.cited.goes_on(label, italic=italic, own=False)
        return False

    def _place(self, at: int, options: tuple[Label, ...]) -> Place | None:
        found = place(self.stack, options, restart=self.lead is not None)
        if found is None:
            return None
        label = found.label
        announced = self.before.endswith(":")
        if label.style is Style.ARTICLE and not self.articles.accepts(
            label, self.ahead.next_article(at), announced=announced
        ):
            return None
        alone = label.is_first and (label.doubt > 1 or label.style is Style.CAPITAL)
        return None if alone and not self.ahead.has_next(at, label) else found

    def _open(self, found: Place, passage: Passage) -> None:
        label = found.label
        self._lift_lead(found)
        del self.stack[found.keep :]
        del self.drafts[found.keep + 1 :]
        self.bullets.clear()
        own = passage.slice(label.end)
        draft = Draft(level(label.style, self.stack), label.style.value, passage, own, label.text, label.style)
        self.drafts[-1].children.append(draft)
        self.stack.append(Open(label.style, label.ordinal, label.mark))
        self.drafts.append(draft)
        self.articles.note(label)

    def _lift_lead(self, found: Place) -> None:
        """Put a heading, or a sentence with a colon, before a numbering that begins anew where the numbering stands."""
        inner = self.drafts[-1].children
        if self.lead and found.label.is_first and found.keep < len(self.stack) and inner and inner[-1] is self.lead:
            inner.pop()
            self.drafts[found.keep].children.append(self.lead)

    def _run_in(self, at: int, label: Label) -> None:
        """Open the inner unit too of "Điều 2. 1. …", when "2." follows."""
        draft = self.drafts[-1]
        for option in readings(draft.text):
            is_inner = option.style in _RUN_IN.get(label.style, ()) and option.is_first and not option.doubt
            if is_inner and self.ahead.has_next(at, option):
                end = len(draft.source.text) - len(draft.text)
                whole, draft.source, draft.own = draft.source, draft.source.slice(0, end), draft.own.slice(0, 0)
                self._open(Place(option, len(self.stack), 0.0), whole.slice(end))
                return
