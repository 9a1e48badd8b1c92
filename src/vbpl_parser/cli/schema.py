"""`vbpl schema`: the JSON Schema of what `vbpl parse` prints."""

import json
from pathlib import Path

import click

from vbpl_parser.cli.source import write

__all__ = ["command"]


@click.command("schema")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, in UTF-8."
)
def command(target: Path | None) -> None:
    """Print the JSON Schema (draft 2020-12) of the contract vbpl/1, made from the types of the model.

    Example: vbpl schema -o vbpl-1.schema.json
    """
    from vbpl_parser.writers.schema import json_schema

    write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n", target)
