"""`vbpl search`: find documents in the database that a batch wrote."""

import json
import sqlite3

import click
from attrs import asdict

from vbpl_parser.batch.sinks.database import Hit, search
from vbpl_parser.cli.failures import Failure, printable

__all__ = ["command"]

NOT_READABLE = 3


@click.command("search")
@click.argument("database", metavar="DB")
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--issuer", metavar="TEXT", help="The issuing body has these words.")
@click.option("--since", metavar="DATE", help="Issued on this day or later: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--until", metavar="DATE", help="Issued on this day or earlier.")
@click.option("-n", "--limit", type=click.IntRange(1), default=20, show_default=True, help="The most hits.")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON a hit.")
def command(
    database: str,
    words: tuple[str, ...],
    issuer: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Find the documents in DB that have all WORDS, best first.

    DB is what `vbpl batch … -o DB.db` wrote. Accents and case do not matter: "bau cu" finds "bầu cử". Words in double
    quotes must follow each other. Exit code 1 when nothing is found.

    Example: vbpl search archive.db "an ninh bau cu" --issuer "hai duong" --since 2021
    """
    try:
        hits = search(database, " ".join(words), issuer=issuer, since=since, until=until, limit=limit)
    except sqlite3.Error as error:
        raise Failure("VB901", f"cannot search {database}: {error}", NOT_READABLE) from error
    for hit in hits:
        click.echo(json.dumps(asdict(hit), ensure_ascii=False) if as_json else _shown(hit))
    if not hits:
        click.echo("vbpl: nothing found", err=True)
        raise click.exceptions.Exit(1)


def _shown(hit: Hit) -> str:
    head = "  ".join(filter(None, (hit.number, hit.date, hit.issuer)))
    return printable(hit.path) + "".join(
        f"\n    {printable(text)}" for text in (head, hit.subject, hit.excerpt) if text
    )
