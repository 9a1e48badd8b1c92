"""`vbpl register`: the book of incoming or outgoing documents as .xlsx or .csv."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click
from attrs import define

from vbpl_parser.batch.archives import Unpacker
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.many import parse_many
from vbpl_parser.batch.outputs import documents, is_output
from vbpl_parser.cli.failures import Failure, printable
from vbpl_parser.model import Document
from vbpl_parser.writers.register import BOOKS, Arrival, write_csv, write_xlsx

__all__ = ["command"]

CHECK_FAILED = 1
NOT_WRITABLE = NOT_READABLE = 3
WRITERS = {".xlsx": write_xlsx, ".csv": write_csv}


@define
class _Missed:
    """How many inputs gave no document."""

    count: int = 0


@click.command("register")
@click.argument("sources", nargs=-1, required=True, metavar="SRC…")
@click.option(
    "-o",
    "--output",
    "out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="A file .xlsx (needs the extra excel) or .csv.",
)
@click.option(
    "--book",
    type=click.Choice(tuple(BOOKS)),
    default="den",
    show_default=True,
    help="den: incoming documents. di: outgoing documents.",
)
@click.option("--arrived", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Day of arrival, YYYY-MM-DD.")
@click.option("--start-number", type=click.IntRange(1), metavar="N", help="Number of arrival of the first document.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Worker processes; as many as processors.")
def command(
    sources: tuple[str, ...],
    out: Path,
    book: str,
    arrived: datetime | None,
    start_number: int | None,
    jobs: int | None,
) -> None:
    """Write the register of documents (sổ đăng ký văn bản) of the decree, a row a document.

    SRC is the output of `vbpl batch` (folder, .jsonl, .db), or documents and folders of documents, which are read now.
    The columns that only the office knows stay empty. Exit code 1 when some file gave no document.

    Example: vbpl register out/ -o so_van_ban_den.xlsx --arrived 2024-05-02 --start-number 120
    """
    write = WRITERS.get(out.suffix.lower())
    if write is None:
        raise click.UsageError("-o needs a name that ends in .xlsx or .csv.")
    arrival = Arrival(day=arrived.date() if arrived else None, number=start_number)
    missed = _Missed()
    try:
        count = write(out, _documents(sources, jobs, missed), BOOKS[book], arrival)
    except ValueError as error:
        raise Failure("VB901", str(error), NOT_READABLE) from error
    except OSError as error:
        raise Failure("VB909", f"cannot write {out}: {error.strerror or error}", NOT_WRITABLE) from error
    click.echo(f"{count} documents in {printable(str(out))}", err=True)
    if missed.count:
        raise click.exceptions.Exit(CHECK_FAILED)


def _documents(sources: tuple[str, ...], jobs: int | None, missed: _Missed) -> Iterator[Document]:
    for source in sources:
        if is_output(source):
            yield from documents(source)
        else:
            yield from _read(source, jobs, missed)


def _read(source: str, jobs: int | None, missed: _Missed) -> Iterator[Document]:
    with Unpacker() as unpacker:
        inputs = Sources(arguments=(source,)).inputs(unpacker)
        files = (found.file for found in inputs if found.status is None and found.member is None)
        for parsed in parse_many(files, jobs=jobs):
            if parsed.document is not None:
                yield parsed.document
            else:
                missed.count += 1
                record = parsed.record
                click.echo(printable(f"vbpl: {record.code}: {record.path}: {record.message}"), err=True)
