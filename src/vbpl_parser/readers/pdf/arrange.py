"""One sheet → drafts in reading order: stamps, then rows, tables and side-by-side blocks from top to bottom."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from vbpl_parser.layout import Align, Cell, Column
from vbpl_parser.readers.pdf.blocks import Block, find_blocks
from vbpl_parser.readers.pdf.draft import Draft, draft_of
from vbpl_parser.readers.pdf.foot import edge_rows
from vbpl_parser.readers.pdf.grid import Table, tables_of
from vbpl_parser.readers.pdf.margins import Area, area_of
from vbpl_parser.readers.pdf.marks import LAYOUT, TITLE
from vbpl_parser.readers.pdf.native import Word
from vbpl_parser.readers.pdf.rows import Row, Strip, rows_of, strips_of
from vbpl_parser.readers.pdf.sheet import Sheet
from vbpl_parser.readers.pdf.stamps import COPY_NOTE, lift_stamps, lift_texts

__all__ = ["Arranger"]

CENTRED, CENTRED_SCAN = 4.0, 9.0  # points off the middle
INSET = 1.5  # font sizes that a centred line stays away from both edges
ALIGNED = 3.0  # points
SAME_GRID = 4.0  # points
PADDING = 5.0  # points between a cell's border and its words


@define
class Arranger:
    """Counts blocks and tables through the file, and remembers the table at the foot of the page before."""

    blocks: int = 0
    tables: int = 0
    area: dict[int, Area] = field(factory=dict)
    open_table: Table | None = None
    open_head: list[str] = field(factory=list)
    open_rows: int = 0
    open_block: Block | None = None
    stamp_texts: list[str] = field(factory=list)

    def drafts(self, sheet: Sheet) -> list[Draft]:
        """The lines of one sheet."""
        words, stamps = lift_stamps(sheet)
        tables, words = _filled_tables(sheet, words)
        strips, texts = lift_texts(strips_of(words, sheet.text), sheet.height)
        rows = rows_of(strips)
        width = round(sheet.width)
        area = self.area[width] = area_of(rows, sheet.width, self.area.get(width))
        done = list(self._stamped([*stamps, *texts], sheet, area))
        furniture = edge_rows(rows, area, sheet.rulings, sheet.width, sheet.height)
        at = 0
        for table in tables:
            below = next((i for i in range(at, len(rows)) if rows[i].base > table.top), len(rows))
            beside = next((i for i in range(below, len(rows)) if rows[i].base > table.bottom), len(rows))
            done.extend(self._rows(rows, range(at, beside), furniture, sheet, area))
            alone = all(draft.furniture for draft in done)
            done.extend(self._table(table, sheet, first=alone))
            at = beside
        if any(index not in furniture for index in range(at, len(rows))) or not tables:
            self.open_table = None
        done.extend(self._rows(rows, range(at, len(rows)), furniture, sheet, area))
        done.extend(_slanted(sheet, area))
        return done

    def _stamped(self, stamps: Sequence[list[list[Strip]]], sheet: Sheet, area: Area) -> Iterator[Draft]:
        """Stamps as full lines before everything else."""
        for stamp in stamps:
            lines = [draft_of(strips, sheet.number, (area.left, area.right), sheet.confidence) for strips in stamp]
            self.stamp_texts.append(" ".join(line.text for line in lines))
            for line in lines:
                line.furniture = not COPY_NOTE.match(line.text)
                yield line

    def _rows(self, rows: Sequence[Row], part: range, furniture: set[int], sheet: Sheet, area: Area) -> Iterator[Draft]:
        """The rows of a stretch of the page without tables."""
        flow = [rows[index] for index in part if index not in furniture]
        before, self.open_block = self.open_block, None
        found = find_blocks(flow, area, before)
        if found and found[-1].last == len(flow) - 1:
            self.open_block = found[-1]
        blocks = {id(flow[block.first]): block for block in found}
        edges = (area.left, area.right)
        skip: set[int] = set()
        last: Draft | None = None
        for index in part:
            row = rows[index]
            block = blocks.get(id(row))
            if block is not None:
                skip.update(id(inner) for inner in flow[block.first : block.last + 1])
                yield from self._block(block, sheet)
            elif id(row) not in skip:
                draft = draft_of(row.strips, sheet.number, edges, sheet.confidence)
                draft.align = _align(draft, area, last)
                draft.furniture = index in furniture
                last = draft
                yield draft

    def _block(self, block: Block, sheet: Sheet) -> Iterator[Draft]:
        """All lines of the left column, then of the right one; a third column is the right one of a further block."""
        self.blocks += not block.carried
        for number, column in enumerate(block.columns()):
            self.blocks += number > 1
            yield from self._column(column, Column.LEFT if number == 0 else Column.RIGHT, sheet)

    def _column(self, column: list[list[Strip]], side: Column, sheet: Sheet) -> Iterator[Draft]:
        edges = min(strips[0].x0 for strips in column), max(strip.x1 for strips in column for strip in strips)
        middles = sorted((strips[0].x0 + strips[-1].x1) / 2 for strips in column)
        middle = middles[len(middles) // 2]
        for strips in column:
            draft = draft_of(strips, sheet.number, edges, sheet.confidence)
            draft.column, draft.block = side, self.blocks
            flush = draft.x0 - edges[0] <= ALIGNED and len(column) > 1 and draft.x1 < edges[1] - 2 * draft.size
            draft.align = Align.CENTER if abs(draft.middle - middle) <= CENTRED and not flush else Align.LEFT
            yield draft

    def _table(self, table: Table, sheet: Sheet, *, first: bool) -> Iterator[Draft]:
        """The lines of a table, cell by cell; the first table of a page may go on with the one before."""
        cells = table.cells(sheet.text)
        goes_on = first and self.open_table is not None and _same_grid(self.open_table, table)
        if not goes_on:
            self.tables += 1
            self.open_rows = 0
            self.open_head = [_cell_text(rows) for row, _, rows in cells if row == 0]
        repeated = goes_on and [_cell_text(rows) for row, _, rows in cells if row == 0] == self.open_head
        top = 1 if repeated else 0
        broken = goes_on and _is_rest(rows for row, _, rows in cells if row == top)
        shift = self.open_rows - top - broken
        for row, column, rows in cells:
            place = Cell(self.tables, row + shift, column, table.columns)
            low, high = table.width(row, column)
            for number, line in enumerate(rows):
                edges = (min(low + PADDING, line.x0), max(high - PADDING, line.x1))
                draft = draft_of(line.strips, sheet.number, edges, sheet.confidence)
                draft.cell = place
                draft.starts = number == 0
                draft.furniture = repeated and row == 0
                yield draft
        self.open_table = table
        self.open_rows = shift + cells[-1][0] + 1


def _cell_text(rows: Sequence[Row]) -> str:
    return " ".join(row.text for row in rows)


def _is_rest(cells: Iterable[list[Row]]) -> bool:
    """Is the first row of a page the rest of the row before? Then most of its cells go on in small letters."""
    openings = [rows[0].text[:1].islower() for rows in cells]
    return sum(openings) * 2 >= len(openings) > 0


def _same_grid(a: Table, b: Table) -> bool:
    return len(a.xs) == len(b.xs) and all(abs(x - y) < SAME_GRID for x, y in zip(a.xs, b.xs, strict=True))


def _filled_tables(sheet: Sheet, words: list[Word]) -> tuple[list[Table], list[Word]]:
    """The data tables with their words, and the words outside of them."""
    tables = tables_of(sheet.rulings)
    if not tables:
        return [], words
    kept = []
    for table in tables:
        outside = [word for word in words if not table.take(word)]
        if len(table.words) > 1 and not _is_layout(table, sheet.text):
            kept.append(table)
            words = outside
    return kept, words


def _is_layout(table: Table, source: str) -> bool:
    """A bordered table of two columns that holds a header or a tail."""
    if table.columns > 3:
        return False
    texts = [row.text for _, _, rows in table.cells(source) for row in rows[:2]]
    return any(TITLE.match(text) or LAYOUT.match(text) for text in texts)


def _align(draft: Draft, area: Area, last: Draft | None) -> Align:
    """Alignment by the distances from both edges; a wide line under a centred one is centred too."""
    left, right = draft.x0 - area.left, area.right - draft.x1
    off = CENTRED if draft.confidence is None else CENTRED_SCAN
    centred = abs(draft.middle - area.centre) <= off / 2 and min(left, right) > ALIGNED
    if centred and last is not None and last.align is Align.CENTER and last.runs[-1].bold == draft.runs[0].bold:
        return Align.CENTER
    inset = INSET * draft.size
    centred = abs(draft.middle - area.centre) <= off and left > inset and right > inset
    if centred and (abs(draft.x0 - area.indent) > ALIGNED or left > 4 * draft.size):
        return Align.CENTER
    if abs(right) <= ALIGNED:
        return Align.RIGHT if draft.x0 > area.centre else Align.JUSTIFY
    return Align.LEFT


def _slanted(sheet: Sheet, area: Area) -> Iterator[Draft]:
    """Texts in another direction, as one furniture line at the end of the page."""
    if sheet.slanted:
        yield Draft(
            page=sheet.number,
            text=" ".join(sheet.slanted),
            runs=(),
            x0=area.left,
            x1=area.right,
            base=sheet.height,
            size=0.0,
            first_width=0.0,
            left=area.left,
            right=area.right,
            furniture=True,
        )
