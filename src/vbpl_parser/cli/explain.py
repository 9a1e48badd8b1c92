"""`vbpl explain`: what a code of a diagnostic or an error means."""

from difflib import get_close_matches

import click

from vbpl_parser.codes import CODES, Code

__all__ = ["command"]


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say in English and Vietnamese what CODE means and what to do; without CODE list them all.

    VB1xx: a component is missing or blank. VB2xx: something is doubtful. VB3xx: the file was read only in part or in
    another way. VB9xx: there is no document.

    Example: vbpl explain VB102
    """
    if code is None:
        for row in CODES.values():
            click.echo(f"{row.code}  {row.severity:<7}  {row.message}")
        return
    click.echo(_page(_row(code)))


def _row(code: str) -> Code:
    """The row of `code`, in any case and with or without "VB"."""
    name = code.upper() if code.upper().startswith("VB") else f"VB{code}"
    if name in CODES:
        return CODES[name]
    near = get_close_matches(name, CODES, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise click.BadParameter(f"there is no code {code!r}.{hint} `vbpl explain` lists them all.", param_hint="CODE")


def _page(row: Code) -> str:
    return f"{row.code} ({row.severity}): {row.message}\n\n{row.explanation}\n{row.explanation_vi}"
