"""`vbpl batch`: whole archives to JSON, unattended."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread
from types import FrameType
from typing import IO

import click
from attrs import evolve

from vbpl_parser.batch.archives import Closed
from vbpl_parser.batch.files import OutputTrouble
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.job import Options
from vbpl_parser.batch.record import BAD, Record
from vbpl_parser.batch.remote import is_remote
from vbpl_parser.batch.run import Plan, State, run
from vbpl_parser.batch.worker import Guard
from vbpl_parser.cli.failures import Failure
from vbpl_parser.cli.ocr import ocr_option
from vbpl_parser.cli.progress import Watch, describe, make_watch, summary
from vbpl_parser.readers import Ocr
from vbpl_parser.writers.keys import SPELLINGS

__all__ = ["command"]

CHECK_FAILED = 1
NOT_WRITABLE = 3
INTERRUPTED = 130


class _Words(click.Command):
    """Keeps the words of the command line, for the command that retries."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta["words"] = list(args)
        return super().parse_args(ctx, args)


def _shard(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """The two numbers of `I/N`, 1 <= I <= N."""
    if value is None:
        return None
    first, _, last = value.partition("/")
    if first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last):
        return int(first), int(last)
    raise click.BadParameter(f"{value!r} is not like 1/3.")


@click.command("batch", cls=_Words)
@click.argument("sources", nargs=-1, required=True, metavar="SRC…")
@click.option("-o", "--output", "out", required=True, metavar="OUT", help="Folder, or a file .jsonl, .db or .parquet.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Worker processes; as many as processors.")
@click.option(
    "--timeout", type=click.FloatRange(0.1), default=60, show_default=True, metavar="S", help="Seconds a file."
)
@click.option(
    "--max-memory",
    "memory",
    type=click.IntRange(0),
    default=2048,
    show_default=True,
    metavar="MB",
    help="Memory of a worker (address space); 0 for no limit.",
)
@click.option("--include", multiple=True, metavar="GLOB", help="Only files whose name or path fits; may be repeated.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="No files whose name or path fits; may be repeated.")
@ocr_option("auto")
@click.option(
    "--keys",
    type=click.Choice(SPELLINGS),
    default="en",
    show_default=True,
    help="en: everything (`vbpl schema`). vi, nd30: the main fields under Vietnamese names or those of the decree.",
)
@click.option("--no-spans", is_flag=True, help="JSON without raw text, places and rules.")
@click.option(
    "--errors",
    "errors",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the records of what failed in this run to FILE, as JSON lines.",
)
@click.option(
    "--dedupe",
    is_flag=True,
    help="Records name an earlier input with the same bytes, or number, symbol, issuer and year.",
)
@click.option(
    "--shard", callback=_shard, metavar="I/N", help="Only the I-th of N parts, for several machines at a time."
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="ray: split the work into shards over a Ray cluster; SRC and OUT are folders that all nodes see.",
)
@click.option("--address", metavar="ADDRESS", help="Of the Ray cluster, or auto; one is started here when left out.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first file that gives no document.")
@click.option("--force", is_flag=True, help="Do again what is done.")
@click.option("--retry", is_flag=True, help="Do again what failed, took too long or crashed; leave the rest.")
@click.option("--log-json", is_flag=True, help="Each record as a line of JSON on standard error, instead of a bar.")
@click.pass_context
def command(
    ctx: click.Context,
    sources: tuple[str, ...],
    out: str,
    jobs: int | None,
    timeout: float,
    memory: int,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    ocr: Ocr,
    keys: str,
    no_spans: bool,
    errors: Path | None,
    dedupe: bool,
    shard: tuple[int, int] | None,
    engine: str,
    address: str | None,
    fail_fast: bool,
    force: bool,
    retry: bool,
    log_json: bool,
) -> None:
    """Read every document of SRC… and write JSON to OUT, each file in a worker process of its own.

    SRC is a file, a folder, a glob, a zip or tar archive, or - for a list of paths on standard input. One bad file
    costs one record; ledger.jsonl has a record for each input. Run the same command again to go on where it stopped:
    what is done and unchanged is not read again. Exit code 1 when some input gave no document, 130 after Ctrl-C.

    Example: vbpl batch incoming/ -o out/ -j 4
    """
    if keys != "en" and out.lower().endswith((".db", ".parquet")):
        raise click.UsageError("--keys is for folders and .jsonl; tables have columns of their own.")
    plan = Plan(
        sources=_sources(sources, out, include, exclude),
        out=out,
        jobs=jobs or (1 if engine == "ray" else len(os.sched_getaffinity(0))),
        guard=Guard(timeout=timeout, memory=memory),
        options=Options(spans=not no_spans, keys=keys, ocr=ocr, dedupe=dedupe),
        force=force,
        retry=retry,
        shard=shard,
        fail_fast=fail_fast,
    )
    state = _run_on_ray(plan, sources, address) if engine == "ray" else _run(plan, errors, log_json=log_json)
    _say(state, out, ctx.meta["words"], log_json=log_json)
    if state.bad and not (state.stopping and not fail_fast):
        raise click.exceptions.Exit(CHECK_FAILED)
    if state.stopping:
        raise click.exceptions.Exit(INTERRUPTED)


def _sources(arguments: tuple[str, ...], out: str, include: tuple[str, ...], exclude: tuple[str, ...]) -> Sources:
    return Sources(
        arguments=tuple(argument for argument in arguments if argument != "-"),
        listed=_listed() if "-" in arguments else (),
        include=include,
        exclude=exclude,
        without=out,
    )


def _listed() -> Iterator[str]:
    """The paths on standard input, one a line, as they come."""
    for line in sys.stdin.buffer:
        name = os.fsdecode(line.rstrip(b"\r\n"))
        if name:
            yield name


def _run(plan: Plan, errors: Path | None, *, log_json: bool) -> State:
    state = State()
    try:
        with ExitStack() as stack:
            file = stack.enter_context(errors.open("wb")) if errors else None
            watch = stack.enter_context(make_watch(log_json=log_json))
            stack.enter_context(_patient(state))
            if not plan.sources.listed:
                Thread(target=_count, args=(plan.sources, watch), daemon=True).start()
            return run(plan, state=state, watch=_noting(watch, file))
    except OSError as error:
        raise Failure("VB909", f"cannot write {error.filename}: {error.strerror}", NOT_WRITABLE) from error
    except OutputTrouble as error:
        raise Failure("VB909", str(error), NOT_WRITABLE) from error


def _run_on_ray(plan: Plan, sources: tuple[str, ...], address: str | None) -> State:
    from vbpl_parser.batch.cluster import run_on_ray
    from vbpl_parser.batch.sinks import SINKS

    is_folder = Path(plan.out).suffix.lower() not in SINKS
    if "-" in sources or plan.shard or plan.fail_fast or plan.options.dedupe or not is_folder:
        raise click.UsageError("--engine ray: OUT is a folder, and no -, --shard, --dedupe or --fail-fast.")
    here = evolve(
        plan,
        out=str(Path(plan.out).resolve()),
        sources=evolve(plan.sources, arguments=tuple(map(_everywhere, plan.sources.arguments)), without=plan.out),
    )
    try:
        return run_on_ray(here, address=address, watch=lambda state: click.echo(describe(state), err=True))
    except OutputTrouble as error:
        raise Failure("VB909", str(error), NOT_WRITABLE) from error


def _everywhere(source: str) -> str:
    """A path that means the same on every node."""
    return source if is_remote(source) else str(Path(source).resolve())


def _noting(watch: Watch, errors: IO[bytes] | None) -> Callable[[State, Record | None], None]:
    """`watch`, and a line for each failure in the file `errors`."""

    def note(state: State, record: Record | None) -> None:
        watch(state, record)
        if errors is not None and record is not None and record.status in BAD:
            errors.write(record.to_line())
            errors.flush()

    return note


def _count(sources: Sources, watch: Watch) -> None:
    """Tell `watch` how many inputs there are, found out beside the work; an archive counts as one."""
    watch.total = sum(1 for _ in sources.inputs(Closed()))


def _say(state: State, out: str, words: list[str], *, log_json: bool) -> None:
    if log_json:
        data = {"event": "summary", "counts": dict(state.counts), "unchanged": state.kept, "stopped": state.stopping}
        click.echo(json.dumps(data), err=True)
    else:
        click.echo(summary(state, out, words), err=True)


@contextmanager
def _patient(state: State) -> Iterator[None]:
    """The first Ctrl-C (or SIGTERM) finishes what is in work; the second ends at once."""

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        if state.stopping:
            raise KeyboardInterrupt
        state.stopping = True

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
