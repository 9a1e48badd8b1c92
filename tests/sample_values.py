"""What a sample says, what its definition says, and where the two differ."""

import json
from pathlib import Path
from typing import Any

from vbpl_parser import Document

__all__ = ["SAMPLES", "differences", "expected", "said", "values"]

SAMPLES = Path(__file__).parent.parent / "samples"
OF_THE_FILE = {"source", "diagnostics", "signatures", "needs_review"}
MEASURED_ELSEWHERE = {"citations", "tasks"}


def values(parsed: Document) -> dict[str, Any]:
    """What the document says, without where it stands and what depends on the file."""
    return {key: value for key, value in parsed.to_dict(spans=False).items() if key not in OF_THE_FILE}


def said(parsed: Document) -> dict[str, Any]:
    """The values that definitions of samples state."""
    return {key: value for key, value in values(parsed).items() if key not in MEASURED_ELSEWHERE}


def expected(name: str) -> dict[str, Any]:
    """The values of the definition."""
    loaded: dict[str, Any] = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def differences(found: Any, wanted: Any, at: str = "") -> list[str]:
    """The places where `found` is not `wanted`, one line each."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        keys = [*wanted, *(key for key in found if key not in wanted)]
        return [line for key in keys for line in differences(found.get(key), wanted.get(key), f"{at}.{key}")]
    if isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        pairs = enumerate(zip(found, wanted, strict=True))
        return [line for number, pair in pairs for line in differences(*pair, f"{at}[{number}]")]
    return [] if found == wanted else [f"{at}: {found!r} is not {wanted!r}"]
