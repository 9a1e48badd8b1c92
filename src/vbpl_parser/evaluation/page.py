"""Blocks of a Markdown page that are made from an evaluation.

A block stands between `<!-- accuracy fields -->` and `<!-- /accuracy fields -->`; what is outside is left alone, so
that prose and figures live in one page. The table `BLOCKS` has all of them.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from vbpl_parser.evaluation.score import Evaluation, FieldScore
from vbpl_parser.evaluation.wording import FIELD_NAMES, HEADINGS, LANGUAGES

__all__ = ["BLOCKS", "fill"]

BLOCK = re.compile(r"<!-- (?P<name>accuracy(?: [a-z]+)?) -->\n.*?<!-- /(?P=name) -->", re.DOTALL)
LAYERS = ("digital", "scan")

Say = Callable[[str], str]


def fill(page: str, evaluation: Evaluation, *, language: str = "en") -> str:
    """`page` with every block written anew.

    Args:
        page: a Markdown page that holds blocks.
        evaluation: where the figures come from.
        language: en or vi.

    Raises:
        ValueError: the page holds no block, or one that is not in the table.
    """
    names = [found["name"] for found in BLOCK.finditer(page)]
    unknown = [name for name in names if name not in BLOCKS]
    if unknown or not names:
        known = ", ".join(f"<!-- {name} -->" for name in BLOCKS)
        raise ValueError(f"{'unknown block ' + unknown[0] if unknown else 'no block'}; known are {known}")
    at = LANGUAGES.index(language)

    def say(heading: str) -> str:
        return HEADINGS[heading][at]

    def made(found: re.Match[str]) -> str:
        name = found["name"]
        return f"<!-- {name} -->\n{BLOCKS[name](evaluation, say, at)}<!-- /{name} -->"

    return BLOCK.sub(made, page)


def _summary(evaluation: Evaluation, say: Say, at: int) -> str:
    """F1 of each field on digital files and on scans."""
    groups = evaluation.groups("layer")
    layers = [layer for layer in LAYERS if layer in groups]
    heads = [f"{say(layer)} ({len(groups[layer].documents)})" for layer in layers]
    columns = [{score.field: score for score in groups[layer].fields} for layer in layers]
    rows = [
        [FIELD_NAMES[score.field][at], *(_share(column[score.field].f1()) for column in columns)]
        for score in _counted(evaluation)
    ]
    macro = [f"**{say('macro')}**", *(f"**{_share(groups[layer].macro_f1())}**" for layer in layers)]
    perfect = [say("perfect"), *(_percent(groups[layer].perfect()) for layer in layers)]
    return _table([say("field"), *heads], [*rows, macro, perfect])


def _fields(evaluation: Evaluation, say: Say, at: int) -> str:
    """Support, precision, recall, F1 softly and strictly, documents right, of each field."""
    heads = [say(name) for name in ("field", "gold", "precision", "recall", "soft", "strict", "right")]
    return _table(heads, [[FIELD_NAMES[score.field][at], *_figures(score)] for score in _counted(evaluation)])


def _digital_fields(evaluation: Evaluation, say: Say, at: int) -> str:
    """The same over digital files."""
    return _fields(evaluation.groups("layer").get("digital", Evaluation(documents=())), say, at)


def _scan_fields(evaluation: Evaluation, say: Say, at: int) -> str:
    """The same over scans."""
    return _fields(evaluation.groups("layer").get("scan", Evaluation(documents=())), say, at)


def _grouped(by: str, heading: str) -> Callable[[Evaluation, Say, int], str]:
    def table(evaluation: Evaluation, say: Say, at: int) -> str:  # noqa: ARG001
        groups = [*evaluation.groups(by).items(), (f"**{say('all')}**", evaluation)]
        heads = [say(name) for name in (heading, "documents", "macro", "strict", "perfect")]
        return _table(heads, [_group(name, group) for name, group in groups])

    return table


def _confidence(evaluation: Evaluation, say: Say, at: int) -> str:  # noqa: ARG001
    """Fields with a value by level, and the share of them that is right."""
    levels = evaluation.confidence.by_level
    heads = [say(name) for name in ("level", "found", "share")]
    return _table(heads, [[level.level, str(level.found), _share(level.share_right)] for level in levels])


def _misses(evaluation: Evaluation, say: Say, at: int) -> str:
    """The digital documents that are not right, by field."""
    digital = evaluation.groups("layer").get("digital", Evaluation(documents=()))
    rows = []
    for score in _counted(digital):
        wrong = [document.id for document, match in digital.matches(score.field) if not match.right]
        if wrong:
            rows.append([FIELD_NAMES[score.field][at], str(len(wrong)), ", ".join(wrong)])
    return _table([say("field"), say("documents"), say("not_right")], rows)


BLOCKS: dict[str, Callable[[Evaluation, Say, int], str]] = {
    "accuracy": _summary,
    "accuracy fields": _fields,
    "accuracy digital": _digital_fields,
    "accuracy scans": _scan_fields,
    "accuracy formats": _grouped("origin", "format"),
    "accuracy sources": _grouped("source", "source"),
    "accuracy confidence": _confidence,
    "accuracy misses": _misses,
}


def _counted(evaluation: Evaluation) -> list[FieldScore]:
    """Fields that some label has a value for and that are built."""
    skip = evaluation.not_built
    return [score for score in evaluation.fields if score.gold and score.field not in skip]


def _figures(score: FieldScore) -> list[str]:
    shares = [score.precision(), score.recall(), score.f1(), score.f1(strict=True)]
    return [str(score.gold), *map(_share, shares), f"{score.right}/{score.documents}"]


def _group(name: str, group: Evaluation) -> list[str]:
    macros = [group.macro_f1(), group.macro_f1(strict=True)]
    return [name, str(len(group.documents)), *map(_share, macros), _percent(group.perfect())]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [list(heads), ["---", *("---:" for _ in heads[1:])], *map(list, rows)]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)
