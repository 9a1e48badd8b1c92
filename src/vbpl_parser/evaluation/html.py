"""An evaluation as one page of HTML: scores, then each document with its lines in zone colours and its misses marked.

Everything is escaped, nothing is loaded from elsewhere, so that the page can be sent and kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from vbpl_parser.evaluation.misses import Miss, misses
from vbpl_parser.evaluation.parsed import PlacedLine
from vbpl_parser.evaluation.places import Place
from vbpl_parser.evaluation.score import MACRO_SUPPORT, DocumentScore, Evaluation

__all__ = ["to_html"]

GROUPS = ("layer", "origin", "kind", "system", "source")

# Zone → background; what belongs together has one hue.
COLOURS: dict[str, str] = {
    "furniture": "#e8e8e8",
    "stamp": "#e8e8e8",
    "national_title": "#dbe7f9",
    "issuer": "#cfeaf2",
    "number": "#c5dcf7",
    "place_date": "#d3eef0",
    "caption": "#e6dcf5",
    "doc_type": "#ecd6f2",
    "subject": "#f3dcf0",
    "mark": "#f9d3d3",
    "addressees": "#f7e9c0",
    "legal_bases": "#f3efc4",
    "operative": "#ecd6f2",
    "body": "#ffffff",
    "recipients": "#d6efd2",
    "signature": "#c8ebd5",
    "annex_heading": "#ecd6f2",
    "copy_form": "#ecd6f2",
    "unknown": "#ff9b8a",
}
STYLE = """
body{font:15px/1.45 system-ui,sans-serif;margin:2em auto;max-width:76em;padding:0 1em;color:#222;background:#fff}
table{border-collapse:collapse;margin:.6em 0}th,td{padding:.15em .7em;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid #999}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
details{border-top:1px solid #ccc;padding:.3em 0}summary{cursor:pointer}
.lines td{border-bottom:1px solid #eee;white-space:pre-wrap}.lines td:last-child{width:60%}
.missed td:last-child{outline:2px solid #c00}.wrong td:last-child{outline:2px dashed #c60}
.gold{color:#060}.found{color:#a30}.note{color:#a00;font-size:85%}.ok{color:#060}.place{color:#666;font-size:85%}
"""


def to_html(evaluation: Evaluation, *, title: str = "vbpl evaluate") -> str:
    """The page."""
    colours = "".join(f".z-{zone}{{background:{colour}}}" for zone, colour in COLOURS.items())
    head = (
        '<!doctype html><html lang="vi"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}{colours}</style><h1>{escape(title)}</h1>"
    )
    documents = "".join(_document(document) for document in evaluation.documents)
    return f"{head}{''.join(_scores(evaluation))}{_legend()}<h2>Documents</h2>{documents}</html>\n"


def _scores(evaluation: Evaluation) -> Iterator[str]:
    skip = evaluation.not_built
    fields = [
        [score.field + (" (not built)" if score.field in skip else ""), *map(str, (score.documents, score.gold))]
        + [_share(value) for value in (score.precision(), score.recall(), score.f1(), score.f1(strict=True))]
        + [f"{score.right}/{score.documents}"]
        for score in evaluation.fields
    ]
    yield "<h2>Fields</h2>"
    yield _table(("field", "documents", "values", "P", "R", "F1", "F1 strict", "right"), fields)
    groups = [
        [f"{by} {name}", str(len(group.documents)), _share(group.macro_f1()), _share(group.perfect())]
        for by in GROUPS
        for name, group in evaluation.groups(by).items()
    ]
    groups.append(["all", str(len(evaluation.documents)), _share(evaluation.macro_f1()), _share(evaluation.perfect())])
    yield f"<h2>Groups</h2><p>Macro F1 is over fields with at least {MACRO_SUPPORT} values.</p>"
    yield _table(("group", "documents", "macro F1", "perfect"), groups)
    confidence = evaluation.confidence
    yield "<h2>Confidence</h2>"
    levels = [[level.level, str(level.found), _share(level.share_right)] for level in confidence.by_level]
    yield _table(("level", "fields with a value", "right"), levels)


def _legend() -> str:
    zones = " ".join(f'<span class="z-{zone}">&nbsp;{zone}&nbsp;</span>' for zone in COLOURS)
    return (
        f"<h2>Marks</h2><p>{zones}</p><p>A red frame: a gold value that was not found stands here. "
        "A dashed frame: a value that is wrong was taken from here.</p>"
    )


def _document(document: DocumentScore) -> str:
    found = misses(document)
    words = f"{document.id} ({document.origin}, {document.kind})"
    verdict = f"{len(found)} misses" if found else "right"
    error = f'<p class="note">{escape(document.error)}</p>' if document.error else ""
    review = ", ".join(document.needs_review)
    return (
        f"<details{' open' if found else ''}><summary><b>{escape(words)}</b> "
        f'<span class="{"note" if found else "ok"}">{verdict}</span></summary>{error}'
        + (f"<p>needs review: {escape(review)}</p>" if review else "")
        + (_misses(found) if found else "")
        + _lines(document.lines, found)
        + "</details>"
    )


def _misses(found: Iterable[Miss]) -> str:
    rows = "".join(
        f"<tr><td>{escape(miss.field)}</td>"
        f'<td class="gold">{_value(miss.gold)}{_place(miss.gold, miss.gold_at)}</td>'
        f'<td class="found">{_value(miss.found)}{_place(miss.found, miss.found_at)}</td></tr>'
        for miss in found
    )
    return f"<table><thead><tr><th>field<th>gold<th>found</thead>{rows}</table>"


def _value(text: str | None) -> str:
    return "—" if text is None else escape(text)


def _place(value: str | None, place: Place) -> str:
    if value is None:
        return ""
    if not place.lines:
        return '<div class="place">not in the lines</div>'
    first = place.lines[0]
    zones = ", ".join(dict.fromkeys(line.zone for line in place.lines))
    part = "" if place.whole else " (in part)"
    return f'<div class="place">page {first.page}, line {first.number}: {escape(zones)}{part}</div>'


def _lines(lines: tuple[PlacedLine, ...], found: Iterable[Miss]) -> str:
    notes = _notes(found)
    rows = "".join(_line(line, notes.get(line.number, [])) for line in lines)
    return (
        f"<details><summary>{len(lines)} lines</summary>"
        f'<table class="lines"><thead><tr><th class="n">line<th class="n">page<th>column<th>zone<th>text</thead>'
        f"{rows}</table></details>"
    )


def _notes(found: Iterable[Miss]) -> Mapping[int, list[tuple[str, str]]]:
    """Line → (class, note) of the misses that stand there."""
    notes: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for miss in found:
        for line in miss.gold_at.lines:
            notes[line.number].append(("missed", f"{miss.field}: not found"))
        for line in miss.found_at.lines:
            notes[line.number].append(("wrong", f"{miss.field}: wrong value"))
    return notes


def _line(line: PlacedLine, notes: list[tuple[str, str]]) -> str:
    classes = " ".join([f"z-{line.zone.rpartition('/')[2]}", *dict.fromkeys(kind for kind, _ in notes)])
    said = "".join(f' <span class="note">{escape(note)}</span>' for note in dict.fromkeys(note for _, note in notes))
    return (
        f'<tr class="{classes}"><td class="n">{line.number}<td class="n">{line.page}<td>{escape(line.column)}'
        f'<td title="{escape(line.rule, quote=True)}">{escape(line.zone)}<td>{escape(line.text)}{said}</tr>'
    )


def _table(heads: Iterable[str], rows: Iterable[list[str]]) -> str:
    first, *others = heads
    head = f"<th>{escape(first)}" + "".join(f'<th class="n">{escape(name)}' for name in others)
    body = "".join(
        f"<tr><td>{escape(row[0])}" + "".join(f'<td class="n">{escape(cell)}' for cell in row[1:]) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</thead>{body}</table>"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
