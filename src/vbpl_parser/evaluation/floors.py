"""Floors: the figures that must be kept, in a TOML file that only ever goes up.

```toml
macro = 0.91

[fields]
number = 0.98

[digital]
macro = 0.97

[digital.fields]
number = 0.99

[confidence]
high_is_right = 0.99
right_is_high = 0.85
```

`macro` and `fields` are soft F1 over all documents, `digital` and `scan` the same over files and over scans.
"""

import math
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from vbpl_parser.evaluation.fields import FIELDS
from vbpl_parser.evaluation.score import Evaluation

__all__ = ["TOLERANCE", "Floors", "breaches", "raised", "read_floors", "write_floors"]

TOLERANCE = 0.002
"""How far a figure may be under its floor: engines differ in the last digit from machine to machine."""

LAYERS = ("digital", "scan")
CONFIDENCE = ("high_is_right", "right_is_high")


@frozen(kw_only=True)
class Floors:
    """Minimum figures by name: "macro", "number", "digital macro", "scan number", "confidence high_is_right"."""

    minimum: dict[str, float] = field(factory=dict)


def read_floors(path: Path) -> Floors:
    """The floors in `path`.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no TOML, names a figure that does not exist, or a floor is not a number from 0 to 1.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    confidence = data.pop("confidence", {})
    layers = [(layer, data.pop(layer)) for layer in LAYERS if layer in data]
    minimum = {
        **_section(data),
        **{f"{layer} {name}": v for layer, table in layers for name, v in _section(table).items()},
    }
    minimum |= {f"confidence {name}": value for name, value in _known(confidence, CONFIDENCE).items()}
    for value in minimum.values():
        if not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise ValueError(f"a floor is a number from 0 to 1, not {value!r}")
    return Floors(minimum=minimum)


def _section(table: Any) -> dict[str, Any]:
    """`macro` and the fields of one section."""
    fields = _known(_known(table, ("macro", "fields")).get("fields", {}), [known.name for known in FIELDS])
    return {**({"macro": table["macro"]} if "macro" in table else {}), **fields}


def _known(table: Any, names: Collection[str]) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise ValueError(f"a table of floors is expected, not {table!r}")
    unknown = [name for name in table if name not in names]
    if unknown:
        raise ValueError(f"unknown in floors: {', '.join(unknown)}")
    return table


def breaches(floors: Floors, evaluation: Evaluation) -> tuple[str, ...]:
    """One sentence for each figure that is under its floor by more than the tolerance; none when all is well."""
    found = dict(_figures(evaluation))
    return tuple(
        f"{name}: {found.get(name, 0.0):.3f} is under the floor of {floor:.3f}"
        for name, floor in floors.minimum.items()
        if found.get(name, 0.0) < floor - TOLERANCE
    )


def raised(floors: Floors, evaluation: Evaluation) -> Floors:
    """`floors`, each raised to what was reached where that is higher; all figures when there are none yet.

    Nothing is ever lowered, and a figure that has no floor gets none: who writes the file chooses what to hold.
    """
    found = dict(_figures(evaluation))
    names = floors.minimum or found
    return Floors(minimum={name: max(floors.minimum.get(name, 0.0), found.get(name, 0.0)) for name in names})


def write_floors(floors: Floors, path: Path) -> None:
    """Write `floors` as TOML. Raises `OSError` when the file cannot be written."""
    lines = ["# Lowest figures allowed (soft F1). Raised by `vbpl evaluate --write-floors`, never lowered."]
    lines += _written(floors.minimum, "")
    for layer in LAYERS:
        lines += _written(floors.minimum, layer)
    confidence = {name: floors.minimum[key] for name in CONFIDENCE if (key := f"confidence {name}") in floors.minimum}
    if confidence:
        lines += ["", "[confidence]", *_rows(confidence)]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def _written(minimum: Mapping[str, float], layer: str) -> list[str]:
    """The lines of one section; none when it holds nothing."""
    prefix = f"{layer} " if layer else ""
    fields = {known.name: minimum[key] for known in FIELDS if (key := prefix + known.name) in minimum}
    lines: list[str] = []
    if f"{prefix}macro" in minimum:
        lines += ["", *([f"[{layer}]"] if layer else []), f"macro = {minimum[prefix + 'macro']:.3f}"]
    if fields:
        lines += ["", f"[{layer}.fields]" if layer else "[fields]", *_rows(fields)]
    return lines


def _rows(figures: Mapping[str, float]) -> list[str]:
    return [f"{name} = {value:.3f}" for name, value in figures.items()]


def _figures(evaluation: Evaluation) -> Iterator[tuple[str, float]]:
    """Every figure by name, rounded down to three digits so that a floor can be reached again."""
    groups = evaluation.groups("layer")
    for prefix, group in [("", evaluation), *((f"{layer} ", groups[layer]) for layer in LAYERS if layer in groups)]:
        scores = [
            (score.field, score.f1())
            for score in group.fields
            if score.gold and score.field not in evaluation.not_built
        ]
        for name, value in [("macro", group.macro_f1()), *scores]:
            if value is not None:
                yield prefix + name, _down(value)
    confidence = evaluation.confidence
    for name, value in zip(CONFIDENCE, (confidence.high_is_right, confidence.right_is_high), strict=True):
        if value is not None:
            yield f"confidence {name}", _down(value)


def _down(value: float) -> float:
    return math.floor(value * 1000 + 1e-9) / 1000
