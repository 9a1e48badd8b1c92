"""Floors: the soft F1 that each field must keep, in a TOML file that only ever goes up.

```toml
macro = 0.91

[fields]
number = 0.98
```
"""

import math
import tomllib
from pathlib import Path

from attrs import field, frozen

from vbpl_parser.evaluation.fields import FIELDS
from vbpl_parser.evaluation.score import Evaluation

__all__ = ["Floors", "breaches", "raised", "read_floors", "write_floors"]


@frozen(kw_only=True)
class Floors:
    """Minimum soft F1, of the whole and a field."""

    macro: float = 0.0
    fields: dict[str, float] = field(factory=dict)


def read_floors(path: Path) -> Floors:
    """The floors in `path`.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no TOML, names a field that does not exist, or a floor is not a number from 0 to 1.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    macro, fields = data.pop("macro", 0.0), data.pop("fields", {})
    unknown = [*data, *(name for name in fields if name not in {known.name for known in FIELDS})]
    if unknown:
        raise ValueError(f"unknown in floors: {', '.join(unknown)}")
    for value in (macro, *fields.values()):
        if not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise ValueError(f"a floor is a number from 0 to 1, not {value!r}")
    return Floors(macro=macro, fields=fields)


def breaches(floors: Floors, evaluation: Evaluation) -> tuple[str, ...]:
    """One sentence for each figure that is under its floor; none when all is well."""
    found = _figures(evaluation)
    wanted = {"macro": floors.macro, **floors.fields}
    return tuple(
        f"{name}: {found.get(name, 0.0):.3f} is under the floor of {floor:.3f}"
        for name, floor in wanted.items()
        if found.get(name, 0.0) < floor
    )


def raised(floors: Floors, evaluation: Evaluation) -> Floors:
    """`floors`, each raised to what was reached where that is higher. Nothing is ever lowered."""
    found = _figures(evaluation)
    macro = max(floors.macro, found.pop("macro", 0.0))
    names = [known.name for known in FIELDS if known.name in found or known.name in floors.fields]
    return Floors(macro=macro, fields={name: max(floors.fields.get(name, 0.0), found.get(name, 0.0)) for name in names})


def write_floors(floors: Floors, path: Path) -> None:
    """Write `floors` as TOML. Raises `OSError` when the file cannot be written."""
    rows = [f"{name} = {value:.3f}" for name, value in floors.fields.items()]
    text = "\n".join(["# Lowest soft F1 allowed. Raised by `vbpl evaluate --write-floors`, never lowered.", ""])
    text += "\n".join([f"macro = {floors.macro:.3f}", "", "[fields]", *rows, ""])
    path.write_text(text, encoding="utf-8")


def _figures(evaluation: Evaluation) -> dict[str, float]:
    """Soft F1 by name, rounded down to three digits so that a floor can be reached again."""
    skip = evaluation.not_built
    scores = {score.field: score.f1() for score in evaluation.fields if score.gold and score.field not in skip}
    scores["macro"] = evaluation.macro_f1()
    return {name: math.floor(value * 1000 + 1e-9) / 1000 for name, value in scores.items() if value is not None}
